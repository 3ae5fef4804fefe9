"""Say what each column of a table of answers is for, with the machine's proposal chosen already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

import pandas as pd
import streamlit as st

from app.answers.personal import without_mentions
from app.answers.read import AnswersFile
from app.answers.values import options_of
from app.answers.words import PersonalColumn
from app.assessment.answers import AnswerColumn, ColumnUse
from app.assessment.form import QuestionKind
from app.i18n import NO_BREAK, t
from app.ui.parts.plain_text import plain
from app.ui.state import session
from indicators.grid import Breakdown, Indicator

_EXAMPLES = 3
_SHOWN = 60  # characters of an example
_OPEN = 12  # unused columns beyond this many are folded away
_WITH_KIND = ("measure", "story", "group")


def choose_columns(
    file: AnswersFile,
    proposed: Sequence[AnswerColumn],
    personal: Mapping[str, PersonalColumn],
    indicators: Sequence[Indicator],
    key: str,
) -> tuple[AnswerColumn, ...]:
    """Draw one box a column, those of no use last; return the columns as a person left them.

    `personal` says which columns hold personal data, and of which kind.
    """
    language = session().language
    st.markdown(f"**{t('taking.columns.title', language)}**")
    st.caption(t("taking.columns.intro", language))
    if not indicators:
        st.info(t("taking.columns.no_plan", language))
    unused = [at for at, one in enumerate(proposed) if one.use == "ignored"]
    used = [at for at in range(len(proposed)) if at not in unused]
    chosen: dict[int, AnswerColumn] = {}

    def draw(at: int) -> None:
        one = proposed[at]
        kind = personal.get(one.name)
        chosen[at] = _choose(one, file.frame[one.name], kind, indicators, f"{key}.{at}")

    for at in used:
        draw(at)
    if unused:
        label = t("taking.columns.unused", language, count=str(len(unused)))
        with st.expander(label, expanded=not used or len(unused) <= _OPEN):
            for at in unused:
                draw(at)
    return tuple(chosen[at] for at in range(len(proposed)))


def _choose(
    column: AnswerColumn,
    texts: pd.Series[str],
    personal: PersonalColumn | None,
    indicators: Sequence[Indicator],
    key: str,
) -> AnswerColumn:
    language = session().language
    with st.container(border=True):
        st.markdown(f"**{plain(column.label)}**")
        if personal:
            what = t(f"taking.personal.{personal}", language)
            st.caption(t("taking.columns.personal", language, what=what))
        elif examples := _examples(texts):
            st.caption(plain(t("taking.columns.examples", language, examples=examples)))
        left, right = st.columns(2)
        with left:
            use = _pick_use(column.use, key)
        changed: dict[str, Any] = {"use": use}
        with right:
            if use in _WITH_KIND:
                changed["kind"] = _pick_kind(column.kind, key)
        changed |= _details(column.model_copy(update=changed), texts, indicators, key)
        if personal and use != "ignored":
            label = t("taking.columns.reason", language)
            reason = st.text_input(label, key=f"{key}.reason", max_chars=300)
            changed["kept_because"] = reason.strip()
    return column.model_copy(update=changed)


def _details(
    column: AnswerColumn, texts: pd.Series[str], indicators: Sequence[Indicator], key: str
) -> dict[str, Any]:
    """Ask what a use needs to know besides."""
    if column.use == "measure":
        return _measured(column, texts, indicators, key)
    none: dict[str, Any] = {"indicator": "", "counts": (), "breakdown": None}
    if column.use == "group":
        return {**none, "facet": "", "breakdown": _pick_breakdown(column.breakdown, key)}
    return none if column.use == "story" else {**none, "facet": ""}


def _measured(
    column: AnswerColumn, texts: pd.Series[str], indicators: Sequence[Indicator], key: str
) -> dict[str, Any]:
    language = session().language
    by_id = {one.id: one for one in indicators}
    options = ["", *dict.fromkeys([*by_id, *([column.indicator] if column.indicator else [])])]
    nothing = t("taking.columns.no_indicator", language)

    def named(one: str) -> str:
        if not one:
            return nothing
        return f"{one}{NO_BREAK}· {by_id[one].name[language]}" if one in by_id else one

    chosen = st.selectbox(
        t("taking.columns.indicator", language),
        options,
        index=options.index(column.indicator),
        format_func=named,
        key=f"{key}.indicator",
    )
    facet = by_id[chosen].facet if chosen in by_id else column.facet
    answers = list(column.order) or options_of(texts, column.kind)
    counted: list[str] = []
    if answers and column.kind in ("choice", "choices"):
        counted = st.multiselect(
            t("taking.columns.counts", language),
            answers,
            default=[one for one in column.counts if one in answers],
            format_func=lambda one: (
                column.words[one][language] if one in column.words else str(one)
            ),
            key=f"{key}.counts",
        )
    return {"indicator": chosen, "facet": facet, "counts": tuple(counted), "breakdown": None}


def _pick_use(proposed: ColumnUse, key: str) -> ColumnUse:
    language = session().language
    options: tuple[ColumnUse, ...] = get_args(ColumnUse)
    return st.selectbox(
        t("taking.columns.use", language),
        options,
        index=options.index(proposed),
        format_func=lambda one: t(f"taking.use.{one}", language),
        key=f"{key}.use",
    )


def _pick_kind(proposed: QuestionKind, key: str) -> QuestionKind:
    language = session().language
    options: tuple[QuestionKind, ...] = get_args(QuestionKind)
    return st.selectbox(
        t("taking.columns.kind", language),
        options,
        index=options.index(proposed),
        format_func=lambda one: t(f"taking.kind.{one}", language),
        key=f"{key}.kind",
    )


def _pick_breakdown(proposed: Breakdown | None, key: str) -> Breakdown | None:
    language = session().language
    options: tuple[Breakdown, ...] = get_args(Breakdown)
    return st.selectbox(
        t("taking.columns.breakdown", language),
        options,
        index=options.index(proposed) if proposed else None,
        format_func=lambda one: t(f"grid.words.breakdown.{one}", language),
        key=f"{key}.breakdown",
        placeholder="…",
    )


def _examples(texts: pd.Series[str]) -> str:
    shown = texts[texts != ""].drop_duplicates().head(_EXAMPLES)
    shown = without_mentions(shown, session().language)
    return " · ".join(one if len(one) <= _SHOWN else f"{one[:_SHOWN]}…" for one in map(str, shown))
