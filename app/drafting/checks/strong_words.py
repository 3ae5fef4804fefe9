"""Causes, comparisons, superlatives and generalisations stand where a fact says as much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from app.drafting.checks.facts import Facts, all_stems, share_of
from app.drafting.checks.figures import read_figures
from app.drafting.checks.finding import Unsupported
from app.i18n import t
from knowledge.language import Language
from knowledge.text import fold, sentences
from knowledge.yaml_files import own_yaml

Strong = Literal["comparison", "superlative", "generalisation", "cause"]

_CLOSE = Decimal("0.03")  # how far a share in words may be from the share it stands for
_TIMES = {
    Decimal(2): re.compile(r"twice|two times|deux fois|twee keer|doubl|dubbel"),
    Decimal(3): re.compile(r"three times|trois fois|drie keer|tripl|drievoudig"),
    Decimal("0.5"): re.compile(r"half|halve|moitie"),
}
_NEAR = Decimal("0.15")  # how far a multiple in words may be from what the numbers say
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
                if why == "comparison" and _is_told(sentence, found, facts, language):
                    continue
                start, end = span.start + found.start(), span.start + found.end()
                instead = "" if why == "comparison" else t(f"check.instead.{why}", language)
                yield Unsupported(start, end, text[start:end], why, instead)
        yield from _shares(text, sentence, span.start, facts, language)


def _is_turned(sentence: str, at: int, why: Strong, language: Language) -> bool:
    """Whether a negation before a word takes its claim back: "not the only one"."""
    before = sentence[max(0, at - _BEFORE) : at]
    return why != "cause" and bool(re.search(_read()["negation"][language], before))


def _is_told(sentence: str, found: re.Match[str], facts: Facts, language: Language) -> bool:
    """Whether a comparison bounds a number, or is borne out by two numbers."""
    after = sentence[found.end() :]
    figures = read_figures(sentence, language)
    if any(
        one.start >= found.end() and not after[: one.start - found.end()].strip() for one in figures
    ):
        return True  # "plus de 40": the number is judged as a bound
    return _holds(sentence, found, language) or _follows(sentence, found, facts)


def _follows(sentence: str, found: re.Match[str], facts: Facts) -> bool:
    """Whether two facts about the same thing bear a comparison out: the first against the second.

    The second is the one that shares most with what stands behind the comparison.
    """
    whole, behind = all_stems(sentence), all_stems(sentence[found.end() :])
    shares = [fact for fact in facts.about(whole) if any(one.share for one in fact.numbers)]
    second = max(shares, key=lambda one: facts.overlap(behind, one), default=None)
    if second is None or not behind & second.stems:
        return False
    others = [fact for fact in shares if fact is not second]
    first = max(others, key=lambda one: facts.overlap(whole, one), default=None)
    if first is None:
        return False
    one, two = (next(n.share for n in fact.numbers if n.share) for fact in (first, second))
    assert one is not None and two is not None
    times = next((by for by, pattern in _TIMES.items() if pattern.search(found.group())), None)
    if times is not None:
        return two > 0 and abs(one / two / times - 1) <= _NEAR
    return one < two if _LESS.search(found.group()) else one > two


def _holds(sentence: str, found: re.Match[str], language: Language) -> bool:
    """Whether the two numbers of a sentence say the comparison themselves, the first one first."""
    figures = [one for one in read_figures(sentence, language) if not one.is_year]
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
        said_of = all_stems(sentence)
        about = facts.about(said_of)
        most = max((facts.overlap(said_of, fact) for fact in about), default=0.0)
        near = [fact for fact in about if facts.overlap(said_of, fact) >= most / 2]
        known = [one.share for fact in near for one in fact.numbers if one.share is not None]
        wanted = said[found.group()]
        true = any(
            one > Decimal(wanted[1:] or "0.5")
            if wanted.startswith(">")
            else abs(one - Decimal(wanted)) <= _CLOSE
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
