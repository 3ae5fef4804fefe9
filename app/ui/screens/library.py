"""The library: the method in short texts, by part, searchable. What is read is not tracked."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.header import show_header
from app.ui.parts.passage import show_passage, template_text
from app.ui.shared import loader
from app.ui.state import session
from knowledge.corpus import Corpus, Passage
from knowledge.language import Language

_RESULTS = 8


def draw() -> None:
    """Draw the page: one passage, search results, or all passages by part."""
    language = session().language
    show_header()
    st.title(t("ui.library.title", language))
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
    topic = st.session_state.get("topic")
    passage = resources.corpus.get(topic, language) if topic else None
    if passage:
        _one(passage, resources.corpus, language)
        return
    st.markdown(t("ui.library.intro", language))
    wanted = st.text_input(t("ui.library.search", language), key="library_search", max_chars=200)
    if wanted.strip():
        found = resources.answerer.ask(wanted, language).passages[:_RESULTS]
        if not found:
            st.caption(t("ui.library.nothing", language, text=wanted))
        for hit in found:
            _entry(hit.passage)
        return
    _by_part(resources.corpus.in_language(language), language)


def _by_part(passages: list[Passage], language: Language) -> None:
    for part in dict.fromkeys(passage.part for passage in passages):
        st.markdown(f"### {t(f'ui.library.part.{part}', language)}")
        for passage in passages:
            if passage.part == part:
                _entry(passage)


def _entry(passage: Passage) -> None:
    with st.container(gap=None):
        st.button(
            f"**{passage.title}**",
            key=f"open_{passage.id}",
            type="tertiary",
            on_click=_open,
            args=(passage.topic,),
        )
        st.caption(passage.summary)


def _open(topic: str | None) -> None:
    st.session_state["topic"] = topic


def _one(passage: Passage, corpus: Corpus, language: Language) -> None:
    st.button(
        t("ui.library.back", language),
        key="library_back",
        icon=":material/arrow_back:",
        on_click=_open,
        args=(None,),
    )
    st.markdown(f"## {passage.title}")
    show_passage(passage)
    template = template_text(passage)
    if template:
        st.download_button(
            t("ui.library.template", language),
            template,
            file_name=f"{passage.id}.md",
            mime="text/markdown",
            key="template",
            on_click="ignore",
        )
    related = [found for topic in passage.related if (found := corpus.get(topic, language))]
    if related:
        st.markdown(f"#### {t('ui.library.related', language)}")
        for one in related:
            _entry(one)
