"""One hand for the pictures of the territory: places in pixels, inks for light and dark pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.charts.grid_matrix import LIGHT
from knowledge.language import Language

SIZE = 12  # of type, in pixels
# Vega writes numbers as English does.
_SWAPPED = "replace(replace(replace(datum.label, '.', ';'), /,/g, '{thousands}'), ';', ',')"
DECIMALS: dict[Language, str] = {
    "fr": _SWAPPED.format(thousands="\u202f"),
    "nl": _SWAPPED.format(thousands="."),
    "en": "datum.label",
}


def ink(name: str = "ink") -> alt.ExprRef:
    """One of the inks that a page gives its pictures: ink, soft, faint, edge."""
    return alt.ExprRef(name)


def drawn(chart: Any, height: int) -> dict[str, Any]:
    """Return the specification of a chart that takes the inks of its page.

    It is not checked against the schema, which would take as long as making it: the tests draw it.
    """
    params = [alt.param(name=name, value=value) for name, value in LIGHT.items()]
    # Otherwise the page takes room for axes that these pictures do not have, and squeezes them.
    bare = {"left": 0, "top": 0, "right": 0, "bottom": 0}
    sized = chart.add_params(*params).properties(height=height, padding=bare)
    spec: dict[str, Any] = sized.to_dict(validate=False)
    return spec


def inked(picture: Mapping[str, Any], colours: Mapping[str, str]) -> dict[str, Any]:
    """Give a picture the inks of a page; those of paper are in it already."""
    params = [
        {**one, "value": colours[one["name"]]} if one["name"] in colours else one
        for one in picture["params"]
    ]
    return {**picture, "params": params}


def pixels_down(field: str, height: int) -> alt.Y:
    """Pixels from the top."""
    return alt.Y(f"{field}:Q").axis(None).scale(domain=[0, height], reverse=True, nice=False)


def share_across(field: str, inset: int = 8) -> alt.X:
    """A share of the width, 0 at the left and 1 at the right, `inset` pixels off each edge."""
    ends = [alt.ExprRef(str(inset)), alt.ExprRef(f"width - {inset}")]
    return alt.X(f"{field}:Q").axis(None).scale(domain=[0, 1], range=ends, nice=False)


def words(chart: Any, x: Any, y: Any, text: str, **look: Any) -> Any:
    """Set texts of a field, in the ink of the page unless told otherwise."""
    given = {"baseline": "middle", "fontSize": SIZE, "color": ink(), "align": "left", **look}
    return chart.mark_text(**given).encode(x=x, y=y, text=f"{text}:N")


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, each by column."""
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]
