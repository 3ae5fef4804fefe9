"""Numbers as people write them in French, Dutch and English, with what they count.

One reading of numbers serves the talk ("6 sur 10 trouvent du travail"), the mapping and the checker
of drafts, so that a figure that was understood is the figure that is checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from text_to_num import text2num

from knowledge.clock_times import is_clock
from knowledge.language import Language
from knowledge.text import Span, fold, word_list, words

_DIGITS = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:[ \u00a0\u202f.']\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|\d+(?:[.,]\d+)?)(?![\w]*\d)"
)
_OUT_OF: dict[Language, str] = {
    "fr": r"\s*(?:/|sur(?: les)?|parmi(?: les)?)\s*",
    "nl": r"\s*(?:/|op(?: de)?|van de)\s*",
    "en": r"\s*(?:/|out of(?: the)?|in|of the)\s*",
}
_PERCENT = re.compile(r"\s*(?:%|pour ?cent\b|pct\b|procent\b|per ?cent\b)")
_YEAR = re.compile(r"(19|20)\d\d")
_UNIT = re.compile(r"\s*(?:€|[^\W\d_]+(?:['’\-][^\W\d_]+)*)")

_MAGNITUDES = (10**3, 10**6, 10**9)
_BLANK = (" ", "\u00a0", "\u202f")

# "un", "een", "one" are articles and pronouns far more often than numbers.
_NOT_NUMBERS = word_list("not_numbers")
_MOST_WORDS = 7  # no number word of the three languages has more parts than this


@dataclass(frozen=True)
class Figure:
    """A number in a text.

    Attributes:
        value: the number itself; the numerator where there is a denominator.
        start, end: position of number, denominator and percent sign together.
        text: that stretch as written.
        denominator: the 10 of "6 sur 10".
        percent: whether it is a percentage.
        unit: the word that follows, as written ("ETP", "jongeren"), or "".
        digits: whether it was written in digits rather than in words.
        clock: whether it is a time of day ("à 7 h du matin"), which counts nothing.
    """

    value: Decimal
    start: int
    end: int
    text: str
    denominator: Decimal | None = None
    percent: bool = False
    unit: str = ""
    digits: bool = True
    clock: bool = False

    @property
    def is_year(self) -> bool:
        """Four digits from 1900 to 2099, without a unit that would make it a quantity."""
        return bool(_YEAR.fullmatch(self.text))


def parse_number(written: str) -> Decimal | None:
    """Read digits with Continental or British separators; None where they make no number.

    One separator before three digits marks thousands, save behind a zero: "0,125" is an eighth.
    """
    text = re.sub(r"[ \u00a0\u202f']", "", written)
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    else:
        text = text.replace(",", ".")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def find_figures(text: str, language: Language) -> list[Figure]:
    """Find every number of a text, in digits or in words, in order of position."""
    numbers = _joined(text, sorted([*_digit_numbers(text), *_word_numbers(text, language)]))
    figures: list[Figure] = []
    position = 0
    for start, end, value, digits in numbers:
        if start < position:
            continue
        denominator, stop = _denominator(text, value, end, language, numbers)
        percent = _PERCENT.match(text, stop) if denominator is None else None
        stop = percent.end() if percent else stop
        unit = _UNIT.match(text, stop)
        figures.append(
            Figure(
                value, start, stop, text[start:stop], denominator, bool(percent),
                unit.group().strip() if unit and not percent else "", digits,
                denominator is None and not percent and is_clock(text, start, end, value, language),
            )
        )  # fmt: skip
        position = stop
    return figures


_Number = tuple[int, int, Decimal, bool]  # start, end, value, and whether it stands in digits


def _joined(text: str, numbers: list[_Number]) -> list[_Number]:
    """Join digits with the word behind them that multiplies: "3,5 millions" is one number."""
    joined: list[_Number] = []
    for start, end, value, digits in numbers:
        before = joined[-1] if joined else None
        multiplies = not digits and value in _MAGNITUDES
        if before and before[3] and multiplies and text[before[1] : start] in _BLANK:
            joined[-1] = (before[0], end, _plain(before[2] * value), True)
        else:
            joined.append((start, end, value, digits))
    return joined


def _plain(value: Decimal) -> Decimal:
    return value.to_integral_value() if value == value.to_integral_value() else value


def _digit_numbers(text: str) -> Iterator[_Number]:
    for match in _DIGITS.finditer(text):
        value = parse_number(match.group())
        if value is not None:
            yield match.start(), match.end(), value, True


def _word_numbers(text: str, language: Language) -> Iterator[_Number]:
    spans = [span for span in words(text) if span.text[0].isalpha()]
    index = 0
    while index < len(spans):
        found = _longest_number(text, spans[index : index + _MOST_WORDS], language)
        if found is None:
            index += 1
            continue
        used, value = found
        yield spans[index].start, spans[index + used - 1].end, value, False
        index += used


def _longest_number(text: str, spans: list[Span], language: Language) -> tuple[int, Decimal] | None:
    if fold(spans[0].text) in _NOT_NUMBERS or not _is_number_word(spans[0].text, language):
        return None
    for used in range(len(spans), 0, -1):
        piece = text[spans[0].start : spans[used - 1].end]
        if re.search(r"[^\w\s'’\-]", piece):
            continue
        value = _text_to_number(piece, language)
        if value is not None:
            return used, value
    return None


def _is_number_word(word: str, language: Language) -> bool:
    return _text_to_number(word, language) is not None


def _text_to_number(piece: str, language: Language) -> Decimal | None:
    try:
        return Decimal(int(text2num(piece.lower(), language)))
    except (ValueError, OverflowError):
        return None


def _denominator(
    text: str, part: Decimal, end: int, language: Language, numbers: list[_Number]
) -> tuple[Decimal | None, int]:
    """Read the whole of which `part` is a part: "12 in 2023" and "24/06" have none."""
    link = re.compile(_OUT_OF[language], re.IGNORECASE).match(text, end)
    if link:
        for start, stop, value, _ in numbers:
            is_year = link.group().strip() in ("in", "/") and _YEAR.fullmatch(text[start:stop])
            if start == link.end() and value > 0 and value >= part and not is_year:
                return value, stop
    return None, end
