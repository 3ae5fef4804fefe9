"""The stakeholder map as a table: who, what happens to them, where they stand, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from app.assessment.stakeholders import WAYS, OnMap
from app.charts.stakeholders_layout import role_words
from app.i18n import t
from app.i18n.wording import quoted, quoted_words
from knowledge.language import Language


def stakeholder_table(on_map: Sequence[OnMap], language: Language) -> pd.DataFrame:
    """Lay the map out as a table that says the same, with how to involve each."""
    rows = [
        (
            one.stakeholder.name,
            role_words(one, language),
            t(f"stakeholders.affected.{one.stakeholder.affected}", language),
            t(f"stakeholders.voice.{one.stakeholder.voice}", language),
            involve_words(one, language),
            because_words(one, language),
        )
        for one in on_map
    ]
    names = ("name", "roles", "affected", "voice", "involve", "because")
    return pd.DataFrame(
        rows, columns=[t(f"stakeholders.column.{name}", language) for name in names]
    )


def involve_words(one: OnMap, language: Language) -> str:
    """Say how someone is to be involved, as the person decided; else what is proposed."""
    chosen = one.stakeholder.involve
    if not chosen:
        way = t(f"stakeholders.way.{one.way}", language)
        return t("stakeholders.proposed", language, way=way)
    return t(f"stakeholders.way.{chosen}", language) if chosen in WAYS else chosen


def because_words(one: OnMap, language: Language) -> str:
    """Say where it comes from that someone is on the map."""
    if not one.because:
        return t("stakeholders.by_hand", language)
    words = quoted(quoted_words(one.because), language)
    return t("stakeholders.because", language, words=words)
