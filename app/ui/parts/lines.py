"""One line of the summary: a label and the person's words."""

from __future__ import annotations

from app.i18n import t
from app.ui.state import session


def line(label: str, text: str) -> str:
    """Write "Mission: …" as the language does."""
    return t("ui.panel.line", session().language, label=label, text=text)
