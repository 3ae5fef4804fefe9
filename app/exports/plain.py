"""Text as any file can carry it: on one line, without what no one types on purpose."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029 ]+")


def plain(text: str) -> str:
    """Put a text on one line, without control and direction marks and without what XML lacks.

    Non-breaking spaces stay: French and Dutch put them inside quotation marks.
    """
    line = _LINE_BREAKS.sub(" ", unicodedata.normalize("NFC", text))
    return "".join(filter(_carried, line)).strip(" ")


def _carried(character: str) -> bool:
    point = ord(character)
    is_none = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF  # Unicode's noncharacters
    return not is_none and unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
