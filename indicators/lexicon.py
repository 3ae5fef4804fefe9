"""The words by which activities are told apart in each language, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indicators.grid import Segment
from indicators.verbs import forms_of
from knowledge.language import Language
from knowledge.text import fold, stem, words
from knowledge.yaml_files import own_yaml

_FOLDER = Path(__file__).parent / "lexicon"


@dataclass(frozen=True)
class Lexicon:
    """Word lists of one language, folded.

    Attributes:
        conjunctions: what may join two activities.
        subjects: what opens a new statement ("on", "we", "there is").
        copulas: verbs that say what one is rather than what one does.
        possessing: verbs without a meaning of their own before a noun ("on a un magasin").
        determiners: what opens a noun phrase.
        continuations: what goes on with the statement before it.
        verbs: from a form ("formons") to its infinitive ("former").
        nouns: stems of what enterprises run.
        pronouns: objects that refer back ("les", "ze", "them").
        particles: what may part from a Dutch verb ("leiden … op").
        deverbal: endings of nouns that name an activity.
        legal_forms: from a form ("asbl", "maatwerkbedrijf") to the platform it points to.
        staff: from a word ("ETP", "vrijwilligers") to the unit it counts.
    """

    conjunctions: tuple[str, ...]
    subjects: tuple[str, ...]
    copulas: frozenset[str]
    possessing: frozenset[str]
    determiners: frozenset[str]
    continuations: frozenset[str]
    verbs: dict[str, str]
    nouns: frozenset[str]
    pronouns: frozenset[str]
    particles: frozenset[str]
    deverbal: tuple[str, ...]
    legal_forms: dict[str, Segment]
    staff: dict[str, str]


@lru_cache(maxsize=3)
def load_lexicon(language: Language) -> Lexicon:
    """Read one language's words; raises `ContentError` where the file is broken."""
    data = own_yaml(_FOLDER / f"{language}.yaml")

    def folded(name: str) -> tuple[str, ...]:
        return tuple(fold(str(word)) for word in data[name])

    def spaced(form: str) -> str:
        return " ".join(fold(word.text) for word in words(form))

    return Lexicon(
        conjunctions=tuple(sorted(folded("conjunctions"), key=len, reverse=True)),
        subjects=tuple(sorted(folded("subjects"), key=len, reverse=True)),
        copulas=frozenset(folded("copulas")),
        possessing=frozenset(folded("possessing")),
        determiners=frozenset(folded("determiners")),
        continuations=frozenset(folded("continuations")),
        verbs=forms_of(data["verbs"], data["irregular"], language),
        nouns=frozenset(stem(noun, language) for noun in data["activity_nouns"]),
        pronouns=frozenset(folded("pronouns")),
        particles=frozenset(data.get("particles", ())),
        deverbal=folded("deverbal"),
        legal_forms={
            spaced(form): segment
            for segment, forms in data["legal_forms"].items()
            for form in forms
        },
        staff={fold(word): unit for unit, words in data["staff"].items() for word in words},
    )
