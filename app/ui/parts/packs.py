"""A line that names the grid packs which Levier goes on without."""

from __future__ import annotations

import streamlit as st

from app.i18n import join, t
from app.i18n.wording import quoted
from indicators.packs import Packs
from knowledge.language import Language


def show_packs_left_out(packs: Packs, language: Language) -> None:
    """Name the packs that were left out, where there are any; `python -m app check` says why."""
    if packs.left_out:
        named = join([quoted(one.folder, language) for one in packs.left_out], language)
        st.caption(t("grid.packs_left_out", language, packs=named))
