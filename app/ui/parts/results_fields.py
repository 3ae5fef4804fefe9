"""The fields of a figure: what they begin with, and how they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import streamlit as st

from app.assessment.findings import Result
from app.i18n import t
from app.results.told import Proposal
from app.results.words import value_words
from indicators.grid import Collection, Grid, Moment
from knowledge.language import Language

FIELDS = ("indicator", "name", "value", "begins", "ends", "moment", "group", "asked", "source",
          "method", "both")  # fmt: skip
_KEPT = ("indicator", "begins", "ends", "moment", "group", "asked", "source", "method")
_LONGEST = 200


def first_fields(seed: Result | Proposal | None, language: Language) -> dict[str, Any]:
    """Return what the fields hold before anything is typed."""
    first: dict[str, Any] = dict.fromkeys(FIELDS, None) | {"indicator": "", "both": False}
    first |= dict.fromkeys(("name", "value", "group", "source"), "")
    if isinstance(seed, Proposal):
        fits = seed.indicators[0] if len(seed.indicators) == 1 else ""
        return first | {"indicator": fits, "name": seed.text, "value": value_words(seed, language)}
    if seed is None:
        return first
    first |= {name: getattr(seed, name) for name in _KEPT}
    if seed.indicator:
        return first | {"name": seed.name, "value": seed.text}
    return first | {"name": seed.text, "value": value_words(seed, language)}


def ask_fields(key: str, plan: Sequence[str], grid: Grid, language: Language) -> None:
    """Draw the fields `<key>.<name>`; what is typed in them stays for the whole session."""
    own = t("results.record.own", language)
    names = {one: grid.indicators[one].name[language] for one in plan} | {"": own}
    st.selectbox(
        t("results.record.indicator", language),
        [*plan, ""],
        format_func=lambda one: names.get(one, one),
        key=f"{key}.indicator",
        persist_state="session",
    )
    _text("name", key, language, helped=True)
    _text("value", key, language, helped=True)
    left, right = st.columns(2)
    for column, field in ((left, "begins"), (right, "ends")):
        column.date_input(
            t(f"results.record.{field}", language),
            value=None,
            format="DD/MM/YYYY",
            key=f"{key}.{field}",
            persist_state="session",
        )
    _choice("moment", get_args(Moment), f"{key}.moment", language)
    _text("group", key, language, helped=True)
    st.number_input(
        t("results.record.asked", language),
        min_value=0,
        value=None,
        step=1,
        key=f"{key}.asked",
        help=t("results.record.asked_help", language),
        persist_state="session",
    )
    _text("source", key, language, helped=True)
    _choice("method", get_args(Collection), f"{key}.method", language)
    st.checkbox(t("results.record.both", language), key=f"{key}.both", persist_state="session")


def _text(field: str, key: str, language: Language, *, helped: bool = False) -> None:
    st.text_input(
        t(f"results.record.{field}", language),
        key=f"{key}.{field}",
        max_chars=_LONGEST,
        help=t(f"results.record.{field}_help", language) if helped else None,
        persist_state="session",
    )


def _choice(field: str, options: Sequence[str], key: str, language: Language) -> None:
    group = "collection" if field == "method" else field
    words = {one: t(f"grid.words.{group}.{one}", language) for one in options}
    nothing = t(f"results.record.no_{field}", language)
    st.selectbox(
        t(f"results.record.{field}", language),
        [None, *options],
        format_func=lambda one: words[one] if one else nothing,
        placeholder=nothing,
        key=key,
        persist_state="session",
    )
