"""What a facet can be followed by: indicators by level, and questions that ask for a story."""

from __future__ import annotations

import streamlit as st

from app.assessment.effort import gathered_per
from app.assessment.events import (
    Event,
    IndicatorChosen,
    IndicatorDropped,
    StoryChosen,
    StoryDropped,
)
from app.assessment.known import ChosenStory, Known
from app.i18n import t
from app.i18n.wording import raised
from app.ui.parts.grid_words import framework_words, source_words, words
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import LEVELS, Facet, Indicator, Level
from knowledge.language import Language


def show_indicators(facet: Facet, level: Level | None, known: Known) -> None:
    """Draw the indicators of one level, or of all; each can be taken into the plan."""
    language = session().language
    grid = loader().get().resources.grid
    found = grid.indicators_of(facet.id, level)
    st.caption(t("grid.indicator.choose" if found else "grid.indicator.none_here", language))
    chosen = {one.indicator for one in known.indicators}
    for group in (None, *LEVELS):
        own = [one for one in found if one.level == group]
        if own and group:
            st.markdown(f"**{t(f'grid.level.{group}', language)}**")
        for indicator in own:
            _indicator(indicator, indicator.id in chosen, language)


def _indicator(indicator: Indicator, chosen: bool, language: Language) -> None:
    key = f"choose_{indicator.id}"
    st.session_state[key] = chosen

    def toggled() -> None:
        taken = bool(st.session_state[key])
        event: Event = (
            IndicatorChosen(indicator=indicator.id)
            if taken
            else IndicatorDropped(indicator=indicator.id)
        )
        note([event])

    with st.container(gap="xxsmall", key=f"indicator_{indicator.id}"):
        st.checkbox(indicator.name[language], key=key, on_change=toggled)
        per = gathered_per(indicator)
        effort = t(f"grid.indicator.{per}", language, minutes=str(indicator.minutes))
        st.caption(f"{indicator.unit[language]} · {effort}")
        with st.expander(t("grid.indicator.more", language), type="compact"):
            st.markdown("\n\n".join(_details(indicator, language)))


def _details(indicator: Indicator, language: Language) -> list[str]:
    by = words("breakdown", indicator.breakdowns, language)
    parts = {
        "tells": indicator.tells[language],
        "formula": indicator.formula[language],
        "method": indicator.method[language],
        "pitfalls": indicator.pitfalls[language],
        "who": words("respondent", indicator.answered_by, language),
        "how": words("collection", indicator.collection, language),
        "when": words("moment", indicator.when, language),
        "breakdowns": t("grid.indicator.breakdowns_note", language, list=by),
        "sizes": words("size", indicator.sizes, language),
        "source": source_words(indicator, language),
        "links": "; ".join(framework_words(indicator, language)),
    }
    return [
        t(
            "grid.indicator.line",
            language,
            label=t(f"grid.indicator.{name}", language),
            text=raised(text),
        )
        for name, text in parts.items()
    ]


def show_stories(facet: Facet, known: Known) -> None:
    """Draw the story prompts, each with how to ask it; each can be taken into the plan."""
    language = session().language
    st.caption(t("grid.story.choose", language))
    for place, prompt in enumerate(facet.stories, start=1):
        chosen = ChosenStory(facet=facet.id, prompt=place) in known.stories
        with st.container(gap="xxsmall", key=f"story_{place}"):
            _story(facet.id, place, prompt.ask[language], chosen)
            st.caption(t("grid.story.respect", language, text=prompt.respect[language]))


def _story(facet: str, place: int, ask: str, chosen: bool) -> None:
    key = f"tell_{facet}_{place}"
    st.session_state[key] = chosen

    def toggled() -> None:
        kind = StoryChosen if st.session_state[key] else StoryDropped
        note([kind(facet=facet, prompt=place)])

    st.checkbox(ask, key=key, on_change=toggled)
