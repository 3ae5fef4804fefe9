"""Years, days and "per month" belong to the fact whose number they stand with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.drafting.checks.facts import Fact, Facts, all_stems
from app.drafting.checks.figures import read_figures
from app.drafting.checks.finding import Unsupported, Why
from knowledge.language import Language
from knowledge.text import fold, sentences

_PER: dict[str, str] = {
    "day": r"\b(?:par jour|chaque jour|tous les jours|quotidien\w*|journalier\w*|per dag|elke dag"
    r"|dagelijkse?|(?:a|per|every|each) day|daily)\b",
    "week": r"\b(?:par semaine|chaque semaine|hebdomadaire\w*|per week|elke week|wekelijkse?"
    r"|(?:a|every|each) week|weekly)\b",
    "month": r"\b(?:par mois|chaque mois|mensuel\w*|per maand|elke maand|maandelijkse?"
    r"|(?:a|per|every|each) month|monthly)\b",
    "year": r"\b(?:par an|par annee|chaque annee|annuel\w*|per jaar|elk jaar|jaarlijkse?"
    r"|(?:a|per|every|each) year|yearly|annually|annual)\b",
}
_DAYS: dict[Language, str] = {
    "fr": r"\b(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)\b",
    "nl": r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b",
    "en": r"\b(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b",
}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check_times(text: str, facts: Facts, language: Language) -> Iterator[Unsupported]:
    """Mark a year, a day or a "per month" that belongs to none of the facts of its sentence."""
    folded = fold(text)
    if len(folded) != len(text):
        return
    known = " ".join(fact.folded for fact in facts.each)
    for span in sentences(text):
        sentence = folded[span.start : span.end]
        held = _held(text[span.start : span.end], facts, language)
        for found in re.finditer(_DAYS[language], sentence):
            if found.group().rstrip("s") not in known:
                yield _unsupported(text, span.start, found, "number")
        if not held:
            continue
        own = [frozenset(_YEAR.findall(fact.folded)) for fact in held]
        for found in _YEAR.finditer(sentence):
            somewhere = any(found.group() in fact.folded for fact in facts.each)
            if somewhere and all(own) and not any(found.group() in years for years in own):
                yield _unsupported(text, span.start, found, "unit")
        for pattern in _PER.values():
            for found in re.finditer(pattern, sentence):
                dated = [
                    one for one in held if any(re.search(p, one.folded) for p in _PER.values())
                ]
                if dated and not any(re.search(pattern, one.folded) for one in held):
                    yield _unsupported(text, span.start, found, "unit")


def _is_per(fact: Fact) -> bool:
    return any(re.search(pattern, fact.folded) for pattern in _PER.values())


def _held(sentence: str, facts: Facts, language: Language) -> list[Fact]:
    """List the facts that hold a number of a sentence and are about the same thing."""
    said = all_stems(sentence)
    figures = [one for one in read_figures(sentence, language) if not one.is_year]
    return [
        fact
        for fact in facts.each
        if any(number.is_said_by(one) for one in figures for number in fact.numbers)
        and facts.overlap(said, fact) > 0
    ]


def _unsupported(text: str, offset: int, found: re.Match[str], why: Why) -> Unsupported:
    start, end = offset + found.start(), offset + found.end()
    return Unsupported(start, end, text[start:end], why)
