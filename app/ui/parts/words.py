"""Words of the method, explained where they stand."""

from __future__ import annotations

from app.ui.shared import loader
from knowledge.language import Language


def explained(term: str, language: Language) -> str | None:
    """Return what a tooltip says of a glossary term; None until the engine has loaded."""
    if not loader().ready:
        return None
    return loader().get().resources.glossary.definition(term, language)
