"""Write down what a person decides, whoever else writes in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.assessment.assessment import Assessment
from app.assessment.events import Event
from app.errors import Conflict
from app.i18n import t
from app.ui.state import Session, session

_TRIES = 3  # a colleague's window may write in between

Make = Callable[[Assessment], Sequence[Event]]


def upon_newest(here: Session, write: Callable[[], None]) -> None:
    """Write upon the newest state of the talk, anew where somebody else was quicker.

    So neither change is lost. Where others keep writing in between, the session's notice says so.
    """
    for _ in range(_TRIES):
        try:
            write()
            return
        except Conflict:
            here.cached = None
    here.notice = t("error.conflict", here.language)


def decide(make: Make) -> None:
    """Make events of what is known at this moment, and write them as one turn."""
    write_anew(session(), make)


def write_anew(here: Session, make: Make) -> None:
    """Write events that are made of the newest state; see `upon_newest`."""

    def write() -> None:
        events = make(here.assessment())
        if events:
            here.append([(here.who.id, event) for event in events])

    upon_newest(here, write)
