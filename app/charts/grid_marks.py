"""What the layers of the grid matrix are made of: places, rectangles, and words in lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.charts.grid_layout import COLUMNS, NAME

# In the language of the picture, which sees how wide it is.
NARROW = "width < 600"
_LEFT = f"({NARROW} ? 0 : 158)"  # where the columns begin, in pixels
COLUMN = f"(width - {_LEFT}) / {COLUMNS}"

INSET = 1.5
_CORNER = 7


def place_x(field: str) -> Any:
    """Columns from the left, right of the names of the bands."""
    ends = [alt.ExprRef(_LEFT), alt.ExprRef("width")]
    return alt.X(f"{field}:Q").axis(None).scale(domain=[0, COLUMNS], range=ends, nice=False)


def place_y(field: str, height: int) -> Any:
    """Pixels from the top."""
    return alt.Y(f"{field}:Q").axis(None).scale(domain=[0, height], reverse=True, nice=False)


def standing(frame: pd.DataFrame) -> Any:
    """A chart whose rows know where they stand at the width that there is."""
    upper = f"datum.top + ({NARROW} ? {NAME} : 0)"
    return alt.Chart(frame).transform_calculate(
        was="open", upper=upper, middle=f"({upper} + datum.bottom) / 2"
    )


def rectangle(chart: Any, height: int, *, inset: float = INSET, **look: Any) -> Any:
    """Draw rows from `left` to `right` and `upper` to `lower`, drawn in by some pixels."""
    return chart.mark_rect(
        cornerRadius=_CORNER,
        cursor="pointer",
        xOffset=inset,
        x2Offset=-inset,
        yOffset=inset,
        y2Offset=-inset,
        **look,
    ).encode(x=place_x("left"), x2="right:Q", y=place_y("upper", height), y2="lower:Q")


def lettered(chart: Any, x: Any, y: Any, field: str, **look: Any) -> Any:
    """Write a field, which may hold several lines, at a place."""
    return chart.mark_text(baseline="middle", cursor="pointer", lineBreak="\n", **look).encode(
        x=x, y=y, text=f"{field}:N", tooltip=tooltip()
    )


def first_line(words: str, middle: str, leading: int) -> dict[str, str]:
    """Calculate `line`: where the first line stands for all of them to stand in the middle."""
    more = f"(length(split({words}, '\\n')) - 1)"
    return {"line": f"{middle} - {more} * {leading / 2:g}"}


def coloured(colours: Mapping[str, str]) -> alt.Scale:
    """A scale that gives each value its own colour."""
    return alt.Scale(domain=list(colours), range=list(colours.values()))


def tooltip() -> list[alt.Tooltip]:
    """What a row says when it is pointed at."""
    return [
        alt.Tooltip("domain:N").title(" "),
        alt.Tooltip("level:N").title("  "),
        alt.Tooltip("says:N").title("   "),
    ]
