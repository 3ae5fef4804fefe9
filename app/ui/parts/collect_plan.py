"""The plan in detail: what is collected how, from whom and when, and how many to ask."""

from __future__ import annotations

import streamlit as st

from app.assessment.effort import lost
from app.assessment.known import Known
from app.collecting.sample import EVERYONE_BELOW, sample_size
from app.i18n import t
from app.ui.parts.grid_words import words
from app.ui.parts.plain_text import plain
from indicators.grid import Grid
from knowledge.language import Language


def show_collect_plan(known: Known, grid: Grid, language: Language) -> None:
    """Draw the plan as a table, and below it how many people to ask."""
    rows = _rows(known, grid, language)
    head = t("collecting.head", language)
    st.markdown("\n".join([head, "|---|---|---|---|", *rows]))
    _sample(known, language)


def _rows(known: Known, grid: Grid, language: Language) -> list[str]:
    gone = set(lost(known, grid))
    rows = []
    for chosen in known.indicators:
        if chosen.indicator in gone:
            continue
        one = grid.indicators[chosen.indicator]
        cells = [
            plain(one.name[language]),
            words("collection", one.collection[:1], language),
            words("respondent", one.answered_by, language),
            words("moment", one.when, language),
        ]
        rows.append(f"| {' | '.join(cells)} |")
    for story in known.stories:
        facet = grid.facets[story.facet]
        if story.prompt <= len(facet.stories):
            ask = plain(facet.stories[story.prompt - 1].ask[language])
            whom = plain(", ".join(facet.stakeholders[language]))
            how = words("collection", ["interview"], language)
            rows.append(f"| {ask} | {how} | {whom} | {words('moment', ['ongoing'], language)} |")
    return rows


def _sample(known: Known, language: Language) -> None:
    with st.expander(t("collecting.sample.title", language)):
        stated = known.time.people if known.time else None
        people = st.number_input(
            t("collecting.sample.population", language),
            min_value=1,
            max_value=1_000_000,
            value=stated,
            step=1,
            key="sample_population",
        )
        if not people:
            return
        if people < EVERYONE_BELOW:
            st.markdown(t("collecting.sample.everyone", language))
        else:
            close, wide = sample_size(int(people), 0.05), sample_size(int(people), 0.1)
            said = {"close": str(close), "wide": str(wide)}
            st.markdown(t("collecting.sample.some", language, **said))
        st.caption(t("collecting.sample.silent", language))
