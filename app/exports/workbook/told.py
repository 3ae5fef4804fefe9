"""Sheets of what was told: portrait, activities, levers, effects, grid, and every question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import Asked, Said
from app.assessment.known import Activity, Known, Statement
from app.assessment.levers import standing
from app.assessment.vocabulary import ABOUT_AN_ACTIVITY, PORTRAIT_FIELDS, QUESTIONS, QuestionId
from app.exports.grid_view import placed_on
from app.exports.workbook.sheet import Cell, Sheet, columns
from app.i18n import join, t
from indicators.grid import Grid
from knowledge.language import Language

Row = tuple[Cell, ...]


def told_sheets(assessment: Assessment, grid: Grid, language: Language) -> list[Sheet]:
    """Lay out what was told; words stay in the language in which they were said."""
    known = assessment.known
    return [
        _portrait(known, language),
        _activities(known, language),
        _levers(known, grid, language),
        _effects(known, language),
        _grid(known, grid, language),
        _questions(assessment, language),
    ]


def _portrait(known: Known, language: Language) -> Sheet:
    rows: list[Row] = []
    for field in PORTRAIT_FIELDS:
        fact = known.portrait.get(field)
        name = t(f"ui.panel.field.{field}", language)
        rows.append((name, fact.text, fact.number, fact.unit) if fact else (name, None, None, None))
    place = known.territory.text if known.territory else None
    rows.insert(1, (t("ui.panel.field.place", language), place, None, None))
    chosen, purpose = known.evaluative_question, known.purpose
    rows.append((t("workbook.word.question", language), _words(chosen), None, None))
    rows.append((t("workbook.word.purpose", language), _words(purpose), None, None))
    return Sheet("portrait", columns("what", "words:long", "number:number", "unit"), rows)


def _activities(known: Known, language: Language) -> Sheet:
    rows = [_activity(one, language) for one in known.activities]
    names = columns(
        "activity:long", "state", "people:long", "evidence", "how:long", "alternative:long",
        "cause:long", "practices:long",
    )  # fmt: skip
    return Sheet("activities", names, rows)


def _activity(one: Activity, language: Language) -> Row:
    state = "support" if one.support else "declined" if one.declined else "lever"
    if state == "lever" and one.lever is None:
        state = "confirmed" if one.confirmed else "proposed"
    level = one.evidence.level if one.evidence else "none"
    return (
        one.text,
        t(f"workbook.state.{state}", language),
        _words(one.stakeholders),
        t(f"ui.panel.evidence.{level}", language),
        _words(one.evidence),
        _words(one.alternative),
        _words(one.cause),
        _words(one.practices),
    )


def _words(statement: Statement | None) -> str | None:
    return statement.text if statement else None


def _levers(known: Known, grid: Grid, language: Language) -> Sheet:
    rows: list[Row] = []
    for one in known.candidates:
        facets = one.lever.facets if one.lever else ()
        names = [grid.facets[facet].name[language] for facet in facets if facet in grid.facets]
        found = standing(one)
        rows.append(
            (
                one.text,
                join(names, language),
                t(f"ui.panel.status.{found.status}", language),
                t(f"question.state_of_play.reason.{found.reason}", language),
            )
        )
    return Sheet("levers", columns("activity:long", "facets:long", "status", "reason:long"), rows)


def _effects(known: Known, language: Language) -> Sheet:
    rows: list[Row] = [
        (one.text, effect.text, t(f"workbook.form.{effect.form}", language), direction)
        for one in known.activities
        for effect in (*one.effects, *one.side_effects)
        for direction in [t(f"workbook.direction.{effect.direction}", language)]
    ]
    return Sheet("effects", columns("activity:long", "effect:long", "form", "direction"), rows)


def _grid(known: Known, grid: Grid, language: Language) -> Sheet:
    rows: list[Row] = []
    for facet in grid.facets.values():
        domain = grid.domains.get(facet.domain)
        about = (domain.name[language] if domain else "", facet.name[language])
        placed = placed_on(facet.id, known)
        rows += [
            (*about, p.activity.text, t(f"workbook.state.{p.state}", language)) for p in placed
        ]
        if not placed:
            rows.append((*about, None, None))
    return Sheet("grid", columns("domain", "facet", "activity:long", "state"), rows)


def _questions(assessment: Assessment, language: Language) -> Sheet:
    """Every question, put or not, with its date and what was answered."""
    rows = [
        (
            t(f"workbook.asks.{question}", language),
            activity.text if activity else None,
            t(f"workbook.answered.{state}", language),
            asked,
            answer,
        )
        for question, activity in _all(assessment.known)
        for state, asked, answer in [_course(assessment, question, activity)]
    ]
    names = columns("question:long", "activity:long", "state", "asked:date", "answer:long")
    return Sheet("questions", names, rows)


def _all(known: Known) -> Iterator[tuple[QuestionId, Activity | None]]:
    for question in QUESTIONS:
        if question not in ABOUT_AN_ACTIVITY:
            yield question, None
            continue
        yield from ((question, activity) for activity in known.candidates)


def _course(
    assessment: Assessment, question: QuestionId, activity: Activity | None
) -> tuple[str, datetime | None, str | None]:
    """Say how a question fared: its state, when it was last put, and the words that followed."""
    known, about = assessment.known, activity.id if activity else ""
    put: datetime | None = None
    words: str | None = None
    waiting = False
    for entry in assessment.entries:
        if isinstance(entry.event, Asked):
            waiting = (entry.event.question, entry.event.about) == (question, about)
            put = entry.at if waiting else put
        elif waiting and isinstance(entry.event, Said) and entry.by != LEVIER:
            words, waiting = entry.event.text, False
    for state, passed in (
        ("skipped", known.skipped),
        ("not_known", known.not_known),
        ("none", known.none_told),
    ):
        if (question, about) in passed:
            return state, put, words
    if put is None:
        return "not_asked", None, None
    return ("answered" if words else "open"), put, words
