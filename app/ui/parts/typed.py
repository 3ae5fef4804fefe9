"""What a person typed, shown as text where Streamlit would read Markdown (decision 0008)."""

from __future__ import annotations

import html
import re

import streamlit as st

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def as_label(text: str) -> str:
    """Write a text so that the label of a widget, or a cell of a table, shows it as it is."""
    return _PUNCTUATION.sub(r"\\\g<0>", text)


def show_heading(text: str, level: int = 3) -> None:
    """Draw a heading that holds typed words."""
    st.html(f"<h{level} class='levier-typed'>{html.escape(text)}</h{level}>")


def show_strong(text: str) -> None:
    """Draw a paragraph that holds typed words and is not to be missed."""
    st.html(f"<p class='levier-typed'><strong>{html.escape(text)}</strong></p>")
