"""Each number is one of a fact, and stands with what that fact counts, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.drafting.checks.bounds import holds, is_bounded
from app.drafting.checks.facts import Fact, Facts, all_stems, share_of
from app.drafting.checks.figures import read_figures
from app.drafting.checks.finding import Unsupported
from indicators.lexicon import load_lexicon
from knowledge.figures import Figure
from knowledge.language import Language
from knowledge.text import STOP_WORDS, fold, sentences, stem, stems

_CLAUSE = re.compile(r"[,;–—]|\s[-–]\s|\b(?:et|en|and|mais|maar|but)\b")
_NUMBER = re.compile(r"(?<![\w-])\d[\d.,]*(?![\w-])")
_LITTLE = 0.5  # of what a rival fact shares with the clause
_FEW = 2  # words that say what a clause is about


def check_numbers(text: str, facts: Facts, language: Language) -> Iterator[Unsupported]:
    """Mark numbers that no fact holds, and those that a fact holds for something else."""
    spans = sentences(text)
    for figure in read_figures(text, language):
        holding = [
            fact for fact in facts.each if any(one.is_said_by(figure) for one in fact.numbers)
        ]
        sentence = next((one for one in spans if one.start <= figure.start < one.end), None)
        around = text[sentence.start : sentence.end] if sentence else text
        at = figure.start - sentence.start if sentence else figure.start
        about = facts.about(_about(around, at, figure))
        before = fold(around[:at])
        if (not holding or is_bounded(before, language)) and holds(figure, before, about, language):
            continue
        if not holding:
            near = _nearest(figure, _about(around, at, figure), facts)
            yield Unsupported(figure.start, figure.end, figure.text, "number", near)
        elif figure.unit and not _counts_it(figure, holding, language):
            end = text.index(figure.unit, figure.end) + len(figure.unit)
            yield Unsupported(figure.start, end, text[figure.start : end], "unit")
        elif _belongs_elsewhere(figure, holding, _about(around, at, figure), facts):
            near = _nearest(figure, _about(around, at, figure), facts)
            yield Unsupported(figure.start, figure.end, figure.text, "unit", near)


def _about(sentence: str, at: int, figure: Figure) -> frozenset[str]:
    """Stem the words of the clause around a number; of the sentence where it says too little."""
    cuts = [0, *(one.start() for one in _CLAUSE.finditer(sentence)), len(sentence)]
    start = max(cut for cut in cuts if cut <= at)
    end = min((cut for cut in cuts if cut >= at + len(figure.text)), default=len(sentence))
    said = all_stems(_NUMBER.sub(" ", sentence[start:end]))
    return said if len(said) >= _FEW else all_stems(_NUMBER.sub(" ", sentence))


def _belongs_elsewhere(
    figure: Figure, holding: list[Fact], said: frozenset[str], facts: Facts
) -> bool:
    """Whether the clause is about a fact with another number of this kind, and not about these."""
    ours = max(facts.overlap(said, fact) for fact in holding)
    rivals = [fact for fact in facts.each if fact not in holding and _of_kind(figure, fact)]
    theirs = max((facts.overlap(said, fact) for fact in rivals), default=0.0)
    return theirs > 0 and ours < _LITTLE * theirs


def _of_kind(figure: Figure, fact: Fact) -> bool:
    is_share = share_of(figure) is not None
    return any(
        one.year == figure.is_year and (one.share is not None) == is_share for one in fact.numbers
    )


def _nearest(figure: Figure, said: frozenset[str], facts: Facts) -> str:
    """Name the number that the fact nearest to the clause holds, "" where there is none."""
    ranked = sorted(facts.about(said), key=lambda one: -facts.overlap(said, one))
    for fact in ranked[:1]:
        for number in fact.numbers:
            if number.year == figure.is_year and (number.share is None) == (
                share_of(figure) is None
            ):
                return number.text
    return ""


def _counts_it(figure: Figure, holding: list[Fact], language: Language) -> bool:
    """Whether what is counted stands in one of the facts; small words say nothing."""
    unit = fold(figure.unit)
    if unit in STOP_WORDS[language] or figure.is_year or len(unit) < 3:
        return True
    staff = load_lexicon(language).staff
    kinds = {
        kind
        for fact in holding
        for word, kind in staff.items()
        if re.search(rf"\b{re.escape(word)}\b", fact.folded)
    }
    if unit in staff:
        return staff[unit] in kinds
    wanted = {unit, stem(figure.unit, language), *stems(unit, language)}
    return any(wanted & (fact.stems | {*fact.folded.split()}) for fact in holding)
