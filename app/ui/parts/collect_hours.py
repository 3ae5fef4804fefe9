"""The hours that a plan takes against those there are, and what to keep for later first."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.effort import Fit, efforts, fit
from app.assessment.known import Known
from app.assessment.sparing import Spare
from app.collecting.schedule import schedule
from app.i18n import t
from app.i18n.wording import quoted
from app.ui.parts.grid_lost import dropped
from app.ui.parts.grid_words import time_words
from app.ui.parts.hours_form import show_hours_form
from app.ui.parts.plain_text import plain
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language


def show_hours(assessment: Assessment, grid: Grid, language: Language) -> None:
    """Say whether the plan fits in the time stated, and what would make it fit; ask for the time.

    What was stated on the grid is not asked again.
    """
    known = assessment.known
    st.markdown(f"### {t('collecting.hours.title', language)}")
    held = fit(known, grid)
    if held:
        _said(held, known, grid, language)
    title = t("collecting.hours.ask", language)
    show_hours_form(known.time, title, language, "collect_", beside=True)


def _said(held: Fit, known: Known, grid: Grid, language: Language) -> None:
    needed, available = time_words(held.needed, language), time_words(held.available, language)
    sums = {"needed": needed, "available": available}
    if held.fits:
        st.markdown(t("collecting.hours.fits", language, **sums))
    else:
        kind = "over" if held.spared else "over_none"
        st.markdown(t(f"collecting.hours.{kind}", language, **sums))
        _later(held, known, grid, language)
        _or(held, known, language)
    if held.unknown:
        form = "one" if held.unknown == 1 else "many"
        st.markdown(t(f"grid.plan.unknown_{form}", language, number=str(held.unknown)))
    st.caption(t("grid.plan.note", language))


def _later(held: Fit, known: Known, grid: Grid, language: Language) -> None:
    """List what to keep for later and why, each with the gesture that does it."""
    names = {one.id: one.name for one in schedule(known, grid, language)}
    people = known.time.people if known.time else 1
    minutes = {one.id: one.total for one in efforts(known, grid, people)}
    for one in held.spared:
        with st.container(gap="xxsmall"):
            st.markdown(f"- {_why(one, names, minutes[one.id], language)}")
            st.button(
                t("collecting.hours.later", language),
                key=f"later_{one.id}",
                type="tertiary",
                icon=":material/schedule:",
                on_click=note,
                args=([dropped(one.id)],),
            )
    spare = sum(minutes[one.id] for one in held.spared)
    if held.spared and held.needed - spare > held.available:
        st.markdown(t("collecting.hours.then_last", language))


def _why(one: Spare, names: dict[str, str], minutes: int, language: Language) -> str:
    def named(part: str) -> str:
        return quoted(plain(names[part]), language)

    said = {"name": named(one.id), "time": time_words(minutes, language)}
    if one.besides:
        said["other"] = named(one.besides[0])
    return t(f"collecting.hours.{one.why}", language, **said)


def _or(held: Fit, known: Known, language: Language) -> None:
    ways = []
    if held.people and known.time:
        asked = {"people": str(held.people), "stated": str(known.time.people)}
        key = "grid.plan.way_people" if held.people > 1 else "grid.plan.way_person"
        ways.append(t(key, language, **asked))
    more = time_words(held.needed - held.available, language)
    ways.append(t("grid.plan.way_hours", language, more=more))
    lines = [t("collecting.hours.else", language), "", *(f"- {way}" for way in ways)]
    st.markdown("\n".join(lines))
