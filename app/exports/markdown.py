"""A draft as Markdown: each sentence followed by its markers, the sources below.

What a person typed stays text: characters that Markdown or HTML would read are escaped.
"""

from __future__ import annotations

import re

from app.drafting.draft import Draft, Section, Sentence
from app.exports.plain import plain
from app.i18n import t

_READ_ANYWHERE = re.compile(r"[\\`*\[\]<>|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_READ_AT_THE_START = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")


def to_markdown(draft: Draft) -> str:
    """Write a draft as Markdown."""
    language = draft.language
    lines = [f"# {escaped(draft.title)}", ""]
    for section in draft.sections:
        lines += [f"## {section.heading}", "", *_section(section)]
    if draft.before_sending:
        lines += [f"## {t('drafts.page.before', language)}", ""]
        lines += [f"- {escaped(gap.text)}" for gap in draft.before_sending] + [""]
    if draft.sources:
        lines += [f"## {t('drafts.page.sources', language)}", ""]
        lines += [t("drafts.page.note", language), ""]
        lines += [_source(line.ref, line.text, line.url) for line in draft.sources] + [""]
    lines.append(t("drafts.page.made", language))
    return "\n".join(lines) + "\n"


def _section(section: Section) -> list[str]:
    """Write paragraphs as the section has them stand: text, points, quotations, figures, posts."""
    told = [" ".join(marked(one) for one in paragraph) for paragraph in section.paragraphs]
    match section.form:
        case "points":
            return [*(f"- {one}" for one in told), ""]
        case "quotes":
            return [line for one in told for line in (f"> {one}", "")]
        case "figures":
            figures = [(escaped(large.text), marked(of)) for large, of in section.paragraphs]
            return [*(f"- **{large}** {of}" for large, of in figures), ""]
        case "posts":
            return [line for one in told for line in (one, "", "---", "")][:-2]
        case _:
            return [line for one in told for line in (one, "")]


def marked(sentence: Sentence) -> str:
    """Write a sentence with its markers behind it: "… 14 équivalents temps plein. [A2]"."""
    text = escaped(sentence.text)
    return f"{text} [{', '.join(sentence.origins)}]" if sentence.origins else text


def _source(ref: str, text: str, url: str) -> str:
    return f"- [{ref}] {escaped(text)}" + (f" {url}" if url else "")


def escaped(text: str) -> str:
    """Write a text on one line so that Markdown shows it as it is."""
    line = _READ_ANYWHERE.sub(r"\\\g<0>", plain(text))
    return _READ_AT_THE_START.sub(_escaped_start, line)


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"
