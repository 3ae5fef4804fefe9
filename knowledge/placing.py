"""From the codes that sources write to ours: "59" is Nord, "52011" a Belgian commune.

What lies below NUTS 3 gets a code of ours that begins with its country, since Belgium and France
number their communes alike, and the territory in which it lies.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.imported import PlaceRow, WithImported
from knowledge.territory import Territories, TerritoryLevel
from knowledge.territory_import.codes import country_of_levels, kind_of
from knowledge.territory_import.places import KnownPlaces, nuts_changes


class _Below(NamedTuple):
    """A kind of place below NUTS 3: our level, its country, what our code begins with."""

    level: TerritoryLevel
    country: str
    prefix: str


# By the kind that a reader tells from the code (`territory_import.table.LEVELS`).
_BELOW = {
    "commune_fr": _Below("commune", "FR", "FR"),
    "commune_be": _Below("commune", "BE", "BE"),
    "epci": _Below("EPCI", "FR", "FR_EPCI_"),
    "arrondissement_fr": _Below("arrondissement", "FR", "FR_ARR_"),
    "iris": _Below("neighbourhood", "FR", "FR_IRIS_"),
    "quartier": _Below("neighbourhood", "FR", "FR_"),
    "sector": _Below("neighbourhood", "BE", "BE"),
}
_IN_A_COMMUNE = ("iris", "sector")  # whose codes begin with that of the commune
_TWO_AREAS = "63000"  # the arrondissement of Verviers is two NUTS territories: neither holds it all
_MELODI = re.compile(r"(?:\d{4}-)?[A-Z]{3,6}\d*-(?P<code>.+)")  # INSEE's "2024-COM-59350"


@dataclass(frozen=True)
class Placed:
    """What became of the codes of a table.

    Attributes:
        codes: our code for each of the source's codes; those without a place here are absent.
        places: the places among them that lie below NUTS 3.
    """

    codes: Mapping[str, str]
    places: tuple[PlaceRow, ...]


def place_codes(labels: Mapping[str, str], levels: Collection[str], known: Territories) -> Placed:
    """Find the territory of each code.

    A French département outside the zone has no place here and is left out, a commune never is.

    Args:
        labels: the source's name for each of its codes, or "".
        levels: the kinds that the reader found in the table: five digits alone do not tell.
        known: what is known already, places that were imported before among it.
    """
    country = country_of_levels(levels)
    shipped = known.shipped if isinstance(known, WithImported) else known
    territories = KnownPlaces(shipped)
    codes: dict[str, str] = {}
    places: dict[str, PlaceRow] = {}
    for code, label in labels.items():
        kind = kind_of(code, country)
        if kind == "department" and kind not in levels:
            kind = "region_fr"  # both are two digits
        if kind in _BELOW:
            place = _place(code, label, kind, territories, known)
            places[place.code] = place
            codes[code] = place.code
        elif code != _TWO_AREAS and (own := _territory(code, kind, territories, known)):
            codes[code] = own
    return Placed(codes, tuple(places.values()))


def same_areas(known: Territories) -> list[tuple[str, ...]]:
    """List the codes that stand for one area: Brussels is NUTS 1, 2 and 3 in one.

    Where a region or province has a single part, the two are the same area.
    """
    parts: dict[str, list[str]] = {}
    for one in known.territories.values():
        if one.level in ("NUTS2", "NUTS3"):
            parts.setdefault(one.parent, []).append(one.code)
    single = {parent: below[0] for parent, below in parts.items() if len(below) == 1}
    found = []
    for parent in single.keys() - set(single.values()):
        chain = [parent]
        while chain[-1] in single:
            chain.append(single[chain[-1]])
        found.append(tuple(chain))
    return sorted(found)


def _place(
    code: str, label: str, kind: str, territories: KnownPlaces, known: Territories
) -> PlaceRow:
    level, country, prefix = _BELOW[kind]
    qualified = _MELODI.fullmatch(code)
    bare = qualified["code"] if qualified else code
    commune = country + bare[:5] if kind in _IN_A_COMMUNE else ""
    above = territories.within(code, kind) or country
    return PlaceRow(
        code=(prefix + bare).replace("-", "_"),
        level=level,
        name=label.strip(),
        parent=commune if commune in known.territories else above,
        country=country,
    )


def _territory(code: str, kind: str, territories: KnownPlaces, known: Territories) -> str | None:
    """Return what has a code of ours already: NUTS, today's or renamed, or a name that is known."""
    if own := territories.nuts_of(code, kind):
        return own
    change = nuts_changes().get(code)
    if change and change.same_area and len(change.now) == 1:
        return change.now[0]
    if kind == "unknown" and isinstance(known, WithImported):
        return known.places.only(code)
    return None
