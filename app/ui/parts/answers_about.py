"""Ask what only a person knows of a whole table of answers."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.answers.take import About
from app.assessment.answers import AnswerColumn
from app.assessment.assessment import Assessment
from app.i18n import number, t
from app.ui.state import session
from indicators.grid import Moment

_MOMENTS: tuple[Moment, ...] = ("entry", "exit", "later", "ongoing", "yearly")


def ask_about(
    rows: int, columns: Sequence[AnswerColumn], assessment: Assessment, key: str
) -> About | None:
    """Ask how many were asked, in which round, and when; None where that cannot be."""
    language = session().language
    st.markdown(f"**{t('taking.about.title', language)}**")
    uses = {one.use for one in columns}
    asked = st.number_input(
        t("taking.about.asked", language),
        min_value=1,
        value=None,
        step=1,
        key=f"{key}.asked",
        help=t("taking.about.asked_help", language),
    )
    left, right = st.columns(2)
    with left:
        now = assessment.known.findings.round
        label = t("taking.about.round", language)
        chosen = st.number_input(label, min_value=1, value=now, step=1, key=f"{key}.round")
    moment: Moment | None = None
    if "moment" not in uses:
        with right:
            moment = _ask_moment(key)
    # With two answers of one person, fewer may be asked than there are rows.
    one_each = not uses & {"moment", "pairing"}
    if asked is not None and asked < rows and one_each:
        st.error(t("taking.about.asked_few", language, rows=number(rows, language)))
        return None
    return About(asked=asked, round=int(chosen), moment=moment)


def _ask_moment(key: str) -> Moment | None:
    language = session().language
    nothing = t("taking.about.moment_unknown", language)
    words = {one: t(f"grid.words.moment.{one}", language) for one in _MOMENTS}
    chosen: Moment | None = st.selectbox(
        t("taking.about.moment", language),
        [None, *_MOMENTS],
        format_func=lambda one: words[one] if one else nothing,
        key=f"{key}.moment",
    )
    return chosen
