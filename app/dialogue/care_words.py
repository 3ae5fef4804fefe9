"""How distress, danger and anger are told in each language, as compiled patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.language import Language
from knowledge.yaml_files import own_yaml

_FOLDER = Path(__file__).parent / "lexicon" / "care"


@dataclass(frozen=True)
class CareWords:
    """How distress and anger are told in one language.

    Attributes:
        contracted: words run together, and what to read instead.
        own: distress of oneself, wherever it stands.
        me, mine: distress of oneself where a sentence says both and tells of nobody else.
        alone: what says enough as a whole clause, unless it is said of chores (`burden`).
        someone, danger: one person, and what is said of them.
        things, nobody: what stands before `danger` where no such person is meant.
        ours, general, habit, past: what shows that work, people at large or the past is told of;
            `urgent` overrules them.
        saying: ways of speaking that only sound grave.
        reported: what makes the words behind it those of several others.
        violence: what tells violence from despair.
        aimed, swearing, besides, told: insults at the listener, by themselves, what may stand
            beside these, and what shows that others insult.
    """

    contracted: tuple[re.Pattern[str], str]
    own: re.Pattern[str]
    me: re.Pattern[str]
    mine: re.Pattern[str]
    alone: re.Pattern[str]
    saying: re.Pattern[str]
    burden: re.Pattern[str]
    someone: re.Pattern[str]
    ours: re.Pattern[str]
    danger: re.Pattern[str]
    things: re.Pattern[str]
    nobody: re.Pattern[str]
    habit: re.Pattern[str]
    general: re.Pattern[str]
    past: re.Pattern[str]
    urgent: re.Pattern[str]
    reported: re.Pattern[str]
    violence: re.Pattern[str]
    aimed: re.Pattern[str]
    swearing: re.Pattern[str]
    besides: re.Pattern[str]
    told: re.Pattern[str]


@lru_cache(maxsize=3)
def care_words(language: Language) -> CareWords:
    """Read one language's words; raises `ContentError` where the file is broken."""
    data = own_yaml(_FOLDER / f"{language}.yaml")
    parts: dict[str, str] = data["parts"]

    def pattern(value: Any) -> re.Pattern[str]:
        text = "|".join(value) if isinstance(value, list) else str(value)
        while (filled := _filled(text, parts)) != text:
            text = filled
        return re.compile(text)

    insults = data["insults"]
    return CareWords(
        contracted=(pattern(data["contracted"]["pattern"]), data["contracted"]["by"]),
        own=pattern(data["self"]),
        me=pattern(data["me"]),
        mine=pattern(data["mine"]),
        alone=pattern(data["alone"]),
        saying=pattern(data["saying"]),
        burden=pattern(data["burden"]),
        someone=pattern(data["someone"]),
        ours=pattern(data["ours"]),
        danger=pattern([rf"\b(?:{one})" for one in data["danger"]]),
        things=pattern(data["things"]),
        nobody=pattern(data["nobody"]),
        habit=pattern(data["habit"]),
        general=pattern(data["general"]),
        past=pattern(data["past"]),
        urgent=pattern(data["urgent"]),
        reported=pattern(data["reported"]),
        violence=pattern(data["violence"]),
        aimed=pattern(insults["aimed"]),
        swearing=pattern(insults["alone"]),
        besides=pattern(insults["besides"]),
        told=pattern(insults["told"]),
    )


def _filled(text: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        text = text.replace(f"<{name}>", f"(?:{part})")
    return text
