"""The example that visitors may try: one invented enterprise a language, its whole talk.

The logs are written by the real engine from `examples/scripts.jsonl` (`make examples`), so that an
example shows what a talk is like today and needs no model to open.
"""

from __future__ import annotations

from pathlib import Path

from app.assessment.assessment import Assessment
from app.exports.assessment_file import from_json
from knowledge.language import Language

EXAMPLES = Path(__file__).parent / "examples"


def whole_example(language: Language) -> Assessment:
    """Read the example of one language; raises `BadFile` where it is broken."""
    path = EXAMPLES / f"{language}.json"
    return from_json(path.read_text("utf-8"), path.name)
