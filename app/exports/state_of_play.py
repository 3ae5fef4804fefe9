"""The state of play as a Word document: portrait, levers with their chains, stakeholders, question.

The person's own words, each lever with the reason for where it stands; nothing is added to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import pandas as pd
from docx.shared import Cm, Pt

from app.assessment.assessment import Assessment
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.assessment.stakeholder_hints import people_named
from app.assessment.stakeholders import OnMap, map_of
from app.assessment.vocabulary import PORTRAIT_FIELDS
from app.charts.chain import chain_on_paper
from app.charts.chain_words import chain_notes, chain_said
from app.charts.stakeholders import stakeholder_finding, stakeholders_on_paper
from app.drafting.shareable import shareable
from app.exports.plain import plain
from app.exports.plan_lines import plan_lines
from app.exports.stakeholder_table import stakeholder_table
from app.exports.word import QUIET, new_document, quiet_borders, repeated, saved
from app.i18n import day, join, t
from app.i18n.wording import quoted, quoted_words, raised
from indicators.grid import Grid
from knowledge.language import Language

_WIDE = Cm(16)  # between the margins
_COLUMNS = (Cm(5.2), Cm(2.3), Cm(2.5), Cm(2.5), Cm(3.5))


def state_of_play(assessment: Assessment, grid: Grid, language: Language) -> bytes:
    """Write the state of play as DOCX; texts are put in as text, whatever they hold."""
    assessment = shareable(assessment)
    known = assessment.known
    named = known.portrait.get("name")
    title = t("question.state_of_play.title_unnamed", language)
    if named:
        title = t("question.state_of_play.title", language, name=named.text)
    document = new_document(title, language)
    if assessment.entries:
        _made(document, assessment.entries[-1].at, language)
    _portrait(document, known, language)
    _levers(document, known, grid, language)
    on_map = map_of(assessment, people_named(grid, known.language))
    _stakeholders(document, on_map, language)
    _question(document, known, language)
    _heading(document, "plan", language)
    _list(document, plan_lines(known, grid, language), "no_plan", language)
    return saved(document)


def _heading(document: Any, name: str, language: Language) -> None:
    document.add_heading(t(f"question.state_of_play.{name}", language), level=1)


def _made(document: Any, at: datetime, language: Language) -> None:
    made = t("question.state_of_play.made", language, date=day(at, language))
    document.add_paragraph(made).runs[0].font.color.rgb = QUIET


def _list(document: Any, lines: Sequence[str], nothing: str, language: Language) -> None:
    for line in lines:
        document.add_paragraph(plain(line), style="List Bullet")
    if not lines:
        document.add_paragraph(t(f"question.state_of_play.{nothing}", language))


def _portrait(document: Any, known: Known, language: Language) -> None:
    told = [
        (field, known.portrait[field].text) for field in PORTRAIT_FIELDS if field in known.portrait
    ]
    lines = [(t(f"ui.panel.field.{field}", language), text) for field, text in told]
    if known.territory:
        lines.insert(1, (t("ui.panel.field.place", language), known.territory.text))
    if lines:
        _heading(document, "portrait", language)
    for label, text in lines:
        line = t("question.state_of_play.line", language, label=label, text=text)
        document.add_paragraph(plain(line)).paragraph_format.space_after = Pt(3)


def _levers(document: Any, known: Known, grid: Grid, language: Language) -> None:
    """Each activity that may be a lever, confirmed ones first, with its reasons and its chain."""
    _heading(document, "levers", language)
    if not known.candidates:
        document.add_paragraph(t("question.state_of_play.no_levers", language))
    for activity in sorted(known.candidates, key=lambda one: one.lever is None):
        document.add_heading(plain(raised(activity.text)), level=2)
        for line in _reasons(activity, grid, language):
            form = document.add_paragraph(plain(line)).paragraph_format
            form.space_after, form.keep_with_next = Pt(3), True
        said = chain_said(activity, language)
        _picture(document, chain_on_paper(activity, language), said)
        document.add_paragraph(plain(said))
        notes = chain_notes(activity, language)
        if notes:
            beside = document.add_paragraph(plain(" ".join(notes)))
            beside.runs[0].font.color.rgb = QUIET


def _reasons(activity: Activity, grid: Grid, language: Language) -> list[str]:
    lines = []
    if activity.stakeholders:
        words = quoted(quoted_words(activity.stakeholders.text), language)
        lines.append(t("question.state_of_play.who", language, words=words))
    facets = activity.lever.facets if activity.lever else ()
    names = [grid.facets[one].name[language] for one in facets if one in grid.facets]
    if names:
        facets_said = join(names, language)
        lines.append(t("question.state_of_play.what", language, facets=facets_said))
    found = standing(activity)
    status = t(f"ui.panel.status.{found.status}", language)
    reason = t(f"question.state_of_play.reason.{found.reason}", language)
    key = "standing" if activity.lever else "unconfirmed"
    lines.append(t(f"question.state_of_play.{key}", language, status=status, reason=reason))
    return lines


def _picture(document: Any, chart: Any, says: str) -> None:
    """Put a picture between the margins, with the text that stands for it."""
    from app.charts.picture import png  # it takes its time to load

    shape = document.add_picture(BytesIO(png(chart)), width=_WIDE)
    shape._inline.docPr.set("descr", plain(says))
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def _stakeholders(document: Any, on_map: Sequence[OnMap], language: Language) -> None:
    if not on_map:
        return
    _heading(document, "stakeholders", language)
    finding = stakeholder_finding(on_map, language)
    document.add_paragraph(plain(finding))
    _picture(document, stakeholders_on_paper(on_map, language), finding)
    _table(document, stakeholder_table(on_map, language).iloc[:, : len(_COLUMNS)])


def _table(document: Any, frame: pd.DataFrame) -> None:
    table = document.add_table(rows=1, cols=len(frame.columns), style="Table Grid")
    table.autofit = False
    quiet_borders(table)
    repeated(table.rows[0])
    for title, cell in zip(frame.columns, table.rows[0].cells, strict=True):
        _fill(cell, str(title), bold=True)
    for row in frame.itertuples(index=False):
        for text, cell in zip(row, table.add_row().cells, strict=True):
            _fill(cell, str(text))
    for wide, column in zip(_COLUMNS, table.columns, strict=True):
        column.width = wide
        for cell in column.cells:
            cell.width = wide


def _fill(cell: Any, text: str, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    run = paragraph.add_run(plain(text))
    run.font.size, run.font.bold = Pt(9.5), bold


def _question(document: Any, known: Known, language: Language) -> None:
    _heading(document, "question", language)
    if known.evaluative_question:
        said = quoted(known.evaluative_question.text, language)
    elif known.question_versions:
        words = quoted(known.question_versions[-1].text, language)
        said = t("question.state_of_play.draft_question", language, words=words)
    else:
        said = t("question.state_of_play.no_question", language)
    document.add_paragraph(plain(said))
    if known.purpose:
        words = quoted(quoted_words(known.purpose.text), language)
        purpose = t("question.versions.purpose", language, words=words)
        document.add_paragraph(plain(purpose))
