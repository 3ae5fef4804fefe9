"""The ids in a capsule: addresses under one base per enterprise, the same in every year and file.

They follow the enterprise's name, the grid, and what the talk calls things: never the wording or
the language, so reports of several years add up.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from app.exports.plain import plain

# A reserved name that leads nowhere: an enterprise with a site of its own gives that as its base.
BASE = "https://levier.invalid/"
_LONGEST = 40


class Addresses:
    """The addresses of one enterprise; `talk` keeps apart what two talks would both call act1."""

    def __init__(self, name: str, talk: str, base: str = BASE) -> None:
        """Take the name, or "" where it is not known yet: then the talk stands in for it."""
        named = plain(name).casefold()
        parts = (slug(named), digest(named or talk))
        self.root = f"{base.rstrip('/')}/{'-'.join(part for part in parts if part)}/"
        self._talk = talk

    def of(self, kind: str, *parts: str) -> str:
        """The address of what means the same in every talk."""
        named = "-".join(filter(None, map(slug, parts)))
        return f"{self.root}{kind}/{named}" if named else f"{self.root}{kind}"

    def told(self, kind: str, name: str, *parts: str) -> str:
        """The address of what this talk named."""
        return f"{self.of(kind, name)}-{digest(self._talk, *parts)}"


def slug(text: str) -> str:
    """Write a text in small letters and digits of ASCII, with hyphens and points."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9.]+", "-", letters.lower())[:_LONGEST].strip("-.")


def digest(*parts: str) -> str:
    """Return eight signs that stand for texts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:8]
