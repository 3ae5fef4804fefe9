"""The grid as one opens it: nine quiet bands, filled where the enterprise acts, each cell a door.

On a narrow screen a domain's name moves above its cells: the picture sees how wide it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.charts.grid_layout import LABEL_LEADING, LABEL_SIZE, LEADING, NAME
from app.charts.grid_marks import (
    COLUMN,
    INSET,
    NARROW,
    coloured,
    first_line,
    lettered,
    place_x,
    place_y,
    rectangle,
    standing,
    tooltip,
)
from app.charts.lettering import width_of
from app.charts.theme import ACCENT, INK
from app.i18n import t
from indicators.grid import LEVELS
from knowledge.language import Language

PRESSED = "pressed"  # the selection: which cell was pressed last
_POINTED = "pointed"
# `was` is the cell that stood open: so the same cell can be pressed again after another was opened.
_FIELDS = ["domain_id", "level_id", "facet_id", "was"]

_MEANS = 11  # the size of type of what a column means
_MEDIUM, _WIDE = 150, 232  # from where on a column has room for the settings of these names
_GONE = "#6B7673"  # a facet that has left the grid: grey for what is context

# What is given each time the picture is shown, so that it need not be made anew.
LIGHT = {"ink": INK, "soft": "#66716E", "faint": "#F3F0EA", "edge": "#C9C3B8"}
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
    pointed = alt.selection_point(
        name=_POINTED, fields=["cell"], on="pointerover", clear="pointerout", empty=False
    )
    picture = alt.layer(
        _heads(language, height),
        _boxes(cells, height).add_params(pressed, pointed),
        _invitations(cells, height),
        _tiles(tiles, height),
        _names(tiles, height),
        _domains(cells, height),
        _frame(cells, height),
    )
    given = [alt.param(name=name, value=value) for name, value in {**LIGHT, "open": ""}.items()]
    return picture.add_params(*given).properties(height=height)


def _boxes(cells: pd.DataFrame, height: int) -> Any:
    """Fill faintly what is empty; where something stands, what stands there fills the cell."""
    chart = standing(cells).transform_calculate(lower="datum.bottom")
    box = rectangle(chart, height, stroke=None)
    faint = alt.value(alt.ExprRef("faint"))
    bare = "datum.state != 'empty' || datum.gone"
    fill = alt.when(bare).then(alt.value("transparent")).otherwise(faint)
    return box.encode(fill=fill, tooltip=tooltip())


def _frame(cells: pd.DataFrame, height: int) -> Any:
    """Outline the cell or the band that stands open, and finely what is pointed at."""
    chart = standing(cells).transform_calculate(lower="datum.bottom")
    chart = chart.transform_filter("datum.state != 'empty' || !datum.gone")
    outline = rectangle(chart, height, inset=0, filled=False, stroke=alt.ExprRef("ink"))
    stands_open, pointed = alt.value(2), alt.value(1)
    width = (
        alt.when("datum.cell == open || datum.domain_id + '/' == open")
        .then(stands_open)
        .when(alt.param(_POINTED), empty=False)
        .then(pointed)
        .otherwise(alt.value(0))
    )
    return outline.encode(strokeWidth=width)


def _tiles(tiles: pd.DataFrame, height: int) -> Any:
    """Full where confirmed, outlined where only proposed."""
    chart = standing(tiles).transform_calculate(
        lower="datum.upper + (datum.bottom - datum.upper) * datum.ends",
        upper="datum.upper + (datum.bottom - datum.upper) * datum.begins",
        shade="datum.gone ? 'gone' : 'here'",
        shown="datum.state == 'confirmed' ? datum.shade : 'open'",
    )
    fills = {"here": ACCENT, "gone": _GONE, "open": "transparent"}
    strokes = {"here": ACCENT, "gone": _GONE}
    return rectangle(chart, height, inset=INSET + 0.75, strokeWidth=1.5).encode(
        fill=alt.Fill("shown:N").scale(coloured(fills)).legend(None),
        stroke=alt.Stroke("shade:N").scale(coloured(strokes)).legend(None),
        tooltip=tooltip(),
    )


def _invitations(cells: pd.DataFrame, height: int) -> Any:
    """A quiet plus where nothing stands yet."""
    chart = standing(cells).transform_filter("datum.state == 'empty' && !datum.gone")
    chart = chart.transform_calculate(centre="(datum.left + datum.right) / 2", plus="'+'")
    look = {"fontSize": 16, "color": alt.ExprRef("edge")}
    return lettered(chart, place_x("centre"), place_y("middle", height), "plus", **look)


def _names(tiles: pd.DataFrame, height: int) -> Any:
    """Write each facet's name as it was set for columns as wide as these are."""
    middle = "datum.upper + (datum.bottom - datum.upper) * (datum.begins + datum.ends) / 2"
    chart = standing(tiles).transform_calculate(
        centre="(datum.left + datum.right) / 2",
        name=f"{COLUMN} >= {_WIDE} ? datum.wide : "
        f"{COLUMN} >= {_MEDIUM} ? datum.medium : datum.narrow",
    )
    chart = chart.transform_calculate(**first_line("datum.name", middle, LEADING))
    size = alt.ExprRef(f"{COLUMN} < {_MEDIUM} ? 11 : 12")
    look = {"fontSize": size, "fontWeight": 600, "lineHeight": LEADING}
    named = lettered(chart, place_x("centre"), place_y("line", height), "name", **look)
    white, ink = alt.value("#FFFFFF"), alt.value(alt.ExprRef("ink"))
    return named.encode(color=alt.when("datum.state == 'confirmed'").then(white).otherwise(ink))


def _domains(cells: pd.DataFrame, height: int) -> Any:
    """Name each band: at its left, or above its cells where the screen is narrow."""
    chart = standing(cells).transform_filter("datum.left == 0")
    chart = chart.transform_calculate(
        words=f"{NARROW} ? datum.domain : datum.label",
        at=f"{NARROW} ? datum.top + {NAME // 2} : datum.middle",
        level_id="''",
    )
    chart = chart.transform_calculate(**first_line("datum.words", "datum.at", LABEL_LEADING))
    look = {"fontSize": LABEL_SIZE, "fontWeight": 600, "lineHeight": LABEL_LEADING, "align": "left"}
    named = lettered(chart, alt.value(0), place_y("line", height), "words", **look)
    soft, ink = alt.value(alt.ExprRef("soft")), alt.value(alt.ExprRef("ink"))
    return named.encode(color=alt.when("datum.gone").then(soft).otherwise(ink))


def _heads(language: Language, height: int) -> Any:
    """Title the columns; what the titles mean stands below them where there is room for all."""
    titles = [
        {
            "centre": column + 0.5,
            "title": t(f"grid.level.{level}", language),
            "means": t(f"grid.level_means.{level}", language),
        }
        for column, level in enumerate(LEVELS)
    ]
    room = max(width_of(str(one["means"]), _MEANS) for one in titles)
    alone = f"{COLUMN} < {room:.0f}"
    chart = alt.Chart(pd.DataFrame(titles))
    means = chart.transform_calculate(below=f"{alone} ? '' : datum.means")
    look: Any = {"baseline": "middle", "fontSize": LABEL_SIZE, "fontWeight": 600}
    return alt.layer(
        chart.mark_text(color=alt.ExprRef("ink"), **look).encode(
            x=place_x("centre"), y=alt.value(alt.ExprRef(f"{alone} ? 26 : 12")), text="title:N"
        ),
        means.mark_text(baseline="middle", fontSize=_MEANS, color=alt.ExprRef("soft")).encode(
            x=place_x("centre"), y=alt.value(28), text="below:N"
        ),
    )
