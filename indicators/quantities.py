"""Figures of a text with their unit and what they count: "2 tonnes de textile", "6 jeunes sur 10".

`knowledge.figures` reads the numbers; here it is told of what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indicators.lexicon import load_lexicon
from indicators.measures import load_measures
from knowledge.figures import Figure, find_figures
from knowledge.language import Language
from knowledge.text import STOP_WORDS, Span, fold, words

_BLANK = re.compile(r"[\s'’]*")
_SIGN_BEHIND = re.compile(r"\s?([€£]|[km]?m²)")
_SIGN_BEFORE = re.compile(r"([€£])\s?$")
_MOST = 10**12  # longer rows of digits are account or telephone numbers
_FAR_ENOUGH = 80  # characters: no word is longer
_MOST_SMALL = 2  # small words before what is counted: "van onze"
# How many words name what is counted, where it is no group of people.
_MOST_WORDS: dict[Language, int] = {"fr": 3, "nl": 2, "en": 3}
# What may go on behind the first: in French adjectives in the plural, elsewhere the noun itself.
_GOES_ON: dict[Language, tuple[str, ...]] = {"fr": ("s", "x"), "nl": ("",), "en": ("",)}


@dataclass(frozen=True)
class Quantity:
    """A figure, and what it is a figure of.

    Attributes:
        figure: value, denominator, percentage and position.
        unit: a measure as written ("kg", "%"), else the first word of what is counted, or "".
        counts: what is counted, as written, or "" where the text does not say.
    """

    figure: Figure
    unit: str
    counts: str


def find_quantities(text: str, language: Language, people: Sequence[Span]) -> list[Quantity]:
    """List the figures in order of position, without years, days and ranks ("the 2nd").

    `people` are the groups named in the text: where one follows a figure, it is what is counted.
    """
    reader = _Reader(text, language, people)
    figures = find_figures(text, language)
    reader.numbers = frozenset(figure.start for figure in figures)
    found: list[Quantity] = []
    for index, figure in enumerate(figures):
        if found and figure.start < found[-1].figure.end:
            continue  # the whole of which the figure before is a part
        if figure.value >= _MOST or reader.is_rank(figure):
            continue
        quantity, end = reader.read(figure)
        if not reader.is_date(quantity):
            found.append(reader.with_whole(quantity, end, figures[index + 1 : index + 2]))
    return found


class _Reader:
    """Reads what stands around the figures of one text."""

    def __init__(self, text: str, language: Language, people: Sequence[Span]) -> None:
        self._text = text
        self._language = language
        self._people = {one.start: one for one in people}
        self._known = load_measures(language)
        self.numbers: frozenset[int] = frozenset()  # where figures begin

    def read(self, figure: Figure) -> tuple[Quantity, int]:
        """Read unit and what is counted; return where that ends as well."""
        unit, end, is_time = self._unit(figure)
        if is_time:
            return Quantity(figure, unit, ""), end
        shared = bool(unit) or figure.denominator is not None
        counted = self._counted(end, shared)
        if counted is None:
            return Quantity(figure, unit, ""), end
        opening = next(words(counted.text)).text
        return Quantity(figure, unit or opening, counted.text), counted.end

    def _unit(self, figure: Figure) -> tuple[str, int, bool]:
        """Return the measure, where it ends, and whether it is a time."""
        before = _SIGN_BEFORE.search(self._text[: figure.start])
        sign = _SIGN_BEHIND.match(self._text, figure.end)
        if figure.percent:
            return "%", figure.end, False
        if sign:
            return sign[1], sign.end(), False
        if before:
            return before[1], figure.end, False
        word = self._word(figure.end)
        if word and fold(word.text) in self._known.of:  # "3 millions d'euros"
            word = self._word(word.end)
            word = word if word and fold(word.text) in self._known.measures else None
        folded = fold(word.text) if word else ""
        is_time = folded in self._known.times
        if word and (is_time or folded in self._known.measures):
            return word.text, word.end, is_time
        return "", figure.end, False

    def _word(self, position: int) -> Span | None:
        """Return the word right behind a position, with nothing but blanks between."""
        blank = _BLANK.match(self._text, position)
        at = blank.end() if blank else position
        word = next(words(self._text[at : at + _FAR_ENOUGH]), None)
        return Span(at, at + word.end, word.text) if word and word.start == 0 else None

    def _counted(self, position: int, shared: bool) -> Span | None:
        """Find what is counted from a position on.

        `shared` says that a measure or a share stands before: small words then lead on.
        """
        first = self._word(position)
        small = 0
        while shared and first and fold(first.text) in self._known.of and small < _MOST_SMALL:
            small += 1
            first = self._word(first.end)
        if first is None:
            return None
        if shared and not small and self._language != "nl":
            return self._people.get(first.start)  # only Dutch says "2 ton textiel"
        if first.start in self._people:
            return self._people[first.start]
        if not self._may_count(first, shared):
            return None
        second = self._word(first.end)
        group = self._people.get(second.start) if second else None
        end = group.end if group else self._noun_end(first, shared)
        return Span(first.start, end, self._text[first.start : end])

    def _noun_end(self, first: Span, shared: bool) -> int:
        """Return where what is counted ends, which opens with a word."""
        end, word = first.end, self._word(first.end)
        for _ in range(1, _MOST_WORDS[self._language]):
            goes_on = word and word.text.lower().endswith(_GOES_ON[self._language])
            if word is None or not goes_on or not self._may_count(word, shared):
                break
            end, word = word.end, self._word(word.end)
        return end

    def _may_count(self, word: Span, shared: bool) -> bool:
        """Whether a word may be what is counted: no small word, no verb, no number."""
        folded, lexicon = fold(word.text), load_lexicon(self._language)
        if word.start in self.numbers or not word.text[0].isalpha():
            return False
        small = STOP_WORDS[self._language] | lexicon.continuations | self._known.never
        if folded in small:
            return False
        is_verb = lexicon.verbs.get(folded, folded) != folded
        if self._language == "fr":  # nouns behind a number end in s or x
            return not is_verb and not folded.endswith("ent")
        return not (is_verb and shared)

    def is_date(self, quantity: Quantity) -> bool:
        """Whether a number is a day ("15 août") or a year.

        Four digits are a year where nothing is counted, or "in" or a month stands before.
        """
        figure, dates = quantity.figure, self._known.dates
        if not figure.is_year:
            return fold(quantity.unit) in dates
        before = [fold(word.text) for word in words(self._text[: figure.start])][-1:]
        return not quantity.unit or not dates.isdisjoint(before)

    def is_rank(self, figure: Figure) -> bool:
        """Whether a number says which, not how many: "2nd", "3e"."""
        ending = next(words(self._text[figure.end : figure.end + _FAR_ENOUGH]), None)
        return bool(ending and not ending.start and fold(ending.text) in self._known.ordinals)

    def with_whole(self, quantity: Quantity, end: int, following: Sequence[Figure]) -> Quantity:
        """Take in the whole where it comes behind what is counted: "6 jeunes sur 10"."""
        figure = quantity.figure
        link = self._known.out_of.match(self._text.lower(), end)
        if not link or not following or figure.denominator is not None or figure.percent:
            return quantity
        whole = following[0]
        fits = whole.start == link.end() and whole.value >= figure.value and not whole.is_year
        if not fits or self.read(whole)[0].unit or not quantity.unit:
            return quantity
        text = self._text[figure.start : whole.end]
        joined = replace(figure, end=whole.end, text=text, denominator=whole.value)
        return replace(quantity, figure=joined)
