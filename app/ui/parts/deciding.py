"""Write down what a person decides beside the talk, whoever else writes in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.assessment.assessment import Assessment
from app.assessment.events import Event
from app.errors import Conflict
from app.i18n import t
from app.ui.state import session

_TRIES = 3  # a colleague's window may write in between


def decide(make: Callable[[Assessment], Sequence[Event]]) -> None:
    """Make events of what is known at this moment, and write them as one turn.

    They are made anew where somebody else was quicker, so that neither change is lost.
    """
    here = session()
    for _ in range(_TRIES):
        events = make(here.assessment())
        try:
            if events:
                here.append([(here.who.id, event) for event in events])
            return
        except Conflict:
            here.cached = None
    here.notice = t("error.conflict", here.language)
