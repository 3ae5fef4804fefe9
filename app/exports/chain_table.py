"""A chain of effects as a table: each link with its level, and how its change is known."""

from __future__ import annotations

import pandas as pd

from app.assessment.chain import branches_of, evidence_for, links_of
from app.assessment.known import Activity
from app.i18n import t
from knowledge.language import Language


def chain_table(activity: Activity, language: Language) -> pd.DataFrame:
    """Lay a chain out as a table: level, words, and how the change is known."""
    rows = [
        (
            t(f"grid.level.{link.level}", language),
            link.text,
            ""
            if link.level == "realisation"
            else t(f"chain.evidence.{evidence_for(activity, link)}", language),
        )
        for link in links_of(activity)
    ]
    rows += [
        (t(f"chain.direction.{one.direction}", language), one.text, "")
        for one in branches_of(activity)
    ]
    names = ("level", "words", "evidence")
    return pd.DataFrame(rows, columns=[t(f"chain.column.{name}", language) for name in names])
