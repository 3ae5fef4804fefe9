"""Read a value as a person says it: "9 sur 15", "60 %", "drie op vijf", "1 250,5"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from text_to_num import text2num

from app.results.problems import ResultProblem, problem
from knowledge.language import Language

_LINKS: dict[Language, str] = {
    "fr": r"\s*/\s*|\s+sur(?:\s+les)?\s+|\s+parmi(?:\s+les)?\s+|(?<=%)\s+de\s+",
    "nl": r"\s*/\s*|\s+op(?:\s+de)?\s+|\s+van\s+de\s+|(?<=%)\s+van\s+",
    "en": r"\s*/\s*|\s+(?:out\s+)?of\s+(?:the\s+)?|\s+in\s+",
}
_PERCENT = re.compile(r"\s*(?:%|pour ?cent\b|pct\b|procent\b|per ?cent\b)\s*", re.IGNORECASE)
_DIGITS = re.compile(r"[-−]?\d+(?:[ \u00a0\u202f'’.,]\d+)*", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
# One separator before three digits: thousands here, decimals there.
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_THOUSANDS: dict[Language, str] = {"fr": "", "nl": ".", "en": ","}
_LONGEST = 200  # characters: a value is short
_MOST_DIGITS = 15
_MOST_UNIT = 4  # words behind a number that say what is counted


@dataclass(frozen=True)
class Typed:
    """A value that was understood.

    Attributes:
        value: the number; the numerator where there is a denominator.
        denominator: of how many, as said, even where it is zero or too small.
        percent: whether `value` is a percentage.
        unit: what is counted, as said, or "".
    """

    value: Decimal
    denominator: Decimal | None = None
    percent: bool = False
    unit: str = ""


def read_value(text: str, language: Language) -> Typed | list[ResultProblem]:
    """Read the whole of a text as one value, or say why not; nothing is guessed."""
    said = text.strip()
    if not said:
        return [problem("value_missing", "value")]
    if len(said) > _LONGEST:
        return [problem("value_unread", "value", text=f"{said[:40]}…")]
    if any(_is_unclear(number.group(), language) for number in _DIGITS.finditer(said)):
        return [problem("value_unclear", "value", text=said)]
    for link in re.finditer(_LINKS[language], said, re.IGNORECASE):
        part, whole = _piece(said[: link.start()], language), _piece(said[link.end() :], language)
        if part and whole and not whole.percent:
            unit = part.unit or whole.unit
            return Typed(part.value, whole.value, part.percent, unit)
    return _piece(said, language) or [problem("value_unread", "value", text=said)]


def _is_unclear(written: str, language: Language) -> bool:
    bare = written.lstrip("-−")
    own = _THOUSANDS[language]
    return bool(_EITHER.fullmatch(bare)) and not (own and own in bare)


def _piece(text: str, language: Language) -> Typed | None:
    """Read a number with its percent sign, or with a few words for what is counted."""
    found = _digits(text) or _words(text, language)
    if found is None:
        return None
    value, rest = found
    percent = _PERCENT.match(rest)
    rest = rest[percent.end() :] if percent else rest
    unit = " ".join(rest.split())
    if not _may_be_unit(rest, unit, language):
        return None
    return Typed(value, None, bool(percent), unit)


def _may_be_unit(rest: str, unit: str, language: Language) -> bool:
    names = unit.split()
    if len(names) > _MOST_UNIT or any(sign.isnumeric() for sign in unit):
        return False
    if unit and not re.fullmatch(r"[^\W_€£%²]?[\w€£²'’ \-]*", unit):
        return False
    return all(_number(name, language) is None for name in names)


def _digits(text: str) -> tuple[Decimal, str] | None:
    match = _DIGITS.match(text)
    if not match:
        return None
    written = match.group()
    bare = written.lstrip("-−")
    if _GROUPED.fullmatch(bare) and not (_COMMAS.fullmatch(bare) and bare[0] != "0"):
        number = re.sub(r"[ \u00a0\u202f'’]", "", bare).replace(",", ".")
        if _POINTS.fullmatch(bare) and bare[0] != "0":
            number = bare.replace(".", "")
    elif _POINTS.fullmatch(bare):
        number = bare.replace(".", "").replace(",", ".")
    elif _COMMAS.fullmatch(bare):
        number = bare.replace(",", "")
    else:
        return None
    if len(number) > _MOST_DIGITS:
        return None
    value = Decimal(number)
    return (-value if written != bare else value), text[match.end() :]


def _words(text: str, language: Language) -> tuple[Decimal, str] | None:
    """Read the longest row of number words that a text begins with."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    for end in reversed(ends):
        value = _number(text[:end], language)
        if value is not None:
            return value, text[end:]
    return None


def _number(words: str, language: Language) -> Decimal | None:
    if any(sign.isdigit() for sign in words):
        return None
    try:
        value = int(text2num(words.lower().strip(), language))
    except (ValueError, OverflowError, KeyError, IndexError, AttributeError):
        return None
    return Decimal(value) if abs(value) < 10**_MOST_DIGITS else None
