"""Testimonies: the words, whose they are, and what that person agreed to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, get_args

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import TestimonyRecorded, TestimonyRemoved
from app.assessment.findings import Testimony
from app.assessment.vocabulary import TESTIMONY_CONSENTS, EffectDirection
from app.i18n import t
from app.i18n.wording import quoted
from app.store.store import new_id
from app.ui.parts.results_changed import show_changed
from app.ui.parts.unsaved import begin_with, clear, typed
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language

_LONGEST = 4000  # characters
_SILENT = ("not_asked", "refused")
_FIELDS = ("words", "who", "role", "on", "consent", "direction")
_UNSAID = ""
_SIDES = (_UNSAID, *get_args(EffectDirection))


def show_testimonies(assessment: Assessment, grid: Grid) -> None:
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
    show_changed(assessment, grid, "testimony")


def _show(one: Testimony) -> None:
    language = session().language
    with st.container(border=True):
        st.text(quoted(one.text, language), width="stretch")
        st.text(_whose(one, language), width="stretch")
        st.caption(t(f"results.consent.{one.consent}", language))
        if one.consent in _SILENT:
            st.info(t("results.testimony.stays", language))
        with st.expander(t("results.testimony.choose", language, number=str(one.number))):
            _form(f"voice_{one.id}", one)
            reason = t("results.list.reason", language)
            key = f"voice_gone_{one.id}"
            st.text_input(reason, key=key, max_chars=200, persist_state="session")
            st.button(
                t("results.list.remove", language),
                key=f"voice_remove_{one.id}",
                on_click=_remove,
                args=(one.id,),
            )


def _whose(one: Testimony, language: Language) -> str:
    number = str(one.number)
    if one.who and one.role:
        said = {"number": number, "who": one.who, "role": one.role}
        return t("results.testimony.line", language, **said)
    known = one.who or one.role
    if known:
        return t("results.testimony.line_one", language, number=number, known=known)
    return t("results.testimony.line_nobody", language, number=number)


def _form(key: str, seed: Testimony | None) -> None:
    language = session().language
    begin_with(key, _first(seed))
    label = t("results.testimony.words", language)
    st.text_area(
        label,
        key=f"{key}.words",
        height="content",
        max_chars=_LONGEST,
        persist_state="session",
    )
    for name in ("who", "role"):
        st.text_input(
            t(f"results.testimony.{name}", language),
            key=f"{key}.{name}",
            max_chars=120,
            help=t(f"results.testimony.{name}_help", language),
            persist_state="session",
        )
    label = t("results.testimony.on", language)
    st.date_input(label, value=None, format="DD/MM/YYYY", key=f"{key}.on", persist_state="session")
    consents: dict[str, str] = {
        one: t(f"results.consent.{one}", language) for one in TESTIMONY_CONSENTS
    }
    _choice("consent", consents, key, language)
    st.caption(t("results.testimony.consent_help", language))
    sides = {one: t(f"results.side.{one or 'unsaid'}", language) for one in _SIDES}
    _choice("direction", sides, key, language)
    for one in st.session_state.get(f"{key}.said", ()):
        st.warning(one)
    st.button(
        t("results.testimony.save", language),
        key=f"{key}_save",
        type="primary",
        on_click=_save,
        args=(key, seed),
    )


def _first(seed: Testimony | None) -> dict[str, Any]:
    """Return what the fields hold before anything is typed."""
    if seed is None:
        return dict(zip(_FIELDS, ("", "", "", None, "not_asked", _UNSAID), strict=True))
    side = seed.direction or _UNSAID
    return dict(
        zip(_FIELDS, (seed.text, seed.who, seed.role, seed.on, seed.consent, side), strict=True)
    )


def _choice(name: str, words: Mapping[str, str], key: str, language: Language) -> None:
    st.radio(
        t(f"results.testimony.{name}", language),
        list(words),
        format_func=lambda one: words.get(one, one),
        key=f"{key}.{name}",
        persist_state="session",
    )


def _save(key: str, seed: Testimony | None) -> None:
    """Save what was typed, or leave it in its fields and say what is wrong."""
    here = session()
    given = typed(key, _FIELDS)
    text = str(given["words"] or "").strip()
    said = [] if text else [t("results.testimony.missing", here.language)]
    if given["on"] and given["on"] > datetime.now(UTC).date():
        said.append(t("results.testimony.later", here.language))
    if said:
        st.session_state[f"{key}.said"] = said
        return
    kept: dict[str, Any] = {name: str(given[name] or "").strip() for name in ("who", "role")}
    kept |= {name: given[name] or None for name in ("on", "direction")}
    kept["consent"] = given["consent"]
    if seed:
        before = seed.model_dump(exclude={"id", "number"})
    else:
        before = {"round": here.assessment().known.findings.round}
    changed = {**before, **kept, "text": text}
    note([TestimonyRecorded(testimony=seed.id if seed else new_id(), **changed)])
    if here.notice:  # nothing was written: what was typed stays
        return
    clear(key, _FIELDS)
    here.notice = t("results.saved", here.language)


def _remove(testimony: str) -> None:
    reason = str(st.session_state.get(f"voice_gone_{testimony}") or "").strip()
    note([TestimonyRemoved(testimony=testimony, reason=reason)])
