"""A draft as a Word document that can be edited: real styles, a language tag, linked sources.

Markers are links to their source line, so that every figure and claim shows where it comes from.
What is to be settled before sending stands on a page of its own, to be taken off.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from app.drafting.draft import Draft, Form, Picture, Sentence, SourceLine
from app.exports.html import NO_PICTURES, Pictures
from app.exports.plain import plain
from app.exports.word import ACCENT, QUIET, new_document, saved
from app.i18n import t

_STYLES: dict[Form, str] = {"points": "List Bullet", "quotes": "Quote"}
_WIDE = Cm(16)  # between the margins
# For people who read better in large letters: at least 16 points, headings above them.
_LARGE = {"Normal": 16, "List Bullet": 16, "Quote": 16, "Heading 1": 20, "Title": 26}


def to_docx(draft: Draft, pictures: Pictures = NO_PICTURES) -> bytes:
    """Write a draft as DOCX; texts are put in as text, whatever they hold.

    `pictures` are PNG by name, one that is missing is left out.
    """
    document = new_document(draft.title, draft.language)
    if draft.large_type:
        for name, size in _LARGE.items():
            document.styles[name].font.size = Pt(size)
    for section in draft.sections:
        document.add_heading(plain(section.heading), level=1)
        for paragraph in section.paragraphs:
            _paragraph(document, paragraph, section.form)
        if section.picture and section.picture.name in pictures:
            _picture(document, section.picture, pictures[section.picture.name])
    _sources(document, draft)
    _before_sending(document, draft)
    return saved(document)


def _paragraph(document: Any, sentences: tuple[Sentence, ...], form: Form) -> None:
    paragraph = document.add_paragraph(style=_STYLES.get(form))
    if form == "figures":
        large = paragraph.add_run(plain(sentences[0].text) + " ")
        large.font.size, large.font.bold, large.font.color.rgb = Pt(20), True, ACCENT
        sentences = sentences[1:]
    for index, sentence in enumerate(sentences):
        paragraph.add_run((" " if index else "") + plain(sentence.text))
        for ref in sentence.origins:
            _marker(paragraph, ref)


def _picture(document: Any, picture: Picture, png: bytes) -> None:
    """Put a picture between the margins, with its caption and the text that stands for it."""
    shape = document.add_picture(BytesIO(png), width=_WIDE)
    shape._inline.docPr.set("descr", plain(picture.alternative))
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.add_paragraph(plain(picture.caption), style="Caption")


def _marker(paragraph: Any, ref: str) -> None:
    """Add a raised marker that leads to its source line."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), _anchor(ref))
    link.set(qn("w:history"), "1")
    run = paragraph.add_run(f" {ref}")
    run.font.superscript = True
    run.font.size = Pt(9)
    run.font.color.rgb = ACCENT
    link.append(run._r)
    paragraph._p.append(link)


def _anchor(ref: str) -> str:
    return f"source_{ref}"


def _sources(document: Any, draft: Draft) -> None:
    if not draft.sources:
        return
    document.add_heading(t("drafts.page.sources", draft.language), level=1)
    note = document.add_paragraph(t("drafts.page.note", draft.language))
    note.runs[0].font.color.rgb = QUIET
    for number, line in enumerate(draft.sources, start=1):
        _source(document, number, line)


def _source(document: Any, number: int, line: SourceLine) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.left_indent = Cm(1.1)
    paragraph.paragraph_format.first_line_indent = Cm(-1.1)
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _anchor(line.ref))
    end.set(qn("w:id"), str(number))
    paragraph._p.append(start)
    mark = paragraph.add_run(f"{line.ref}\t")
    mark.font.color.rgb, mark.font.bold, mark.font.size = ACCENT, True, Pt(10)
    paragraph._p.append(end)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1.1))
    text = paragraph.add_run(plain(line.text))
    text.font.size = Pt(10)
    if line.url:
        _web_link(document, paragraph, line.url)


def _web_link(document: Any, paragraph: Any, url: str) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(url, kind, is_external=True))
    run = paragraph.add_run(f" {url}")
    run.font.size, run.font.color.rgb, run.font.underline = Pt(9), ACCENT, True
    link.append(run._r)
    paragraph._p.append(link)


def _before_sending(document: Any, draft: Draft) -> None:
    if draft.before_sending:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(t("drafts.page.before", draft.language), level=1)
        for gap in draft.before_sending:
            document.add_paragraph(plain(gap.text), style="List Bullet")
    made = document.add_paragraph(t("drafts.page.made", draft.language))
    made.runs[0].font.color.rgb = QUIET
