"""Which territory of Levier a code or a name of a table means, or lies in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from knowledge.csv_files import read_csv
from knowledge.territory import TERRITORIES, Territories
from knowledge.territory_import.names import PlaceNames

_NUTS_KINDS = frozenset({"EU", "country", "NUTS1", "NUTS2", "NUTS3"})
_NIS_KINDS = frozenset({"country", "region_be", "province_be", "arrondissement_be"})
_LIKE_ENOUGH = 0.85  # of 1; how two codes begin counts most
# Communes of the German-speaking Community: they share the NIS prefix 63 with those of Verviers.
_GERMAN_SPEAKING = frozenset("63001 63012 63013 63023 63040 63048 63061 63067 63087".split())
_FORMER_ARRONDISSEMENTS = {"BE54": "BE328"}  # Mouscron, before 2019
# "FI19_20" in Eurostat's tables, "BV2022-59350" in INSEE's.
_ELSEWHERE = re.compile(r"[A-Z]{2}(?=.*[0-9])[0-9A-Z_\-]*")
_REGIONS_FR = frozenset("01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94".split())


@dataclass(frozen=True)
class Change:
    """What became of a code of an earlier NUTS version.

    Attributes:
        until: the last version that had it.
        now: the codes of today in which its area lies.
        same_area: whether it only changed its code.
    """

    code: str
    until: str
    now: tuple[str, ...]
    same_area: bool


@lru_cache(maxsize=1)
def nuts_changes(folder: Path = TERRITORIES) -> Mapping[str, Change]:
    """Read the codes of earlier NUTS versions in Belgium and northern France."""
    rows, _ = read_csv(folder / "nuts_changes.csv", ("code", "until", "now", "same_area"))
    return {
        row["code"]: Change(
            row["code"], row["until"], tuple(row["now"].split(";")), row["same_area"] == "1"
        )
        for _, row in rows
    }


class KnownPlaces:
    """The territories of Levier, by the codes and names that other tables use for them."""

    def __init__(self, territories: Territories, folder: Path = TERRITORIES) -> None:
        self.territories = territories.territories
        self._folder = folder
        # Communes that were imported, by their parent: national code to name.
        self._communes: dict[str, dict[str, str]] = {}
        for one in self.territories.values():
            if one.level == "commune":
                self._communes.setdefault(one.parent, {})[one.code[2:]] = one.name.fr
        # National codes by level; of several levels that share one, each keeps its own.
        self._national: dict[tuple[str, str], str] = {}
        self._prefixes: dict[str, str] = {}  # "BE52" and "FR59" to NUTS 3
        rows, _ = read_csv(
            folder / "territories.csv", ("code", "level", "country", "national_code")
        )
        for _, row in rows:
            own = row["national_code"].split(" ")[0]
            if own and row["code"] in self.territories:
                self._national.setdefault((row["level"], row["country"] + own), row["code"])
                if row["level"] == "NUTS3":
                    self._prefixes.setdefault(row["country"] + own[:2], row["code"])

    @cached_property
    def names(self) -> PlaceNames:
        """Their names; read when first asked for, since most tables have codes."""
        return PlaceNames(self.territories, self._folder)

    def nuts_of(self, code: str, kind: str) -> str | None:
        """Return the territory of Levier that a code or a name means; None for any other."""
        if kind in _NUTS_KINDS and code in self.territories:
            return code
        if kind in _NIS_KINDS and code.isdecimal():
            levels = ("country", "NUTS1", "NUTS2", "NUTS3")
            found = (self._national.get((level, "BE" + code)) for level in levels)
            return next(filter(None, found), None)
        bare = code.rsplit("-", 1)[-1]
        if kind in ("region_fr", "department"):
            level = "NUTS1" if kind == "region_fr" else "NUTS3"
            return self._national.get((level, "FR" + bare))
        if kind == "country" and bare in ("F", "FRANCE"):
            return "FR" if "FR" in self.territories else None
        return self.names.territory(code) if kind in ("unknown", *_NIS_KINDS) else None

    def within(self, code: str, kind: str) -> str | None:
        """Return the territory of Levier that a code or name means, or lies in; else None."""
        if own := self.nuts_of(code, kind):
            return own
        bare = code.rsplit("-", 1)[-1]
        if kind in ("commune_be", "sector") and code[:5].isdecimal():
            if code[:5] in _GERMAN_SPEAKING and "BE336" in self.territories:
                return "BE336"
            prefix = "BE" + code[:2]
            former = _FORMER_ARRONDISSEMENTS.get(prefix, "")
            return self._prefixes.get(prefix) or (former if former in self.territories else None)
        if kind in ("commune_fr", "iris", "arrondissement_fr"):
            return self._prefixes.get("FR" + bare[:2])
        if kind == "quartier":  # QP059001 and QN05901M name the département
            return self._prefixes.get("FR" + bare[3:5])
        return self.names.within(code) if kind in ("unknown", "commune_be") else None

    def exists(self, code: str, kind: str) -> bool:
        """Whether there is such a code at all, in Levier or elsewhere."""
        if kind in _NUTS_KINDS:
            return code in self.territories or not _would_be_known(code)
        if kind == "region_fr":
            return code.rsplit("-", 1)[-1] in _REGIONS_FR
        if kind == "unknown":
            return bool(_ELSEWHERE.fullmatch(code)) and not _would_be_known(code)
        return True

    def communes(self, parent: str) -> Mapping[str, str]:
        """Return the communes of a territory that were imported: national code to name."""
        return self._communes.get(parent, {})

    def nearest(self, code: str) -> tuple[str, str]:
        """Return the known code most like one that is not known, and its name; else twice "".

        A code of the same level is nearer than any other.
        """
        codes = [one.code for one in self.territories.values() if one.level in _NUTS_KINDS]
        same = [one for one in codes if len(one) == len(code)]
        found = None
        for among in (same, codes):
            found = found or process.extractOne(
                code.upper(), among, scorer=JaroWinkler.similarity, score_cutoff=_LIKE_ENOUGH
            )
        return (found[0], self.territories[found[0]].name.fr) if found else ("", "")


def _would_be_known(code: str) -> bool:
    """Whether Levier would know a code of NUTS 2021: all of Belgium, and two French regions."""
    no_place = code[-1] in "ZX"  # "extra-regio", and what no place could be given
    return (code.startswith("BE") or code[:3] in ("FRE", "FRF")) and not no_place
