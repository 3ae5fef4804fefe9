"""A file on the desk: given once, read once, and put away when it was taken or refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

# The uploader's own words are English, so ours are laid over them.
_WORDS = """<style>
[class*="st-key-NAME_file"] [data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
[class*="st-key-NAME_file"] [data-testid="stFileUploaderDropzone"] button p { font-size: 0; }
[class*="st-key-NAME_file"] [data-testid="stFileUploaderDropzone"] button p::after {
  content: WORDS; font-size: .95rem; }
</style>"""
Made = TypeVar("Made")


@dataclass
class Desk:
    """What lies on the desk.

    Attributes:
        name: by which its widgets are known on the page.
        round: how many files were put away; each gets an uploader of its own.
        file: the id of the file, which names its widgets.
        made: what was computed of it.
    """

    name: str
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

    def once(self, key: Hashable, make: Callable[[], Made], saying: str) -> Made:
        """Compute once what a change elsewhere on the page does not touch, `saying` what it is."""
        if key not in self.made:
            with st.spinner(saying, show_time=False):
                self.made[key] = make()
        found: Made = self.made[key]
        return found

    def choose_file(self, label: str, words: str, kinds: Sequence[str]) -> UploadedFile | None:
        """Draw the uploader, with `words` on its button; the file is on the desk from then on."""
        said = json.dumps(words, ensure_ascii=False)
        st.html(_WORDS.replace("NAME", self.name).replace("WORDS", said))
        file = st.file_uploader(label, type=kinds, key=f"{self.name}_file_{self.round}")
        if file is not None:
            self.open(file.file_id)
        return file


def desk_of(name: str) -> Desk:
    """Return this visitor's desk of that name."""
    found: Desk = st.session_state.setdefault(f"{name}_desk", Desk(name))
    return found
