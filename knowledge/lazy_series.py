"""Figures by territory and statistic, built when somebody asks for a territory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np
import pandas as pd

from knowledge.territory import FigureSource, TerritoryFigure

_FIELDS = ("territory", "statistic", "period", "value", "flag")


class LazySeries(Mapping[tuple[str, str], dict[str, TerritoryFigure]]):
    """Figures by period, under their territory and statistic.

    A page draws a few of 35,000 communes: to build them all would take seconds and much memory.
    """

    def __init__(self, frame: pd.DataFrame, sources: Mapping[str, FigureSource]) -> None:
        self._frame, self._sources = frame, sources
        numbers, codes = pd.factorize(frame["territory"])
        self._order = np.argsort(numbers, kind="stable")
        stops = np.cumsum(np.bincount(numbers, minlength=len(codes))).tolist()
        self._where = dict(zip(map(str, codes), pairwise([0, *stops]), strict=True))
        self._built: dict[str, dict[str, dict[str, TerritoryFigure]]] = {}

    def _of(self, territory: str) -> dict[str, dict[str, TerritoryFigure]]:
        if territory not in self._built:
            start, stop = self._where.get(territory, (0, 0))
            rows = self._frame.iloc[self._order[start:stop]].to_dict("records")
            found: dict[str, dict[str, TerritoryFigure]] = {}
            for row in sorted(rows, key=lambda row: str(row["period"])):
                figure = TerritoryFigure(
                    **{name: row[name] for name in _FIELDS}, source=self._sources[row["source"]]
                )
                found.setdefault(figure.statistic, {})[figure.period] = figure
            self._built[territory] = found
        return self._built[territory]

    def __getitem__(self, key: tuple[str, str]) -> dict[str, TerritoryFigure]:
        return self._of(key[0])[key[1]]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((code, statistic) for code in self._where for statistic in self._of(code))

    def __len__(self) -> int:
        return sum(len(self._of(code)) for code in self._where)
