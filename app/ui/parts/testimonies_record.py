"""Testimonies: the words, whose they are, and what that person agreed to."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import TestimonyRecorded, TestimonyRemoved
from app.assessment.findings import Testimony
from app.assessment.vocabulary import TESTIMONY_CONSENTS
from app.i18n import t
from app.i18n.wording import quoted
from app.store.store import new_id
from app.ui.state import session
from app.ui.turns import note

_LONGEST = 4000  # characters
_SILENT = ("not_asked", "refused")
_FIELDS = ("words", "who", "role", "on", "consent")


def show_testimonies(assessment: Assessment) -> None:
    """List the testimonies, each to correct or remove, and a form for one more."""
    language = session().language
    st.markdown(f"### {t('results.testimony.title', language)}")
    st.markdown(t("results.testimony.intro", language))
    testimonies = assessment.known.findings.testimonies.values()
    if not testimonies:
        st.caption(t("results.testimony.none", language))
    for one in testimonies:
        _show(one)
    with st.expander(t("results.testimony.open", language)):
        _form("voice_new", None)


def _show(one: Testimony) -> None:
    language = session().language
    nobody = t("results.nobody", language)
    with st.container(border=True):
        st.text(quoted(one.text, language), width="stretch")
        said = {"number": str(one.number), "who": one.who or nobody, "role": one.role or nobody}
        st.text(t("results.testimony.line", language, **said), width="stretch")
        st.caption(t(f"results.consent.{one.consent}", language))
        if one.consent in _SILENT:
            st.info(t("results.testimony.stays", language))
        with st.expander(t("results.testimony.choose", language, number=str(one.number))):
            _form(f"voice_{one.id}", one)
            reason = t("results.list.reason", language)
            st.text_input(reason, key=f"voice_gone_{one.id}", max_chars=200)
            st.button(
                t("results.list.remove", language),
                key=f"voice_remove_{one.id}",
                on_click=_remove,
                args=(one.id,),
            )


def _form(key: str, seed: Testimony | None) -> None:
    language = session().language
    for one in st.session_state.get(f"{key}.said", ()):
        st.warning(one)
    old = (seed.text, seed.who, seed.role, seed.on, seed.consent) if seed else None
    for name, value in zip(_FIELDS, old or ("", "", "", None, "not_asked"), strict=True):
        st.session_state.setdefault(f"{key}.{name}", value)
    with st.form(f"{key}_form", border=False):
        label = t("results.testimony.words", language)
        st.text_area(label, key=f"{key}.words", height="content", max_chars=_LONGEST)
        for name in ("who", "role"):
            helped = t(f"results.testimony.{name}_help", language)
            label = t(f"results.testimony.{name}", language)
            st.text_input(label, key=f"{key}.{name}", max_chars=120, help=helped)
        label = t("results.testimony.on", language)
        st.date_input(label, value=None, format="DD/MM/YYYY", key=f"{key}.on")
        st.radio(
            t("results.testimony.consent", language),
            TESTIMONY_CONSENTS,
            format_func=lambda one: t(f"results.consent.{one}", language),
            key=f"{key}.consent",
        )
        st.caption(t("results.testimony.consent_help", language))
        st.form_submit_button(
            t("results.testimony.save", language),
            key=f"{key}_save",
            on_click=_save,
            args=(key, seed),
        )


def _save(key: str, seed: Testimony | None) -> None:
    """Save what was typed, or leave it in its fields and say what is wrong."""
    here = session()
    words, who, role, day, consent = (st.session_state.get(f"{key}.{one}") for one in _FIELDS)
    text = str(words or "").strip()
    said = [] if text else [t("results.testimony.missing", here.language)]
    if day and day > datetime.now(UTC).date():
        said.append(t("results.testimony.later", here.language))
    if said:
        st.session_state[f"{key}.said"] = said
        return
    kept = {"who": str(who or "").strip(), "role": str(role or "").strip(), "on": day}
    if seed:
        before = seed.model_dump(exclude={"id", "number"})
    else:
        before = {"round": here.assessment().known.findings.round}
    changed = {**before, **kept, "text": text, "consent": consent}
    note([TestimonyRecorded(testimony=seed.id if seed else new_id(), **changed)])
    for one in (*_FIELDS, "said"):
        st.session_state.pop(f"{key}.{one}", None)
    here.notice = here.notice or t("results.saved", here.language)


def _remove(testimony: str) -> None:
    reason = str(st.session_state.get(f"voice_gone_{testimony}") or "").strip()
    note([TestimonyRemoved(testimony=testimony, reason=reason)])
