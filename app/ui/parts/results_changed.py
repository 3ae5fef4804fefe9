"""What changed: corrections and removals, with who, when, why, before and after."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import ResultRecorded, TestimonyRecorded
from app.assessment.findings import Result, Testimony
from app.i18n import day, t
from app.i18n.wording import quoted
from app.results.history import Changed, Kind, changed
from app.results.words import result_name, value_words
from app.ui.parts.results_words import entered
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language

_CHOSEN = ("moment", "method", "consent", "direction")
_OF_RESULTS = ("name", "value", "begins", "ends", "moment", "group", "asked", "source", "method")
_OF_TESTIMONIES = ("text", "who", "role", "on", "consent", "direction")


def show_changed(assessment: Assessment, grid: Grid, kind: Kind) -> None:
    """Show what changed, folded; nothing where nothing did."""
    language = session().language
    found = changed(assessment, kind)
    if not found:
        return
    with st.expander(t("results.changed.title", language, count=str(len(found)))):
        for one in found:
            _show(one, grid, language)


def _show(one: Changed, grid: Grid, language: Language) -> None:
    what = "corrected" if one.after else "removed"
    letter = "R" if isinstance(one.before, Result) else "V"
    by = entered(one.entry, language)
    thing = f"{letter}{one.before.number}"
    with st.container(border=True):
        st.text(t(f"results.changed.{what}", language, thing=thing, by=by), width="stretch")
        if one.after is None:
            st.text(_said(one.before, grid, language), width="stretch")
            why = one.reason or t("results.changed.no_reason", language)
            st.text(t("results.changed.why", language, reason=why), width="stretch")
            _way_back(one, language)
            return
        for line in _differences(one.before, one.after, grid, language):
            st.text(line, width="stretch")


def _said(one: Result | Testimony, grid: Grid, language: Language) -> str:
    if isinstance(one, Testimony):
        return quoted(one.text, language)
    named = {"name": result_name(one, grid, language), "value": value_words(one, language)}
    return t("results.changed.result", language, **named)


def _differences(
    before: Result | Testimony, after: Result | Testimony, grid: Grid, language: Language
) -> list[str]:
    fields = _OF_RESULTS if isinstance(before, Result) else _OF_TESTIMONIES
    lines: list[str] = []
    for field in fields:
        old, new = (_words(one, field, grid, language) for one in (before, after))
        if old != new:
            label = t(f"results.changed.of.{field}", language)
            said = {"field": label, "before": old, "after": new}
            lines.append(t("results.changed.line", language, **said))
    return lines


def _words(one: Result | Testimony, field: str, grid: Grid, language: Language) -> str:
    if isinstance(one, Result) and field in ("name", "value"):
        return result_name(one, grid, language) if field == "name" else value_words(one, language)
    value: Any = getattr(one, field)
    if field in _CHOSEN and value:
        return _chosen(field, value, language)
    if isinstance(value, date):
        return day(value, language)
    return t("results.nobody", language) if value in (None, "") else str(value)


def _chosen(field: str, value: str, language: Language) -> str:
    match field:
        case "moment":
            return t(f"grid.words.moment.{value}", language)
        case "method":
            return t(f"grid.words.collection.{value}", language)
        case "consent":
            return t(f"results.consent.{value}", language)
        case _:
            return t(f"results.side.{value}", language)


def _way_back(one: Changed, language: Language) -> None:
    """Offer to take a removed thing back, which then gets a number of its own."""
    st.button(
        t("results.changed.back", language),
        key=f"back_{one.entry.seq}",
        on_click=_take_back,
        args=(one,),
    )


def _take_back(one: Changed) -> None:
    known = session().assessment().known.findings
    fields = one.before.model_dump(exclude={"id", "number"})
    if isinstance(one.before, Result):
        if one.before.id not in known.results:
            note([ResultRecorded(result=one.before.id, **fields)])
    elif one.before.id not in known.testimonies:
        note([TestimonyRecorded(testimony=one.before.id, **fields)])
