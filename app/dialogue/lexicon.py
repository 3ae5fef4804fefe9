"""How people steer a talk in each language, as compiled patterns over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.language import Language
from knowledge.problems import ContentError
from knowledge.yaml_files import read_yaml

_FOLDER = Path(__file__).parent / "lexicon"


@dataclass(frozen=True)
class Lexicon:
    """The patterns of one language.

    Attributes:
        fillers: words that may stand around a steering phrase without changing it.
        whole: per intent, what the whole message must match once fillers are gone.
        anywhere: per intent, what a sentence must contain.
        languages: how a language is asked for, by the language that is wanted.
        language_verbs: what shows that a change is wanted and not merely talked about.
    """

    fillers: re.Pattern[str]
    whole: dict[str, re.Pattern[str]]
    anywhere: dict[str, re.Pattern[str]]
    languages: dict[Language, re.Pattern[str]]
    language_verbs: re.Pattern[str]


@lru_cache(maxsize=3)
def load_lexicon(language: Language) -> Lexicon:
    """Read one language's patterns; raises `ContentError` where the file is broken."""
    data, problems = read_yaml(_FOLDER / f"{language}.yaml", _FOLDER)
    if problems:
        raise ContentError(problems)
    filler = data["fillers"]
    return Lexicon(
        fillers=re.compile(rf"^(?:{filler}[\s,.!;:…-]+)+|(?:[\s,.!;:…-]+{filler})+$"),
        whole={
            intent: re.compile(rf"(?:{'|'.join(patterns)})")
            for intent, patterns in data["whole"].items()
        },
        anywhere={
            intent: re.compile("|".join(patterns)) for intent, patterns in data["anywhere"].items()
        },
        languages={code: re.compile(pattern) for code, pattern in data["languages"].items()},
        language_verbs=re.compile(data["language_verbs"]),
    )
