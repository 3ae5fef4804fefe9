"""What many enterprises change, counted by territory and facet: information from the field.

Only levers that a person confirmed count, and only of those who agreed to be counted. A count below
five is never given, nor can it be worked out: what is shown of a wider territory leaves out a rest
of one to four enterprises.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise, product

import numpy as np
import pandas as pd
from scipy.linalg import orth

from app.assessment.known import Known
from knowledge.territory import Territories

FEWEST = 5  # enterprises: below it nobody is counted apart
COLUMNS = ("territory", "platform", "facet", "enterprises")
_NOTHING = 1e-9  # what is left of a vector of zeros and ones by rounding
ALL = ""  # every platform together; every facet together


def field(shared: Iterable[Known], territories: Territories) -> pd.DataFrame:
    """Count enterprises by territory, platform and facet; columns `COLUMNS`, a row a count.

    `platform` is a segment of the grid or `ALL`; `facet` is an id, or `ALL` for the enterprises
    that have a place there at all. Territories are the enterprise's own and all that contain it,
    the European Union left out.
    """
    own: dict[tuple[str, str, str], int] = defaultdict(int)
    for known in shared:
        place = known.territory
        if place is None or place.territory not in territories.territories:
            continue
        segment = known.portrait.get("segment")
        facets = {facet for lever in known.levers if lever.lever for facet in lever.lever.facets}
        for platform in {ALL, segment.unit if segment else "other"}:
            for facet in {ALL, *facets}:
                own[place.territory, platform, facet] += 1
    rows = []
    for platform, facet in dict.fromkeys((p, f) for _, p, f in own):
        counts = {place: n for (place, p, f), n in own.items() if (p, f) == (platform, facet)}
        rows += [
            (place, platform, facet, count) for place, count in _told(counts, territories).items()
        ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return _without_leaks(frame, own, territories).sort_values(list(COLUMNS), ignore_index=True)


def _told(counts: Mapping[str, int], territories: Territories) -> dict[str, int]:
    """Add up along the territories, and keep what may be told of each."""
    children: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, int] = defaultdict(int)
    for place, count in counts.items():
        chain = [one.code for one in territories.lineage(place) if one.level != "EU"]
        for code in chain:
            whole[code] += count
        for child, parent in pairwise(chain):
            children[parent].add(child)
    told: dict[str, int] = {}
    depth = {code: len(territories.lineage(code)) for code in whole}
    for code in sorted(whole, key=lambda one: -depth[one]):
        hidden = whole[code] - sum(_shown_below(code, children, told))
        if whole[code] >= FEWEST and not 0 < hidden < FEWEST:
            told[code] = whole[code]
    return told


def _shown_below(code: str, children: Mapping[str, set[str]], told: Mapping[str, int]) -> list[int]:
    """The counts shown nearest below a territory: of a child, or of what the child contains."""
    found: list[int] = []
    for child in children.get(code, ()):
        found += [told[child]] if child in told else _shown_below(child, children, told)
    return found


def _without_leaks(
    frame: pd.DataFrame, own: Mapping[tuple[str, str, str], int], territories: Territories
) -> pd.DataFrame:
    """Leave platforms out where sums and differences of what is shown would tell a small count."""
    kept = [
        _audited(told, {(p, s): n for (p, s, f), n in own.items() if f == facet}, territories)
        for facet, told in frame.groupby("facet", sort=False)
    ]
    return pd.concat(kept) if kept else frame


def _audited(
    told: pd.DataFrame, own: Mapping[tuple[str, str], int], territories: Territories
) -> pd.DataFrame:
    """Drop rows of platforms of one facet until no count below five is a sum of those that stay.

    A count is a vector over the cells (place, platform); it can be worked out exactly where it lies
    in the span of those told.
    """
    platforms = sorted({platform for _, platform in own} - {ALL})
    cells = list(product(sorted({place for place, _ in own}), platforms))
    within = {p: {one.code for one in territories.lineage(p)} for p, _ in cells}

    def vector(place: str, platform: str) -> list[float]:
        return [float(place in within[p] and platform in (ALL, s)) for p, s in cells]

    counts = np.array([own.get(cell, 0) for cell in cells])
    sums = product(set().union(*within.values()), (ALL, *platforms))
    small = [one for one in sums if 0 < counts @ np.array(vector(*one)) < FEWEST]
    while len(told):
        basis = orth(np.array([vector(*one) for one in _named(told)]).T)
        leaking = [one for one in small if _lies_in(np.array(vector(*one)), basis)]
        if not leaking:
            break
        near = set().union(*(_relatives(place, within) for place, _ in leaking))
        platform_row = told["platform"] != ALL
        gone = platform_row & told["territory"].isin(near)
        # Rows elsewhere may have told it as well; without any platform the facet itself goes.
        gone = gone if gone.any() else platform_row if platform_row.any() else ~platform_row
        told = told[~gone]
    return told


def _named(told: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(told["territory"], told["platform"], strict=True))


def _lies_in(vector: np.ndarray, basis: np.ndarray) -> bool:
    return bool(np.linalg.norm(vector - basis @ (basis.T @ vector)) < _NOTHING)


def _relatives(place: str, within: Mapping[str, set[str]]) -> set[str]:
    """The territories that contain places of a territory, and those that it contains."""
    return set().union(*(codes for codes in within.values() if place in codes))


def beside_need(
    counts: pd.DataFrame, facet: str, statistic: str, territories: Territories
) -> pd.DataFrame:
    """Set action beside need: columns territory, value, period, enterprises, acting, share.

    One row a territory of one level (NUTS 3, else NUTS 1) for which both are known: the statistic's
    newest figure, the enterprises counted there, those that act on the facet, and their share (0 to
    1; missing where the count may not be told).
    """
    rows = []
    together = counts[counts["platform"] == ALL]
    everyone = together[together["facet"] == ALL]
    on_facet = together[together["facet"] == facet].set_index("territory")["enterprises"]
    for place, enterprises in everyone[["territory", "enterprises"]].itertuples(index=False):
        figure = territories.latest(place, statistic)
        if figure is None:
            continue
        acting = int(on_facet[place]) if place in on_facet.index else None
        rows.append(
            {
                "territory": place,
                "level": territories.territories[place].level,
                "value": figure.value,
                "period": figure.period,
                "enterprises": int(enterprises),
                "acting": acting,
                "share": acting / enterprises if acting is not None else None,
            }
        )
    columns = ["territory", "level", "value", "period", "enterprises", "acting", "share"]
    frame = pd.DataFrame(rows, columns=columns)
    for level in ("NUTS3", "NUTS1"):
        if (frame["level"] == level).sum() >= 2:
            return frame[frame["level"] == level].reset_index(drop=True)
    return frame.iloc[0:0]
