"""What a person states literally."""

from __future__ import annotations

from app.assessment import events as e
from app.assessment.apply.base import answered, apply, change, on_activity, updated
from app.assessment.known import (
    Activity,
    Effect,
    Evidence,
    Known,
    PlaceStated,
    PortraitFact,
    PracticesTold,
    Stakeholder,
    Statement,
)
from app.assessment.vocabulary import QuestionId


@apply.register
def _(event: e.PortraitStated, known: Known, answer: int) -> Known:
    fact = PortraitFact(text=event.text, answer=answer, number=event.number, unit=event.unit)
    known = updated(known, portrait={**known.portrait, event.field: fact})
    match event.field:
        case "name" | "mission" | "needs" | "aspirations" | "means" | "partners":
            return answered(known, event.field)
    return known


@apply.register
def _(event: e.TerritoryStated, known: Known, answer: int) -> Known:
    place = PlaceStated(text=event.place, answer=answer, territory=event.territory)
    return answered(updated(known, territory=place), "territory")


@apply.register
def _(event: e.StakeholdersStated, known: Known, answer: int) -> Known:
    statement = Statement(text=event.text, answer=answer)
    known = change(known, event.activity, stakeholders=statement)
    return answered(known, "stakeholders", event.activity)


@apply.register
def _(event: e.EffectStated, known: Known, answer: int) -> Known:
    effect = Effect(
        id=event.effect,
        answer=answer,
        **event.model_dump(include={"text", "form", "direction"}),
        figures=event.figures,
    )

    wanted = event.direction == "positive"
    field = "effects" if wanted else "side_effects"

    def put(activity: Activity) -> Activity:
        kept = {
            name: tuple(one for one in getattr(activity, name) if one.id != effect.id)
            for name in ("effects", "side_effects")
        }
        return activity.model_copy(update={**kept, field: (*kept[field], effect)})

    asked: QuestionId = "change" if wanted else "other_effects"
    return answered(on_activity(known, event.activity, put), asked, event.activity)


@apply.register
def _(event: e.EvidenceStated, known: Known, answer: int) -> Known:
    evidence = Evidence(level=event.level, text=event.text, answer=answer, figures=event.figures)
    known = change(known, event.activity, evidence=evidence)
    return answered(known, "evidence", event.activity)


@apply.register
def _(event: e.AlternativeStated, known: Known, answer: int) -> Known:
    statement = Statement(text=event.text, answer=answer)
    known = change(known, event.activity, alternative=statement)
    return answered(known, "without_you", event.activity)


@apply.register
def _(event: e.CauseStated, known: Known, answer: int) -> Known:
    statement = Statement(text=event.text, answer=answer)
    known = change(known, event.activity, cause=statement)
    return answered(known, "other_causes", event.activity)


@apply.register
def _(event: e.PracticesStated, known: Known, answer: int) -> Known:
    told = PracticesTold(text=event.text, facets=event.facets, answer=answer)
    known = change(known, event.activity, practices=told)
    return answered(known, "practices", event.activity)


@apply.register
def _(event: e.ChainStated, known: Known, answer: int) -> Known:
    known = change(known, event.activity, chain=event.links)
    return answered(known, "long_term", event.activity)


@apply.register
def _(event: e.StakeholderPlaced, known: Known, answer: int) -> Known:
    placed = Stakeholder(
        id=event.stakeholder,
        answer=answer,
        **event.model_dump(include={"name", "roles", "affected", "voice", "involve"}),
    )
    on_map = {one.id: one for one in known.stakeholders}
    known = updated(known, stakeholders=tuple({**on_map, placed.id: placed}.values()))
    return answered(known, "voices")


@apply.register
def _(event: e.StakeholderRemoved, known: Known, answer: int) -> Known:
    kept = tuple(one for one in known.stakeholders if one.id != event.stakeholder)
    return updated(known, stakeholders=kept)
