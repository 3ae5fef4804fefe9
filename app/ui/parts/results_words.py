"""Who entered a thing and when, in words."""

from __future__ import annotations

from app.assessment.events import Entry
from app.i18n import day, t
from app.ui.state import session
from knowledge.language import Language


def entered(entry: Entry, language: Language) -> str:
    """Say who wrote an entry, and when."""
    who = "you" if entry.by == session().who.id else "colleague"
    said = t(f"results.list.{who}", language)
    return t("results.list.by", language, who=said, day=day(entry.at, language))
