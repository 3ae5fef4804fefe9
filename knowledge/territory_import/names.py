"""Territories by name, as tables write them: "Arr. Mons", "Provincie Henegouwen", "Charleroi"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from rapidfuzz import fuzz, process

from knowledge.csv_files import read_csv
from knowledge.language import LANGUAGES
from knowledge.territory import Territory
from knowledge.text import fold

_LIKE_ENOUGH = 70  # per cent of characters in common
_KINDS = {
    "arr": "arrondissement", "arrondissement": "arrondissement", "prov": "province",
    "province": "province", "provincie": "province", "region": "region", "regio": "region",
    "departement": "",
}  # fmt: skip
_SHIPPED = frozenset({"EU", "country", "NUTS1", "NUTS2", "NUTS3"})
_ARTICLES = frozenset("de la le les du des d l van het of the".split())
_TOTALS = frozenset(
    "total totaal ensemble moyenne gemiddelde average royaume rijk koninkrijk france frankrijk"
    " belgique belgie belgium".split()
)
_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\(.*?\)")
_Key = tuple[str, str]  # the kind that the name says, and the name without it


class PlaceNames:
    """The names of territories in three languages, and of the towns in them."""

    def __init__(self, territories: Mapping[str, Territory], folder: Path) -> None:
        self._territories: dict[_Key, str] = {}
        self._bare: dict[str, str] = {}
        self._towns: dict[str, str] = {}
        self._written: dict[str, str] = {}  # a name without its kind, to the name
        for territory in territories.values():
            for name in dict.fromkeys(territory.name[language] for language in LANGUAGES):
                self._add(name, territory.code, town=territory.level not in _SHIPPED)
        for file in ("usual_names.csv", "places.csv"):
            rows, _ = read_csv(folder / file, ("name", "territory", "aliases"))
            for _, row in rows:
                for name in filter(None, map(str.strip, (row["name"], *row["aliases"].split(";")))):
                    if row["territory"] in territories:
                        self._add(name, row["territory"], town=file == "places.csv")

    def _add_territory(self, name: str, code: str) -> None:
        kind, bare = _key(name)
        self._territories.setdefault((kind, bare), code)
        self._bare.setdefault(bare, code)  # wide territories come first
        self._written.setdefault(bare, name)

    def _add(self, name: str, code: str, *, town: bool) -> None:
        if not town:
            self._add_territory(name, code)
        else:
            bare = _key(name)[1]
            self._towns.setdefault(bare, code)
            self._written.setdefault(bare, name)

    def territory(self, name: str) -> str | None:
        """Return the territory of a name; a bare name that is a town's too means the town."""
        kind, bare = _key(name)
        if found := self._territories.get((kind, bare)) if kind else None:
            return found
        return None if kind or bare in self._towns else self._bare.get(bare)

    def within(self, name: str) -> str | None:
        """Return the town of that name where it is a territory, else the one in which it lies."""
        return self._towns.get(_key(name)[1])

    def nearest(self, name: str) -> str:
        """Return the known name most like one that is not known, or ""."""
        found = process.extractOne(
            _key(name)[1], list(self._written), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
        )
        return self._written[found[0]] if found else ""


def is_total(name: str) -> bool:
    """Whether a name stands for a sum: "Total", "Ensemble des communes", "France de province"."""
    words = _WORD.findall(fold(name))
    return bool(words) and words[0] in _TOTALS


def _key(name: str) -> _Key:
    words = _WORD.findall(_ASIDE.sub(" ", fold(name))) or _WORD.findall(fold(name))
    kind = ""
    if len(words) > 1 and words[0] in _KINDS:
        kind = _KINDS[words[0]]
        words = words[1:]
        while len(words) > 1 and words[0] in _ARTICLES:
            words = words[1:]
    return kind, " ".join(words)
