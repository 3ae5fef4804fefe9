"""A form by link: open it, show the link once, see how many answered, take them over, close it."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import urlsplit

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import AnswersTaken, FormClosed, FormPublished
from app.assessment.findings import PublishedForm
from app.assessment.form import Form
from app.errors import NotFound
from app.i18n import t
from app.ui.deciding import decide
from app.ui.parts.header import page_address
from app.ui.state import session
from knowledge.language import Language

_TOKENS = "opened_forms"  # links that this session opened and may still show, by id


def form_url(token: str, language: Language) -> str:
    """Return the address that whoever answers opens."""
    return f"{page_address()}/?form={token}&lang={language}"


def show_opening(form: Form, language: Language) -> None:
    """Offer to open a form by link, where the talk is kept; behind a line where one is open."""
    here = session()
    if not here.kept:
        st.caption(t("form.page.not_kept", language))
        return
    published = here.assessment().known.findings.published.values()
    if any(one.form == form.id and not one.closed for one in published):
        with st.expander(t("form.page.another", language)):
            _opening(form, language)
    else:
        _opening(form, language)


def _opening(form: Form, language: Language) -> None:
    key = f"form_asked_{form.id}"
    if form.kind == "survey":  # a sheet of the team is asked of nobody
        st.number_input(
            t("form.page.asked", language),
            min_value=1,
            value=None,
            step=1,
            help=t("form.page.asked_help", language),
            key=key,
            width=360,
        )
    st.button(
        t("form.page.open", language),
        key=f"form_open_{form.id}",
        icon=":material/link:",
        on_click=_open,
        args=(form, key),
    )
    st.caption(t("form.page.open_note", language))


def _open(form: Form, key: str) -> None:
    here = session()
    asked = st.session_state.get(key)
    st.session_state[key] = None  # the next link is offered to others
    published, token = here.store.answers.open_form(here.assessment_id, here.who, form)
    st.session_state.setdefault(_TOKENS, {})[published] = token
    decide(
        lambda now: [
            FormPublished(
                published=published, form=form.id, round=now.known.findings.round, asked=asked
            )
        ]
    )


def show_links(form: Form, assessment: Assessment, language: Language) -> None:
    """Show each link of a form that was opened, with the answers that came."""
    for one in assessment.known.findings.published.values():
        if one.form == form.id:
            with st.container(border=True, key=f"form_link_{one.id}"):
                _link(one, language)


def _link(one: PublishedForm, language: Language) -> None:
    here = session()
    try:
        _, answers = here.store.answers.form_answers(here.assessment_id, here.who, one.id)
    except NotFound:
        st.caption(t("form.page.away", language))
        return
    counts = {"count": str(len(answers))}
    if one.asked is not None:
        counts["asked"] = str(one.asked)
    state = "closed" if one.closed else "opened"
    st.markdown(t(f"form.page.{state}{'_of' if 'asked' in counts else ''}", language, **counts))
    token = st.session_state.get(_TOKENS, {}).get(one.id)
    if not one.closed and token:
        _shown(form_url(token, language), one.id, language)
    elif not one.closed:
        st.caption(t("form.page.shown_once", language))
    taken = here.assessment().known.findings.answers.get(one.id)
    newer = len(answers) - (taken.rows if taken else 0)
    with st.container(horizontal=True):
        if newer:
            _button("take", one, language, ":material/table_rows:")
        if not one.closed:
            _button("refresh", one, language, ":material/refresh:")
            _button("close", one, language, ":material/lock:")
    if taken:
        st.caption(t("form.page.newer" if newer else "form.page.taken", language))


def _button(act: str, one: PublishedForm, language: Language, icon: str) -> None:
    st.button(
        t(f"form.page.{act}", language),
        key=f"form_{act}_{one.id}",
        icon=icon,
        on_click={"take": _take, "close": _close, "refresh": _look_again}[act],
        args=(one,),
    )


def _shown(url: str, published: str, language: Language) -> None:
    """Show the link and its code; on white, so that it can be scanned in the dark theme too."""
    import segno

    code = segno.make(url, error="m")
    st.caption(t("form.page.link", language))
    st.code(url, language=None)
    if urlsplit(url).hostname in ("localhost", "127.0.0.1"):
        st.caption(t("form.page.local", language))
    drawn, file = BytesIO(), BytesIO()
    code.save(drawn, kind="svg", scale=8, border=3, light="#FFFFFF", xmldecl=False)
    code.save(file, kind="png", scale=16, border=4)  # what a poster or a message takes in
    st.image(drawn.getvalue().decode(), alt=t("form.page.qr", language), width=200)
    st.download_button(
        t("form.page.qr_save", language),
        file.getvalue(),
        file_name="qr.png",
        mime="image/png",
        key=f"form_qr_{published}",
        icon=":material/qr_code_2:",
        on_click="ignore",
    )


def _take(one: PublishedForm) -> None:
    """Take the answers that came so far over as a table; taken again, they replace it."""
    from app.collecting.form_table import form_table

    here = session()
    form, answers = here.store.answers.form_answers(here.assessment_id, here.who, one.id)
    card, rows = form_table(one, form, answers, here.language)
    here.store.answers.keep(here.assessment_id, here.who, card.id, rows)
    decide(lambda _: [AnswersTaken(card=card)])


def _look_again(_: PublishedForm) -> None:
    """Draw the page once more: answers come in while nobody touches it."""


def _close(one: PublishedForm) -> None:
    here = session()
    here.store.answers.close_form(here.assessment_id, here.who, one.id)
    decide(lambda _: [FormClosed(published=one.id)])
