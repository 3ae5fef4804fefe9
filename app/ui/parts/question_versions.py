"""The evaluative question with all its versions: what each lacks, which one counts, one more."""

from __future__ import annotations

import streamlit as st

from app.assessment.events import QuestionChosen, QuestionDrafted
from app.assessment.known import Known
from app.dialogue.coach import findings, suggestions
from app.exports.plain import plain
from app.i18n import t
from app.i18n.wording import quoted
from app.ui.parts.words import explained
from app.ui.shared import loader
from app.ui.turns import act
from knowledge.language import Language

_LONGEST = 600  # characters, as in the talk
_NEW = "question_new"


def show_versions(known: Known, language: Language) -> None:
    """Draw the purpose, the version that counts, the others, and a field for one more."""
    told = explained("evaluative-question", language)
    st.markdown(f"## {t('question.versions.title', language)}", help=told)
    if known.purpose:
        words = quoted(known.purpose.text, language)
        st.text(t("question.versions.purpose", language, words=words), width="stretch")
    else:
        st.caption(t("question.versions.no_purpose", language))
    if not known.question_versions:
        st.markdown(t("question.versions.none", language))
    settled = known.evaluative_question.text if known.evaluative_question else None
    texts = list(dict.fromkeys(one.text for one in known.question_versions))
    for number, text in reversed(list(enumerate(texts, start=1))):
        _version(text, number, known, language, settled=text == settled)
    if settled is None:
        _suggestions(known, texts, language)
    _write(language)


def _version(text: str, number: int, known: Known, language: Language, *, settled: bool) -> None:
    with st.container(border=True, gap="xsmall", key=f"version_{number}"):
        name = t("question.versions.version", language, number=str(number))
        if settled:
            name = t("question.versions.settled", language)
        st.caption(name)
        st.text(text, width="stretch")
        st.caption(_lacks(text, known, language))
        if not settled:
            st.button(
                t("question.versions.settle", language),
                key=f"settle_{number}",
                on_click=act,
                args=([QuestionChosen(text=text)],),
            )


def _lacks(text: str, known: Known, language: Language) -> str:
    """Say in words what a version lacks; the coach reads the talk's own language."""
    found = findings(text, known, loader().get().resources.grid)
    if not found:
        return t("question.versions.holds", language)
    return " ".join(t(f"coach.findings.{code}", language) for code in found)


def _suggestions(known: Known, texts: list[str], language: Language) -> None:
    """Offer other wordings, made of the person's own words."""
    offered = suggestions(known, loader().get().resources.grid)
    offered = [one for one in offered if one not in texts]
    if offered:
        st.caption(t("question.versions.suggestions", language))
    for number, question in enumerate(offered):
        st.text(quoted(question, language), width="stretch")
        st.button(
            t("question.versions.take", language),
            key=f"question_take_{number}",
            on_click=act,
            args=([QuestionDrafted(text=question), QuestionChosen(text=question)],),
        )


def _write(language: Language) -> None:
    with st.form("question_form", border=False):
        st.markdown(f"**{t('question.versions.write', language)}**")
        st.text_area(
            t("question.versions.words", language), key=_NEW, height="content", max_chars=_LONGEST
        )
        st.form_submit_button(t("question.versions.save", language), on_click=_keep)
    st.caption(t("question.versions.kept", language))


def _keep() -> None:
    text = plain(str(st.session_state.get(_NEW) or ""))
    if text:
        st.session_state[_NEW] = ""
        act([QuestionDrafted(text=text)])
