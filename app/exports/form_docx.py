"""A form to print and fill in by hand: boxes to tick, scales to circle, lines to write on."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt

from app.assessment.form import Form, FormQuestion
from app.exports.plain import plain
from app.exports.word import QUIET, new_document, quiet_borders, saved
from app.i18n import t
from knowledge.language import Language

BOX = "☐"
_LINE = Cm(16)  # the width of the page between its margins
_STORY_LINES = 8
_TEXT_LINES = 3


def form_docx(form: Form, language: Language) -> bytes:
    """Write a form as DOCX in one language."""
    document = new_document(form.title[language], language)
    document.add_paragraph(plain(form.information[language]))
    _box(document, form.consent[language])
    for number, question in enumerate(form.questions, start=1):
        _asked(document, number, question, language)
        _to_answer(document, question, language)
    thanks = document.add_paragraph(plain(form.thanks[language]))
    thanks.paragraph_format.space_before = Pt(18)
    return saved(document)


def _asked(document: Any, number: int, question: FormQuestion, language: Language) -> None:
    """Write the question; it never stands at the foot of a page without its answers."""
    heading = document.add_heading(f"{number}. {plain(question.label[language])}", level=2)
    heading.paragraph_format.space_before = Pt(14)
    said = []
    if question.hint:
        said.append(question.hint[language])
    elif question.kind == "choices":
        said.append(t("form.paper.several", language))
    if question.note:
        said.append(t("form.paper.note", language, note=question.note[language]))
    for text in said:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(plain(text))
        run.font.size, run.font.color.rgb = Pt(10), QUIET
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.space_after = Pt(3)


def _to_answer(document: Any, question: FormQuestion, language: Language) -> None:
    match question.kind:
        case "choice" | "choices":
            for place, option in enumerate(question.options, start=1):
                last = place == len(question.options)
                _box(document, option.label[language], keep=not last)
        case "scale":
            _scale(document, question, language)
        case "number":
            document.add_paragraph(t("form.paper.number", language))
        case "date":
            document.add_paragraph(t("form.paper.date", language))
        case "text":
            short = 1 if question.purpose == "pairing" else _TEXT_LINES
            _lines(document, _STORY_LINES if question.purpose == "story" else short)
    if question.note and question.kind != "text":
        _lines(document, _TEXT_LINES)  # who asks openly hears more than a tick says


def _box(document: Any, text: str, *, keep: bool = False) -> None:
    paragraph = document.add_paragraph(f"{BOX}\t{plain(text)}")
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Cm(0.8), Cm(-0.8)
    layout.tab_stops.add_tab_stop(Cm(0.8))
    layout.space_after, layout.keep_with_next = Pt(3), keep


def _scale(document: Any, question: FormQuestion, language: Language) -> None:
    """Write the points in a row, to circle one, and below what the ends mean."""
    least, most = question.least or 0, question.most or 0
    points = range(least, most + 1)
    table = document.add_table(rows=1, cols=len(points))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    quiet_borders(table)
    for cell, point in zip(table.rows[0].cells, points, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(str(point))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(5)
        paragraph.paragraph_format.keep_with_next = True
    if question.ends:
        low, high = (plain(end[language]) for end in question.ends)
        ends = t("form.paper.ends", language, least=str(least), low=low, most=str(most), high=high)
        run = document.add_paragraph().add_run(ends)
        run.font.size, run.font.color.rgb = Pt(10), QUIET


def _lines(document: Any, count: int) -> None:
    for _ in range(count):
        paragraph = document.add_paragraph("\t")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(_LINE, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.paragraph_format.space_after = Pt(6)
