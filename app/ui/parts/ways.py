"""Ways to the other pages of an open talk; a plain link would begin a new session."""

from __future__ import annotations

import streamlit as st

_ICONS = {
    "talk": ":material/forum:",
    "grid": ":material/grid_view:",
    "library": ":material/menu_book:",
}


def show_page_way(page: str, label: str, **shown: str) -> None:
    """Link to a page by its name in the address; `shown` says what to show there."""
    target = st.Page(_drawn_elsewhere, title=label, url_path=page)
    st.page_link(target, icon=_ICONS[page], query_params=shown or None)


def show_passage_way(topic: str, label: str, language: str) -> None:
    """Link to a passage of the library."""
    show_page_way("library", label, topic=topic, lang=language)


def _drawn_elsewhere() -> None:
    """Stand in for the page: Streamlit knows pages by their name in the address."""
