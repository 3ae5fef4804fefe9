"""The library: the method in short texts, by part, searchable. What is read is not tracked.

The address says what is shown (`?topic=stakeholders&lang=nl`), so a passage can be passed on, and
it opens without a talk.
"""

from __future__ import annotations

import html
from typing import get_args

import streamlit as st

from app.i18n import t
from app.ui.parts.header import page_address, show_header
from app.ui.parts.passage import show_passage, template_text
from app.ui.shared import loader
from app.ui.state import session
from knowledge.corpus import Corpus, Paragraph, Part, Passage
from knowledge.language import Language
from knowledge.sources import without_codes
from knowledge.text import Span
from vectorstore.answers import Answerer

_RESULTS = 8
_EXCERPT = 260  # characters around the first hit


def draw() -> None:
    """Draw the page: one passage, search results, or the passages of one part."""
    language = session().language
    show_header()
    with st.container(key="library"):
        with st.spinner(t("ui.talk.loading", language), show_time=False):
            resources = loader().get().resources
        topic = st.query_params.get("topic", "")
        passage = resources.corpus.get(topic, language) if topic else None
        if passage:
            _one(passage, resources.corpus, language)
            return
        st.title(t("ui.library.title", language))
        st.markdown(t("ui.library.intro", language))
        wanted = st.text_input(
            t("ui.library.search", language), key="library_search", max_chars=200
        )
        if wanted.strip():
            _results(wanted, resources.answerer, language)
        else:
            _by_part(resources.corpus.in_language(language), language)


def _results(wanted: str, answerer: Answerer, language: Language) -> None:
    found = answerer.find(wanted, language)[:_RESULTS]
    if not found:
        st.caption(t("ui.library.nothing", language, text=wanted))
    for hit in found:
        _entry(hit.passage, _excerpt(*answerer.excerpt(wanted, hit.passage)))


def _excerpt(paragraph: Paragraph, hits: list[Span]) -> str:
    """Return what stands around the first hit as HTML, every hit marked."""
    text = paragraph.text
    first = hits[0].start if hits else 0
    begin = max(0, text.rfind(" ", 0, max(0, first - _EXCERPT // 3)) + 1)
    end = text.find(" ", begin + _EXCERPT) if len(text) > begin + _EXCERPT else len(text)
    parts, at = ["… " if begin else ""], begin
    for hit in hits:
        if at <= hit.start and hit.end <= end:
            said = html.escape(text[hit.start : hit.end])
            parts += [html.escape(text[at : hit.start]), f"<mark>{said}</mark>"]
            at = hit.end
    parts += [html.escape(text[at:end]), " …" if end < len(text) else ""]
    return without_codes("".join(parts))


def _by_part(passages: list[Passage], language: Language) -> None:
    parts: tuple[Part, ...] = get_args(Part)
    chosen = st.pills(
        t("ui.library.parts", language),
        parts,
        default=parts[0],
        required=True,
        format_func=lambda part: t(f"ui.library.part.{part}", language),
        key=f"library_part_{language}",
        label_visibility="collapsed",
    )
    for passage in passages:
        if passage.part == chosen:
            _entry(passage, html.escape(passage.summary))


def _entry(passage: Passage, below: str) -> None:
    """Draw a title that opens its passage, and one line (HTML) below it."""
    with st.container(gap=None):
        st.button(
            f"**{passage.title}**",
            key=f"open_{passage.id}",
            type="tertiary",
            on_click=_open,
            args=(passage.topic,),
        )
        st.html(f"<p class='levier-excerpt'>{below}</p>")


def _open(topic: str) -> None:
    if topic:
        st.query_params["topic"] = topic
    else:
        st.query_params.pop("topic", None)


def _one(passage: Passage, corpus: Corpus, language: Language) -> None:
    _tools(passage, language)
    st.title(passage.title)
    at = st.query_params.get("at", "")
    cited = passage.paragraphs[int(at) - 1 : int(at)] if at.isdecimal() and int(at) else ()
    show_passage(passage, *((cited[0].start, cited[0].end) if cited else (0, 0)))
    related = [found for topic in passage.related if (found := corpus.get(topic, language))]
    if related:
        with st.container(key="related"):
            st.markdown(f"#### {t('ui.library.related', language)}")
            for one in related:
                _entry(one, html.escape(one.summary))


def _tools(passage: Passage, language: Language) -> None:
    """To go back, to pass the passage on, to print it, to take its template along."""
    with st.container(horizontal=True, vertical_alignment="center", key="library_tools"):
        back = t("ui.library.back", language)
        st.button(
            back, key="library_back", icon=":material/arrow_back:", on_click=_open, args=("",)
        )
        with st.popover(t("ui.library.link", language), icon=":material/link:"):
            st.caption(t("ui.library.link_note", language))
            address = f"{page_address()}/library?topic={passage.topic}&lang={language}"
            st.code(address, language=None)
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
    if printed:
        st.html(
            "<script>setTimeout(() => window.print(), 200)</script>", unsafe_allow_javascript=True
        )
