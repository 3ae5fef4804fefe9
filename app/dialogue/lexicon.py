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
        evidence: per level, the words that show how an effect is known; `denied` takes back a
            level.
        story, change: what shows that a sentence tells of one case, or of something that changes.
        no_effect: answers that say that nothing changes.
        edits: how a change to the list of activities is told: remove, support, lever.
        question_wording: what marks a wording of the evaluative question as opening well, leading,
            counting, or vague.
    """

    fillers: re.Pattern[str]
    whole: dict[str, re.Pattern[str]]
    anywhere: dict[str, re.Pattern[str]]
    languages: dict[Language, re.Pattern[str]]
    language_verbs: re.Pattern[str]
    evidence: dict[str, re.Pattern[str]]
    story: re.Pattern[str]
    change: re.Pattern[str]
    no_effect: re.Pattern[str]
    edits: dict[str, re.Pattern[str]]
    question_wording: dict[str, re.Pattern[str]]


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
        evidence={level: re.compile(pattern) for level, pattern in data["evidence"].items()},
        story=re.compile(data["story"]),
        change=re.compile(data["change"]),
        no_effect=re.compile(data["no_effect"]),
        edits={edit: re.compile(pattern) for edit, pattern in data["edits"].items()},
        question_wording={
            mark: re.compile(pattern) for mark, pattern in data["question_wording"].items()
        },
    )
