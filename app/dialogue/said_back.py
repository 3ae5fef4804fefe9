"""Say back what changes and how it is known: a story is kept, a bare figure is questioned."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.events import EffectStated, EvidenceStated
from app.assessment.known import Known
from app.dialogue.bare_figures import figure_lacks, figure_words
from app.dialogue.steps.step import shown
from app.i18n import join, t
from app.i18n.wording import lowered, quoted
from indicators.grid import Grid
from knowledge.language import Language

_SHOWN = 100  # characters of the person's words within a sentence
_MOST_SHOWN = 2


def effects_back(effects: Sequence[EffectStated], known: Known, variant: int) -> list[str]:
    """Answer a story and a figure differently; the question that follows may take up the figure."""
    language = known.language
    figure = next((one for one in effects if one.form == "figure"), None)
    story = any(one.form == "story" for one in effects)
    if figure is None:
        return [t("talk.ack.story", language)] if story else [_told(effects, language, variant)]
    lacks = figure_lacks(figure.text, figure.figures, language)
    if lacks and _evidence_follows(figure, known):
        key = "talk.ack.two_things" if story else ""
        return [t(key, language)] if key else [_told(effects, language, variant)]
    words = shown(lowered(figure_words(figure.text, figure.figures)), _SHOWN)
    if story:
        key = "story_and_figure" if lacks else "story_and_whole"
        return [t(f"talk.ack.{key}", language, figure=words)]
    form = {"": "whole", "base": "bare", "period": "undated"}[lacks]
    return [t(f"talk.ack.figure_{form}", language, figure=words)]


def _evidence_follows(effect: EffectStated, known: Known) -> bool:
    """Whether it is still to be asked how this is known: the figure comes up there."""
    activity = known.activity(effect.activity)
    asked = known.passed_over("evidence", effect.activity)
    return activity is not None and activity.evidence is None and not asked


def _told(effects: Sequence[EffectStated], language: Language, variant: int) -> str:
    words = [quoted(shown(lowered(one.text), _SHOWN), language) for one in effects]
    return t("talk.ack.statement", language, variant, text=join(words[:_MOST_SHOWN], language))


def side_effects_back(effects: Sequence[EffectStated], language: Language) -> list[str]:
    """Name harm and surprises apart: both count, and neither is smoothed over."""
    sentences = []
    for direction in dict.fromkeys(one.direction for one in effects):
        own = [one for one in effects if one.direction == direction]
        words = join([quoted(shown(lowered(one.text), _SHOWN), language) for one in own], language)
        sentences.append(t(f"talk.ack.side.{direction}", language, text=words))
    return sentences


def evidence_back(event: EvidenceStated, language: Language) -> str:
    """Say what a way of knowing is worth; a count that tells its base and its time is whole."""
    whole = event.figures and not figure_lacks(event.text, event.figures, language)
    if event.level == "counted" and whole:
        return t("talk.ack.evidence.counted_whole", language)
    return t(f"talk.ack.evidence.{event.level}", language)


def facet_name(facet: str, grid: Grid, language: Language) -> str:
    """Name a facet within a sentence, quoted: many names hold an "and" of their own."""
    name = grid.facets[facet].name[language]
    return quoted(name[:1].lower() + name[1:], language)
