"""The library: the method in short texts, by part, searchable. What is read is not tracked.

The address says what is shown (`?topic=stakeholders&lang=nl&at=3`), so a passage can be passed on,
and it opens without a talk.
"""

from __future__ import annotations

import html
import time
from typing import get_args

import streamlit as st

from app.i18n import t
from app.ui.parts.header import page_address, show_header
from app.ui.parts.marking import bound
from app.ui.parts.passage import heading, show_passage, template_text
from app.ui.parts.place import begin_passage, print_page, return_to_entry
from app.ui.parts.search import LONGEST, Result, search
from app.ui.shared import loader
from app.ui.state import session
from knowledge.corpus import Corpus, Paragraph, Part, Passage
from knowledge.language import Language
from vectorstore.answers import Answerer


def draw() -> None:
    """Draw the page: one passage, search results, or the passages of one part."""
    language = session().language
    show_header()
    _keep_language_in_address(language)
    with st.container(key="library"):
        with st.spinner(t("ui.talk.loading", language), show_time=False):
            resources = loader().get().resources
        topic = st.query_params.get("topic", "")
        passage = resources.corpus.get(topic, language)
        if passage:
            _one(passage, resources.corpus, language)
        else:
            _shelf(resources.corpus, resources.answerer, language, astray=bool(topic))


def _keep_language_in_address(language: Language) -> None:
    """After a switch of language the address names the new one.

    Only then: an address that the reader went back to is left alone, or there were no going back.
    """
    here = session()
    named = "lang" in st.query_params or "topic" in st.query_params
    if named and here.linked not in ("", language):
        st.query_params["lang"] = language
    here.linked = language


def _shelf(corpus: Corpus, answerer: Answerer, language: Language, *, astray: bool) -> None:
    """Draw what there is to read; `astray` says that the address names a text that is not there."""
    st.title(t("ui.library.title", language), anchor=False)
    if astray:
        st.info(t("ui.library.unknown", language))
    st.markdown(t("ui.library.intro", language))
    wanted = st.text_input(
        t("ui.library.search", language),
        key="library_search",
        type="search",
        placeholder=t("ui.library.search_hint", language),
        persist_state="session",
    )
    wanted = " ".join((wanted or "").split())[:LONGEST]
    results = search(wanted, language, corpus, answerer)
    if wanted:
        _results(results, wanted, language)
    if not results:
        _by_part(corpus.in_language(language), language)
    return_to_entry()


def _results(results: list[Result], wanted: str, language: Language) -> None:
    """Draw how many texts were found, and each with what it says."""
    if not results:
        # As text, because nothing that a person typed is markup.
        st.text(t("ui.library.nothing", language, text=wanted))
    elif len(results) == 1:
        st.caption(t("ui.library.found_one", language))
    else:
        st.caption(t("ui.library.found_many", language, number=str(len(results))))
    for result in results:
        _entry(result.passage, result.excerpt)


def _by_part(passages: list[Passage], language: Language) -> None:
    parts: tuple[Part, ...] = get_args(Part)
    chosen = st.pills(
        t("ui.library.parts", language),
        parts,
        default=parts[0],
        required=True,
        format_func=lambda part: t(f"ui.library.part.{part}", language),
        key="library_part",
        label_visibility="collapsed",
        persist_state="session",
    )
    for passage in passages:
        if passage.part == chosen:
            _entry(passage, html.escape(bound(passage.summary)))


def _entry(passage: Passage, below: str) -> None:
    """Draw a title that opens its passage, and one line (HTML) below it."""
    with st.container(gap=None):
        st.button(
            f"**{passage.title}**",
            key=f"open_{passage.topic}",
            type="tertiary",
            on_click=_open,
            args=(passage.topic,),
        )
        st.html(f"<p class='levier-excerpt'>{below}</p>")


def _open(topic: str) -> None:
    """Name a passage in the address, in one step of the browser's history; "" for the shelf."""
    language = session().language
    st.query_params.from_dict({"topic": topic, "lang": language} if topic else {"lang": language})


def _one(passage: Passage, corpus: Corpus, language: Language) -> None:
    st.set_page_config(page_title=passage.title)
    cited = _cited(passage)
    printed = _tools(passage, cited, language)
    st.title(passage.title, anchor=False)
    show_passage(passage, *((cited.start, cited.end) if cited else (0, 0)))
    related = [found for topic in passage.related if (found := corpus.get(topic, language))]
    if related:
        with st.container(key="related"):
            heading(t("ui.library.related", language), 2)
            for one in related:
                _entry(one, html.escape(bound(one.summary)))
    begin_passage(passage.topic)
    if printed:
        print_page(time.time())


def _cited(passage: Passage) -> Paragraph | None:
    """Return the paragraph that the address counts out, from 1, or None."""
    at = st.query_params.get("at", "")
    numbered = enumerate(passage.paragraphs, start=1)
    return next((paragraph for number, paragraph in numbered if str(number) == at), None)


def _tools(passage: Passage, cited: Paragraph | None, language: Language) -> bool:
    """To go back, to pass the passage on, to take its template; return whether to print it."""
    with st.container(horizontal=True, vertical_alignment="center", key="library_tools"):
        back = t("ui.library.back", language)
        st.button(
            back, key="library_back", icon=":material/arrow_back:", on_click=_open, args=("",)
        )
        with st.popover(t("ui.library.link", language), icon=":material/link:"):
            st.caption(t("ui.library.link_note", language))
            address = f"{page_address()}/library?topic={passage.topic}&lang={language}"
            if cited:
                address += f"&at={passage.paragraphs.index(cited) + 1}"
            st.code(address, language=None, wrap_lines=True)
        printed = st.button(t("ui.library.print", language), key="print", icon=":material/print:")
        template = template_text(passage)
        if template:
            st.download_button(
                t("ui.library.template", language),
                template,
                file_name=f"{passage.id}.md",
                mime="text/markdown",
                key="template",
                icon=":material/download:",
                on_click="ignore",
            )
    return printed
