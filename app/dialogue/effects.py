"""What changes, and how it is known: read from an answer without adding anything to it."""

from __future__ import annotations

import re
from decimal import Decimal

from app.assessment.events import EffectStated, StatedFigure
from app.assessment.vocabulary import (
    EVIDENCE_LEVELS,
    EffectDirection,
    EffectForm,
    EvidenceLevel,
)
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.personal import without_personal
from knowledge.figures import Figure, find_figures
from knowledge.language import Language
from knowledge.text import Span, fold, sentences

_LEADING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"^(?:et|mais|puis)\s+(?=\S)", re.IGNORECASE),
    "nl": re.compile(r"^(?:en|maar|dan)\s+(?=\S)", re.IGNORECASE),
    "en": re.compile(r"^(?:and|but|then)\s+(?=\S)", re.IGNORECASE),
}
# What opens a clause about what the people named before now do.
_TURNS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:et |puis )?(?:ils|elles|maintenant|aujourd'hui|depuis|apres|desormais|\d)\b"
    ),
    "nl": re.compile(r"(?:en |dan )?(?:ze|zij|nu|sindsdien|daarna|vandaag|\d)\b"),
    "en": re.compile(r"(?:and |then )?(?:they|now|today|since|afterwards|these days|\d)\b"),
}
# Shares in words: "two thirds", "een op de drie", "la moitié"; (part, whole) by what is written.
_SHARES: dict[Language, dict[str, tuple[int, int]]] = {
    "fr": {
        r"(?:la |une )?moitie": (1, 2),
        r"(?:les )?deux tiers": (2, 3),
        r"(?:les )?trois quarts": (3, 4),
        r"(?:le |un )tiers": (1, 3),
        r"(?:le |un )quart": (1, 4),
        r"une? (?:personne )?sur deux": (1, 2),
        r"une? (?:personne )?sur trois": (1, 3),
        r"une? (?:personne )?sur quatre": (1, 4),
    },
    "nl": {
        r"de helft": (1, 2),
        r"twee derden?": (2, 3),
        r"drie kwart|driekwart": (3, 4),
        r"een derde": (1, 3),
        r"een (?:vierde|kwart)": (1, 4),
        r"een op (?:de )?twee": (1, 2),
        r"een op (?:de )?drie": (1, 3),
        r"een op (?:de )?vier": (1, 4),
    },
    "en": {
        r"(?:a )?half(?: of)?(?= (?:of|the|our|them))": (1, 2),
        r"two[- ]thirds": (2, 3),
        r"three[- ]quarters": (3, 4),
        r"(?:a|one)[- ]third": (1, 3),
        r"(?:a|one)[- ]quarter": (1, 4),
        r"one (?:in|out of) two": (1, 2),
        r"one (?:in|out of) three": (1, 3),
        r"one (?:in|out of) four": (1, 4),
    },
}
_CONJUNCTION = {"fr": r"\s+et\s+", "nl": r"\s+en\s+", "en": r"\s+and\s+"}


def effects_in(text: str, language: Language, activity: str, already: int) -> list[EffectStated]:
    """Cut an answer into effects: one a sentence, a figure apart from the story beside it.

    `already` is the number of effects the activity has: ids go on from there.
    """
    spans = [part for sentence in sentences(text) for part in _apart(sentence, language)]
    found = []
    for index, span in enumerate(spans, start=already + 1):
        figures = [figure for figure in figures_in(span.text, language) if not figure.is_year]
        found.append(
            EffectStated(
                activity=activity,
                effect=f"{activity}-e{index}",
                text=_LEADING[language].sub("", span.text).strip(" .,;"),
                form=_form(span.text, figures, language),
                figures=tuple(stated(figure) for figure in figures),
            )
        )
    return found


def figures_in(text: str, language: Language) -> list[Figure]:
    """Find the figures of a text, shares in words ("two thirds") among them."""
    folded = fold(text)
    shares = [
        Figure(
            value=Decimal(part),
            start=found.start(),
            end=found.end(),
            text=text[found.start() : found.end()],
            denominator=Decimal(whole),
            digits=False,
        )
        for pattern, (part, whole) in _SHARES[language].items()
        for found in re.finditer(rf"\b(?:{pattern})\b", folded)
    ]
    taken = {position for share in shares for position in range(share.start, share.end)}
    written = without_personal(find_figures(text, language), text, language)
    others = [one for one in written if one.start not in taken and not one.clock]
    return sorted([*shares, *others], key=lambda one: one.start)


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
    for figure in figures_in(sentence.text, language):
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
    if tells_case(text, language):
        return "story"
    return "figure" if any(figure.digits for figure in figures) else "statement"


def tells_case(text: str, language: Language) -> bool:
    """Whether a sentence tells of one case that was seen."""
    return bool(load_lexicon(language).story.search(fold(text)))


def direction(text: str, language: Language) -> EffectDirection:
    """Tell harm from what came unforeseen, in an answer to what went less well or was not planned.

    Harm weighs more: "nobody expected that some would drop out" is harm. Good news among such
    answers came unforeseen; in doubt it is harm, which is the side that reports leave out.
    """
    told, folded = load_lexicon(language).told, fold(text)
    if told["harm"].search(folded):
        return "negative"
    good = told["welcome"].search(folded) or tells_change(text, language)
    return "unexpected" if good or told["unforeseen"].search(folded) else "negative"


def tells_change(text: str, language: Language) -> bool:
    """Whether a sentence speaks of something that becomes different."""
    return bool(load_lexicon(language).change.search(fold(text)))


def tells_of_them(text: str, language: Language) -> bool:
    """Whether a sentence tells what those already spoken of do now: "they dare", "6 in 10 find"."""
    shares = any(one.denominator is not None or one.percent for one in figures_in(text, language))
    return bool(_TURNS[language].match(fold(text))) and (shares or tells_change(text, language))


def change_after_people(text: str, language: Language) -> int | None:
    """Find where "young people, now 6 in 10 find work" turns from who they are to what changes."""
    for comma in re.finditer(r"[,;]\s*|\s[-–—]\s", text):
        rest = text[comma.end() :]
        if _TURNS[language].match(fold(rest)) and tells_change(rest, language):
            return comma.end()
    return None


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
