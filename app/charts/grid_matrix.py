"""The grid as one opens it: nine quiet bands, filled where the enterprise acts, each cell a door.

On a narrow screen a domain's name moves above its cells: the picture sees how wide it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.charts.grid_layout import COLUMNS, NAME
from app.charts.theme import ACCENT, LABEL_SIZE
from app.i18n import t
from indicators.grid import LEVELS
from knowledge.language import Language

PRESSED = "pressed"  # the selection: which cell was pressed last
# `was` is the cell that stood open: so the same cell can be pressed again after another was opened.
_FIELDS = ["domain_id", "level_id", "facet_id", "was"]

_NARROW = "width < 520"
_LEFT = f"({_NARROW} ? 0 : 158)"  # where the columns begin, in pixels
_INSET, _CORNER = 2.5, 7

# What is given each time the picture is shown, so that it need not be made anew.
LIGHT = {"ink": "#222B2A", "soft": "#66716E", "faint": "#F3F0EA", "edge": "#C9C3B8"}
DARK = {"ink": "#E9EDEB", "soft": "#A2ADAA", "faint": "#212828", "edge": "#4A5654"}


def shown(picture: Mapping[str, Any], colours: Mapping[str, str], cell: str) -> dict[str, Any]:
    """Give a picture its colours and the cell that stands open ("" for none)."""
    given = {**colours, "open": cell}
    params = [
        {**one, "value": given[one["name"]]} if one["name"] in given else one
        for one in picture["params"]
    ]
    return {**picture, "params": params}


def grid_matrix(cells: pd.DataFrame, tiles: pd.DataFrame, language: Language) -> Any:
    """Draw the matrix from the frames of `matrix_frames`; a press on a cell selects it."""
    height = int(cells["bottom"].max()) + 2
    pressed = alt.selection_point(name=PRESSED, fields=_FIELDS, on="click")
    picture = alt.layer(
        _heads(_titles(language), height),
        _boxes(cells, height).add_params(pressed),
        _invitations(cells, height),
        _tiles(tiles, height),
        _names(tiles, height),
        _domains(cells, height),
        _frame(cells, height),
    )
    given = [alt.param(name=name, value=value) for name, value in {**LIGHT, "open": ""}.items()]
    return picture.add_params(*given).properties(height=height)


def _x(field: str) -> Any:
    ends = [alt.ExprRef(_LEFT), alt.ExprRef("width")]
    return alt.X(f"{field}:Q").axis(None).scale(domain=[0, COLUMNS], range=ends, nice=False)


def _y(field: str, height: int) -> Any:
    """Pixels from the top."""
    return alt.Y(f"{field}:Q").axis(None).scale(domain=[0, height], reverse=True, nice=False)


def _standing(frame: pd.DataFrame) -> Any:
    """A chart whose rows know where they stand at the width that there is."""
    upper = f"datum.top + ({_NARROW} ? {NAME} : 0)"
    return alt.Chart(frame).transform_calculate(
        was="open", upper=upper, middle=f"({upper} + datum.bottom) / 2"
    )


def _rectangle(chart: Any, height: int, *, inset: float, **look: Any) -> Any:
    return chart.mark_rect(
        cornerRadius=_CORNER,
        cursor="pointer",
        xOffset=inset,
        x2Offset=-inset,
        yOffset=inset,
        y2Offset=-inset,
        **look,
    ).encode(x=_x("left"), x2="right:Q", y=_y("upper", height), y2="lower:Q")


def _boxes(cells: pd.DataFrame, height: int) -> Any:
    chart = _standing(cells).transform_calculate(lower="datum.bottom")
    box = _rectangle(chart, height, inset=1.5, fill=alt.ExprRef("faint"), stroke=None)
    return box.encode(tooltip=_tooltip())


def _frame(cells: pd.DataFrame, height: int) -> Any:
    """Outline the cell that stands open."""
    chart = _standing(cells).transform_calculate(lower="datum.bottom")
    chart = chart.transform_filter("datum.cell == open")
    ink = alt.ExprRef("ink")
    return _rectangle(chart, height, inset=0, filled=False, stroke=ink, strokeWidth=2)


def _tiles(tiles: pd.DataFrame, height: int) -> Any:
    """Full where confirmed, outlined where only proposed."""
    tall = "(datum.bottom - datum.upper) / datum.rows"
    chart = _standing(tiles).transform_calculate(
        lower=f"datum.upper + {tall} * (datum.row + 1)",
        upper=f"datum.upper + {tall} * datum.row",
    )
    return _rectangle(chart, height, inset=4, stroke=ACCENT, strokeWidth=1.5).encode(
        fill=alt.Fill("state:N")
        .scale(domain=["confirmed", "proposed"], range=[ACCENT, "transparent"])
        .legend(None),
        tooltip=_tooltip(),
    )


def _text(chart: Any, x: Any, y: Any, text: str, **look: Any) -> Any:
    return chart.mark_text(baseline="middle", cursor="pointer", **look).encode(
        x=x, y=y, text=f"{text}:N", tooltip=_tooltip()
    )


def _invitations(cells: pd.DataFrame, height: int) -> Any:
    """A quiet plus where nothing stands yet."""
    chart = _standing(cells).transform_filter("datum.state == 'empty'")
    chart = chart.transform_calculate(centre="(datum.left + datum.right) / 2", plus="'+'")
    look = {"fontSize": 16, "color": alt.ExprRef("edge")}
    return _text(chart, _x("centre"), _y("middle", height), "plus", **look)


def _names(tiles: pd.DataFrame, height: int) -> Any:
    tall = "(datum.bottom - datum.upper) / datum.rows"
    chart = _standing(tiles).transform_calculate(
        centre="(datum.left + datum.right) / 2",
        middle=f"datum.upper + {tall} * (datum.row + 0.5)",
    )
    limit = alt.ExprRef(f"(width - {_LEFT}) / {COLUMNS} - 20")
    size = alt.ExprRef(f"{_NARROW} ? 11 : {LABEL_SIZE}")
    look = {"fontSize": size, "fontWeight": 600, "limit": limit}
    named = _text(chart, _x("centre"), _y("middle", height), "name", **look)
    white, ink = alt.value("#FFFFFF"), alt.value(alt.ExprRef("ink"))
    return named.encode(color=alt.when("datum.state == 'confirmed'").then(white).otherwise(ink))


def _domains(cells: pd.DataFrame, height: int) -> Any:
    """Name each band: at its left, or above its cells where the screen is narrow."""
    chart = _standing(cells).transform_filter("datum.left == 0")
    chart = chart.transform_calculate(
        line=f"{_NARROW} ? datum.top + {NAME // 2} : datum.middle", level_id="''"
    )
    look = {"fontSize": 13, "fontWeight": 600, "align": "left", "color": alt.ExprRef("ink")}
    return _text(chart, alt.value(2), _y("line", height), "domain", **look)


def _heads(titles: pd.DataFrame, height: int) -> Any:
    """Title the columns; what a title means stands below it where there is room."""
    chart = alt.Chart(titles).transform_calculate(below=f"{_NARROW} ? '' : datum.means")
    title = chart.mark_text(
        baseline="middle", fontSize=13, fontWeight=600, color=alt.ExprRef("ink")
    )
    means = chart.mark_text(baseline="middle", fontSize=11, color=alt.ExprRef("soft"))
    return alt.layer(
        title.encode(x=_x("centre"), y=alt.value(12), text="title:N"),
        means.encode(x=_x("centre"), y=alt.value(28), text="below:N"),
    )


def _titles(language: Language) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "centre": column + 0.5,
                "title": t(f"grid.level.{level}", language),
                "means": t(f"grid.level_means.{level}", language),
            }
            for column, level in enumerate(LEVELS)
        ]
    )


def _tooltip() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("domain:N").title(" "),
        alt.Tooltip("level:N").title("  "),
        alt.Tooltip("says:N").title("   "),
    ]
