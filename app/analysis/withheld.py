"""Sentences that say that something is left out, and why; never what it is."""

from __future__ import annotations

from collections.abc import Iterable

from app.analysis.comparison import Comparison
from app.analysis.groups import ByGroup
from app.i18n import t
from knowledge.language import Language


def groups_withheld(apart: Iterable[ByGroup], language: Language) -> list[str]:
    """Say once that there are groups that are not shown apart, where there are."""
    return [t("withheld.groups", language)] if any(one.withheld for one in apart) else []


def change_withheld(made: Comparison, language: Language) -> list[str]:
    """Say that the change of the same people is left out, where it is."""
    return [t("withheld.pairs", language)] if made.withheld else []


def results_withheld(any_result: bool, language: Language) -> list[str]:
    """Say that a result recorded by hand is left out, where one is."""
    return [t("withheld.recorded", language)] if any_result else []
