"""The words in which figures are given in each language, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.language import Language
from knowledge.text import fold
from knowledge.yaml_files import own_yaml

_LEXICON = Path(__file__).parent / "lexicon"


@dataclass(frozen=True)
class Measures:
    """Words of one language, folded; `lexicon/measures.yaml` says what each list is."""

    measures: frozenset[str]
    times: frozenset[str]
    of: frozenset[str]
    out_of: re.Pattern[str]
    never: frozenset[str]
    dates: frozenset[str]
    ordinals: frozenset[str]


@lru_cache(maxsize=3)
def load_measures(language: Language) -> Measures:
    """Read one language's words; raises `ContentError` where the file is broken."""
    data = own_yaml(_LEXICON / "measures.yaml")

    def folded(name: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for word in data[language][name])

    links = "|".join(re.escape(word) for word in sorted(folded("out_of"), key=len, reverse=True))
    return Measures(
        measures=folded("measures"),
        times=folded("times"),
        of=folded("of"),
        out_of=re.compile(rf"\s+(?:{links})\s+"),
        never=folded("never"),
        dates=folded("dates"),
        ordinals=folded("ordinals"),
    )
