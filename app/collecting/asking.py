"""How indicators are asked of people, by id."""

from __future__ import annotations

from collections.abc import Mapping

from indicators.asking import Asking, load_asking


def worded() -> Mapping[str, Asking]:
    """Return the wordings that ship; what a pack brings has none and is asked for its number."""
    return load_asking()
