"""The choice of language, on the first page and on top of every other."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.state import session
from knowledge.language import LANGUAGES, Language

_NAMES: dict[Language, str] = {"fr": "Français", "nl": "Nederlands", "en": "English"}


def choose_language(key: str) -> None:
    """Offer the three languages; in a talk the choice is an event of it."""
    here = session()

    def chosen() -> None:
        language = st.session_state[key]
        if language and language != here.language:
            here.language = language
            if here.started:
                from app.assessment.events import LanguageChosen
                from app.ui.turns import act  # brings the engine: the first page needs none

                act([LanguageChosen(language=language)])

    st.segmented_control(
        t("ui.language", here.language),
        LANGUAGES,
        default=here.language,
        required=True,
        format_func=lambda language: _NAMES[language],
        key=key,
        on_change=chosen,
        label_visibility="collapsed",
    )
