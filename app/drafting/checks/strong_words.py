"""Causes, comparisons, superlatives and generalisations stand where a fact says as much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from app.drafting.checks.facts import Facts, all_stems, share_of
from app.drafting.checks.finding import Unsupported
from app.i18n import t
from knowledge.figures import find_figures
from knowledge.language import Language
from knowledge.text import fold, sentences
from knowledge.yaml_files import own_yaml

Strong = Literal["comparison", "superlative", "generalisation", "cause"]

_CLOSE = Decimal("0.03")  # how far a share in words may be from the share it stands for
_BEFORE = 24  # characters before a word in which a negation turns it
_LESS = re.compile(
    r"moins|inferieur|minder|lager|onder|less|fewer|lower|below|trager|kleiner|smaller"
)


def check_strong_words(text: str, facts: Facts, language: Language) -> Iterator[Unsupported]:
    """Mark words that claim a cause, a comparison, an extreme or everybody, without a fact."""
    folded = fold(text)
    if len(folded) != len(text):  # positions would not be those of the text
        folded = "".join(fold(one)[:1] or " " for one in text)
    for span in sentences(text):
        sentence = folded[span.start : span.end]
        about = facts.about(all_stems(sentence))
        for why, pattern in _patterns(language).items():
            for found in pattern.finditer(sentence):
                if _is_turned(sentence, found.start(), why, language):
                    continue
                if any(found.group() in fact.folded for fact in about):
                    continue
                if why == "comparison" and _holds(sentence, found, language):
                    continue
                start, end = span.start + found.start(), span.start + found.end()
                instead = "" if why == "comparison" else t(f"check.instead.{why}", language)
                yield Unsupported(start, end, text[start:end], why, instead)
        yield from _shares(text, sentence, span.start, facts, language)


def _is_turned(sentence: str, at: int, why: Strong, language: Language) -> bool:
    """Whether a negation before a word takes its claim back: "not the only one"."""
    before = sentence[max(0, at - _BEFORE) : at]
    return why != "cause" and bool(re.search(_read()["negation"][language], before))


def _holds(sentence: str, found: re.Match[str], language: Language) -> bool:
    """Whether the two numbers of a sentence say the comparison themselves, the first one first."""
    figures = [one for one in find_figures(sentence, language) if not one.is_year]
    values = [share_of(one) if share_of(one) is not None else one.value for one in figures]
    if len(figures) != 2 or (share_of(figures[0]) is None) != (share_of(figures[1]) is None):
        return False
    first, second = (value or Decimal(0) for value in values)
    return first < second if _LESS.search(found.group()) else first > second


def _shares(
    text: str, sentence: str, offset: int, facts: Facts, language: Language
) -> Iterator[Unsupported]:
    """Mark shares in words that no fact about the same thing holds."""
    said = _read()["share"][language]
    pattern = "|".join(sorted(map(re.escape, said), key=len, reverse=True))
    for found in re.finditer(rf"\b(?:{pattern})\b", sentence):
        about = facts.about(all_stems(sentence))
        known = [one.share for fact in about for one in fact.numbers if one.share is not None]
        wanted = said[found.group()]
        true = any(
            one > Decimal("0.5") if wanted == ">" else abs(one - Decimal(wanted)) <= _CLOSE
            for one in known
        )
        if not true and not any(found.group() in fact.folded for fact in about):
            start, end = offset + found.start(), offset + found.end()
            instead = t("check.instead.generalisation", language)
            yield Unsupported(start, end, text[start:end], "generalisation", instead)


@lru_cache(maxsize=3)
def _patterns(language: Language) -> dict[Strong, re.Pattern[str]]:
    read = _read()
    kinds: tuple[Strong, ...] = ("superlative", "generalisation", "comparison")
    made = {kind: re.compile(read[kind][language]) for kind in kinds}
    return {"cause": causal_pattern(language), **made}


@lru_cache(maxsize=3)
def causal_pattern(language: Language) -> re.Pattern[str]:
    """Read the words that claim a cause; raises `ContentError` where the file is broken."""
    return re.compile(own_yaml(Path(__file__).parent.parent / "causal.yaml")[language])


@lru_cache(maxsize=1)
def _read() -> dict[str, Any]:
    found: dict[str, Any] = own_yaml(Path(__file__).parent / "strong_words.yaml")
    return found
