"""Collecting and reading evidence: the plan in detail, results, testimonies, what was made of them.

A thing recorded again under its id replaces the earlier one; the log keeps both, so every edit has
a trace.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from app.assessment.answers import AnswerCard
from app.assessment.dates import MomentDates
from app.assessment.events.base import Happening
from app.assessment.form import Form
from app.assessment.vocabulary import EffectDirection, TestimonyConsent
from indicators.grid import Collection, Moment


class OfEvidence(Happening):
    """What is done with evidence by hand: no answer, so "undo" in the talk passes over it."""


class CollectionPlanned(OfEvidence):
    """How one thing of the plan is collected, where the person changed what was proposed.

    What is None, empty or "" stays as proposed.

    Attributes:
        item: the id of an indicator, or `<facet>/<prompt>` of a story.
        people: whom it is collected from, in the person's words.
        population: how many of them there are; `sample`: how many of those are asked.
        begins, ends: the whole time of collecting; `dates`: that of each moment, where it has one.
        hours: what it takes in all, where the team knows better than the estimate.
    """

    kind: Literal["collection_planned"] = "collection_planned"
    item: str
    method: Collection | None = None
    asker: str = ""
    moments: tuple[Moment, ...] = ()
    population: int | None = Field(default=None, ge=1)
    sample: int | None = Field(default=None, ge=1)
    begins: date | None = None
    ends: date | None = None
    people: str = ""
    dates: tuple[MomentDates, ...] = ()
    hours: Decimal | None = Field(default=None, ge=0)


class AimStated(OfEvidence):
    """What the enterprise aims at for an indicator; a value of None takes the aim back."""

    kind: Literal["aim_stated"] = "aim_stated"
    indicator: str
    value: Decimal | None = None
    percent: bool = False
    due: date | None = None
    text: str = ""


class RoundOpened(OfEvidence):
    """A new round of collecting began; results from here on belong to it unless they say else."""

    kind: Literal["round_opened"] = "round_opened"
    round: int = Field(ge=1)
    on: date
    name: str = ""


class ResultRecorded(OfEvidence):
    """A figure that was collected.

    Attributes:
        result: its id, kept when it is corrected.
        indicator: what it measures, or "" for a figure of the enterprise's own, named by `text`.
        text: as it was said or typed.
        name: what the person calls it, beside the indicator; "" where `text` names it.
        value: the number; the numerator where there is a denominator.
        percent: whether `value` is a percentage; then `denominator` is how many it is a share of,
            or None where nobody knows.
        asked: how many people were asked, answered or not.
        begins, ends: the period that it is about.
        group: the part of the people that it is about, "" for all.
        source: where it comes from, in the person's words: "fiches de sortie".
        effect: the id of the stated effect that it puts a figure on, or "".
        figure: which figure of that effect it was made of (see `app.results.told`), or "".
    """

    kind: Literal["result_recorded"] = "result_recorded"
    result: str
    indicator: str = ""
    text: str
    name: str = ""
    value: Decimal
    denominator: Decimal | None = None
    percent: bool = False
    unit: str = ""
    asked: int | None = Field(default=None, ge=0)
    begins: date | None = None
    ends: date | None = None
    moment: Moment | None = None
    round: int = Field(default=1, ge=1)
    group: str = ""
    method: Collection | None = None
    source: str = ""
    activity: str = ""
    effect: str = ""
    figure: str = ""


class ResultRemoved(OfEvidence):
    """The person took a result out, and said why or not."""

    kind: Literal["result_removed"] = "result_removed"
    result: str
    reason: str = ""


class FigureSetAside(OfEvidence):
    """The person does not want a figure of the talk as a result, or wants it offered once more."""

    kind: Literal["figure_set_aside"] = "figure_set_aside"
    effect: str
    figure: str
    aside: bool = True


class TestimonyRecorded(OfEvidence):
    """Words of someone concerned, with what they agreed to.

    `who` is how the person is known to the team; what is shown of it follows `consent`.
    """

    kind: Literal["testimony_recorded"] = "testimony_recorded"
    testimony: str
    text: str
    who: str = ""
    role: str = ""
    consent: TestimonyConsent = "not_asked"
    on: date | None = None
    facets: tuple[str, ...] = ()
    direction: EffectDirection | None = None
    round: int = Field(default=1, ge=1)
    moment: Moment | None = None
    source: str = ""
    activity: str = ""


class TestimonyRemoved(OfEvidence):
    """The person took a testimony out."""

    kind: Literal["testimony_removed"] = "testimony_removed"
    testimony: str
    reason: str = ""


class ThemeNamed(OfEvidence):
    """A theme of the testimonies, named or renamed; `facet` where it is one of the grid's."""

    kind: Literal["theme_named"] = "theme_named"
    theme: str
    name: str
    facet: str = ""


class ThemeMerged(OfEvidence):
    """A theme went into another; what was coded with it is coded with the other."""

    kind: Literal["theme_merged"] = "theme_merged"
    theme: str
    into: str


class ThemeRemoved(OfEvidence):
    """A theme was dropped; the testimonies stay."""

    kind: Literal["theme_removed"] = "theme_removed"
    theme: str


class TestimonyCoded(OfEvidence):
    """One reader put a testimony under themes; coded again, the newest counts."""

    kind: Literal["testimony_coded"] = "testimony_coded"
    testimony: str
    coder: str
    themes: tuple[str, ...]


class FormShaped(OfEvidence):
    """The person changed a form that was proposed; it stands as it is here.

    With `proposed` they went back: from here on the form follows the plan again.
    """

    kind: Literal["form_shaped"] = "form_shaped"
    form: Form
    proposed: bool = False


class FormPublished(OfEvidence):
    """A form was opened by link; `published` is its id in the store."""

    kind: Literal["form_published"] = "form_published"
    published: str
    form: str
    round: int = Field(default=1, ge=1)
    asked: int | None = Field(default=None, ge=1)


class FormClosed(OfEvidence):
    """A form takes no more answers."""

    kind: Literal["form_closed"] = "form_closed"
    published: str


class AnswersTaken(OfEvidence):
    """A table of answers was taken over, as a whole; under a known id it replaces the earlier."""

    kind: Literal["answers_taken"] = "answers_taken"
    card: AnswerCard


class AnswersRemoved(OfEvidence):
    """A table of answers was dropped for good."""

    kind: Literal["answers_removed"] = "answers_removed"
    answers: str


class InterpretationNoted(OfEvidence):
    """What stakeholders made of the results, in their words."""

    kind: Literal["interpretation_noted"] = "interpretation_noted"
    note: str
    text: str
    who: str = ""
    on: date | None = None
    round: int = Field(default=1, ge=1)


class InterpretationRemoved(OfEvidence):
    """Such a note was taken out."""

    kind: Literal["interpretation_removed"] = "interpretation_removed"
    note: str


class ChangeDecided(OfEvidence):
    """What will change because of the results, who sees to it, by when, and whether it is done."""

    kind: Literal["change_decided"] = "change_decided"
    change: str
    text: str
    who: str = ""
    due: date | None = None
    done: bool = False
    round: int = Field(default=1, ge=1)


class ChangeRemoved(OfEvidence):
    """Such a decision was taken out."""

    kind: Literal["change_removed"] = "change_removed"
    change: str
