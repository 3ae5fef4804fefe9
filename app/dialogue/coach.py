"""The evaluative-question coach: what a wording lacks.

The criteria are those of the method: one question, open, of what on whom, within the means, to
which someone needs the answer. A finding is advice, never a refusal: the person may keep any
wording. Better wordings are made in `rewording`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, get_args

from app.assessment.known import Known
from app.dialogue.coach_words import CoachWords, coach_words
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.rewording import subject, suggestion, suggestions
from app.dialogue.short_answers import takes_suggestion
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.text import fold, stems

Finding = Literal[
    "no_question",
    "several",
    "leading",
    "output_count",
    "vague",
    "no_public",
    "no_cause",
    "too_wide",
    "too_many_groups",
    "long_term",
    "no_user",
]
FINDINGS: tuple[Finding, ...] = get_args(Finding)

__all__ = [
    "FINDINGS",
    "Finding",
    "answers_who",
    "findings",
    "is_evaluative",
    "subject",
    "suggestion",
    "suggestions",
    "taken_from",
]

_FEWEST_CONTENT_WORDS = 4
_FEWEST_STEMS = 3  # of a question in which something could change
# How many groups can be asked well: one in a few days of work, two in a week, three in more.
_FEW_HOURS, _SOME_HOURS = Decimal(12), Decimal(40)
_MOST_GROUPS = 3
_SMALL_TEAM = Decimal(3)


def findings(text: str, known: Known, grid: Grid) -> list[Finding]:
    """List what a wording lacks, the most telling first; an empty list means it holds."""
    language = known.language
    folded = re.sub(r"\s+", " ", fold(text)).strip(" \"'«»“”-")
    words = coach_words(language)
    if "?" not in text and not words.opening.search(folded):
        return ["no_question"]
    found: list[Finding] = []
    if text.count("?") > 1 or _asks_again(folded, words):
        found.append("several")
    if words.leading.search(folded):
        found.append("leading")
    if words.count.search(folded):
        found.append("output_count")
    named = words.groups.search(folded) or _names_public(text, known, grid)
    short = len(stems(text, language)) < _FEWEST_STEMS
    if words.vague.search(folded) or (short and not found and not named):
        found.append("vague")
    elif "output_count" not in found:
        if not named and not words.too_wide.search(folded):
            found.append("no_public")
        if not _names_cause(text, folded, known, words):
            found.append("no_cause")
        found += _within_means(folded, known, words)
    if _unused(known, words):
        found.append("no_user")
    return found


def _asks_again(folded: str, words: CoachWords) -> bool:
    """Whether a second question stands behind a first in one sentence."""
    second = words.several.search(folded)
    return bool(second and words.opening.search(folded[: second.start()]))


def _names_cause(text: str, folded: str, known: Known, words: CoachWords) -> bool:
    """Whether it says of what the effect would be: "our …", or an activity of the talk."""
    own = {stem for one in known.activities for stem in stems(one.text, known.language)}
    return bool(words.own.search(folded) or own & set(stems(text, known.language)))


def _within_means(folded: str, known: Known, words: CoachWords) -> list[Finding]:
    """Whether the hours and the team could answer it; only extremes where they are not known."""
    found: list[Finding] = []
    if words.too_wide.search(folded):
        found.append("too_wide")
    parts = words.list.split(folded)
    if sum(bool(words.groups.search(part)) for part in parts) > _groups_within(known):
        found.append("too_many_groups")
    if known.time and known.time.hours < _SOME_HOURS and words.long_term.search(folded):
        found.append("long_term")
    return found


def _groups_within(known: Known) -> int:
    if known.time:
        hours = known.time.hours
        return 1 if hours < _FEW_HOURS else 2 if hours < _SOME_HOURS else _MOST_GROUPS
    staff = known.portrait.get("staff")
    small = staff is not None and staff.number is not None and staff.number <= _SMALL_TEAM
    return 2 if small else _MOST_GROUPS


def _unused(known: Known, words: CoachWords) -> bool:
    """Whether it was asked who will use the answer, and nobody was named."""
    if known.purpose is None:
        return known.passed_over("purpose")
    return not words.users.search(fold(known.purpose.text))


def answers_who(message: Message, known: Known) -> bool:
    """Whether a message says who will use the answer, where the coach missed just that."""
    words, said = coach_words(message.language), message.folded
    asks = message.text.rstrip().endswith("?") or words.opening.search(said)
    return (
        _unused(known, coach_words(known.language)) and not asks and bool(words.users.search(said))
    )


def taken_from(message: Message, offered: Sequence[str]) -> str | None:
    """Return the wording that a message takes: by its number, or "yours" for the first."""
    said = message.folded.strip(" ,;:-'\"«»")
    for wording, ordinal in zip(offered, coach_words(message.language).ordinals, strict=False):
        if ordinal.fullmatch(said):
            return wording
    return next(iter(offered), None) if takes_suggestion(message) else None


def is_evaluative(text: str, language: Language) -> bool:
    """Whether a question asks what the enterprise changes, rather than how evaluation works."""
    folded = re.sub(r"\s+", " ", fold(text)).strip(" \"'«»")
    long_enough = len(stems(text, language)) >= _FEWEST_CONTENT_WORDS
    return long_enough and bool(
        load_lexicon(language).question_wording["evaluative"].search(folded)
    )


def _names_public(text: str, known: Known, grid: Grid) -> bool:
    """Whether the wording names someone: a public of the talk, or one usual on the grid."""
    language = known.language
    said = set(stems(text, language))
    told = (one.stakeholders.text for one in known.activities if one.stakeholders)
    if any(said & set(stems(group, language)) for group in told):
        return True
    usual = (one for facet in grid.facets.values() for one in facet.stakeholders[language])
    return any(set(stems(group, language)) <= said for group in usual)
