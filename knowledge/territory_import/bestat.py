"""be.STAT's JSON: one fact an entry, its keys being labels in the language of the view."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.problems import problem
from knowledge.territory_import.series import name_series
from knowledge.territory_import.table import Table
from knowledge.text import fold

# From narrow to wide; a view may put a word before, as in "Woonplaats: Gemeente".
_PLACES = (
    ("sector", r"statistische sector|secteur statistique|statistical sector"),
    ("commune_be", r"gemeente|commune|municipality"),
    ("arrondissement_be", r"arrondissement|district"),
    ("province_be", r"provincie|province"),
    ("region_be", r"gewest|region"),
    ("country", r"land|pays|country"),
)
_QUARTERS = re.compile(r".*\b(kwartaal|trimestre|quarter)")
_YEARS = re.compile(r".*\b(jaar|annee|year)")
_BELGIUM = "België"


def is_bestat(data: Any) -> bool:
    """Whether a JSON value is a list of facts."""
    facts = data.get("facts") if isinstance(data, dict) else None
    return isinstance(facts, list) and bool(facts) and all(isinstance(one, dict) for one in facts)


def read_bestat(data: Any, name: str) -> tuple[Table | None, list[Problem]]:
    """Read all facts; a fact without a narrower place is of the wider one."""
    facts = pd.DataFrame(data["facts"], dtype="object")
    figures = [column for column in facts if _is_figure(facts[column])]
    texts = facts.drop(columns=figures).map(_text)
    places = _places(list(texts.columns))
    period, of_period = _periods(texts)
    if not places or not figures:
        code = "no_territory" if not places else "no_figures"
        return None, [problem(code, name)]
    territory, kinds = _where(texts, places)
    rest = texts.drop(columns=[*places, *of_period])
    fixed, statistic = name_series(rest, "")
    cells = pd.concat([territory, period, facts[figures].map(_text)], axis=1)
    cells.columns = pd.RangeIndex(cells.shape[1])
    layout = Layout(
        form="bestat_json",
        first=0,
        territory=0,
        label=0,
        period=1 if (period != "").any() else None,
        measures=[Measure(at + 2, str(one), str(one)) for at, one in enumerate(figures)],
        statistic=statistic,
        writing="machine",
        country="be",
        kinds=kinds,
        dimensions=fixed,
        names=[next(iter(places)), (of_period or ["?"])[0], *map(str, figures)],
    )
    return assemble(Grid(cells.astype("str").fillna(""), name), layout)


def _text(value: Any) -> str:
    if value is None or value is pd.NA or value != value:
        return ""
    return " ".join(str(value).split())


def _is_figure(column: pd.Series) -> bool:
    found = column.dropna()
    return len(found) > 0 and all(type(one) in (int, float) for one in found)


def _places(keys: list[str]) -> dict[str, str]:
    """Find the keys that name a place, narrow ones first, each with its kind."""
    found: dict[str, str] = {}
    for kind, words in _PLACES:
        pattern = re.compile(rf"(.*\W)?({words})s?")
        found |= {key: kind for key in keys if key not in found and pattern.fullmatch(fold(key))}
    return found


def _where(texts: pd.DataFrame, places: dict[str, str]) -> tuple[pd.Series[str], pd.Series[str]]:
    territory = pd.Series("", index=texts.index, dtype="str")
    kinds = pd.Series("country", index=texts.index, dtype="str")
    for key, kind in places.items():
        first = (territory == "") & (texts[key] != "")
        territory = territory.mask(first, texts[key])
        kinds = kinds.mask(first, kind)
    return territory.mask(territory == "", _BELGIUM), kinds


def _periods(texts: pd.DataFrame) -> tuple[pd.Series[str], list[str]]:
    """Find quarter and year; "4de kwartaal" takes its year from the key beside it."""
    keys = [str(key) for key in texts.columns]
    quarters = [key for key in keys if _QUARTERS.match(fold(key))]
    years = [key for key in keys if key not in quarters and _YEARS.match(fold(key))]
    empty = pd.Series("", index=texts.index, dtype="str")
    quarter = texts[quarters[0]].astype("str") if quarters else empty
    year = texts[years[0]].astype("str") if years else empty
    alone = (quarter != "") & ~quarter.str.contains(r"[0-9]{4}") & (year != "")
    whole = quarter.mask(alone, quarter + " " + year)
    return whole.mask(whole == "", year), [*quarters[:1], *years[:1]]
