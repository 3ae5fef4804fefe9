"""Check the territories of an imported table: unknown, of another version, or elsewhere."""

from __future__ import annotations

import re

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.check_communes import new_communes, unknown_communes
from knowledge.territory_import.codes import kind_of, kinds_in
from knowledge.territory_import.names import is_total
from knowledge.territory_import.places import Change, KnownPlaces, nuts_changes
from knowledge.territory_import.problems import (
    MOST_TOLD,
    ImportProblem,
    place,
    problem,
    softened,
    some,
)
from knowledge.territory_import.table import LABEL, TERRITORY, Table

# Their territories are names by design, from all of Europe or all of Belgium.
_NAMED = frozenset({"eurostat_workbook", "bestat_json"})
_CODE = re.compile(r"(?=.*[0-9])[0-9A-Z_\-]{1,12}|[A-Z]{2,3}")


def check_codes(
    table: Table, places: KnownPlaces, previous: pd.DataFrame | None
) -> tuple[frozenset[str], list[Problem]]:
    """Return the territories that Levier knows, or knows where they lie; with what is wrong.

    Each territory that cannot be placed is told once; those elsewhere are counted.
    """
    rows = table.frame.drop_duplicates(TERRITORY)
    labels: dict[str, str] = dict(zip(rows[TERRITORY].tolist(), rows[LABEL].tolist(), strict=True))
    kinds = kinds_in(labels, table.levels)
    changed = [change for code in labels if (change := nuts_changes().get(code))]
    former = {change.code for change in changed}
    inside = {change.code for change in changed if change.same_area}
    elsewhere, unknown = 0, []
    for code, kind in kinds.items():
        if code in former:
            continue
        if places.within(code, kind):
            inside.add(code)
        elif places.exists(code, kind) or _is_elsewhere(table, code, labels[code]):
            elsewhere += 1
        else:
            unknown.append(code)
    told = [_unknown(table, places, code) for code in unknown[: MOST_TOLD + 1]]
    problems = some(told, total=len(unknown)) + _changes(table, changed, inside)
    problems += unknown_communes(table, places, labels, kinds)
    problems += new_communes(table, labels, kinds, previous)
    if elsewhere and not inside and not unknown and not changed:
        problems.append(problem("all_outside", table.name))
    elif elsewhere:
        problems.append(problem("outside_zone", table.name, found=elsewhere))
    return frozenset(inside), problems


def _is_elsewhere(table: Table, code: str, label: str) -> bool:
    named = table.form in _NAMED and not _CODE.fullmatch(code)
    return named or is_total(code) or is_total(label)


def _unknown(table: Table, places: KnownPlaces, code: str) -> ImportProblem:
    where = place("territory", code=code)
    if not _CODE.fullmatch(code):
        if nearest := places.names.nearest(code):
            return problem("name_unknown", table.name, where, name=code, nearest=nearest)
        return problem("name_unknown_alone", table.name, where, name=code)
    nearest, name = places.nearest(code)
    if not nearest:
        return problem("code_unknown_alone", table.name, where, code=code)
    told = "code_newer" if kind_of(code, "nuts").startswith("NUTS") else "code_unknown"
    return problem(told, table.name, where, code=code, nearest=nearest, name=name)


def _changes(table: Table, changed: list[Change], inside: set[str]) -> list[Problem]:
    """Tell of codes of earlier versions; beside those of today they only are history.

    A table that has today's codes for other territories may be taken all the same.
    """
    besides = [change for change in changed if inside & set(change.now)]
    alone = [
        problem(
            "code_renamed" if change.same_area else "code_redrawn",
            table.name,
            place("territory", code=change.code),
            code=change.code,
            until=change.until,
            now=", ".join(change.now),
        )
        for change in changed
        if change not in besides
    ]
    told = some([softened(one) for one in alone] if inside else alone)
    if besides:
        names = ", ".join(change.code for change in besides)
        told.append(problem("code_kept_besides", table.name, codes=names))
    return told
