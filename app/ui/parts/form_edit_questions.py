"""One question of a form at a time: earlier, later, left out, or in other words."""

from __future__ import annotations

import streamlit as st

from app.assessment.form import Form, FormQuestion
from app.collecting.again import kept_words
from app.collecting.form_problems import LONGEST
from app.collecting.shaping import (
    changed_in,
    is_own,
    left_out,
    moved,
    put_back,
    reworded,
    reworded_own,
    without,
)
from app.exports.plain import plain as on_one_line
from app.i18n import join, t
from app.i18n.wording import quoted
from app.ui.parts.form_edit_base import Editing, shape
from app.ui.parts.form_edit_words import empty_own, in_order
from app.ui.parts.plain_text import plain
from knowledge.language import LANGUAGES, Language, Localised


def show_questions(editing: Editing, language: Language) -> None:
    """Let one question be picked and changed, and what was left out be asked again."""
    names = [one.name for one in editing.form.questions]
    chosen = st.selectbox(
        t("formedit.which", language),
        names,
        format_func=lambda name: _titled(editing.form, name, language),
        key=f"{editing.key}_which",
    )
    question = next((one for one in editing.form.questions if one.name == chosen), None)
    if question is not None:
        _moves(editing, question, language)
        _words(editing, question, language)
    gone = left_out(editing.form, editing.proposal)
    if gone:
        st.markdown(f"**{t('formedit.left_out', language)}**")
    for one in gone:
        _gone(editing, one, language)


def _titled(form: Form, name: str, language: Language) -> str:
    named = [one.name for one in form.questions]
    at = named.index(name) if name in named else 0
    label = form.questions[at].label[language]
    return t("formedit.numbered", language, number=str(at + 1), label=label)


def _moves(editing: Editing, question: FormQuestion, language: Language) -> None:
    place = [one.name for one in editing.form.questions].index(question.name)
    last = place == len(editing.form.questions) - 1
    with st.container(horizontal=True):
        for act, icon, barred in (
            ("earlier", ":material/arrow_upward:", place == 0),
            ("later", ":material/arrow_downward:", last),
            ("leave_out", ":material/playlist_remove:", False),
        ):
            st.button(
                t(f"formedit.{act}", language),
                key=f"{editing.key}_{act}",
                icon=icon,
                disabled=barred,
                on_click=_move,
                args=(editing, question.name, act),
            )
    st.caption(_lost(editing, question, language))


def _move(editing: Editing, name: str, act: str) -> None:
    if act != "leave_out":
        shape(editing, lambda form: moved(form, name, -1 if act == "earlier" else 1))
        return
    names = [one.name for one in editing.form.questions]
    if shape(editing, lambda form: without(form, name)):
        # The question that takes its place is the one to look at next.
        kept = names[names.index(name) + 1 :] or names[:-1]
        st.session_state[f"{editing.key}_which"] = kept[0]


def _gone(editing: Editing, question: FormQuestion, language: Language) -> None:
    with st.container(border=True, gap="xsmall", key=f"{editing.key}_gone_{question.name}"):
        st.text(question.label[language], width="stretch")
        st.caption(_lost(editing, question, language, gone=True))
        st.button(
            t("formedit.put_back", language),
            key=f"{editing.key}_put_back_{question.name}",
            icon=":material/playlist_add:",
            on_click=_put_back,
            args=(editing, question.name),
        )


def _put_back(editing: Editing, name: str) -> None:
    shape(editing, lambda form: put_back(form, editing.proposal, name))


def _lost(
    editing: Editing, question: FormQuestion, language: Language, *, gone: bool = False
) -> str:
    """Say what nobody will know without a question."""
    state = "is_lost" if gone else "lost"
    indicator = editing.grid.indicators.get(question.indicator)
    if indicator is not None:
        name = plain(indicator.name[language])
        return t(f"formedit.{state}.measure", language, name=quoted(name, language))
    if is_own(question):
        return t("formedit.lost.own", language)
    about = "moment" if question.name == "moment" else question.purpose
    return t(f"formedit.{state}.{about}", language)


def _words(editing: Editing, question: FormQuestion, language: Language) -> None:
    """A field a language; beside each stand the words that are proposed."""
    before = _original(editing, question)
    if before is not None:
        changed = changed_in(question.label, before.label)
        if changed and len(changed) < len(LANGUAGES):
            _some_only(changed, language)
        current = next(
            (one for one in editing.grid_form.questions if one.name == question.name), before
        )
        if current.label != before.label:
            words = quoted(plain(current.label[language]), language)
            st.info(t("formedit.grid_says", language, words=words))
    if kept_words(editing.form.model_copy(update={"questions": (question,)}), editing.asked):
        st.caption(t("formedit.answered", language))
    own = is_own(question)
    key = f"{editing.key}_{question.name}_{hash((question.label, question.written_in))}"
    with st.form(key, border=False):
        st.markdown(f"**{t('formedit.reword', language)}**")
        for one in in_order(language):
            written = not own or one in question.written_in
            st.text_area(
                t(f"formedit.words.{one}", language),
                question.label[one] if written else "",
                key=f"{key}_{one}",
                max_chars=LONGEST["label"],
                height="content",
            )
            if before is not None:
                was = quoted(plain(before.label[one]), one)
                st.caption(t("formedit.was", language, words=was))
        st.form_submit_button(
            t("formedit.save", language), on_click=_reword, args=(editing, question, key)
        )
    if own:
        st.caption(t("formedit.own.others", language))


def _original(editing: Editing, question: FormQuestion) -> FormQuestion | None:
    if is_own(question):
        return None
    proposed = (one for one in editing.proposal.questions if one.name == question.name)
    return next(proposed, None)


def _some_only(changed: list[Language], language: Language) -> None:
    names = {one: t(f"formedit.in.{one}", language) for one in LANGUAGES}
    others = [names[one] for one in LANGUAGES if one not in changed]
    done = join([names[one] for one in changed], language)
    st.warning(t("formedit.some_only", language, changed=done, others=join(others, language, "or")))


def _reword(editing: Editing, question: FormQuestion, key: str) -> None:
    words = {one: on_one_line(str(st.session_state.get(f"{key}_{one}") or "")) for one in LANGUAGES}
    if not is_own(question):
        label = Localised.model_validate(words)
        shape(editing, lambda form: reworded(form, question.name, label))
    elif any(words.values()):
        shape(editing, lambda form: reworded_own(form, question.name, words))
    else:
        empty_own(editing)
