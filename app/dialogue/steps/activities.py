"""What the enterprise does: the opening question, and the table that checks what was understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz

from app.assessment.events import (
    ActivitiesConfirmed,
    ActivitiesProposed,
    ActivityRemoved,
    Event,
    ProposedActivity,
    SupportChosen,
)
from app.assessment.known import Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.besides import mentioned
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.short_answers import says_no, says_yes
from app.dialogue.steps.priorities import picked_too
from app.dialogue.steps.step import Read
from app.dialogue.turn import Question, Refusal
from indicators.labels import label
from indicators.mapping import Mapper
from indicators.splitting import split_activities
from knowledge.text import fold

_MOST_ACTIVITIES = 15
# What joins an addition to a yes.
_AND_ALSO = re.compile(
    r"^\s*(?:(?:et|mais|en|maar|and|but)\s+)?(?:(?:il y a )?aussi|ook nog|ook|also)?\s+", re.I
)
_SAME_ACTIVITY = 85  # token-set similarity, of 100


@dataclass(frozen=True)
class AskActivities:
    """Who are you and what do you do: the opening."""

    mapper: Mapper
    id: ClassVar[QuestionId] = "activities"

    def wanted(self, known: Known, about: str) -> bool:
        """Until there is at least one activity: nothing else makes sense without."""
        return not known.activities

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Part the message into activities, each told apart as lever or support."""
        proposed = propose(message, known, self.mapper)
        return [proposed] if proposed else Refusal("no_activity")


def propose(message: Message, known: Known, mapper: Mapper) -> ActivitiesProposed | None:
    """Read the activities of a message that are not on the list yet."""
    names = [
        label(clause.text, message.language)
        for clause in split_activities(message.read, message.language)
        if clause.activity
    ]
    new: list[str] = []
    for name in names:
        listed = [one.text for one in known.activities] + new
        if not any(fuzz.token_set_ratio(fold(name), fold(one)) >= _SAME_ACTIVITY for one in listed):
            new.append(name)
    if not new:
        return None
    new = new[:_MOST_ACTIVITIES]
    levers = mapper.are_levers(new, message.language)
    if not any(levers) and all(one.support for one in known.activities):
        # No enterprise is support alone: better to ask about all of them than about none.
        levers = [True] * len(new)
    return ActivitiesProposed(
        activities=tuple(
            ProposedActivity(id=f"act{number}", text=name, support=not lever)
            for number, (name, lever) in enumerate(
                zip(new, levers, strict=True), start=known.activity_count + 1
            )
        )
    )


@dataclass(frozen=True)
class CheckActivities:
    """Is this what you do: a table that can be corrected, in the talk or by hand."""

    mapper: Mapper
    id: ClassVar[QuestionId] = "activities_check"

    def wanted(self, known: Known, about: str) -> bool:
        """While something is proposed that nobody agreed with."""
        return any(not one.confirmed for one in known.activities) and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question; the options stand for typed answers."""
        return Question(self.id, options=("yes", "change"))

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take agreement, a removal, a change of kind, or more activities."""
        if says_yes(message):
            return self._agreed(known)
        if says_no(message):
            return Refusal("activities_what_changes")
        rest = _behind_yes(message)
        edits = self._edits(rest or message, known)
        if edits:
            return edits
        added = propose(rest or message, known, self.mapper)
        agreed = self._agreed(known) if rest else []
        if added:
            return [*agreed, added]
        return agreed or Refusal("activities_unclear")

    def _agreed(self, known: Known) -> list[Event]:
        """Agree with the list as it stands; what came up after a choice of some is taken in."""
        new = [one.id for one in known.activities if not one.confirmed and not one.support]
        everything = ActivitiesConfirmed(activities=tuple(one.id for one in known.activities))
        return [everything, *picked_too(known, new)]

    def _edits(self, message: Message, known: Known) -> Sequence[Event]:
        lexicon = load_lexicon(message.language)
        meant = mentioned(message.read, message.language, known.activities)
        if not meant:
            return []
        rest = tuple(one.id for one in known.activities if one not in meant)
        if lexicon.edits["remove"].search(message.folded):
            removed: list[Event] = [ActivityRemoved(activity=one.id) for one in meant]
            return [*removed, ActivitiesConfirmed(activities=rest)] if rest else removed
        everything = ActivitiesConfirmed(activities=tuple(one.id for one in known.activities))
        if lexicon.edits["support"].search(message.folded):
            return [*(SupportChosen(activity=one.id, support=True) for one in meant), everything]
        if lexicon.edits["lever"].search(message.folded):
            return [*(SupportChosen(activity=one.id, support=False) for one in meant), everything]
        return []


def _behind_yes(message: Message) -> Message | None:
    """Take what follows "yes, …", None where the message does not begin so."""
    head, *rest = re.split(r"[,.;:!\n]", message.read, maxsplit=1)
    behind = Message(_AND_ALSO.sub("", "".join(rest)), message.language)
    opens = says_yes(Message(head, message.language))
    return behind if opens and not behind.empty else None
