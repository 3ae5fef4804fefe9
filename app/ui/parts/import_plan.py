"""What would change if an imported table were taken, and all that is wrong with it."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from app.i18n import number, t
from app.import_texts import PREVIEW, counts_text, left_out_text, preview, problem_lines
from app.ui.state import session
from knowledge.import_plan import Plan
from knowledge.problems import Problem
from knowledge.territory import Territories
from knowledge.territory_import.problems import WEIGHTS


def show_plan(plan: Plan, known: Territories) -> None:
    """Show how much is new or changed, some figures, and what is left out."""
    language = session().language
    if not len(plan.figures):
        return
    st.markdown(f"### {t('imports.plan.title', language)}")
    st.markdown(counts_text(plan, language))
    if len(plan.places):
        st.caption(t("imports.plan.places", language, count=number(len(plan.places), language)))
    if plan.left_out:
        st.html(f"<p>{html.escape(left_out_text(plan, language))}</p>")
    st.caption(t("imports.plan.preview", language))
    titles = {one: t(f"imports.preview.{one}", language) for one in PREVIEW}
    frame = preview(plan, known, language).rename(columns=titles)
    st.dataframe(frame, hide_index=True, width="stretch")


def show_problems(problems: Sequence[Problem]) -> None:
    """Tell all problems at once, those that stand in the way first."""
    language = session().language
    if not problems:
        st.caption(t("imports.problems.none", language))
    for weight in WEIGHTS:
        lines = problem_lines(problems, weight, language)
        if lines:
            st.markdown(f"**{t(f'imports.problems.{weight}', language)}**")
            # What stands in the file is text in it, never markup.
            st.html("<ul>" + "".join(f"<li>{html.escape(one)}</li>" for one in lines) + "</ul>")
