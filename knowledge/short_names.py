"""What people call a territory where space is short: "Charleroi", "Hainaut", "Wallonie".

An arrondissement goes by its town; where that would also be a province, the province says so.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from knowledge.language import Language
from knowledge.territory import TERRITORIES, Territory

FILE = "short_names.csv"

_ARRONDISSEMENT = re.compile(r"^Arrondissement (?:de la |de |du |d[’'])?")


@lru_cache(maxsize=1)
def _names() -> Mapping[tuple[str, str], str]:
    with (TERRITORIES / FILE).open(encoding="utf-8", newline="") as file:
        return {
            (row["code"], language): row[language]
            for row in csv.DictReader(file)
            for language in ("fr", "nl", "en")
        }


def short_name(territory: Territory, language: Language) -> str:
    """Return the short name in a language; the full one where there is no shorter."""
    own = _names().get((territory.code, language))
    return own or _ARRONDISSEMENT.sub("", territory.name[language])


def tile_names(
    territories: Sequence[Territory], language: Language, letters: int = 4
) -> dict[str, str]:
    """Return by code the first letters of each short name, for tiles of a phone's width.

    Where two would be the same, a name of several words gives its first and last: "H-Rh".
    """
    whole = {one.code: short_name(one, language) for one in territories}
    begun = {code: name[:letters].rstrip("-' ") for code, name in whole.items()}
    used = Counter(begun.values())
    for code, name in whole.items():
        parts = re.split(r"[- ]", name)
        if used[begun[code]] > 1 and len(parts) > 1:
            begun[code] = f"{parts[0][:1]}-{parts[-1][:2]}"
    return begun
