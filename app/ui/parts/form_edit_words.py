"""A question of one's own, and what is told to people before they answer."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app.assessment.form import Form
from app.collecting.form_problems import LONGEST, own_empty
from app.collecting.informing import information, promise
from app.collecting.shaping import MOST_OWN, own_count, with_own
from app.exports.plain import plain as on_one_line
from app.i18n import t
from app.ui.parts.form_edit_base import Editing, say, shape
from app.ui.parts.plain_text import plain
from knowledge.language import LANGUAGES, Language, Localised

_MOST_YEARS = 30
_WRITTEN = ("title", "opening", "consent")


def in_order(language: Language) -> list[Language]:
    """List the languages, the one of the page first."""
    return [language, *(one for one in LANGUAGES if one != language)]


def empty_own(editing: Editing) -> None:
    """Say that a question of one's own has no words."""
    say(editing, [own_empty()])


def show_own(editing: Editing, language: Language) -> None:
    """Ask for an open question, in the languages in which the team writes it."""
    count = own_count(editing.form)
    if count >= MOST_OWN:
        st.markdown(t("formedit.own.enough", language, most=str(MOST_OWN)))
        return
    st.markdown(t("formedit.own.intro", language))
    key = f"{editing.key}_own_{len(editing.form.questions)}_{count}"
    with st.form(key, border=False):
        for one in in_order(language):
            st.text_area(
                t(f"formedit.words.{one}", language),
                key=f"{key}_{one}",
                max_chars=LONGEST["label"],
                height="content",
            )
        st.form_submit_button(t("formedit.own.add", language), on_click=_add, args=(editing, key))
    st.caption(t("formedit.own.others", language))


def _add(editing: Editing, key: str) -> None:
    words = _typed(key, "")
    if not any(words.values()):
        empty_own(editing)
    elif shape(editing, lambda form: with_own(form, words)):
        before = {one.name for one in editing.form.questions}
        added = (one.name for one in with_own(editing.form, words).questions)
        st.session_state[f"{editing.key}_which"] = next(one for one in added if one not in before)
        st.session_state[f"{editing.key}_view"] = "questions"  # where it stands now


def show_introduction(editing: Editing, language: Language) -> None:
    """Ask for title, introduction and consent; what is promised to everyone stands below."""
    form = editing.form
    opening = form.opening or form.information
    key = f"{editing.key}_intro_{hash((form.title, opening, form.consent, form.kept_years))}"
    st.markdown(t("formedit.intro.about", language))
    with st.form(key, border=False):
        languages = in_order(language)
        tabs = st.tabs([t(f"form.page.named.{one}", language) for one in languages])
        for tab, one in zip(tabs, languages, strict=True):
            with tab:
                _fields(editing, opening, one, language, key)
        if form.kind != "records":
            st.number_input(
                t("formedit.intro.kept", language),
                min_value=1,
                max_value=_MOST_YEARS,
                value=form.kept_years,
                step=1,
                key=f"{key}_years",
                help=t("formedit.intro.kept_help", language),
                width=360,
            )
        st.form_submit_button(t("formedit.save", language), on_click=_tell, args=(editing, key))


def _fields(
    editing: Editing, opening: Localised, one: Language, language: Language, key: str
) -> None:
    form, proposal = editing.form, editing.proposal
    first = {"title": form.title, "opening": opening, "consent": form.consent}
    was = {"title": proposal.title, "opening": proposal.opening, "consent": proposal.consent}
    for part in _WRITTEN:
        field = st.text_input if part == "title" else st.text_area
        field(
            t(f"formedit.intro.{part}", language),
            first[part][one],
            key=f"{key}_{part}_{one}",
            max_chars=LONGEST[part],
        )
        before = was[part]
        if before is not None and before[one] != first[part][one]:
            st.caption(t("formedit.was", language, words=plain(before[one])))
        if part == "opening":
            always = promise(form.kind, one, form.kept_years)
            st.caption(t("formedit.intro.always", language, words=plain(always)))


def _tell(editing: Editing, key: str) -> None:
    title, opening, consent = (
        Localised.model_validate(_typed(key, f"{part}_")) for part in _WRITTEN
    )
    years = st.session_state.get(f"{key}_years")
    told: dict[str, Any] = {"title": title, "opening": opening, "consent": consent}
    told |= {"kept_years": years}

    def make(form: Form) -> Form:
        said = information(form.kind, opening, years)
        return form.model_copy(update={**told, "information": said})

    shape(editing, make)


def _typed(key: str, part: str) -> dict[Language, str]:
    return {
        one: on_one_line(str(st.session_state.get(f"{key}_{part}{one}") or "")) for one in LANGUAGES
    }
