"""One hand for all pictures: the accent for "you", grey for context, direct labels, quiet axes."""

from __future__ import annotations

from typing import Any

import altair as alt

ACCENT = "#16837C"  # a shade lighter than the page's, to be seen in the dark as well
CONTEXT = "#9AA5A2"
FAINT = "#E3DED5"
INK = "#222B2A"  # the page's own, on paper
# For words within a picture: read as well in the light as in the dark.
TEXT = "#75807D"

LABEL_SIZE = 12
OWN, OTHER = "own", "context"


def role_colour(field: str = "role") -> alt.Color:
    """Colour by role: the enterprise's own territory, or context. Labels say the same in words."""
    scale = alt.Scale(domain=[OWN, OTHER], range=[ACCENT, CONTEXT])
    return alt.Color(f"{field}:N").scale(scale).legend(None)


def across(field: str, wide: float) -> alt.X:
    """Place by pixels from the left of a drawing that is so wide, however wide its page is."""
    ends: list[Any] = [0, alt.ExprRef("width")]
    return alt.X(f"{field}:Q").axis(None).scale(domain=[0, wide], range=ends, nice=False)


def down(field: str, tall: float) -> alt.Y:
    """Place by pixels from the top, however much of the height its page leaves to the picture."""
    extent = [0, tall]
    return alt.Y(f"{field}:Q").axis(None).scale(domain=extent, range=extent, nice=False)


def specification(chart: Any) -> dict[str, Any]:
    """Return the Vega-Lite form of a chart, for showing it many times at the price of one."""
    spec: dict[str, Any] = chart.to_dict()
    return spec
