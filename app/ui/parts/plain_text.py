"""Words from elsewhere, inside labels that Streamlit reads as Markdown."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]()#+!$:~<>|\-.])")


def plain(text: str) -> str:
    """Make every mark in a text stand for itself: what a file says is never a link or a formula."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
