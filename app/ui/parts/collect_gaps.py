"""What the plan leaves out, to think about."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.collecting.missing import gaps
from app.i18n import t
from app.i18n.wording import quoted
from app.ui.parts.plain_text import plain
from app.ui.parts.stakeholder_map import on_the_map
from indicators.grid import Grid
from knowledge.language import Language

_LONGEST = 120  # of a quote


def show_gaps(assessment: Assessment, grid: Grid, language: Language) -> None:
    """List what the plan leaves out; nothing where it leaves out nothing."""
    found = gaps(assessment.known, grid, on_the_map(assessment))
    if not found:
        return
    st.markdown(f"### {t('collecting.gaps.title', language)}")
    lines = []
    for one in found:
        about = one.about if len(one.about) <= _LONGEST else f"{one.about[:_LONGEST].rstrip()}…"
        said = t(f"collecting.gaps.{one.kind}", language, about=quoted(plain(about), language))
        lines.append(f"- {said}")
    st.markdown("\n".join(lines))
