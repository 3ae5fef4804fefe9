"""Small imported tables for tests, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import md5

import pandas as pd

from knowledge.imported import FIGURES, PLACES, ImportedTable, OwnSource, PlaceRow, TableCard
from knowledge.language import Localised
from knowledge.territory import Statistic, Territories, load_territories

POVERTY = Statistic(
    id="own_poverty",
    unit="percent",
    direction="higher_is_worse",
    name=Localised(fr="Pauvreté", nl="Armoede", en="Poverty"),
    definition=Localised(fr="Part.", nl="Aandeel.", en="Share."),
)
LILLE = PlaceRow("FR59350", "commune", "Lille", "FRE11", "FR", "Rijsel", "59000;59800")
ATH = PlaceRow("BE51004", "commune", "Ath", "BE32A", "BE", "Aat", "7800")
BREST = PlaceRow("FR29019", "commune", "Brest", "FR", "FR")

Row = tuple[str, str, str, float]


@lru_cache(maxsize=1)
def shipped() -> Territories:
    """The territories and figures that ship."""
    return load_territories()[0]


def imported(
    rows: Sequence[Row],
    places: Sequence[PlaceRow] = (),
    name: str = "table",
    day: int = 1,
    statistics: Sequence[Statistic] = (POVERTY,),
) -> ImportedTable:
    """Make an imported table from (territory, statistic, period, value) rows."""
    figures = pd.DataFrame([(*row, "") for row in rows], columns=list(FIGURES))
    card_id = md5(f"{name}{day}".encode()).hexdigest()
    source = OwnSource(
        id=f"I{card_id}", publisher="Observatoire", table=name, url="", licence="CC BY 4.0",
        reliability="B",
    )  # fmt: skip
    card = TableCard(
        id=card_id,
        name=name,
        form="columns",
        statistics=tuple(statistics),
        source=source,
        taken_at=datetime(2026, 3, day, tzinfo=UTC),
        rows=len(rows),
        places=len(places),
    )
    return ImportedTable(card, figures, pd.DataFrame(places, columns=list(PLACES), dtype="str"))
