"""The file on the desk: read once, and by the columns that a person matched where need be."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from app.i18n import t
from app.import_texts import form_text
from app.importing import ReadFile, read_by_columns, read_file
from app.ui.parts.import_columns import choose_columns
from app.ui.state import session
from knowledge.imported import WithImported
from knowledge.territory_import.read import sheets_of

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_KEY = "imports"
_KINDS = ["csv", "tsv", "txt", "json", "xlsx", "gz", "zip"]
_WORDS = """<style>
[class*="st-key-import_file"] [data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
[class*="st-key-import_file"] [data-testid="stFileUploaderDropzone"] button p { font-size: 0; }
[class*="st-key-import_file"] [data-testid="stFileUploaderDropzone"] button p::after {
  content: %s; font-size: .95rem; }
</style>"""
Made = TypeVar("Made")


@dataclass
class Desk:
    """What lies on the desk.

    Attributes:
        round: how many files were put away; each gets an uploader of its own.
        file: the id of the file, which names its widgets.
        made: what was computed of it.
    """

    round: int = 0
    file: str = ""
    made: dict[Hashable, Any] = field(default_factory=dict)

    def open(self, file: str) -> None:
        """Lay a file on the desk; another one takes all that was computed with it."""
        if file != self.file:
            self.file = file
            self.made.clear()

    def clear(self) -> None:
        """Put the file away."""
        self.round += 1
        self.made.clear()


def desk() -> Desk:
    """Return this visitor's desk."""
    found: Desk = st.session_state.setdefault(_KEY, Desk())
    return found


def once(key: Hashable, make: Callable[[], Made]) -> Made:
    """Compute once what a change elsewhere on the page does not touch."""
    made = desk().made
    if key not in made:
        with st.spinner(t("imports.reading", session().language), show_time=False):
            made[key] = make()
    found: Made = made[key]
    return found


def choose_file() -> UploadedFile | None:
    """Draw the uploader; its own words are English, so ours are laid over them."""
    language = session().language
    words = json.dumps(t("imports.choose", language), ensure_ascii=False)
    st.html(_WORDS % words)
    file = st.file_uploader(
        t("imports.file", language), type=_KINDS, key=f"import_file_{desk().round}"
    )
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
