"""The plan in detail: what is collected how, from whom and when, and how many to ask."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.known import Known
from app.collecting.sample import EVERYONE_BELOW, sample_size
from app.collecting.schedule import Item
from app.exports.wall_page import when
from app.i18n import t
from app.ui.parts.grid_words import words
from app.ui.parts.plain_text import plain
from knowledge.language import Language


def show_collect_plan(items: Sequence[Item], known: Known, language: Language) -> None:
    """Draw the plan as a table, and below it how many people to ask."""
    rows = [_row(one, language) for one in items]
    head = t("collecting.head", language)
    st.markdown("\n".join([head, "|---|---|---|---|", *rows]))
    _sample(known, language)


def _row(one: Item, language: Language) -> str:
    cells = [
        plain(one.name),
        words("collection", [one.method], language),
        plain(one.people) or words("respondent", one.whom, language),
        plain(when(one, language)),
    ]
    return f"| {' | '.join(cells)} |"


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
