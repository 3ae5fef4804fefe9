"""The way to the page on which figures are imported; it stands in no menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.i18n import t
from app.ui.state import session

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def imports() -> None:
    """The import of figures."""
    from app.ui.screens import imports as screen

    screen.draw()


def import_page() -> StreamlitPage:
    """Return the page, for the frame to register and for links to lead to."""
    return st.Page(
        imports,
        title=t("imports.title", session().language),
        icon=":material/upload_file:",
        url_path="imports",
        visibility="hidden",
    )


def show_import_way() -> None:
    """Link to the page from another; the talk goes along."""
    st.page_link(import_page(), label=t("imports.way", session().language))
