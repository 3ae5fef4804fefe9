"""A draft as a Word document that can be edited: real styles, a language tag, linked sources.

Markers are links to their source line, so that every figure and claim shows where it comes from.
What is to be settled before sending stands on a page of its own, to be taken off.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from app.drafting.draft import Draft, Sentence, SourceLine
from app.exports.plain import plain
from app.i18n import t
from knowledge.language import LOCALES

_INK = RGBColor(0x22, 0x2B, 0x2A)
_ACCENT = RGBColor(0x0B, 0x6E, 0x69)
_QUIET = RGBColor(0x6B, 0x75, 0x73)


def to_docx(draft: Draft) -> bytes:
    """Write a draft as DOCX; texts are put in as text, whatever they hold."""
    document = Document()
    _prepare(document, draft)
    document.add_heading(plain(draft.title), level=0)
    for section in draft.sections:
        document.add_heading(plain(section.heading), level=1)
        for paragraph in section.paragraphs:
            _paragraph(document, paragraph)
    _sources(document, draft)
    _before_sending(document, draft)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _prepare(document: Any, draft: Draft) -> None:
    """Set page, fonts, colours and language, and the document's own data."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    for name, size, colour in (
        ("Normal", 11, _INK),
        ("Title", 22, _INK),
        ("Heading 1", 14, _ACCENT),
        ("List Bullet", 11, _INK),
    ):
        style = document.styles[name]
        style.font.name = "Calibri" if name in ("Normal", "List Bullet") else "Georgia"
        style.element.rPr.rFonts.set(qn("w:eastAsia"), style.font.name)
        _drop_theme_fonts(style)
        style.font.size, style.font.color.rgb = Pt(size), colour
    normal = document.styles["Normal"]
    normal.paragraph_format.line_spacing = 1.25
    normal.paragraph_format.space_after = Pt(8)
    _set_language(normal, LOCALES[draft.language].replace("_", "-"))
    _plain_title(document.styles["Title"])
    properties = document.core_properties
    properties.title, properties.author = plain(draft.title), "Levier"
    properties.language = LOCALES[draft.language].replace("_", "-")
    properties.comments = ""


def _drop_theme_fonts(style: Any) -> None:
    fonts = style.element.rPr.rFonts
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)


def _plain_title(style: Any) -> None:
    """Take the rule below the title away: the page is calm enough without."""
    border = style.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        style.element.pPr.remove(border)


def _set_language(style: Any, tag: str) -> None:
    properties = style.element.get_or_add_rPr()
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    for attribute in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{attribute}"), tag)


def _paragraph(document: Any, sentences: tuple[Sentence, ...]) -> None:
    paragraph = document.add_paragraph()
    for index, sentence in enumerate(sentences):
        paragraph.add_run((" " if index else "") + plain(sentence.text))
        for ref in sentence.origins:
            _marker(paragraph, ref)


def _marker(paragraph: Any, ref: str) -> None:
    """Add a raised marker that leads to its source line."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), _anchor(ref))
    link.set(qn("w:history"), "1")
    run = paragraph.add_run(f" {ref}")
    run.font.superscript = True
    run.font.size = Pt(9)
    run.font.color.rgb = _ACCENT
    link.append(run._r)
    paragraph._p.append(link)


def _anchor(ref: str) -> str:
    return f"source_{ref}"


def _sources(document: Any, draft: Draft) -> None:
    if not draft.sources:
        return
    document.add_heading(t("drafts.page.sources", draft.language), level=1)
    note = document.add_paragraph(t("drafts.page.note", draft.language))
    note.runs[0].font.color.rgb = _QUIET
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
    mark.font.color.rgb, mark.font.bold = _ACCENT, True
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
    run.font.size, run.font.color.rgb, run.font.underline = Pt(9), _ACCENT, True
    link.append(run._r)
    paragraph._p.append(link)


def _before_sending(document: Any, draft: Draft) -> None:
    if draft.before_sending:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(t("drafts.page.before", draft.language), level=1)
        for gap in draft.before_sending:
            document.add_paragraph(plain(gap), style="List Bullet")
    made = document.add_paragraph(t("drafts.page.made", draft.language))
    made.runs[0].font.color.rgb = _QUIET
