"""A Word document as all of ours look: its page, fonts and colours, and its language."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from app.exports.plain import plain
from knowledge.language import LOCALES, Language

INK = RGBColor(0x22, 0x2B, 0x2A)
ACCENT = RGBColor(0x0B, 0x6E, 0x69)
QUIET = RGBColor(0x6B, 0x75, 0x73)


_TITLES = ("Title", "Heading 1", "Heading 2")


def new_document(title: str, language: Language) -> Any:
    """Open a document with its title; page, fonts, colours, language and its own data are set."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    for name, size, colour in (
        ("Normal", 11, INK),
        ("Title", 22, INK),
        ("Heading 1", 14, ACCENT),
        ("Heading 2", 12, INK),
        ("List Bullet", 11, INK),
        ("Quote", 11, INK),
        ("Caption", 9, QUIET),
    ):
        style = document.styles[name]
        style.font.name = "Georgia" if name in _TITLES else "Calibri"
        style.element.rPr.rFonts.set(qn("w:eastAsia"), style.font.name)
        _drop_theme_fonts(style)
        style.font.size, style.font.color.rgb = Pt(size), colour
    normal = document.styles["Normal"]
    normal.paragraph_format.line_spacing = 1.25
    normal.paragraph_format.space_after = Pt(8)
    _set_language(normal, LOCALES[language].replace("_", "-"))
    _plain_title(document.styles["Title"])
    properties = document.core_properties
    properties.title, properties.author = plain(title)[:255], "Levier"  # no property is longer
    properties.language = LOCALES[language].replace("_", "-")
    properties.comments = ""
    document.add_heading(plain(title), level=0)
    return document


def saved(document: Any) -> bytes:
    """Return a document as the bytes of its file."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


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


def quiet_borders(table: Any) -> None:
    """Draw the lines of a table fine and grey."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", "D5CFC4")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def repeated(row: Any) -> None:
    """Have a row of titles stand on every page that its table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
