"""Collecting and reading evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from app.assessment import events as e
from app.assessment import findings as f
from app.assessment.apply.base import apply, updated
from app.assessment.known import Known

Key = TypeVar("Key")
Thing = TypeVar("Thing")


def _found(known: Known, **changes: Any) -> Known:
    return updated(known, findings=known.findings.model_copy(update=changes))


def _with(things: Mapping[Key, Thing], key: Key, thing: Thing) -> dict[Key, Thing]:
    return {**things, key: thing}


def _without(things: Mapping[Key, Thing], gone: Key) -> dict[Key, Thing]:
    return {key: thing for key, thing in things.items() if key != gone}


@apply.register
def _(event: e.CollectionPlanned, known: Known, answer: int) -> Known:
    planned = f.Planned(**_fields(event))
    return _found(known, planned=_with(known.findings.planned, event.item, planned))


@apply.register
def _(event: e.AimStated, known: Known, answer: int) -> Known:
    aims = _without(known.findings.aims, event.indicator)
    if event.value is not None:
        aims[event.indicator] = f.Aim(**_fields(event))
    return _found(known, aims=aims)


@apply.register
def _(event: e.RoundOpened, known: Known, answer: int) -> Known:
    opened = f.Round(**_fields(event))
    return _found(known, rounds=_with(known.findings.rounds, event.round, opened))


@apply.register
def _(event: e.ResultRecorded, known: Known, answer: int) -> Known:
    earlier = known.findings.results.get(event.result)
    count = known.findings.result_count + (earlier is None)
    fields = _fields(event, without="result")
    number = earlier.number if earlier else count
    recorded = f.Result(id=event.result, number=number, **fields)
    results = _with(known.findings.results, event.result, recorded)
    return _found(known, results=results, result_count=count)


@apply.register
def _(event: e.ResultRemoved, known: Known, answer: int) -> Known:
    return _found(known, results=_without(known.findings.results, event.result))


@apply.register
def _(event: e.FigureSetAside, known: Known, answer: int) -> Known:
    figure = (event.effect, event.figure)
    others = tuple(one for one in known.findings.set_aside if one != figure)
    return _found(known, set_aside=(*others, figure) if event.aside else others)


@apply.register
def _(event: e.TestimonyRecorded, known: Known, answer: int) -> Known:
    earlier = known.findings.testimonies.get(event.testimony)
    count = known.findings.testimony_count + (earlier is None)
    fields = _fields(event, without="testimony")
    number = earlier.number if earlier else count
    told = f.Testimony(id=event.testimony, number=number, **fields)
    testimonies = _with(known.findings.testimonies, event.testimony, told)
    return _found(known, testimonies=testimonies, testimony_count=count)


@apply.register
def _(event: e.TestimonyRemoved, known: Known, answer: int) -> Known:
    gone = event.testimony
    coded = {key: one for key, one in known.findings.coded.items() if key[0] != gone}
    return _found(known, testimonies=_without(known.findings.testimonies, gone), coded=coded)


@apply.register
def _(event: e.ThemeNamed, known: Known, answer: int) -> Known:
    theme = f.Theme(id=event.theme, name=event.name, facet=event.facet)
    return _found(known, themes=_with(known.findings.themes, event.theme, theme))


@apply.register
def _(event: e.ThemeMerged, known: Known, answer: int) -> Known:
    if event.theme == event.into or event.into not in known.findings.themes:
        return known
    coded = {
        key: tuple(dict.fromkeys(event.into if one == event.theme else one for one in themes))
        for key, themes in known.findings.coded.items()
    }
    return _found(known, themes=_without(known.findings.themes, event.theme), coded=coded)


@apply.register
def _(event: e.ThemeRemoved, known: Known, answer: int) -> Known:
    coded = {
        key: tuple(one for one in themes if one != event.theme)
        for key, themes in known.findings.coded.items()
    }
    return _found(known, themes=_without(known.findings.themes, event.theme), coded=coded)


@apply.register
def _(event: e.TestimonyCoded, known: Known, answer: int) -> Known:
    key = (event.testimony, event.coder)
    return _found(known, coded=_with(known.findings.coded, key, event.themes))


@apply.register
def _(event: e.FormShaped, known: Known, answer: int) -> Known:
    forms = _without(known.findings.forms, event.form.id)
    return _found(known, forms=forms if event.proposed else {**forms, event.form.id: event.form})


@apply.register
def _(event: e.FormPublished, known: Known, answer: int) -> Known:
    opened = f.PublishedForm(id=event.published, **_fields(event, without="published"))
    return _found(known, published=_with(known.findings.published, event.published, opened))


@apply.register
def _(event: e.FormClosed, known: Known, answer: int) -> Known:
    published = known.findings.published.get(event.published)
    if published is None:
        return known
    closed = published.model_copy(update={"closed": True})
    return _found(known, published=_with(known.findings.published, event.published, closed))


@apply.register
def _(event: e.AnswersTaken, known: Known, answer: int) -> Known:
    return _found(known, answers=_with(known.findings.answers, event.card.id, event.card))


@apply.register
def _(event: e.AnswersRemoved, known: Known, answer: int) -> Known:
    return _found(known, answers=_without(known.findings.answers, event.answers))


@apply.register
def _(event: e.InterpretationNoted, known: Known, answer: int) -> Known:
    noted = f.Interpretation(id=event.note, **_fields(event, without="note"))
    notes = _with(known.findings.interpretations, event.note, noted)
    return _found(known, interpretations=notes)


@apply.register
def _(event: e.InterpretationRemoved, known: Known, answer: int) -> Known:
    notes = _without(known.findings.interpretations, event.note)
    return _found(known, interpretations=notes)


@apply.register
def _(event: e.ChangeDecided, known: Known, answer: int) -> Known:
    decided = f.Change(id=event.change, **_fields(event, without="change"))
    return _found(known, changes=_with(known.findings.changes, event.change, decided))


@apply.register
def _(event: e.ChangeRemoved, known: Known, answer: int) -> Known:
    return _found(known, changes=_without(known.findings.changes, event.change))


def _fields(event: e.Happening, without: str = "") -> dict[str, Any]:
    """Return an event's fields as they are, without its kind and one more."""
    return {name: value for name, value in event if name not in ("kind", without)}
