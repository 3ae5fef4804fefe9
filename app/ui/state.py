"""The session: the only code that knows its key. It holds ids and choices, not the truth.

The assessment is read from the store whenever its newest entry is not the one at hand, so a second
window or another process is seen on the next run.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import streamlit as st

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import ConsentGiven, Event, Started
from app.dialogue.opening import first_reply
from app.errors import NotFound
from app.store.memory import MemoryStore
from app.store.store import Person, new_id
from app.ui.shared import sql_store
from knowledge.language import LANGUAGES, Language

if TYPE_CHECKING:
    from app.store.store import Store

_KEY = "levier"
CONSENT = "consent.1"  # the wording that was agreed to


@dataclass
class Session:
    """One visitor's session.

    Attributes:
        language: of the interface; the talk's own language leads once there is one.
        person: who they are in the store, or None before a talk began.
        assessment_id: the talk that is open, or "".
        kept: whether it lies in the store; else in `visitor`, which ends with the session.
        token: the resume token, as long as this session may show it.
        notice: a sentence to show once, e.g. after a conflict.
        welcome_due: whether the talk was resumed and wants a welcome back.
        panel_open: whether the phone's panel was asked for.
        passage: the passage that a citation opened, with its position.
        linked: the language that the address named, followed once.
        drawn: chart specifications by what they show, so that nothing is drawn twice.
    """

    language: Language = "fr"
    person: Person | None = None
    assessment_id: str = ""
    kept: bool = False
    visitor: MemoryStore = field(default_factory=MemoryStore)
    token: str = ""
    notice: str = ""
    saved_at: datetime | None = None
    welcome_due: bool = False
    panel_open: bool = False
    passage: tuple[str, int, int] | None = None
    linked: str = ""
    drawn: dict[Any, Any] = field(default_factory=dict)
    cached: Assessment | None = None

    @property
    def started(self) -> bool:
        """Whether a talk is open."""
        return bool(self.assessment_id)

    @property
    def store(self) -> Store:
        """Where the open talk lies."""
        return sql_store() if self.kept else self.visitor

    @property
    def who(self) -> Person:
        """The person of the open talk."""
        if self.person is None:
            raise RuntimeError("no talk is open")
        return self.person

    def assessment(self) -> Assessment:
        """Return the open assessment as the store has it now."""
        newest = self.store.last_seq(self.assessment_id, self.who)
        if self.cached is None or self.cached.last_seq != newest:
            self.cached = self.store.load(self.assessment_id, self.who)
        return self.cached

    def append(self, acts: Sequence[tuple[str, Event]]) -> None:
        """Write one turn behind what is at hand; raises `Conflict` where that is not the newest."""
        before = self.cached or self.assessment()
        now = datetime.now(UTC)
        entries = self.store.append(self.assessment_id, self.who, before.last_seq, acts, now)
        self.cached = before.extended(entries)
        self.saved_at = now if self.kept else None


def session() -> Session:
    """Return this visitor's session, made on first use with a guess of their language."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Session(language=_guessed_language())
    found: Session = st.session_state[_KEY]
    return found


def _guessed_language() -> Language:
    locale = (st.context.locale or "")[:2].lower()
    return next((language for language in LANGUAGES if language == locale), "fr")


def begin(language: Language, *, keep: bool) -> None:
    """Open a new talk; with `keep` it goes to the store and gets a resume link."""
    here = session()
    now = datetime.now(UTC)
    here.language, here.kept, here.person = language, keep, Person(new_id())
    here.cached, here.drawn = None, {}
    here.assessment_id = here.store.create(here.person, now)
    opened: list[tuple[str, Event]] = [(here.person.id, Started(language=language))]
    if keep:
        opened.append((here.person.id, ConsentGiven(wording=CONSENT)))
    opened += [(LEVIER, event) for event in first_reply(language).events]
    here.append(opened)
    here.token = here.store.issue_link(here.assessment_id, here.person, now) if keep else ""


def open_example(assessment: Assessment) -> None:
    """Open a ready assessment for a visitor to try; it is kept nowhere."""
    here = session()
    now = datetime.now(UTC)
    here.kept, here.person, here.cached, here.drawn = False, Person(new_id()), None, {}
    here.language = assessment.known.language
    here.assessment_id = here.visitor.create(here.person, now)
    _copy(assessment, here.visitor, here.assessment_id, here.person)


def keep_answers() -> None:
    """Take a visitor's talk over into the store, with their consent."""
    here = session()
    assessment, person = here.assessment(), here.who
    now = datetime.now(UTC)
    store = sql_store()
    kept = store.create(person, now)
    _copy(assessment, store, kept, person)
    for card in here.visitor.imports.cards(person):
        store.imports.take(person, here.visitor.imports.load(person, card.id))
    for answers in assessment.known.findings.answers:
        with suppress(NotFound):  # of a talk opened from a file, which brings no rows
            rows = here.visitor.answers.rows(here.assessment_id, person, answers)
            store.answers.keep(kept, person, answers, rows)
    here.kept, here.assessment_id, here.cached = True, kept, None
    here.append([(person.id, ConsentGiven(wording=CONSENT))])
    here.token = store.issue_link(kept, person, now)


def _copy(assessment: Assessment, store: Store, target: str, person: Person) -> None:
    """Write an assessment's turns again, one by one, under the person's own name."""
    written = 0
    for turn in dict.fromkeys(entry.turn for entry in assessment.entries):
        own = [entry for entry in assessment.entries if entry.turn == turn]
        acts = [(LEVIER if e.by == LEVIER else person.id, e.event) for e in own]
        written += len(store.append(target, person, written, acts, own[0].at))


def resume(token: str) -> None:
    """Open the talk that a token stands for; raises `NotFound` where there is none."""
    assessment, person = sql_store().resume(token)
    here = session()
    here.kept, here.assessment_id, here.person, here.token = True, assessment, person, token
    here.cached, here.drawn, here.saved_at, here.welcome_due = None, {}, None, True
    here.language = here.assessment().known.language


def leave() -> None:
    """Close the talk in this session; what is kept stays in the store."""
    st.session_state[_KEY] = Session(language=session().language)
