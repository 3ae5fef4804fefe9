"""Corrections as examples for a grid pack: the form of its `examples/<language>.csv`.

A federation reads the lines and puts them into its pack; `docs/packs.md` tells how.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from app.assessment.corrections import Correction
from app.exports.plain import plain
from indicators.examples import Example
from indicators.grid import Grid
from knowledge.text import sentences

SHORTEST = 3  # letters of a statement: shorter ones are refused where packs are read
# A spreadsheet would run a line that opens so; no statement needs it.
_FORMULA = "=+-@ "
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ][\w'’-]*")
_OPENS = re.compile(r"(?:^|[.!?…:«“\"(–—-])\s*$")


def as_examples(corrections: Iterable[Correction], grid: Grid) -> list[Example]:
    """Turn those that say what an activity is into examples; facets that left the grid stay out.

    The level stays open: the person was not asked for it.
    """
    found = []
    for one in corrections:
        facets = tuple(facet for facet in one.chosen if facet in grid.facets)
        text = as_line(one.statement)
        if (one.support or facets) and len(text) >= SHORTEST:
            found.append(Example(language=one.language, text=text, facets=facets))
    return found


def as_line(text: str) -> str:
    """Put words on one line that no spreadsheet takes for a formula."""
    return plain(text).lstrip(_FORMULA)


def to_csv(examples: Iterable[Example]) -> str:
    """Write examples of one language as a pack holds them, each statement once."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(("facets", "level", "text"))
    for text, one in {one.text: one for one in examples}.items():
        rows.writerow((";".join(one.facets), one.level or "", text))
    return written.getvalue()


def possible_names(text: str) -> list[str]:
    """List capitalised words within sentences, which may name a person or a place."""
    found = [
        match.group()
        for sentence in sentences(text)
        for match in _NAME.finditer(sentence.text)
        if not _OPENS.search(sentence.text[: match.start()])
    ]
    return list(dict.fromkeys(found))
