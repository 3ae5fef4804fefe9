"""The evaluative-question coach: what a wording lacks, and wordings built from the person's words.

The criteria are those of the method: one question, open, about what changes for whom, to which
    someone needs the answer. A finding is advice, never a refusal: the person may keep any wording.
"""

from __future__ import annotations

import re
from typing import Literal

from app.assessment.known import Activity, Known
from app.dialogue.lexicon import load_lexicon
from app.dialogue.steps.step import shown
from app.i18n import t
from app.i18n.wording import lowered, people_and_adverb, with_de
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.text import fold, stems

Finding = Literal["no_question", "several", "leading", "vague", "output_count", "no_public"]

_FEWEST_CONTENT_WORDS = 4


def findings(text: str, known: Known, grid: Grid) -> list[Finding]:
    """List what a wording lacks, the most telling first; an empty list means it holds."""
    language = known.language
    folded = re.sub(r"\s+", " ", fold(text)).strip(" \"'«»")
    found: list[Finding] = []
    wording = load_lexicon(language).question_wording
    if "?" not in text and not wording["opening"].search(folded):
        found.append("no_question")
    if text.count("?") > 1:
        found.append("several")
    if wording["leading"].search(folded):
        found.append("leading")
    if wording["count"].search(folded):
        found.append("output_count")
    content = stems(text, language)
    if wording["vague"].search(folded) or len(content) < _FEWEST_CONTENT_WORDS:
        found.append("vague")
    elif not _names_public(content, known, grid):
        found.append("no_public")
    return found


def is_evaluative(text: str, language: Language) -> bool:
    """Whether a question asks what the enterprise changes, rather than how evaluation works."""
    folded = re.sub(r"\s+", " ", fold(text)).strip(" \"'«»")
    long_enough = len(stems(text, language)) >= _FEWEST_CONTENT_WORDS
    return long_enough and bool(
        load_lexicon(language).question_wording["evaluative"].search(folded)
    )


def _names_public(content: list[str], known: Known, grid: Grid) -> bool:
    """Whether the wording names someone: a public of the talk, or one usual on the grid."""
    language = known.language
    named = {
        word
        for activity in known.activities
        if activity.stakeholders
        for word in stems(activity.stakeholders.text, language)
    }
    usual = {
        word
        for facet in grid.facets.values()
        for group in facet.stakeholders[language]
        for word in stems(group, language)
    }
    return bool(set(content) & (named | usual))


def subject(known: Known) -> Activity | None:
    """Choose the lever to ask about: a confirmed one, the best founded first."""
    levers = [one for one in known.levers if one.effects and one.stakeholders]
    return next(iter([*levers, *known.levers, *known.candidates]), None)


def suggestion(known: Known, grid: Grid) -> str:
    """Word an evaluative question from the person's own words about the best-founded lever."""
    language = known.language
    activity = subject(known)
    if activity is None:
        return known.question_versions[-1].text if known.question_versions else ""
    said = activity.stakeholders.text if activity.stakeholders else ""
    people, _ = people_and_adverb(said, language)
    named = {
        "activity": shown(activity.text),
        "people": shown(people, 80) or t("talk.coach.template_people", language),
    }
    facets = activity.lever.facets if activity.lever else ()
    if not facets or facets[0] not in grid.facets:
        return t("talk.coach.template_plain", language, **named)
    facet = lowered(grid.facets[facets[0]].name[language])
    facet = with_de(facet) if language == "fr" else facet
    return t("talk.coach.template_facet", language, facet=facet, **named)
