"""What is personal data, and the words around it in each language, over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from knowledge.language import Language
from knowledge.text import fold
from knowledge.yaml_files import own_yaml

Kind = Literal["national_number", "phone", "email", "iban", "birth_date", "health"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Span(NamedTuple):
    """A stretch of a text that is personal data; `own` where it is the enterprise's contact."""

    start: int
    end: int
    kind: Kind
    own: bool = False


_FOLDER = Path(__file__).parent / "lexicon" / "personal"
_WHO = r"(?P<who>(?<![\w'-])[^\W\d_][\w.'-]*(?: [^\W\d_][\w'-]*)?)"


def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """Read the first names, and those among them that are ordinary words too."""
    lines = (_FOLDER / "first_names.txt").read_text("utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split()]
    ordinary = frozenset(fold(name.rstrip("*")) for name in names if name.endswith("*"))
    return frozenset(fold(name.rstrip("*")) for name in names), ordinary


FIRST_NAMES, ORDINARY_NAMES = _listed()


@dataclass(frozen=True)
class PersonalWords:
    """The patterns of one language.

    Attributes:
        birth: what stands right before a date of birth.
        organisations: what may be born too.
        date: a date with the month in letters.
        own: what stands right before the enterprise's own contact.
        national: what names a national number.
        title: "Mme", "meneer".
        health: words for what somebody has.
        told_of: how a name and a health stand together; the name is the group `who`.
        ordinary: words that open a sentence with a capital and name nobody.
    """

    birth: re.Pattern[str]
    organisations: re.Pattern[str]
    date: re.Pattern[str]
    own: re.Pattern[str]
    national: re.Pattern[str]
    title: re.Pattern[str]
    health: re.Pattern[str]
    told_of: tuple[re.Pattern[str], ...]
    ordinary: frozenset[str]


@lru_cache(maxsize=3)
def personal_words(language: Language) -> PersonalWords:
    """Read one language's words; raises `ContentError` where the file is broken."""
    data = own_yaml(_FOLDER / f"{language}.yaml")
    health, months, months_day = data["health"], data["months"], r"\d{1,2}(?:er|st|nd|rd|th|e)?"
    relative = r"(?:,? (?:qui|die|who))?,? (?:(?:ne|en|y|se|s|also|aussi|ook) |n')?"
    between = rf"(?:{data['between']}[ ']){{0,4}}"
    return PersonalWords(
        birth=re.compile(data["birth"]),
        organisations=re.compile(data["organisations"]),
        date=re.compile(
            rf"\b{months_day} (?:of )?(?:{months}),? (?:19|20)\d\d"
            rf"|\b(?:{months}) {months_day},? (?:19|20)\d\d"
        ),
        own=re.compile(data["own"]),
        national=re.compile(data["national"]),
        title=re.compile(data["title"]),
        health=re.compile(rf"\b(?:{health})\b"),
        told_of=(
            re.compile(rf"{_WHO}{relative}(?:{data['verbs']}) {between}(?:{health})\b"),
            re.compile(rf"{_WHO} ?[,(] ?{between}(?:{health})\b"),
            re.compile(rf"\b(?:{health}) (?:\w+ )?{data['of']}{_WHO}"),
            re.compile(rf"{_WHO}{data['possessive']} (?:\w+ ){{0,2}}(?:{health})\b"),
        ),
        ordinary=frozenset(data["ordinary"].split()),
    )
