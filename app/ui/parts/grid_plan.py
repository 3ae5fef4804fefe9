"""The plan: what was chosen, what it asks of the team, and what would make it fit."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.effort import Effort, Fit, efforts, fit, lost
from app.assessment.events import IndicatorChosen
from app.assessment.known import Known
from app.i18n import t
from app.i18n.wording import quoted
from app.ui.parts.grid_lost import dropped, show_lost
from app.ui.parts.grid_words import exact_time, time_words
from app.ui.parts.hours_form import show_hours_form
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language

_MOST_PEOPLE = 100_000


def show_plan(assessment: Assessment) -> None:
    """Draw the plan with its effort and, once the hours are stated, how it fits."""
    language = session().language
    grid = loader().get().resources.grid
    known = assessment.known
    with st.container(border=True, key="plan"):
        st.markdown(f"### {t('grid.plan.title', language)}")
        chosen = efforts(known, grid, known.time.people if known.time else 1)
        gone = lost(known, grid)
        if chosen or gone:
            st.caption(_count(known, language))
        else:
            st.markdown(t("grid.plan.empty", language))
        held = fit(known, grid)
        if chosen and held:
            _fit(held, known, grid, language)
        show_hours_form(known.time, t("grid.plan.time", language), language)
        for effort in chosen:
            _row(effort, known, grid, language)
        if gone:
            show_lost(gone, grid)


def _count(known: Known, language: Language) -> str:
    return t(
        "grid.plan.count",
        language,
        indicators=_many("indicators", len(known.indicators), language),
        stories=_many("stories", len(known.stories), language),
    )


def _many(what: str, number: int, language: Language) -> str:
    form = {0: "none", 1: "one"}.get(number, "many")
    return t(f"grid.plan.{what}_{form}", language, number=str(number))


def _name(effort: str, grid: Grid, language: Language) -> str:
    """Name a part of the plan by its id."""
    facet, story, place = effort.rpartition("/")
    if not story:
        return grid.indicators[effort].name[language]
    return grid.facets[facet].stories[int(place) - 1].ask[language]


def _row(effort: Effort, known: Known, grid: Grid, language: Language) -> None:
    name = _name(effort.id, grid, language)
    is_story = "/" in effort.id
    with st.container(gap="xxsmall", key=f"plan_{effort.id.replace('/', '_')}"):
        st.markdown(t("grid.plan.story", language, ask=name) if is_story else name)
        st.caption(_effort_words(effort, known, language))
        with st.container(horizontal=True, gap="small"):
            st.button(
                t("grid.plan.drop", language),
                key=f"drop_{effort.id}",
                type="tertiary",
                icon=":material/close:",
                on_click=note,
                args=([dropped(effort.id)],),
            )
            follows = effort.per != "whole" and effort.stated is None
            if known.time and not is_story and follows:
                _adjust(effort, language)


def _effort_words(effort: Effort, known: Known, language: Language) -> str:
    if effort.stated is not None:
        return t("collecting.hours.own", language, total=exact_time(effort.stated, language))
    if effort.per == "whole":
        return t("grid.plan.whole", language, total=exact_time(effort.total, language))
    several = effort.rounds > 1
    minutes, rounds = str(effort.minutes), str(effort.rounds)
    if known.time is None and not several:
        return t(f"grid.indicator.{effort.per}", language, minutes=minutes)
    if known.time is None:
        return t(f"grid.plan.times_{effort.per}", language, minutes=minutes, rounds=rounds)
    sums = {"people": str(effort.people), "total": exact_time(effort.total, language)}
    if several:
        return t(f"grid.plan.rounds_{effort.per}", language, minutes=minutes, rounds=rounds, **sums)
    return t(f"grid.plan.each_{effort.per}", language, minutes=minutes, **sums)


def _adjust(effort: Effort, language: Language) -> None:
    """Let one indicator be asked of more or fewer people than the others."""
    key = f"people_{effort.id}"

    def changed() -> None:
        people = st.session_state[key]
        note([IndicatorChosen(indicator=effort.id, people=int(people) if people else None)])

    with st.popover(t("grid.plan.adjust", language), key=f"adjust_{effort.id}", type="tertiary"):
        st.session_state[key] = effort.people
        label = t("grid.plan.people", language)
        st.number_input(label, 1, _MOST_PEOPLE, step=1, key=key, on_change=changed)


def _fit(held: Fit, known: Known, grid: Grid, language: Language) -> None:
    """Say how plan and hours stand to each other; where they do not fit, the ways to make them."""
    needed = time_words(held.needed, language)
    available = time_words(held.available, language)
    if held.fits:
        left = held.available - held.needed
        key = "grid.plan.fits" if left >= 30 else "grid.plan.fits_just"
        said = t(key, language, needed=needed, available=available, left=time_words(left, language))
    else:
        over = t("grid.plan.over", language, needed=needed, available=available)
        said = "\n".join([over, "", *(f"- {way}" for way in _ways(held, known, grid, language))])
    st.markdown(said)
    if held.unknown:
        form = "one" if held.unknown == 1 else "many"
        st.markdown(t(f"grid.plan.unknown_{form}", language, number=str(held.unknown)))
    st.caption(t("grid.plan.note", language))


def _ways(held: Fit, known: Known, grid: Grid, language: Language) -> list[str]:
    ways = []
    if held.people and known.time:
        stated = str(known.time.people)
        ways.append(
            t("grid.plan.way_people", language, people=str(held.people), stated=stated)
            if held.people > 1
            else t("grid.plan.way_person", language)
        )
    if held.heaviest:
        name = quoted(_name(held.heaviest, grid, language), language)
        without = time_words(held.without, language)
        ways.append(t("grid.plan.way_drop", language, name=name, without=without))
    more = time_words(held.needed - held.available, language)
    ways.append(t("grid.plan.way_hours", language, more=more))
    return ways
