"""The words by which people and groups are recognised in each language, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.language import Language
from knowledge.text import fold, stem, words
from knowledge.yaml_files import own_yaml

_FOLDER = Path(__file__).parent / "lexicon" / "people"


@dataclass(frozen=True)
class PeopleLexicon:
    """Words of one language, folded; groups and adjectives with all their endings.

    Attributes:
        groups: what names people by itself.
        accented: what does so only with its accents, in lower case ("retraité", no "retraite").
        vague: which of these name nobody unless something says whom ("someone").
        never: what only looks as if it named people ("schouders", "sans cesse").
        endings: of compounds that name people ("buurtbewoners").
        phrases: groups of several words, as stems.
        before, after: what belongs to a group when it stands right beside it.
        before_endings, after_endings: those of adjectives that do; the latter with accents.
        links: small words behind which one of `tails` says which people are meant.
        of: links behind which a second group belongs to the first.
        without: links behind which any word says which people are meant.
        years: words of age.
    """

    groups: frozenset[str]
    accented: frozenset[str]
    vague: frozenset[str]
    never: frozenset[str]
    endings: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    before: frozenset[str]
    before_endings: tuple[str, ...]
    after: frozenset[str]
    after_endings: tuple[str, ...]
    links: frozenset[str]
    of: frozenset[str]
    without: frozenset[str]
    tails: frozenset[str]
    years: frozenset[str]


@lru_cache(maxsize=3)
def load_people(language: Language) -> PeopleLexicon:
    """Read one language's words; raises `ContentError` where the file is broken."""
    data = own_yaml(_FOLDER / f"{language}.yaml")

    def folded(name: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for word in data.get(name, ()))

    endings = ("", *data["inflections"])

    def inflected(name: str) -> frozenset[str]:
        return frozenset(word + ending for word in folded(name) for ending in endings)

    return PeopleLexicon(
        groups=inflected("groups") | folded("forms"),
        accented=frozenset(data.get("accented", ())),
        vague=folded("vague"),
        never=folded("never"),
        endings=tuple(folded("endings")),
        phrases=tuple(phrase_stems(phrase, language) for phrase in data["phrases"]),
        before=inflected("before"),
        before_endings=tuple(folded("before_endings")),
        after=inflected("after"),
        after_endings=tuple(data.get("after_endings", ())),
        links=folded("links") | folded("of") | folded("without"),
        of=folded("of"),
        without=folded("without"),
        tails=folded("tails"),
        years=folded("years"),
    )


def phrase_stems(phrase: str, language: Language) -> tuple[str, ...]:
    """Return the stems of all words of a phrase, small ones included."""
    return tuple(stem(word.text, language) for word in words(phrase))
