"""What a wording of the evaluative question shows, as compiled patterns over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.language import Language
from knowledge.yaml_files import own_yaml

_FOLDER = Path(__file__).parent / "lexicon" / "coach"


@dataclass(frozen=True)
class CoachWords:
    """The patterns of one language.

    Attributes:
        opening: how a question opens.
        several: a second question behind the first.
        leading: an answer within the question.
        count: a count in the place of a change.
        vague: nothing named that could change.
        own: the enterprise's own doing.
        too_wide: everything, or everybody.
        long_term: a change that only time shows.
        groups: people; `list` parts those that are listed.
        users: who may use an answer.
        ordinals: how the first, the second and the third of a list are taken.
    """

    opening: re.Pattern[str]
    several: re.Pattern[str]
    leading: re.Pattern[str]
    count: re.Pattern[str]
    vague: re.Pattern[str]
    own: re.Pattern[str]
    too_wide: re.Pattern[str]
    long_term: re.Pattern[str]
    groups: re.Pattern[str]
    list: re.Pattern[str]
    users: re.Pattern[str]
    ordinals: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=3)
def coach_words(language: Language) -> CoachWords:
    """Read one language's patterns; raises `ContentError` where the file is broken."""
    data = own_yaml(_FOLDER / f"{language}.yaml")
    take, *places = data.pop("ordinals")
    ordinals = tuple(re.compile(take.replace("<n>", place)) for place in places)
    patterns = {name: re.compile(pattern) for name, pattern in data.items()}
    return CoachWords(**patterns, ordinals=ordinals)
