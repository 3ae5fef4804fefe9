"""What a figure in an effect still lacks, and how to name it when asking after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.assessment.events import StatedFigure
from app.dialogue.lexicon import load_lexicon
from knowledge.figures import find_figures
from knowledge.language import Language
from knowledge.text import fold

_ROUND_BASES = (2, 3, 4, 5, 10, 100)
Lacks = Literal["", "base", "period"]


def figure_lacks(text: str, figures: Sequence[StatedFigure], language: Language) -> Lacks:
    """Say what a figure in an effect lacks: the people it is counted on, or the time it is about.

    "6 in 10" is a way of speaking; a base other than ten or a hundred was counted.
    """
    figure = figures[0] if figures else None
    dated = any(one.is_year for one in find_figures(text, language)) or bool(
        load_lexicon(language).told["period"].search(fold(text))
    )
    share = figure is not None and (figure.denominator is not None or figure.percent)
    if figure and share and (figure.denominator is None or figure.denominator in _ROUND_BASES):
        return "base"
    return "" if dated else "period"


def figure_words(text: str, figures: Sequence[StatedFigure]) -> str:
    """Name a figure: a share in digits says itself, other numbers only within their sentence."""
    figure = figures[0] if figures else None
    share = figure is not None and (figure.denominator is not None or figure.percent)
    digits = figure is not None and any(one.isdigit() for one in figure.text)
    return figure.text if figure and share and digits else text
