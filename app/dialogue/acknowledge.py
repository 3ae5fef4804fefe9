"""Say back what was understood, before building on it."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment import events as e
from app.assessment.known import Known
from app.assessment.levers import standing
from app.dialogue.resources import Resources
from app.dialogue.said_back import effects_back, evidence_back, facet_name, side_effects_back
from app.dialogue.steered_back import Manner, steered_back
from app.dialogue.steps.deeper import proposed_practices
from app.dialogue.steps.priorities import put_off
from app.dialogue.steps.step import shown
from app.i18n import join, number, staff_size, t
from app.i18n.wording import lowered, quoted
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

_KEPT_IN_WORDS = ("needs", "aspirations", "means", "partners")
# What is said of a change stands behind the change.
_BEHIND_EFFECTS = (e.EvidenceStated, e.AlternativeStated)
_SHOWN = 120  # characters of the person's words within a sentence


def acknowledge(
    events: Sequence[e.Event],
    known: Known,
    resources: Resources,
    *,
    variant: int,
    correcting: bool = False,
    let_go: bool = False,
) -> list[str]:
    """Return the sentences that answer a turn's events, in the talk's language.

    `known` already holds the events. `let_go` says that what is passed over was not the person's
    wish.
    """
    language, territories = known.language, resources.territories
    named_first = sorted(events, key=lambda one: getattr(one, "field", "") != "name")
    facts = [shown_fact(one, language, territories) for one in named_first]
    stated = [fact for fact in facts if fact]
    if len(stated) == 1 and not correcting and _name(events):
        stated = []  # a name alone is greeted
    sentences: list[str] = []
    if stated:
        key = "talk.ack.corrected" if correcting else "talk.ack.noted"
        sentences.append(t(key, language, facts=join(stated, language)))
    elif _name(events) and not correcting:
        sentences.append(t("talk.ack.name", language, name=shown(_name(events))))
    elif correcting and len(events) > 1:
        sentences.append(t("talk.ack.corrected_text", language))
    acts = _to_answer(events)
    manner = Manner(language, variant, alone=len(acts) == 1, let_go=let_go)
    told = [one for one in acts if isinstance(one, e.EffectStated)]
    wanted = [one for one in told if one.direction == "positive"]
    for event in acts:
        if not isinstance(event, _BEHIND_EFFECTS):
            sentences += _sentences(event, known, resources, manner)
    sentences += effects_back(wanted, known, variant) if wanted else []
    sentences += side_effects_back([one for one in told if one not in wanted], language)
    for event in acts:
        if isinstance(event, _BEHIND_EFFECTS):
            sentences += _sentences(event, known, resources, manner)
    placed = [one.name for one in acts if isinstance(one, e.StakeholderPlaced)]
    if placed:
        names = join([quoted(lowered(one), language) for one in placed], language)
        sentences.append(t("talk.ack.placed", language, names=names))
    return sentences


def _to_answer(events: Sequence[e.Event]) -> list[e.Event]:
    """Leave out what was typed, and what only follows from a gap that is answered already."""
    unknown = any(isinstance(one, e.NotKnown) for one in events)
    silent = (e.Said, e.EvidenceStated) if unknown else (e.Said,)
    return [one for one in events if not isinstance(one, silent)]


def _name(events: Sequence[e.Event]) -> str:
    named = (
        one.text for one in events if isinstance(one, e.PortraitStated) and one.field == "name"
    )
    return next(named, "")


def shown_fact(event: e.Event, language: Language, territories: Territories) -> str:
    """Name a literal fact for saying it back, or "" for other events."""
    if isinstance(event, e.PortraitStated):
        if event.field in ("staff", "volunteers") and event.number is not None:
            return staff_size(event.number, event.unit, language)
        if event.field == "mission" or event.field in _KEPT_IN_WORDS:
            return ""
        return t(f"talk.fact.{event.field}", language, text=shown(event.text))
    if isinstance(event, e.TerritoryStated):
        return t("talk.fact.place", language, text=place_name(event, language, territories))
    return ""


def place_name(event: e.TerritoryStated, language: Language, territories: Territories) -> str:
    """Name a place with the territory it lies in, unless that says the same twice."""
    name = territories.territories[event.territory].name[language]
    return event.place if event.place in name else f"{event.place} ({name})"


def _sentences(event: e.Event, known: Known, resources: Resources, manner: Manner) -> list[str]:
    language, variant = manner.language, manner.variant
    match event:
        case e.ActivitiesProposed():
            return _activities(event, language)
        case e.ActivitiesConfirmed():
            return [t("talk.ack.confirmed", language)] if manner.alone else []
        case e.ActivityRemoved():
            return [t("talk.ack.removed", language)]
        case e.SupportChosen():
            return [t("talk.ack.set_apart" if event.support else "talk.ack.taken_in", language)]
        case e.ActivitiesPicked():
            return _picked(event, known) if manner.alone else []
        case e.StakeholdersStated():
            text = shown(event.text[:1].lower() + event.text[1:], _SHOWN)
            return [t("talk.ack.stakeholders", language, variant, text=text)]
        case e.EvidenceStated():
            return [evidence_back(event, language)]
        case e.AlternativeStated():
            return [t("talk.ack.without_you", language, variant)]
        case e.CauseStated():
            return [t("talk.ack.other_causes", language, text=shown(event.text, _SHOWN))]
        case e.PracticesStated():
            return _practices(event, known, resources)
        case e.ChainStated():
            return _chain(event, language)
        case e.PortraitStated(field="mission"):
            return [t("talk.ack.mission", language)]
        case e.PortraitStated() if event.field in _KEPT_IN_WORDS:
            return [t(f"talk.ack.{event.field}", language, text=shown(event.text, _SHOWN))]
        case e.PurposeStated():
            return [t("talk.ack.purpose", language)]
        case e.LeverConfirmed():
            return [_lever(event, known, resources.grid)]
        case e.LeverDeclined():
            return [t("talk.ack.declined", language)]
        case e.QuestionChosen():
            return [t("talk.ack.question_chosen", language, question=event.text)]
        case _:
            return steered_back(event, manner)


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


def _picked(event: e.ActivitiesPicked, known: Known) -> list[str]:
    """Name what comes first; what waits is not forgotten."""
    language = known.language
    first = [known.activity(one) for one in event.activities]
    names = [quoted(shown(one.text, 60), language) for one in first if one]
    key = "talk.ack.picked" if put_off(known) else "talk.ack.picked_all"
    return [t(key, language, names=join(names, language))] if names else []


def _practices(event: e.PracticesStated, known: Known, resources: Resources) -> list[str]:
    """Name the practices that were told; those that are only read are for the person to keep."""
    language, grid = known.language, resources.grid
    activity = known.activity(event.activity)
    read = proposed_practices(activity, resources.mapper, language) if activity else ()
    key = "practices" if event.facets else "practices_read" if read else "practices_told"
    names = [facet_name(one, grid, language) for one in event.facets or read if one in grid.facets]
    return [t(f"talk.ack.{key}", language, facets=join(names, language))]


def _chain(event: e.ChainStated, language: Language) -> list[str]:
    ends = [link.text for link in event.links if link.level == "impact"]
    return [t("talk.ack.chain", language, text=shown(ends[-1], _SHOWN))] if ends else []


def _lever(event: e.LeverConfirmed, known: Known, grid: Grid) -> str:
    """Say that it counts as a lever now, and how well founded it is."""
    language = known.language
    activity = known.activity(event.activity)
    names = [facet_name(facet, grid, language) for facet in event.facets]
    status = standing(activity).status if activity else "to_document"
    return t(
        f"talk.ack.lever.{status}",
        language,
        activity=shown(activity.text) if activity else "",
        facets=join(names, language),
    )
