"""Figures of the territories, written as the language does."""

from __future__ import annotations

from app.i18n import number, t
from knowledge.language import Language
from knowledge.territory import Territories, TerritoryFigure

# Units of which a fraction means nothing.
WHOLE = ("persons", "euro", "pps", "jobs", "establishments", "per_100000")


def value_text(figure: TerritoryFigure, territories: Territories, language: Language) -> str:
    """Write a figure with its unit: "8,7 %", "27 900 €"."""
    unit = territories.statistics[figure.statistic].unit
    decimals = 0 if unit in WHOLE or figure.value == int(figure.value) else 1
    return t(f"units.{unit}", language, number=number(figure.value, language, decimals))


def period_text(period: str, language: Language) -> str:
    """Write "2022", or "3e trimestre 2025" for "2025-Q3"."""
    year, _, quarter = period.partition("-Q")
    return t(f"units.quarter_{quarter}", language, year=year) if quarter else year
