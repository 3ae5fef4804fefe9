"""Check the communes of an imported table against those that are known already."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from rapidfuzz import fuzz

from knowledge.problems import Problem
from knowledge.territory_import.codes import kinds_in
from knowledge.territory_import.places import KnownPlaces
from knowledge.territory_import.problems import MOST_TOLD, ImportProblem, place, problem, some
from knowledge.territory_import.table import TERRITORY, Table

_MOST_OF = 0.8  # of the communes of a table, to say that one is none
_ENOUGH_COMMUNES = 20  # in the table before, to say that one is new


def unknown_communes(
    table: Table, places: KnownPlaces, labels: dict[str, str], kinds: dict[str, str]
) -> list[Problem]:
    """Tell of communes that are not among those of their arrondissement or département.

    Where few of them are known, nothing can be said.
    """
    by_parent: dict[str, list[str]] = {}
    for code, kind in kinds.items():
        if kind.startswith("commune") and (parent := places.within(code, kind)):
            by_parent.setdefault(parent, []).append(code)
    lacking = []
    for parent, codes in by_parent.items():
        known = places.communes(parent)
        if len(known) >= _MOST_OF * len(codes):
            lacking += [(code, known) for code in codes if code.rsplit("-", 1)[-1] not in known]
    found = [
        _unknown_commune(table, code, labels[code], known)
        for code, known in lacking[: MOST_TOLD + 1]
    ]
    return some(found, total=len(lacking))


def _unknown_commune(
    table: Table, code: str, label: str, known: Mapping[str, str]
) -> ImportProblem:
    texts = known if label else {one: one for one in known}
    likest = max(known, key=lambda one: fuzz.ratio(label or code, texts[one]))
    return problem(
        "commune_unknown",
        table.name,
        place("territory", code=code),
        code=code,
        name=label or "–",
        nearest=likest,
        called=known[likest],
    )


def new_communes(
    table: Table, labels: dict[str, str], kinds: dict[str, str], previous: pd.DataFrame | None
) -> list[Problem]:
    """Tell of communes that the table before did not have, where it had them all."""
    if previous is None or previous.empty:
        return []
    before = {str(code) for code in previous[TERRITORY].unique().tolist()}
    communes = [one for one in kinds_in(before, table.levels).values() if one.startswith("commune")]
    if len(communes) < _ENOUGH_COMMUNES:
        return []
    found = [
        problem(
            "commune_not_seen",
            table.name,
            place("territory", code=code),
            code=code,
            name=labels[code] or "–",
        )
        for code, kind in kinds.items()
        if kind.startswith("commune") and code not in before
    ]
    return some(found)
