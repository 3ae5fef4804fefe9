"""Say back what was understood, before building on it."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment import events as e
from app.assessment.known import Known
from app.dialogue.steps.step import shown
from app.i18n import join, number, staff_size, t
from app.i18n.wording import quoted
from indicators.grid import Grid
from knowledge.figures import find_figures
from knowledge.language import Language
from knowledge.territory import Territories


def acknowledge(
    events: Sequence[e.Event],
    known: Known,
    grid: Grid,
    territories: Territories,
    *,
    variant: int,
    correcting: bool = False,
) -> list[str]:
    """Return the sentences that answer a turn's events, in the talk's language."""
    language = known.language
    facts = [shown_fact(event, language, territories) for event in events]
    stated = [fact for fact in facts if fact]
    sentences: list[str] = []
    if stated:
        key = "talk.ack.corrected" if correcting else "talk.ack.noted"
        sentences.append(t(key, language, facts=join(stated, language)))
    elif correcting and len(events) > 1:
        sentences.append(t("talk.ack.corrected_text", language))
    effects = [event for event in events if isinstance(event, e.EffectStated)]
    for event in events:
        if isinstance(event, e.EffectStated):
            continue
        sentences += _sentences(event, known, grid, variant, asked_alone=len(events) == 2)
    if effects:
        sentences += _effects(effects, language, variant)
    return sentences


def shown_fact(event: e.Event, language: Language, territories: Territories) -> str:
    """Name a literal fact for saying it back, or "" for other events."""
    if isinstance(event, e.PortraitStated) and event.field == "staff" and event.number is not None:
        return staff_size(event.number, event.unit, language)
    if isinstance(event, e.PortraitStated) and event.field not in ("mission", "name"):
        return t(f"talk.fact.{event.field}", language, text=shown(event.text))
    if isinstance(event, e.TerritoryStated):
        return t("talk.fact.place", language, text=place_name(event, language, territories))
    return ""


def place_name(event: e.TerritoryStated, language: Language, territories: Territories) -> str:
    """Name a place with the territory it lies in, unless that says the same twice."""
    name = territories.territories[event.territory].name[language]
    return event.place if event.place in name else f"{event.place} ({name})"


def _sentences(
    event: e.Event, known: Known, grid: Grid, variant: int, *, asked_alone: bool
) -> list[str]:
    language = known.language
    match event:
        case e.ActivitiesProposed():
            return _activities(event, language)
        case e.ActivitiesConfirmed():
            return [t("talk.ack.confirmed", language)] if asked_alone else []
        case e.ActivityRemoved():
            return [t("talk.ack.removed", language)]
        case e.SupportChosen():
            return [t("talk.ack.set_apart" if event.support else "talk.ack.taken_in", language)]
        case e.StakeholdersStated():
            text = shown(event.text[:1].lower() + event.text[1:])
            return [t("talk.ack.stakeholders", language, variant, text=text)]
        case e.EvidenceStated():
            return [t(f"talk.ack.evidence.{event.level}", language)]
        case e.AlternativeStated():
            return [t("talk.ack.without_you", language, variant)]
        case e.PortraitStated(field="name"):
            return [t("talk.ack.name", language, name=shown(event.text))]
        case e.PortraitStated(field="mission"):
            return [t("talk.ack.mission", language)]
        case e.PurposeStated():
            return [t("talk.ack.purpose", language)]
        case e.LeverConfirmed():
            return [_lever(event, known, grid)]
        case e.LeverDeclined():
            return [t("talk.ack.declined", language)]
        case e.QuestionChosen():
            return [t("talk.ack.question_chosen", language, question=event.text)]
        case e.Skipped():
            return [t("talk.ack.skipped", language)]
        case e.NotKnown():
            return [t("talk.ack.not_known", language)]
        case e.Undone():
            return [t("talk.ack.undone", language)]
        case e.Redone():
            return [t("talk.ack.redone", language)]
        case e.LanguageChosen():
            return [t("talk.ack.language", language)]
        case _:
            return []


def _activities(event: e.ActivitiesProposed, language: Language) -> list[str]:
    """Count and name the activities, then set those of support apart with the reason."""
    names = [quoted(shown(one.text, 60), language) for one in event.activities]
    if len(names) == 1:
        count = t("talk.ack.activities_one", language, names=names[0])
    else:
        many = number(len(names), language)
        count = t("talk.ack.activities_many", language, number=many, names=join(names, language))
    sentences = [t("talk.ack.activities", language, count=count)]
    support = [shown(one.text, 60) for one in event.activities if one.support]
    if len(support) == 1:
        sentences.append(t("talk.ack.support_one", language, names=support[0]))
    elif support:
        listed = join([quoted(name, language) for name in support], language)
        sentences.append(t("talk.ack.support_many", language, names=listed))
    return sentences


def _effects(effects: Sequence[e.EffectStated], language: Language, variant: int) -> list[str]:
    """A story and a figure are answered differently: one is kept, the other is questioned."""
    figure = next((one for one in effects if one.form == "figure"), None)
    story = any(one.form == "story" for one in effects)
    if figure is None:
        key = "talk.ack.story" if story else "talk.ack.statement"
        return [t(key, language, variant)]
    words = figure.figures[0].text if figure.figures else figure.text
    if story:
        return [t("talk.ack.story_and_figure", language, figure=words)]
    return [t(f"talk.ack.{_figure_key(figure, language)}", language, figure=words)]


# "6 sur 10" is a way of speaking; a base other than these was counted.
_ROUND_BASES = (10, 100)


def _figure_key(effect: e.EffectStated, language: Language) -> str:
    """Ask for what a figure lacks: nothing where its base and its year are told."""
    figure = effect.figures[0] if effect.figures else None
    if figure is None or (figure.denominator is None and not figure.percent):
        return "figure"
    based = figure.denominator is not None and figure.denominator not in _ROUND_BASES
    dated = any(one.is_year for one in find_figures(effect.text, language))
    return "figure_whole" if based and dated else "figure_bare"


def _lever(event: e.LeverConfirmed, known: Known, grid: Grid) -> str:
    language = known.language
    activity = known.activity(event.activity)
    names = [facet_name(facet, grid, language) for facet in event.facets]
    return t(
        "talk.ack.lever",
        language,
        activity=shown(activity.text) if activity else "",
        facets=join(names, language),
    )


def facet_name(facet: str, grid: Grid, language: Language) -> str:
    """Name a facet within a sentence, quoted: many names hold an "and" of their own."""
    name = grid.facets[facet].name[language]
    return quoted(name[:1].lower() + name[1:], language)
