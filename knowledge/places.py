"""Places as people name them: from "Courtrai" or "chez nous à Gilly" to a territory.

Town names are also everyday words ("Ham", "Marche", "Nord"), so a name in lower case counts only
behind a preposition of place, or when it is the whole answer.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from knowledge.language import LANGUAGES
from knowledge.territory import TERRITORIES, Territory
from knowledge.text import Span, fold, word_list, words

_LONGEST_NAME = 6  # words, as in "Saint-Laurent-Blangy" cut at hyphens
_PREPOSITIONS = word_list("place_prepositions")
# Lower-case words that are towns somewhere but nearly always mean something else.
_EVERYDAY = word_list("towns_that_are_words")
_ARTICLES = re.compile(
    r"^(arrondissement|province|provincie|region|regio|departement|communaute)\b"
    r".*?\b(de la|de|du|d'|van)?\s*"
)


@dataclass(frozen=True)
class Place:
    """A place named in a text.

    Attributes:
        name: its usual name, as Levier says it back.
        territory: the NUTS code of the territory it lies in (or is).
        start, end: where it stands in the text.
    """

    name: str
    territory: str
    start: int
    end: int


class Gazetteer:
    """Names of towns and territories, in all their forms, to find them in what people write."""

    def __init__(self, towns: Sequence[tuple[str, str]], territories: Sequence[Territory]) -> None:
        """Take (name, territory code) pairs, aliases included, and the territories themselves."""
        self._names: dict[tuple[str, ...], tuple[str, str]] = {}
        for territory in territories:
            for language in LANGUAGES:
                for form in _forms(territory.name[language]):
                    self._add(form, territory.name[language], territory.code)
        for name, _ in towns:
            self._names.pop(_key(name), None)
        for name, code in towns:
            self._add(name, name, code)
        self._spelled = {" ".join(key): name for key, (name, _) in self._names.items()}

    def _add(self, form: str, name: str, code: str) -> None:
        key = _key(form)
        if key:
            self._names.setdefault(key, (name, code))

    def find(self, text: str) -> list[Place]:
        """Find the places named in a text, longest names first, left to right."""
        spans = [part for word in words(text) for part in _parts(word)]
        found: list[Place] = []
        index = 0
        while index < len(spans):
            place = self._longest(text, spans, index)
            if place is None:
                index += 1
                continue
            found.append(place)
            index += sum(1 for span in spans[index:] if span.end <= place.end)
        return found

    def _longest(self, text: str, spans: Sequence[Span], index: int) -> Place | None:
        for length in range(min(_LONGEST_NAME, len(spans) - index), 0, -1):
            taken = spans[index : index + length]
            known = self._names.get(tuple(fold(span.text) for span in taken))
            if known and self._is_meant(text, spans, index, length):
                return Place(known[0], known[1], taken[0].start, taken[-1].end)
        return None

    def _is_meant(self, text: str, spans: Sequence[Span], index: int, length: int) -> bool:
        word = spans[index].text
        if length == len(spans):
            return True
        before = fold(spans[index - 1].text) if index else ""
        introduced = before in _PREPOSITIONS
        if word[0].isupper() and (length > 1 or fold(word) not in _EVERYDAY):
            return True
        if fold(word) in _EVERYDAY and length == 1:
            return introduced and word[0].isupper()
        return introduced or length > 1

    def nearest(self, name: str, limit: int = 3) -> list[str]:
        """List the known names most like a misspelt one, best first."""
        wanted = " ".join(_key(name))
        if not wanted:
            return []
        matches = process.extract(
            wanted, list(self._spelled), scorer=fuzz.ratio, limit=limit * 3, score_cutoff=60
        )
        names = [self._spelled[key] for key, _, _ in matches]
        return list(dict.fromkeys(names))[:limit]


def _parts(word: Span) -> Iterator[Span]:
    start = word.start
    for part in re.split(r"([-'’])", word.text):
        if part and part not in "-'’":
            yield Span(start, start + len(part), part)
        start += len(part)


def _key(name: str) -> tuple[str, ...]:
    return tuple(fold(part.text) for word in words(name) for part in _parts(word))


def _forms(name: str) -> Iterator[str]:
    """Yield a territory's name, and the same without "Arrondissement de"."""
    yield name
    bare = _ARTICLES.sub("", fold(name))
    if bare and bare != fold(name):
        yield bare


def load_gazetteer(territories: Sequence[Territory], folder: Path = TERRITORIES) -> Gazetteer:
    """Read the names that ship: towns, and what people call regions and provinces."""
    names = [pair for file in ("places.csv", "usual_names.csv") for pair in _names(folder / file)]
    return Gazetteer(names, territories)


def _names(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in (row["name"], *row["aliases"].split(";")):
                if name.strip():
                    yield name.strip(), row["territory"]
