"""What many enterprises change, counted by territory and facet: information from the field.

Only levers that a person confirmed count, and only of those who agreed to be counted. A count below
five is never given, nor can it be worked out: what is shown of a wider territory leaves out a rest
of one to four enterprises.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

import pandas as pd

from app.assessment.known import Known
from knowledge.territory import Territories

FEWEST = 5  # enterprises: below it nobody is counted apart
COLUMNS = ("territory", "platform", "facet", "enterprises")
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
    return _without_leaks(frame).sort_values(list(COLUMNS), ignore_index=True)


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


def _without_leaks(frame: pd.DataFrame) -> pd.DataFrame:
    """Leave platforms out where all of them less those shown would tell a small rest."""
    if frame.empty:
        return frame
    keys = ["territory", "facet"]
    together = frame[frame["platform"] == ALL].set_index(keys)["enterprises"]
    apart = frame[frame["platform"] != ALL]
    shown = apart.groupby(keys)["enterprises"].sum()
    rest = together.reindex(shown.index) - shown
    leaking = set(rest[rest.isna() | ((rest > 0) & (rest < FEWEST))].index)
    kept = [
        row.platform == ALL or (row.territory, row.facet) not in leaking
        for row in frame.itertuples()
    ]
    return frame[kept]


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
