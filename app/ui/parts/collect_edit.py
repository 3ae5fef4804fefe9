"""What a team changes of one thing of its plan: how, from whom, when, who asks, how long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import streamlit as st

from app.collecting.sample import AFFORDABLE, CLOSE, EVERYONE_BELOW, is_told, sample_size
from app.collecting.schedule import Item, times
from app.exports.item_words import moment_words
from app.i18n import number, t
from app.ui.parts.collect_save import save_planned
from app.ui.parts.grid_words import words
from app.ui.parts.unsaved import begin_with
from indicators.grid import Collection, Moment
from knowledge.language import Language

_STORY_METHODS: tuple[Collection, ...] = ("interview", "focus_group", "life_story")
_METHODS: tuple[Collection, ...] = (
    "records", "survey", "interview", "focus_group", "life_story", "observation",
)  # fmt: skip
_MOMENTS: tuple[Moment, ...] = get_args(Moment)
_MOST_PEOPLE, _MOST_HOURS, _LONGEST = 1_000_000, 5000.0, 200


def show_edit(item: Item, proposal: Item, key: str, language: Language) -> None:
    """Draw the fields of one thing, filled as planned or proposed; `key` opens their names."""
    begin_with(key, _first(item, proposal))
    with st.form(key, border=False):
        st.selectbox(
            t("collecting.edit.method", language),
            _methods(proposal),
            format_func=lambda one: words("collection", [one], language),
            key=f"{key}.method",
        )
        _whom(item, proposal, key, language)
        st.pills(
            t("collecting.edit.moments", language),
            _MOMENTS,
            selection_mode="multi",
            format_func=lambda one: moment_words(one, language),
            key=f"{key}.moments",
            help=t("collecting.edit.moments_hint", language),
        )
        for moment in item.moments:
            _dates(moment, key, language, named=len(item.moments) > 1)
        st.text_input(
            t("collecting.edit.asker", language),
            max_chars=80,
            key=f"{key}.asker",
            help=t("collecting.edit.asker_hint", language),
        )
        reckoned = number(round(item.effort.reckoned / 60, 1), language)
        known = item.asked is not None or item.effort.per == "whole"
        st.number_input(
            t("collecting.edit.hours", language),
            0.0,
            _MOST_HOURS,
            step=0.5,
            format="%g",
            key=f"{key}.hours",
            placeholder=t("collecting.edit.hours_proposed", language, hours=reckoned)
            if known
            else None,
        )
        st.form_submit_button(
            t("collecting.edit.save", language), on_click=save_planned, args=(item, proposal, key)
        )


def _first(item: Item, proposal: Item) -> dict[str, object]:
    """What the fields begin with."""
    at = {one.moment: one for one in times(item)}
    dates: dict[str, object] = {}
    for moment in item.moments:
        one = at.get(moment)
        dates[f"begins_{moment}"] = one.begins if one else None
        dates[f"ends_{moment}"] = one.ends if one else None
    stated = item.effort.stated
    return {
        "method": item.method,
        "people": "" if item.people == proposal.people else item.people,
        "population": item.population,
        "sample": item.sample,
        "moments": list(item.moments),
        "asker": item.asker,
        "hours": None if stated is None else stated / 60,
        **dates,
    }


def _methods(proposal: Item) -> Sequence[Collection]:
    if "/" in proposal.id:
        return _STORY_METHODS
    return _METHODS if proposal.method in _METHODS else (proposal.method, *_METHODS)


def _whom(item: Item, proposal: Item, key: str, language: Language) -> None:
    usual = proposal.people or words("respondent", proposal.whom, language)
    st.text_input(
        t("collecting.edit.people", language),
        max_chars=_LONGEST,
        key=f"{key}.people",
        placeholder=usual,
    )
    if item.effort.per == "whole":
        return
    there, asked = st.columns(2)
    there.number_input(
        t("collecting.edit.population", language), 1, _MOST_PEOPLE, key=f"{key}.population"
    )
    proposed = t("collecting.edit.sample_proposed", language, number=str(item.asked))
    asked.number_input(
        t("collecting.edit.sample", language),
        1,
        _MOST_PEOPLE,
        key=f"{key}.sample",
        placeholder=proposed if item.asked is not None else None,
    )
    if item.population:
        st.caption(_how_many(item, item.population, language))


def _how_many(item: Item, population: int, language: Language) -> str:
    silent = t("collecting.sample.silent", language)
    if is_told(item.id, item.method):
        return t("collecting.sample.told", language)
    if population < EVERYONE_BELOW:
        return f"{t('collecting.sample.everyone', language)} {silent}"
    close, wide = (number(sample_size(population, one), language) for one in (CLOSE, AFFORDABLE))
    return f"{t('collecting.sample.some', language, close=close, wide=wide)} {silent}"


def _dates(moment: Moment, key: str, language: Language, *, named: bool) -> None:
    if named:
        label = moment_words(moment, language)
        st.caption(t("collecting.edit.at", language, moment=label))
    for column, field in zip(st.columns(2), ("begins", "ends"), strict=True):
        label = t(f"collecting.edit.{field}", language)
        column.date_input(label, None, format="DD/MM/YYYY", key=f"{key}.{field}_{moment}")
