"""The hour at which the results are read together, as a page to print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.shared import Cm, Pt

from app.assessment.findings import Result, Testimony
from app.exports.plain import plain
from app.exports.word import QUIET, new_document, quiet_borders, repeated, saved
from app.i18n import t
from app.i18n.wording import quoted
from app.meeting.agenda import Agenda, AgendaPart
from app.results.words import period_words, result_name, value_words
from indicators.grid import Grid
from knowledge.language import Language

_WIDTHS = (Cm(2.6), Cm(13.4))
_LINE_COUNT = 4


def meeting_docx(
    agenda: Agenda, grid: Grid, language: Language, source: Sequence[str] = ()
) -> bytes:
    """Write the agenda as DOCX; `source` are sentences that say where the method comes from."""
    document = new_document(t("meeting.title", language), language)
    document.add_paragraph(t("meeting.intro", language))
    document.add_heading(t("meeting.invite.title", language), level=1)
    for sentence in invitations(agenda, language):
        document.add_paragraph(plain(sentence), style="List Bullet")
    document.add_heading(t("meeting.table.title", language), level=1)
    _laid(document, agenda, grid, language)
    document.add_heading(t("meeting.hour.title", language), level=1)
    _hour(document, agenda, language)
    document.add_heading(t("meeting.paper.notes", language), level=1)
    for _ in range(_LINE_COUNT):
        document.add_paragraph("_" * 70)
    for sentence in source:
        run = document.add_paragraph().add_run(plain(sentence))
        run.font.size, run.font.color.rgb = Pt(9), QUIET
    return saved(document)


def invitations(agenda: Agenda, language: Language) -> list[str]:
    """Say whom to invite and why, a sentence each, an outsider last."""
    said = [t(f"meeting.invite.{one.why}", language, name=one.name) for one in agenda.invited]
    if agenda.loser_missing:
        said.append(t("meeting.invite.loser_missing", language))
    return [*said, t("meeting.invite.outsider", language)]


def figure_words(one: Result, grid: Grid, language: Language) -> str:
    """Say a result on the table, with the number by which drafts cite it."""
    said = {
        "number": str(one.number),
        "name": result_name(one, grid, language),
        "value": value_words(one, language),
    }
    period = period_words(one.begins, one.ends, language)
    if not period:
        return t("meeting.table.result", language, **said)
    return t("meeting.table.result_period", language, **said, period=period)


def voice_words(one: Testimony, language: Language) -> str:
    """Quote a voice on the table, under the name that its person agreed to."""
    said = {"number": str(one.number), "quote": quoted(one.text, language)}
    if one.who:
        return t("meeting.table.voice_by", language, **said, who=one.who)
    return t("meeting.table.voice", language, **said)


def questions(part: AgendaPart, language: Language) -> list[str]:
    """List the questions of one part."""
    places = range(1, part.questions + 1)
    return [t(f"meeting.question.{part.name}.{place}", language) for place in places]


def when(part: AgendaPart, language: Language) -> str:
    """Say from which minute to which a part goes."""
    ends = str(part.begins + part.minutes)
    return t("meeting.hour.minutes", language, begins=str(part.begins), ends=ends)


def _laid(document: Any, agenda: Agenda, grid: Grid, language: Language) -> None:
    """Set the figures at the left, and beside each the voices that speak of the same."""
    if not agenda.table:
        document.add_paragraph(plain(t("meeting.table.none", language)), style="List Bullet")
        return
    heads = (t("meeting.table.figures", language), t("meeting.table.voices", language))
    table = _two_columns(document, heads)
    for one in agenda.table:
        figure, voices = table.add_row().cells
        words = figure_words(one.result, grid, language) if one.result else ""
        figure.text = plain(words or t("meeting.table.other_voices", language))
        said = [plain(voice_words(voice, language)) for voice in one.voices]
        voices.text = "\n".join(said) or t("meeting.table.no_voice", language)
    _sized(table, (Cm(7), Cm(9)))


def _two_columns(document: Any, heads: tuple[str, str]) -> Any:
    table = document.add_table(rows=1, cols=2)
    quiet_borders(table)
    repeated(table.rows[0])
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    return table


def _sized(table: Any, widths: tuple[Cm, Cm]) -> None:
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _hour(document: Any, agenda: Agenda, language: Language) -> None:
    heads = (t("meeting.hour.when", language), t("meeting.hour.what", language))
    table = _two_columns(document, heads)
    for part in agenda.parts:
        row = table.add_row()
        row.cells[0].text = when(part, language)
        about = row.cells[1].paragraphs[0]
        about.add_run(t(f"meeting.part.{part.name}.title", language)).bold = True
        row.cells[1].add_paragraph(t(f"meeting.part.{part.name}.about", language))
        for question in questions(part, language):
            row.cells[1].add_paragraph(question, style="List Bullet")
    _sized(table, _WIDTHS)
