"""Which activities first: three are enough for one sitting, the others wait."""

from __future__ import annotations

import re
from typing import ClassVar

from app.assessment.events import ActivitiesPicked
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.besides import is_about, told_apart
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.short_answers import leaves_choice, says_all
from app.dialogue.steps.step import Read
from app.dialogue.turn import Question, Refusal
from knowledge.text import fold

_FEW_WORDS = 5
AT_ONCE = 3  # activities that one sitting of twenty minutes has room for


def in_focus(known: Known) -> list[Activity]:
    """List the activities to ask about now, those that were picked first."""
    candidates = known.candidates
    if known.picked:
        found = [known.activity(one) for one in known.picked]
        return [one for one in found if one is not None and one.may_be_lever]
    return candidates[:AT_ONCE] if known.passed_over("priorities") else candidates


def put_off(known: Known) -> list[Activity]:
    """List the activities that wait for the full path, or until they are asked for."""
    now = {one.id for one in in_focus(known)}
    return [one for one in known.candidates if one.id not in now]


def picked_too(known: Known, activities: list[str]) -> list[ActivitiesPicked]:
    """Take activities in that came up after the choice; empty where no choice was made."""
    if not known.picked and not known.passed_over("priorities"):
        return []
    now = [one.id for one in in_focus(known)]
    added = [one for one in activities if one not in now]
    return [ActivitiesPicked(activities=(*now, *added))] if added else []


class AskPriorities:
    """Which three first, where there are more."""

    id: ClassVar[QuestionId] = "priorities"

    def wanted(self, known: Known, about: str) -> bool:
        """Where there are more than three, until one of them is settled."""
        begun = any(
            one.lever or known.passed_over("lever_check", one.id) for one in known.candidates
        )
        chosen = known.picked or known.passed_over(self.id)
        return len(known.candidates) > AT_ONCE and not chosen and not begun

    def ask(self, known: Known, about: str) -> Question:
        """Put the question, with all activities to choose from."""
        return Question(self.id, options=tuple(one.id for one in known.candidates))

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take names, places in the list, all of them, or the first three."""
        candidates = known.candidates
        if says_all(message):
            return [ActivitiesPicked(activities=tuple(one.id for one in candidates))]
        if leaves_choice(message):
            return [ActivitiesPicked(activities=tuple(one.id for one in candidates[:AT_ONCE]))]
        picked = _numbered(message, candidates) or _named(message, candidates)
        if not picked:
            return Refusal("priorities_unclear")
        return [ActivitiesPicked(activities=tuple(one.id for one in picked))]


def _named(message: Message, candidates: list[Activity]) -> list[Activity]:
    """Find activities by their whole names first, then by words of them in what is left."""
    rest, found = fold(message.read), []
    for activity in sorted(candidates, key=lambda one: -len(one.text)):
        name = fold(activity.text)
        if name in rest:  # a name may be the beginning of another: the longest goes first
            found.append(activity)
            rest = rest.replace(name, " ")
    if found or chooses(message, candidates):
        others = [one for one in candidates if one not in found]
        found += told_apart(rest, message.language, others)
    return [one for one in candidates if one in found]


def chooses(message: Message, candidates: list[Activity]) -> bool:
    """Whether a message is meant as a choice of what comes first, whether or not it is clear."""
    if message.word_count < _FEW_WORDS:
        return True
    cue = load_lexicon(message.language).told["first"].search(message.folded)
    return bool(cue) or is_about(message.read, message.language, candidates)


def _numbered(message: Message, candidates: list[Activity]) -> list[Activity]:
    """Read "1, 3 et 4" as places in the list."""
    if re.sub(r"\b(?:et|en|and|le|la|les|de|the|nrs?)\b|[\d\s,;.&+-]|n°", "", message.folded):
        return []
    places = dict.fromkeys(int(one) for one in re.findall(r"\d+", message.read))
    return [candidates[place - 1] for place in places if 1 <= place <= len(candidates)]
