"""A passage of the corpus: the cited stretch marked and in view, words explained, sources below."""

from __future__ import annotations

import re

import streamlit as st

from app.i18n import t
from app.ui.shared import loader
from app.ui.state import session
from knowledge.corpus import HEADINGS, Passage
from knowledge.sources import CODES


def show_cited_passage() -> None:
    """Open the passage that a citation named, once, over the page."""
    here = session()
    if here.passage is None:
        return
    (passage_id, start, end), here.passage = here.passage, None
    passage = loader().get().resources.corpus.passages.get(passage_id)
    if passage is not None:
        st.dialog(passage.title, width="large")(show_passage)(passage, start, end)


def show_passage(passage: Passage, start: int = 0, end: int = 0) -> None:
    """Draw a passage; the stretch from `start` to `end` of its body is marked."""
    language = session().language
    layers = " · ".join(t(f"ui.library.layer.{layer}", language) for layer in passage.layers)
    minutes = t("ui.library.minutes", language, number=str(passage.minutes))
    st.caption(f"{layers} · {minutes}")
    st.markdown(f"*{passage.summary}*")
    role = None
    for paragraph in passage.paragraphs:
        if paragraph.role != role:
            role = paragraph.role
            st.markdown(f"#### {HEADINGS[passage.language][role]}")
        if paragraph.start <= start < paragraph.end and end > start:
            text = _marked(paragraph.text, start - paragraph.start, end - paragraph.start)
            st.container(key="cited").markdown(_raised_codes(text))
            st.html(_TO_THE_CITED, unsafe_allow_javascript=True)
        else:
            st.markdown(_raised_codes(paragraph.text))
    _explained(passage)
    _sources(passage)


# The dialog or page first has to be there; then the marked stretch is brought into view.
_TO_THE_CITED = (
    "<script>setTimeout(() => document.querySelector('.st-key-cited')"
    "?.scrollIntoView({block: 'center'}), 300)</script>"
)


def _marked(text: str, start: int, end: int) -> str:
    """Set the cited stretch off by colour; lists and tables stay whole."""
    if text.lstrip().startswith(("|", "-", "*")):
        return text
    end = min(end, len(text))
    stretch = CODES.sub("", text[start:end])
    return f"{text[:start]}:primary-background[{stretch}]{text[end:]}"


def _raised_codes(text: str) -> str:
    """Show source codes small, behind their fact."""
    return CODES.sub(lambda match: f" :small[:gray[\\[{match[1]}\\]]]", text)


def _explained(passage: Passage) -> None:
    """Say plainly the words of the method that the passage uses; closed until wanted."""
    language = passage.language
    terms = loader().get().resources.glossary.in_text(passage.body, language)
    if not terms:
        return
    with st.expander(t("ui.library.words", language, number=str(len(terms)))):
        for term in terms:
            st.markdown(f"**{term.term[language]}** : {term.definition[language]}")


def _sources(passage: Passage) -> None:
    language = session().language
    st.markdown(f"#### {t('ui.library.sources', language)}")
    lines = []
    for source in passage.sources:
        layer = t(f"ui.library.layer.{source.layer}", language)
        name = source.label if source.label != "—" else layer
        linked = f"[{name}]({source.url})" if source.url else name
        lines.append(f"- **{source.code}** {linked} ({layer})")
    st.markdown("\n".join(lines))


def template_text(passage: Passage) -> str:
    """Return the ready-to-copy part of a passage, or ""."""
    return re.sub(CODES, "", passage.section("template"))
