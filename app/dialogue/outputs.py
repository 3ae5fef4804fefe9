"""What was done, or that people are pleased, told in the place of what changed.

It is judged sparingly: only a short statement that counts what was done, and tells of nobody who is
other than before, is taken for an output.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.dialogue.effects import figures_in, tells_change
from knowledge.language import Language
from knowledge.text import fold
from knowledge.yaml_files import own_yaml

_FOLDER = Path(__file__).parent / "lexicon" / "outputs"
_LONGEST = 14  # words; a longer statement tells more than a count


@dataclass(frozen=True)
class _OutputWords:
    done: re.Pattern[str]
    counted: re.Pattern[str]
    changes: re.Pattern[str]
    satisfaction: re.Pattern[str]


@lru_cache(maxsize=3)
def _output_words(language: Language) -> _OutputWords:
    data = own_yaml(_FOLDER / f"{language}.yaml")
    patterns = {name: re.compile(text) for name, text in data.items()}
    return _OutputWords(**patterns)


def is_output(text: str, language: Language) -> bool:
    """Whether a statement tells how much was done, and nothing of what became different."""
    words = _output_words(language)
    folded = _with_numbers(text, language)
    if len(folded.split()) > _LONGEST:
        return False
    if tells_change(text, language) or words.changes.search(folded):
        return False
    return bool(words.counted.search(folded) or ("<n>" in folded and words.done.search(folded)))


def is_satisfaction(text: str, language: Language) -> bool:
    """Whether a statement tells only that people are pleased."""
    words = _output_words(language)
    folded = re.sub(r"\s+", " ", fold(text)).strip()
    pleased = words.satisfaction.match(folded)
    return bool(pleased) and not words.changes.search(folded)


def _with_numbers(text: str, language: Language) -> str:
    """Fold a text and write <n> for each number; a share of people is none of those."""
    folded, position, pieces = fold(text), 0, []
    for one in figures_in(text, language):
        if one.is_year:
            continue
        share = one.denominator is not None or one.percent
        pieces += [folded[position : one.start], "" if share else "<n>"]
        position = one.end
    return re.sub(r"\s+", " ", "".join([*pieces, folded[position:]])).strip()
