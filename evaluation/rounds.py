"""Two rounds of evidence for each case, invented, played through the real code of the app.

`cases/<case>.evidence.yaml` says what was planned, collected and decided; it is applied on top of
`cases/<case>.assessment.json`, and `cases/<case>.evidence.md` is written from what came of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import pandas as pd
from pydantic import BaseModel, ConfigDict

from app.answers.columns import propose
from app.answers.read import read_answers
from app.answers.take import About, answer_card, typed_frame
from app.assessment.answers import AnswerCard
from app.assessment.assessment import Assessment
from app.assessment.events import AnswersTaken, Event, FormShaped
from app.collecting.forms import forms
from app.exports.assessment_file import from_json
from app.meeting.agenda import next_round
from indicators.asking import load_asking
from indicators.grid import Grid, Moment
from indicators.grid_files import load_grid
from knowledge.language import Localised
from knowledge.problems import ContentError
from knowledge.yaml_files import own_yaml

CASES = Path(__file__).parent / "cases"
_TEAM = "person"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reworded(_Part):
    """A question of a form that the team words in its own way before the first round."""

    form: str
    question: str
    label: Localised


class TableGiven(_Part):
    """A file of answers beside the source, and what the team says of all of it."""

    file: str
    asked: int
    moment: Moment | None = None


class RoundGiven(_Part):
    """One round: when it was collected, what came of it, and what those concerned made of it."""

    on: date
    met: date
    answers: tuple[TableGiven, ...] = ()
    collected: tuple[Event, ...] = ()
    meeting: tuple[Event, ...] = ()


class Source(_Part):
    """What was invented for one case."""

    planned_on: date
    reworded: tuple[Reworded, ...] = ()
    plan: tuple[Event, ...]
    rounds: tuple[RoundGiven, ...]


@dataclass(frozen=True)
class Played:
    """A case after its rounds.

    Attributes:
        planned: the assessment with its plan, before anything was collected.
        rounds: the assessment as it stood at the end of each round.
        frames: the rows of the tables of answers, by the id of their card.
    """

    case: str
    grid: Grid
    planned: Assessment
    rounds: tuple[Assessment, ...]
    frames: Mapping[str, pd.DataFrame]


def cases() -> list[str]:
    """Name the cases that have evidence, in order."""
    return sorted(path.name.split(".")[0] for path in CASES.glob("*.evidence.yaml"))


def play(case: str) -> Played:
    """Apply the plan and the rounds of a case; `ContentError` where a file of answers is broken."""
    source = Source.model_validate(own_yaml(CASES / f"{case}.evidence.yaml"))
    told = from_json((CASES / f"{case}.assessment.json").read_text("utf-8"), case)
    grid = load_grid()[0]
    planned = _with(told, source.plan, source.planned_on)
    shaped = [_shaped(one, planned, grid) for one in source.reworded]
    planned = _with(planned, shaped, source.planned_on)
    frames: dict[str, pd.DataFrame] = {}
    after: list[Assessment] = []
    now = planned
    for number, given in enumerate(source.rounds, start=1):
        if number > 1:
            now = _with(now, [next_round(now.known, given.on)], given.on)
        for table in given.answers:
            card, frames[table.file] = _taken(table, number, given.on, now, grid)
            now = _with(now, [AnswersTaken(card=card)], given.on)
        now = _with(now, [_of_round(one, number) for one in given.collected], given.on)
        now = _with(now, [_of_round(one, number) for one in given.meeting], given.met)
        after.append(now)
    return Played(case, grid, planned, tuple(after), frames)


def _with(assessment: Assessment, events: Sequence[Event], on: date) -> Assessment:
    return assessment.with_events([(_TEAM, one) for one in events], _noon(on))


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), UTC)


def _of_round(event: Event, number: int) -> Event:
    """Put an event into the round that it is listed under, unless it names one itself."""
    names_it = "round" in event.model_fields_set
    if names_it or "round" not in type(event).model_fields:
        return event
    return event.model_copy(update={"round": number})


def _shaped(given: Reworded, planned: Assessment, grid: Grid) -> FormShaped:
    """Word one question of a proposed form anew."""
    form = next(one for one in forms(planned.known, grid, load_asking()) if one.id == given.form)
    questions = tuple(
        one.model_copy(update={"label": given.label}) if one.name == given.question else one
        for one in form.questions
    )
    return FormShaped(form=form.model_copy(update={"questions": questions}))


def _taken(
    given: TableGiven, number: int, on: date, now: Assessment, grid: Grid
) -> tuple[AnswerCard, pd.DataFrame]:
    """Import a file as the page does, its columns as they are proposed."""
    file, problems = read_answers((CASES / given.file).read_bytes(), given.file)
    if file is None:
        raise ContentError(problems)
    known = now.known
    indicators = [grid.indicators[one.indicator] for one in known.indicators]
    columns = propose(file, indicators, forms(known, grid, load_asking()))
    frame, problems = typed_frame(
        file.frame, columns, name=given.file, language=known.language, today=on
    )
    if problems:
        raise ContentError(problems)
    about = About(given.asked, number, given.moment)
    card = answer_card(file, columns, len(frame), about, _noon(on))
    return card.model_copy(update={"id": given.file}), frame
