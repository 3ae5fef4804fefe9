"""How people steer a talk in each language, as compiled patterns over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.language import Language
from knowledge.yaml_files import own_yaml

# Letters with nothing before or behind them that makes them part of a longer word.
_SPELT = re.compile(r"(?<![\w\\\[\])])[a-z]{5,}(?![\w\[(?*+])")
_FOLDER = Path(__file__).parent / "lexicon"


@dataclass(frozen=True)
class Lexicon:
    """The patterns of one language.

    Attributes:
        fillers: words that may stand around a steering phrase without changing it.
        talk: words that speak of the talk itself; beside a cue they change nothing.
        talk_nouns: what a wish about the talk is about; behind it, its reason may follow.
        requests: what shows that something is asked of Levier; one word more may then stand there.
        cues: per intent, what shows it, where all other words are of the talk.
        openings: per intent, what shows it at the beginning, whatever follows in a few words.
        goes_on: what shows that an answer follows an opening all the same.
        whole: what the whole message must match once fillers are gone (yes, no, none, undo, …).
        anywhere: per intent, what a sentence must contain.
        languages: how a language is named, by the language that is wanted.
        language_words: words of a wish for another language, beside those of the talk.
        evidence: per level, the words that show how an effect is known; `denied` takes back a
            level.
        story, change: what shows that a sentence tells of one case, or of something that changes.
        told: what a sentence tells besides what was asked (harm, other causes, partners, …).
        no_effect: answers that say that nothing changes.
        edits: how a change to the list of activities is told: remove, support, lever.
        question_wording: what marks a wording of the evaluative question as opening well, leading,
            counting, or vague.
    """

    fillers: re.Pattern[str]
    talk: frozenset[str]
    talk_nouns: re.Pattern[str]
    requests: re.Pattern[str]
    cues: dict[str, re.Pattern[str]]
    openings: dict[str, re.Pattern[str]]
    goes_on: re.Pattern[str]
    whole: dict[str, re.Pattern[str]]
    anywhere: dict[str, re.Pattern[str]]
    languages: dict[Language, re.Pattern[str]]
    language_words: re.Pattern[str]
    evidence: dict[str, re.Pattern[str]]
    story: re.Pattern[str]
    change: re.Pattern[str]
    told: dict[str, re.Pattern[str]]
    no_effect: re.Pattern[str]
    edits: dict[str, re.Pattern[str]]
    question_wording: dict[str, re.Pattern[str]]

    @cached_property
    def language_names(self) -> frozenset[str]:
        """The names of languages, any of which may stand beside the one that is wanted."""
        return frozenset(
            word
            for one in self.languages.values()
            for word in re.findall(r"[a-z]{4,}", one.pattern)
        )

    @cached_property
    def steering_words(self) -> frozenset[str]:
        """Words spelt out in cues and in talk, to which a mistyped word may be near."""
        spelt = (word for one in self.cues.values() for word in _SPELT.findall(one.pattern))
        return frozenset(word for word in (*spelt, *self.talk) if len(word) >= 5)


@lru_cache(maxsize=3)
def load_lexicon(language: Language) -> Lexicon:
    """Read one language's patterns; raises `ContentError` where the file is broken."""
    data = own_yaml(_FOLDER / f"{language}.yaml")
    filler = data["fillers"]
    return Lexicon(
        fillers=re.compile(rf"^(?:{filler}[\s,.!;:…-]+)+|(?:[\s,.!;:…-]+{filler})+$"),
        talk=frozenset(data["talk"].split()),
        talk_nouns=re.compile(data["talk_nouns"]),
        requests=re.compile(data["requests"]),
        cues={
            intent: re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
            for intent, patterns in data["cues"].items()
        },
        openings={
            intent: re.compile(rf"(?:{'|'.join(patterns)})")
            for intent, patterns in data["openings"].items()
        },
        goes_on=re.compile(data["goes_on"]),
        whole={
            intent: re.compile(rf"(?:{'|'.join(patterns)})")
            for intent, patterns in data["whole"].items()
        },
        anywhere={
            intent: re.compile("|".join(patterns)) for intent, patterns in data["anywhere"].items()
        },
        languages={code: re.compile(pattern) for code, pattern in data["languages"].items()},
        language_words=re.compile(data["language_words"]),
        evidence={level: re.compile(pattern) for level, pattern in data["evidence"].items()},
        story=re.compile(data["story"]),
        change=re.compile(data["change"]),
        told={what: re.compile(pattern) for what, pattern in data["told"].items()},
        no_effect=re.compile(data["no_effect"]),
        edits={edit: re.compile(pattern) for edit, pattern in data["edits"].items()},
        question_wording={
            mark: re.compile(pattern) for mark, pattern in data["question_wording"].items()
        },
    )
