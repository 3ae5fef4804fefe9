"""A form for whoever has its link: what it is for, the questions, and nothing else of Levier."""

from __future__ import annotations

import logging
from datetime import date
from typing import Any

import streamlit as st

from app.assessment.form import Form
from app.errors import FormClosed, FormFull, NotFound
from app.i18n import t
from app.ui.parts.form_questions import ask
from app.ui.parts.language import choose_language
from app.ui.shared import sql_store
from app.ui.state import session
from knowledge.language import Language

_GIVEN = "form_given"  # what was answered so far, by question, whatever the language
_SENT = "form_sent"
_AGREED = "form_agreed"

_STYLE = """<style>
.st-key-form_page { max-width: 40rem; margin: 0 auto; }
.st-key-form_page h1 { font-size: 1.9rem; padding-bottom: .4rem; }
.st-key-form_page [data-testid="stRadio"] [role="radiogroup"] { gap: .55rem; }
.st-key-form_agreed p { font-weight: 600; }
.st-key-form_page [class*="st-key-form_question_"] { padding-top: .7rem; }
/* A finger needs room; a scale spreads over the width. */
@media (max-width: 640px), (pointer: coarse) {
  .st-key-form_page [data-testid="stRadio"] [role="radiogroup"] { gap: .1rem; }
  .st-key-form_page :is([data-testid="stRadioOption"], [data-testid="stCheckbox"] label) {
    display: flex; align-items: center; min-height: 2.75rem; }
  [class*="st-key-form_scale_"] :is([data-testid="stElementContainer"], [data-testid="stRadio"],
    [role="radiogroup"]) { width: 100%; }
  [class*="st-key-form_scale_"] [data-testid="stRadio"] [role="radiogroup"] { display: grid;
    grid-template-columns: repeat(auto-fit, minmax(3.2rem, 1fr)); gap: .4rem; }
  [class*="st-key-form_scale_"] [data-testid="stRadioOption"] { width: 100%; margin: 0;
    padding: 0 .3rem; justify-content: center; border-radius: .5rem;
    border: 1px solid light-dark(#D9D5CC, #3A4444); }
}
@media (max-width: 640px) {
  .stMainBlockContainer:has(.st-key-form_page) { padding: 3.6rem 1.1rem 3rem; }
  .st-key-form_send button { min-height: 3rem; }
}
</style>"""


def draw(token: str) -> None:
    """Draw the form that a link stands for, or say why there is none."""
    language = session().language
    st.html(_STYLE)
    with st.container(key="form_page"):
        choose_language("form_language")
        if st.session_state.get(_SENT):
            _thanks(language)
            return
        try:
            form = sql_store().answers.form(token)
        except (NotFound, FormClosed) as error:
            st.info(_why(error, language))
            return
        _form(form, token, language)


def _form(form: Form, token: str, language: Language) -> None:
    st.title(form.title[language])
    st.markdown(form.information[language])
    st.checkbox(form.consent[language], key=_AGREED)
    given: dict[str, Any] = st.session_state.setdefault(_GIVEN, {})
    for question in form.questions:
        ask(question, given, language)
    # Sent here and not in a callback: what was typed last arrives in the same run as the touch.
    above = st.empty()
    label = t("form.answer.send", language)
    if st.button(label, key="form_send", type="primary", width="stretch"):
        problem = _handed_over(form, token, language)
        if problem:
            above.warning(problem)
        else:
            st.session_state[_SENT] = form.thanks
            st.rerun()


def _handed_over(form: Form, token: str, language: Language) -> str:
    """Return "" once the answers are kept, else a sentence on what is in the way."""
    given = st.session_state.get(_GIVEN, {})
    answer = {one.name: given[one.name] for one in form.questions if one.name in given}
    if not st.session_state.get(_AGREED):
        return t("form.answer.agree_first", language)
    if not answer:
        return t("form.answer.nothing", language)
    try:
        sql_store().answers.answer(token, answer, date.today())
    except (NotFound, FormClosed, FormFull) as error:
        return _why(error, language)
    except Exception:
        # Whatever the store ran into, who answers keeps the page as it is and may try again.
        logging.getLogger(__name__).exception("answers were not kept")
        return t("form.answer.failed", language)
    return ""


def _why(error: NotFound | FormClosed | FormFull, language: Language) -> str:
    if isinstance(error, NotFound):
        return t("form.answer.not_found", language)
    return t(f"error.{error.code}", language, **error.params)


def _thanks(language: Language) -> None:
    st.success(t("form.answer.sent", language), icon=":material/check:")
    st.markdown(st.session_state[_SENT][language])
    st.button(t("form.answer.next", language), key="form_next", on_click=_start_anew)


def _start_anew() -> None:
    """Forget what was answered here, so that the next person finds an empty form."""
    for key in list(st.session_state):
        if isinstance(key, str) and key.startswith("form_") and key != "form_language":
            del st.session_state[key]
