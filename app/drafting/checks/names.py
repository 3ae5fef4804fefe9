"""Names and places are those of a fact; a marker points to something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.drafting.checks.finding import Unsupported
from app.drafting.support import Support
from indicators.lexicon import load_lexicon
from knowledge.figures import find_figures
from knowledge.language import LANGUAGES, Language
from knowledge.places import Gazetteer
from knowledge.text import STOP_WORDS, fold, sentences, stem, words
from vectorstore.embeddings import known_words

_NAME = re.compile(
    r"(?<!\w)\w*[A-ZÀ-Þ][\w'’&-]*"
    r"(?:[^\S\n]+(?:(?:de|du|des|la|le|les|van|der|den|of|the)\s+)?[A-ZÀ-Þ][\w'’&-]*)*"
)
# Capitalised words that are no names.
_ORDINARY = frozenset(
    "i levier vises ue eu european europese europeenne monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november "
    "december english french dutch flemish".split()
)  # fmt: skip


def check_places(text: str, support: Support, gazetteer: Gazetteer) -> Iterator[Unsupported]:
    """Mark places that no fact names; that they lie in one that a fact names is not enough."""
    for place in gazetteer.find(text):
        written = fold(text[place.start : place.end])
        if fold(place.name) not in support.texts and written not in support.texts:
            yield Unsupported(place.start, place.end, text[place.start : place.end], "place")


def check_names(
    text: str, support: Support, gazetteer: Gazetteer, language: Language
) -> Iterator[Unsupported]:
    """Mark words written as names that no fact holds."""
    openings = {sentence.start for sentence in sentences(text)}
    figures = [(one.start, one.end) for one in find_figures(text, language)]
    for match in _NAME.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in figures):
            continue  # "Three" opens a sentence
        opens = _opens(text, match.start(), openings)
        if opens and " " not in match.group() and _is_word(match.group(), language):
            continue
        parts = [fold(word.text) for word in words(match.group())]
        unknown = [
            part
            for part in parts
            if part not in support.words
            and part not in _ORDINARY
            and part not in STOP_WORDS[language]
            and part not in load_lexicon(language).staff
        ]
        if opens and unknown[:1] == parts[:1] and _is_word(parts[0], language):
            unknown = unknown[1:]
        if unknown and not gazetteer.find(match.group()):
            yield Unsupported(match.start(), match.end(), match.group(), "name")


def _is_word(written: str, language: Language) -> bool:
    """Whether what opens a sentence is a word of the languages rather than a name."""
    parts = [fold(word.text) for word in words(written)]
    return all(
        part in known_words() or part in STOP_WORDS[language] or stem(part, language) in _stems()
        for part in parts
    )


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(one for word in known_words() for one in {stem(word, x) for x in LANGUAGES})


def _opens(text: str, start: int, openings: set[int]) -> bool:
    """Whether a capital stands where any word would have one: after a stop, colon or quote."""
    before = text[:start].rstrip()
    return start in openings or not before or before[-1] in '.:!?…«“"(>|-*#'
