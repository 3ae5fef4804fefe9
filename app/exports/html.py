"""A draft as one web page of its own: no script, no address but those of its sources.

It is also what the PDF is made of. Whatever a person typed is text: everything is escaped.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from app.drafting.draft import Draft, Picture, PictureName, Section, Sentence, SourceLine
from app.exports.plain import plain
from app.i18n import t
from knowledge.language import LOCALES

_STYLE = Path(__file__).parent / "draft.css"

Pictures = Mapping[PictureName, bytes]
NO_PICTURES: Pictures = {}


def to_html(draft: Draft, pictures: Pictures = NO_PICTURES, *, with_gaps: bool = True) -> str:
    """Write a draft as a page; `pictures` are PNG by name, one that is missing is left out.

    `with_gaps` says whether what is to be documented first stands at the end.
    """
    language = draft.language
    body = [f"<h1>{_text(draft.title)}</h1>"]
    for section in draft.sections:
        body.append(f"<section><h2>{_text(section.heading)}</h2>")
        body += _section(section)
        if section.picture and section.picture.name in pictures:
            body.append(_picture(section.picture, pictures[section.picture.name]))
        body.append("</section>")
    if draft.sources:
        body.append(f'<section class="sources"><h2>{_of("sources", draft)}</h2>')
        body.append(f"<p>{_of('note', draft)}</p><ul>")
        body += [_source(line) for line in draft.sources]
        body.append("</ul></section>")
    if with_gaps and draft.before_sending:
        body.append(f'<section class="before"><h2>{_of("before", draft)}</h2><ul>')
        body += [f"<li>{_text(gap.text)}</li>" for gap in draft.before_sending]
        body.append("</ul></section>")
    body.append(f'<p class="made">{_of("made", draft)}</p>')
    large = ' class="large"' if draft.large_type else ""
    tag = LOCALES[language].replace("_", "-")
    return (
        f'<!doctype html>\n<html lang="{tag}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="author" content="Levier"><title>{_text(draft.title)}</title>'
        f"<style>{_STYLE.read_text('utf-8')}</style></head>"
        f"<body{large}><main>{''.join(body)}</main></body></html>\n"
    )


def _text(text: str) -> str:
    return escape(plain(text))


def _of(name: str, draft: Draft) -> str:
    return _text(t(f"drafts.page.{name}", draft.language))


def _section(section: Section) -> Iterator[str]:
    """Write paragraphs as the section has them stand."""
    match section.form:
        case "points":
            yield "<ul>"
            yield from (f"<li>{_sentences(one)}</li>" for one in section.paragraphs)
            yield "</ul>"
        case "quotes":
            yield from (f"<blockquote>{_sentences(one)}</blockquote>" for one in section.paragraphs)
        case "figures":
            yield '<ul class="figures">'
            for large, *of in section.paragraphs:
                yield f"<li><strong>{_text(large.text)}</strong> {_sentences(tuple(of))}</li>"
            yield "</ul>"
        case "posts":
            for one in section.paragraphs:
                yield f'<div class="post"><p>{_sentences(one)}</p></div>'
        case _:
            yield from (f"<p>{_sentences(one)}</p>" for one in section.paragraphs)


def _sentences(paragraph: tuple[Sentence, ...]) -> str:
    return " ".join(_text(one.text) + _markers(one.origins) for one in paragraph)


def _markers(refs: tuple[str, ...]) -> str:
    links = [f'<a href="#source-{escape(ref)}">{escape(ref)}</a>' for ref in refs]
    return f"<sup>{', '.join(links)}</sup>" if links else ""


def _picture(picture: Picture, png: bytes) -> str:
    data = base64.b64encode(png).decode()
    return (
        f'<figure><img src="data:image/png;base64,{data}" alt="{_text(picture.alternative)}">'
        f"<figcaption>{_text(picture.caption)}</figcaption></figure>"
    )


def _source(line: SourceLine) -> str:
    link = ""
    if line.url.startswith(("https://", "http://")):
        link = f' <a href="{escape(line.url)}">{escape(line.url)}</a>'
    ref = escape(line.ref)
    return f'<li id="source-{ref}"><b>{ref}</b> {_text(line.text)}{link}</li>'
