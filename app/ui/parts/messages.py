"""The talk as it stands in the log: who said what, citations that open, turns taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import CitedPassage, Entry, Forgotten, Replied, Said
from app.i18n import t
from app.ui.parts.acts import act_line
from app.ui.shared import loader
from app.ui.state import session

_YOU, _LEVIER = ":material/person:", ":material/balance:"
_SHOWN = 60  # messages; earlier ones are folded away, as in any long talk
_TOLD = (Said, Replied, Forgotten)


def show_messages(assessment: Assessment) -> None:
    """Draw the talk. Texts are drawn as text: nothing in them is markup."""
    for told in list(_told(assessment))[-_SHOWN:]:
        if isinstance(told, str):
            st.caption(told, text_alignment="right")
        else:
            _show(told, undone=told.turn in assessment.undone)


def _told(assessment: Assessment) -> Iterator[Entry | str]:
    """Yield messages, and before the reply to it the quiet line of what was done by hand."""
    turns: dict[int, list[Entry]] = {}
    for entry in assessment.entries:
        turns.setdefault(entry.turn, []).append(entry)
    for number, turn in turns.items():
        line = "" if number in assessment.undone else act_line(turn, session().language)
        if line:
            yield line
        yield from (entry for entry in turn if isinstance(entry.event, _TOLD))


def _show(entry: Entry, *, undone: bool) -> None:
    language = session().language
    event = entry.event
    by_levier = entry.by == LEVIER
    if isinstance(event, Forgotten):
        if not by_levier:
            st.chat_message("user", avatar=_YOU).caption(t("ui.talk.forgotten", language))
        return
    name, avatar = ("assistant", _LEVIER) if by_levier else ("user", _YOU)
    box = st.chat_message(name, avatar=avatar)
    if undone:
        box.caption(t("ui.talk.undone", language))
    text = event.text if isinstance(event, Said | Replied) else ""
    box.text(text, width="stretch")
    if isinstance(event, Replied) and event.citations:
        _citations(box, event.citations, entry.seq)


def _citations(
    box: st.delta_generator.DeltaGenerator, cited: Sequence[CitedPassage], seq: int
) -> None:
    """Offer each passage once; a press opens it at the right paragraph."""
    if not loader().ready:
        return
    language = session().language
    corpus = loader().get().resources.corpus
    for one in {cite.passage: cite for cite in cited}.values():
        passage = corpus.passages.get(one.passage)
        if passage is None:
            continue
        place = next(
            (i for i, p in enumerate(passage.paragraphs, 1) if p.start <= one.start < p.end), 1
        )
        label = t("ui.talk.citation", language, title=passage.title, place=str(place))
        box.button(
            label,
            key=f"cite_{seq}_{one.passage}",
            type="tertiary",
            icon=":material/menu_book:",
            on_click=_open,
            args=(one.passage, one.start, one.end),
        )


def _open(passage: str, start: int, end: int) -> None:
    session().passage = (passage, start, end)
