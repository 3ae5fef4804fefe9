"""Question and plan: what to find out, the chains of effects, whom to talk to, what to collect."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.exports.plan_lines import plan_lines
from app.exports.state_of_play import state_of_play
from app.i18n import t
from app.i18n.wording import raised
from app.ui.parts.chain import STYLE, show_chain, show_chain_words
from app.ui.parts.chain_add import show_invitation
from app.ui.parts.chain_rows import show_rows
from app.ui.parts.downloads import DOCX, file_name
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.question_versions import show_versions
from app.ui.parts.stakeholder_add import show_stakeholder_adding
from app.ui.parts.stakeholder_map import on_the_map, show_map
from app.ui.parts.stakeholder_rows import show_stakeholder_rows
from app.ui.parts.typed import show_heading
from app.ui.parts.ways import show_page_way, show_passage_way
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("question.title", language))
    st.markdown(t("question.intro", language))
    show_notice()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
    assessment = here.assessment()
    known = assessment.known
    st.html(STYLE)
    if not known.activities:
        st.markdown(t("question.nothing", language))
        show_page_way("talk", t("question.to_talk", language))
        return
    with st.container(key="question_page"):
        show_versions(known, language)
        _chains(known.candidates, language)
        _stakeholders(assessment, language)
        _plan(known, resources.grid, language)
        _download(assessment, language)


def _chains(activities: list[Activity], language: Language) -> None:
    st.markdown(f"## {t('chain.title', language)}")
    if not activities:
        st.markdown(t("chain.none", language))
        return
    st.markdown(t("chain.intro", language))
    passage = loader().get().resources.corpus.get("chain-of-effects", language)
    if passage:
        label = t("chain.passage", language, title=passage.title)
        show_passage_way(passage.topic, label, language)
    for activity in sorted(activities, key=lambda one: one.lever is None):
        with st.container(border=True, key=f"chain_card_{activity.id}"):
            show_heading(raised(activity.text))
            st.caption(_status(activity, language))
            show_chain(activity, language)
            show_invitation(activity, language)
            show_rows(activity, language)
            show_chain_words(activity, language)


def _status(activity: Activity, language: Language) -> str:
    status = t(f"ui.panel.status.{standing(activity).status}", language)
    return status if activity.lever else f"{status}, {t('ui.panel.lever_none', language)}"


def _stakeholders(assessment: Assessment, language: Language) -> None:
    st.markdown(f"## {t('stakeholders.title', language)}")
    st.markdown(t("stakeholders.intro", language))
    on_map = on_the_map(assessment)
    show_map(on_map, language)
    show_stakeholder_rows(on_map, language)
    show_stakeholder_adding(assessment, on_map, language)


def _plan(known: Known, grid: Grid, language: Language) -> None:
    st.markdown(f"## {t('question.plan.title', language)}")
    chosen = plan_lines(known, grid, language)
    st.markdown("\n".join(f"- {line}" for line in chosen) or t("question.plan.empty", language))
    show_page_way("grid", t("question.plan.open", language))


def _download(assessment: Assessment, language: Language) -> None:
    resources = loader().get().resources
    st.download_button(
        t("question.download", language),
        lambda: state_of_play(assessment, resources.grid, language),
        file_name=f"{file_name(t('question.state_of_play.title_unnamed', language))}.docx",
        mime=DOCX,
        key="state_of_play",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
