"""The plan in detail, a card each: what is collected how, from whom, when, by whom, how long."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.collecting.schedule import Item, proposed, schedule
from app.exports.item_words import when, whom
from app.i18n import t
from app.ui.parts.collect_edit import show_edit
from app.ui.parts.grid_words import time_words, words
from app.ui.parts.plain_text import plain
from indicators.grid import Grid
from knowledge.language import Language

_ABREAST = 2  # on a wide screen; on a phone they stand one below the other


def show_collect_plan(assessment: Assessment, grid: Grid, language: Language) -> None:
    """Draw a card for each thing of the plan, with what can be changed of it."""
    known = assessment.known
    st.markdown(f"### {t('collecting.plan.title', language)}")
    st.caption(t("collecting.edit.hint", language))
    pairs = list(zip(schedule(known, grid, language), proposed(known, grid, language), strict=True))
    for first in range(0, len(pairs), _ABREAST):
        columns = st.columns(_ABREAST)
        for column, (item, proposal) in zip(columns, pairs[first:], strict=False):
            with column:
                _card(item, proposal, language)


def _card(item: Item, proposal: Item, language: Language) -> None:
    slug = item.id.replace("/", "_")
    with st.container(border=True, key=f"collect_{slug}", gap="small"):
        st.markdown(f"**{plain(item.name)}**")
        st.markdown("  \n".join(_lines(item, language)))
        label = t("collecting.plan.edit", language)
        behind = st.expander(label, key=f"collect_{slug}_edit", on_change="rerun")
        if behind.open:
            with behind:
                show_edit(item, proposal, f"when_{slug}", language)


def _lines(item: Item, language: Language) -> Sequence[str]:
    said = {
        "how": words("collection", [item.method], language),
        "whom": plain(whom(item, language)),
        "when": plain(when(item, language)),
        "asker": plain(item.asker) or t("collecting.plan.nobody", language),
        "time": _time(item, language),
    }
    return [
        t("collecting.plan.line", language, label=t(f"collecting.plan.{name}", language), text=text)
        for name, text in said.items()
    ]


def _time(item: Item, language: Language) -> str:
    """Say how long it takes in all; before anybody said how many are asked, how long for one."""
    effort = item.effort
    if effort.stated is not None:
        return t("collecting.plan.own", language, time=time_words(effort.stated, language))
    if effort.per == "whole" or item.asked is not None:
        return t("collecting.plan.about", language, time=time_words(effort.total, language))
    minutes, rounds = str(effort.minutes), str(effort.rounds)
    if effort.rounds > 1:
        return t(f"grid.plan.times_{effort.per}", language, minutes=minutes, rounds=rounds)
    return t(f"grid.indicator.{effort.per}", language, minutes=minutes)
