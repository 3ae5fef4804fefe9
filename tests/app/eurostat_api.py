"""Answers of the Eurostat API in the form that its documentation gives (JSON-stat 2.0)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import product

# Figures by the category of each dimension, in the order of the dimensions.
Cells = Mapping[tuple[str, ...], float]


def answer(table: str, dimensions: Mapping[str, Sequence[str]], cells: Cells) -> bytes:
    """Write a dataset; the last dimensions are `geo` and `time`, as Eurostat writes them."""
    places = {place: at for at, place in enumerate(product(*dimensions.values()))}
    data = {
        "version": "2.0",
        "class": "dataset",
        "label": f"Table {table}",
        "source": "ESTAT",
        "updated": "2026-03-02T11:00:00+0100",
        "value": {str(places[place]): value for place, value in cells.items()},
        "status": {},
        "id": list(dimensions),
        "size": [len(categories) for categories in dimensions.values()],
        "dimension": {
            name: {
                "label": name,
                "category": {
                    "index": {category: at for at, category in enumerate(categories)},
                    "label": {category: category for category in categories},
                },
            }
            for name, categories in dimensions.items()
        },
        "extension": {"lang": "EN", "id": table.upper(), "agencyId": "ESTAT", "version": "1.0"},
    }
    return json.dumps(data).encode()


def employment(
    figures: Mapping[str, float], year: str = "2025", sexes: Sequence[str] = ("T",)
) -> bytes:
    """Write the table tgs00007 with one figure a region for the year, the same for each sex."""
    dimensions = {
        "freq": ["A"], "unit": ["PC"], "sex": list(sexes), "age": ["Y15-64"],
        "geo": list(figures), "time": [year],
    }  # fmt: skip
    cells: dict[tuple[str, ...], float] = {
        ("A", "PC", sex, "Y15-64", geo, year): value
        for sex in sexes
        for geo, value in figures.items()
    }
    return answer("tgs00007", dimensions, cells)
