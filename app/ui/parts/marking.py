"""How a stretch of a passage is set off: in an excerpt as HTML, in the passage as Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from app.i18n import NO_BREAK
from knowledge.sources import CODES
from knowledge.text import Span

# What Markdown and source codes add to the words of a paragraph; a bar inside a row is kept.
_ADDED = re.compile(
    rf"{CODES.pattern}|\*\*|^\|[-:| ]+\|$|^\| *| *\|$|^(?:-|\d+\.) ", flags=re.MULTILINE
)
_LOOSE = re.compile(r"(?<=«) | (?=[»?!:;])")  # what French sets apart without letting it go
_WHOLE = re.compile(r"\||- |\d+\. ")  # how a table or a list begins


def excerpt(text: str, hits: Sequence[Span], length: int = 260) -> str:
    """Return what stands around the first hit as HTML, every hit in it marked.

    Args:
        text: a paragraph in Markdown.
        hits: stretches of `text`, in order; without any, the excerpt is the beginning.
        length: about how many characters to show; words stay whole.
    """
    bare, hits = _without_marks(bound(text), hits)
    first, last = hits[0][:2] if hits else (0, 0)
    begin = bare.rfind(" ", 0, max(0, first - length // 3)) + 1
    end = bare.find(" ", max(begin + length, last))
    end = len(bare) if end < 0 else end
    parts, at = ["… " if begin else ""], begin
    for hit in hits:
        if at <= hit.start and hit.end <= end:
            said = html.escape(bare[hit.start : hit.end])
            parts += [html.escape(bare[at : hit.start]), f"<mark>{said}</mark>"]
            at = hit.end
    parts += [html.escape(bare[at:end]), " …" if end < len(bare) else ""]
    return "".join(parts)


def _without_marks(text: str, hits: Sequence[Span]) -> tuple[str, list[Span]]:
    """Drop Markdown and source codes, and move the hits along; rows and lines run on."""
    dropped = [found.span() for found in _ADDED.finditer(text)]

    def moved(at: int) -> int:
        return at - sum(min(end, at) - start for start, end in dropped if start < at)

    bare = _ADDED.sub("", text).replace("\n", " ").replace("|", "·")
    kept = [Span(moved(hit.start), moved(hit.end), hit.text) for hit in hits]
    return bare, [hit for hit in kept if hit.start < hit.end]


def bound(text: str) -> str:
    """Keep guillemets and high punctuation with their word; every position stays what it was."""
    return _LOOSE.sub(NO_BREAK, text)


def stands_whole(text: str) -> bool:
    """Tell whether a paragraph is a table or a list: no stretch of it can be set off by itself."""
    return _WHOLE.match(text) is not None


def marked(text: str, start: int, end: int) -> str:
    """Return a paragraph as Markdown with one stretch set off; a table or a list as it is."""
    if stands_whole(text):
        return text
    return f"{text[:start]}:primary-background[{text[start:end]}]{text[end:]}"


def raised_codes(text: str) -> str:
    """Show source codes small, behind their fact."""
    return CODES.sub(lambda found: f" :small[:gray[\\[{found[1]}\\]]]", text)
