"""What changes, and how it is known: read from an answer without adding anything to it."""

from __future__ import annotations

import re

from app.assessment.events import EffectStated, StatedFigure
from app.assessment.vocabulary import EVIDENCE_LEVELS, EffectForm, EvidenceLevel
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from knowledge.figures import Figure, find_figures
from knowledge.language import Language
from knowledge.text import Span, fold, sentences

_LEADING = re.compile(r"^(?:et|en|and|mais|maar|but|puis|dan|then)\s+(?=\S)", re.IGNORECASE)
_CONJUNCTION = {"fr": r"\s+et\s+", "nl": r"\s+en\s+", "en": r"\s+and\s+"}


def effects_in(text: str, language: Language, activity: str, already: int) -> list[EffectStated]:
    """Cut an answer into effects: one a sentence, a figure apart from the story beside it.

    `already` is the number of effects the activity has: ids go on from there.
    """
    spans = [part for sentence in sentences(text) for part in _apart(sentence, language)]
    found = []
    for index, span in enumerate(spans, start=already + 1):
        figures = [figure for figure in find_figures(span.text, language) if not figure.is_year]
        found.append(
            EffectStated(
                activity=activity,
                effect=f"{activity}-e{index}",
                text=_LEADING.sub("", span.text).strip(" .,;"),
                form=_form(span.text, figures, language),
                figures=tuple(stated(figure) for figure in figures),
            )
        )
    return found


def stated(figure: Figure) -> StatedFigure:
    """Keep a figure as it was said."""
    return StatedFigure(
        value=figure.value,
        denominator=figure.denominator,
        percent=figure.percent,
        unit=figure.unit,
        text=figure.text,
    )


def _apart(sentence: Span, language: Language) -> list[Span]:
    """Part "… et 6 sur 10 trouvent du travail" from what stands before it."""
    for figure in find_figures(sentence.text, language):
        if figure.denominator is None and not figure.percent:
            continue
        joint = re.search(
            rf"(?:[,;]\s*|{_CONJUNCTION[language]})(?:environ |ongeveer |about )?$",
            sentence.text[: figure.start],
        )
        if joint and len(sentence.text[: joint.start()].split()) >= 3:
            cut = sentence.start + figure.start
            before = sentence.text[: joint.start()]
            return [
                Span(sentence.start, sentence.start + joint.start(), before),
                Span(cut, sentence.end, sentence.text[figure.start :]),
            ]
    return [sentence]


def _form(text: str, figures: list[Figure], language: Language) -> EffectForm:
    if any(figure.denominator is not None or figure.percent for figure in figures):
        return "figure"
    if load_lexicon(language).story.search(fold(text)):
        return "story"
    return "figure" if any(figure.digits for figure in figures) else "statement"


def tells_change(text: str, language: Language) -> bool:
    """Whether a sentence speaks of something that becomes different."""
    return bool(load_lexicon(language).change.search(fold(text)))


def says_nothing_changes(message: Message) -> bool:
    """Whether the answer is that nothing changes."""
    return bool(load_lexicon(message.language).no_effect.match(message.folded))


def evidence_level(message: Message) -> EvidenceLevel | None:
    """Tell how an effect is known, the strongest way named; None where no way is named."""
    cues = load_lexicon(message.language).evidence
    text = cues["denied"].sub(" ", message.folded)
    denied = text != message.folded
    for level in reversed(EVIDENCE_LEVELS[1:]):
        if cues[level].search(text):
            return level
    return "none" if denied or cues["none"].search(text) else None
