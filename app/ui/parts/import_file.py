"""The file on the desk: read once, and by the columns that a person matched where need be."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

import streamlit as st

from app.i18n import t
from app.import_texts import form_text
from app.importing import ReadFile, read_by_columns, read_file
from app.ui.parts.desk import Desk, Made, desk_of
from app.ui.parts.import_columns import choose_columns
from app.ui.state import session
from knowledge.imported import WithImported
from knowledge.territory_import.read import sheets_of

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_KINDS = ["csv", "tsv", "txt", "json", "xlsx", "gz", "zip"]


def desk() -> Desk:
    """Return this visitor's desk."""
    return desk_of("import")


def once(key: Hashable, make: Callable[[], Made]) -> Made:
    """Compute once what a change elsewhere on the page does not touch."""
    return desk().once(key, make, t("imports.reading", session().language))


def choose_file() -> UploadedFile | None:
    """Draw the uploader."""
    language = session().language
    label, words = t("imports.file", language), t("imports.choose", language)
    file = desk().choose_file(label, words, _KINDS)
    st.caption(t("imports.file_help", language))
    return file


def read_here(data: bytes, name: str, known: WithImported) -> ReadFile:
    """Read the file; draw the matching of columns where its form is not known, or on request."""
    read = once("read", lambda: read_file(data, name, known))
    if read.names is not None or (read.table is None and read.choice is None):
        return read
    language = session().language
    key = f"import_{desk().file}"
    if read.table is not None and read.choice is None:
        st.markdown(form_text(read.table, language))
    is_json = data.lstrip()[:1] in (b"{", b"[")
    if read.choice is None and (
        is_json or not st.checkbox(t("imports.columns.by_hand", language), key=f"{key}.by_hand")
    ):
        return read
    sheet = ""
    sheets = once("sheets", lambda: sheets_of(data, name))
    if len(sheets) > 1:
        first = sheets.index(read.choice.sheet) if read.choice and read.choice.sheet else 0
        label = t("imports.columns.sheet", language)
        sheet = st.selectbox(label, sheets, index=first, key=f"{key}.sheet")
    proposed = once(("proposed", sheet), lambda: read_by_columns(data, name, sheet)) or read
    choice = choose_columns(proposed, f"{key}.{sheet}")
    if choice is None or choice == proposed.choice:
        return proposed
    return once(("read", choice), lambda: read_file(data, name, known, choice))
