"""A passage of the corpus: the cited stretch marked and in view, words explained, sources below."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.marking import bound, marked, raised_codes
from app.ui.parts.place import show_cited
from app.ui.shared import loader
from app.ui.state import session
from knowledge.corpus import HEADINGS, Passage
from knowledge.sources import Source, without_codes


def show_cited_passage() -> None:
    """Open the passage that a citation named, once, over the page."""
    here = session()
    if here.passage is None:
        return
    (passage_id, start, end), here.passage = here.passage, None
    passage = loader().get().resources.corpus.passages.get(passage_id)
    if passage is not None:
        st.dialog(passage.title, width="medium")(_dialog)(passage, start, end)


def _dialog(passage: Passage, start: int, end: int) -> None:
    show_passage(passage, start, end, level=3)
    show_cited()


def show_passage(passage: Passage, start: int = 0, end: int = 0, *, level: int = 2) -> None:
    """Draw a passage; the stretch from `start` to `end` of its body is marked.

    `level` is that of its headings, one below the title that stands over it.
    """
    language = session().language
    layers = " · ".join(t(f"ui.library.layer.{layer}", language) for layer in passage.layers)
    minutes = t("ui.library.minutes", language, number=str(passage.minutes))
    st.caption(f"{layers} · {minutes}")
    st.markdown(f"*{bound(passage.summary)}*")
    role = None
    for paragraph in passage.paragraphs:
        if paragraph.role != role:
            role = paragraph.role
            heading(HEADINGS[passage.language][role], level)
        text = bound(paragraph.text)
        if paragraph.start <= start < paragraph.end and end > start:
            text = marked(text, start - paragraph.start, min(end, paragraph.end) - paragraph.start)
            st.container(key="cited").markdown(raised_codes(text))
        else:
            st.markdown(raised_codes(text))
    _explained(passage)
    heading(t("ui.library.sources", language), level)
    st.markdown("\n".join(_source(source) for source in passage.sources))


def heading(text: str, level: int) -> None:
    """Draw a heading without the link that would be one more stop for the keyboard."""
    st.markdown(f"{'#' * level} {text}", anchors=False)


def _explained(passage: Passage) -> None:
    """Say plainly the words of the method that the passage uses; closed until wanted."""
    language = passage.language
    terms = loader().get().resources.glossary.in_text(passage.body, language)
    if not terms:
        return
    with st.expander(t("ui.library.words", language, number=str(len(terms)))):
        for term in terms:
            word, meaning = term.term[language], term.definition[language]
            st.markdown(t("ui.library.word", language, word=word, meaning=meaning))


def _source(source: Source) -> str:
    """One line of the list of sources, as Markdown."""
    language = session().language
    if source.layer == "general":
        return f"- **{source.code}** {t('ui.library.general', language)}"
    name = f"[{source.label}]({source.url})" if source.url else source.label
    return f"- **{source.code}** {name} ({t(f'ui.library.layer.{source.layer}', language)})"


def template_text(passage: Passage) -> str:
    """Return the ready-to-copy part of a passage, or ""."""
    return without_codes(passage.section("template"))
