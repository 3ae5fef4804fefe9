"""A chart as a picture to take away: PNG and SVG, made offline, titled and with its source.

The converter carries Liberation Sans and loads nothing. Where that font is missing, Arial and
Helvetica have the same widths: an SVG looks the same wherever it is opened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import vl_convert

from app.charts.lettering import in_lines
from app.charts.theme import ACCENT, CONTEXT, FAINT, INK, specification

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
WIDTH = 760  # pixels of the drawing, where a chart leaves it to the page

_MARGIN = 28
_TITLE, _NOTE = 20, 12  # sizes of type, in pixels
_QUIET = "#5F6A67"  # a shade darker than on the page, where it must be read in the dark as well
_LEADING = 1.4  # from line to line, in sizes of type

_AXIS = {
    "labelColor": _QUIET,
    "titleColor": _QUIET,
    "labelFontSize": 12,
    "titleFontSize": 12,
    "titleFontWeight": "normal",
    "gridColor": FAINT,
    "domainColor": FAINT,
    "tickColor": FAINT,
}
_CONFIG = {
    "font": FONT,
    "background": "transparent",
    "padding": 0,
    "view": {"stroke": None},
    "axis": _AXIS,
    "mark": {"color": ACCENT},
    "range": {"category": [ACCENT, CONTEXT, "#C9CFCC", "#B4632A", "#5B6F8A"]},
}
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")


def png(chart: Any, scale: float = 2.0, *, title: str = "", note: str = "") -> bytes:
    """Draw a chart as a PNG, `scale` pixels of it to one of the chart; see `svg`."""
    made: bytes = vl_convert.svg_to_png(svg(chart, title=title, note=note), scale=scale)
    return made


def svg(chart: Any, *, title: str = "", note: str = "") -> str:
    """Draw a chart, given as such or as its specification, on white paper.

    Args:
        title: stands above it.
        note: stands below it, e.g. what it shows and its source.

    Raises `ValueError` where the chart cannot be drawn or asks for data from elsewhere.
    """
    spec = chart if isinstance(chart, Mapping) else specification(chart)
    # The converter ends the whole process over a sign that no XML file may hold.
    drawn = vl_convert.vegalite_to_svg(
        _printable(_sized(spec)), config=_CONFIG, allowed_base_urls=[]
    )
    # Programs older than the word take it for black.
    return _framed(drawn.replace('"transparent"', '"none"'), title, note)


def _printable(value: Any) -> Any:
    """Clean every word within a specification, its data included."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, Mapping):
        return {_printable(key): _printable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(one) for one in value]
    return value


def _sized(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Fix the width of a chart that would take its page's; parts side by side keep their own."""
    single = "mark" in spec or "layer" in spec
    own = isinstance(spec.get("width"), int | float | dict)
    return {**spec, "width": WIDTH} if single and not own else dict(spec)


def _framed(drawn: str, title: str, note: str) -> str:
    inner = [float(one) for one in re.findall(r'(?:width|height)="([\d.]+)"', drawn)[:2]]
    wide = inner[0] + 2 * _MARGIN
    above, top = _lines(title, _TITLE, INK, _MARGIN, inner[0], "bold")
    below, bottom = _lines(note, _NOTE, _QUIET, top + inner[1] + (_NOTE if note else 0), inner[0])
    tall = bottom + _MARGIN
    placed = drawn.replace("<svg ", f'<svg x="{_MARGIN}" y="{top:g}" overflow="visible" ', 1)
    size = f'width="{wide:g}" height="{tall:g}" viewBox="0 0 {wide:g} {tall:g}"'
    says = _clean(" ".join(one for one in (title, note) if one))
    named = f" aria-label={quoteattr(says)}" if says else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"{named}>'
        f'<rect width="{wide:g}" height="{tall:g}" fill="#FFFFFF"/>{above}{placed}{below}</svg>'
    )


def _lines(
    text: str, size: int, colour: str, top: float, room: float, weight: str = "normal"
) -> tuple[str, float]:
    """Set a text within a width; return it with where it ends, air for what follows included."""
    leading = size * _LEADING
    lines = in_lines(_clean(text), room, size, bold=weight == "bold")
    look = f'font-family="{FONT}" font-size="{size}" font-weight="{weight}" fill="{colour}"'
    set_lines = [
        f'<text x="{_MARGIN}" y="{top + size + place * leading:g}" {look}>{escape(line)}</text>'
        for place, line in enumerate(lines)
    ]
    return "".join(set_lines), top + len(lines) * leading + (size * 0.6 if lines else 0)


def _clean(text: str) -> str:
    """Leave out what no XML file may hold; a talk may have brought it along."""
    return _UNPRINTABLE.sub("", text)
