"""How wide words are in a picture, and how they are set in lines: before anything is drawn.

Widths are those of Arial, which the fonts of the page and of the pictures hardly ever exceed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import pyphen

from knowledge.language import LOCALES, Language

# In thousandths of the size of type.
_WIDTHS = {
    222: "ijl'’|",
    278: "ft ,.:;!/I[]\u00a0\u202f",
    333: "r-()`«»“”°",
    500: "cksvxyzJ",
    584: "+<=>~×",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%œæ",
    944: "W",
    1000: "…—@ŒÆ",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_USUAL = 556  # the other small letters, and figures
_BOLD = 1.07


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Estimate how wide a text is, in the unit of the size of its type."""
    plain = unicodedata.normalize("NFD", text)
    letters = (one for one in plain if not unicodedata.combining(one))
    wide = sum(_WIDTH_OF.get(one, _USUAL) for one in letters)
    return wide * size / 1000 * (_BOLD if bold else 1)


def in_lines(
    text: str,
    room: float,
    size: float,
    language: Language | None = None,
    *,
    bold: bool = False,
    balanced: bool = False,
) -> list[str]:
    """Set a text in as few lines as the room allows.

    Args:
        room: the width of a line, in the unit of `size`.
        language: hyphenates words that are wider than a line; without one they stay whole.
        balanced: make the lines about equally long, as one would on a sign.
    """
    lines = _filled(text, room, size, language, bold=bold)
    if not balanced or len(lines) < 2:
        return lines
    narrower = room
    while narrower > room / 2:
        narrower -= size / 2
        tried = _filled(text, narrower, size, language, bold=bold)
        if len(tried) > len(lines) or _breaks(tried) > _breaks(lines):
            break
        lines = tried
    return lines


def _breaks(lines: list[str]) -> int:
    """How many lines end within a word, or with a hyphen of its own."""
    return sum(line.endswith("-") for line in lines[:-1])


def _filled(
    text: str, room: float, size: float, language: Language | None, *, bold: bool
) -> list[str]:
    lines = [""]
    # No-break spaces hold what they join.
    waiting = [word for word in text.replace("\n", " ").split(" ") if word][::-1]
    while waiting:
        word = waiting.pop()
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        elif lines[-1]:
            lines.append("")
            waiting.append(word)
        else:
            first, rest = _parted(word, room, size, language, bold=bold)
            lines[-1] = first
            waiting += [rest] if rest else []
            lines += [""] if rest else []
    return [line for line in lines if line]


def _parted(
    word: str, room: float, size: float, language: Language | None, *, bold: bool
) -> tuple[str, str]:
    """Part a word at its own hyphen or where its language does, late; or leave it whole."""
    own = [place for place, letter in enumerate(word[:-1], start=1) if letter == "-"]
    others = list(_hyphens(language).positions(word)) if language else []
    for place in (*own[::-1], *others[::-1]):
        first, rest = word[:place], word[place:]
        hyphen = "" if place in own else "-"
        within = bool(hyphen) and first[-1].isalpha() and rest[0].isalpha()
        if (within or not hyphen) and width_of(first + hyphen, size, bold=bold) <= room:
            return first + hyphen, rest
    return word, ""


@lru_cache(maxsize=3)
def _hyphens(language: Language) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=pyphen.language_fallback(LOCALES[language]) or language)
