"""A form: what is asked of people, in the same words on paper, on a phone and in a file.

The names of questions and of options are the same in all languages, so answers given in three
languages stand in one column.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.assessment.part import Part
from indicators.grid import Moment
from knowledge.language import Language, Localised

FormKind = Literal["survey", "interview", "focus_group", "life_story", "observation", "records"]
QuestionKind = Literal["choice", "choices", "scale", "number", "text", "date"]
# What an answer is used for: it measures an indicator, tells a story, forms a group to look at
# apart, or says which two forms are of the same person (a code that only they can make again).
Purpose = Literal["measure", "story", "group", "pairing", "remark"]

_NAME = r"^[a-z][a-z0-9_]{0,39}$"


class Option(Part):
    """One ready answer; `counts` says that whoever picks it is counted by the indicator."""

    name: str = Field(pattern=_NAME)
    label: Localised
    counts: bool = False


class FormQuestion(Part):
    """One question.

    Attributes:
        name: of the column, the same in all languages.
        indicator: the indicator that it measures, or "".
        facet: the facet of the story that it asks for, or "".
        least, most: the bounds of a number or a scale, None where there are none.
        ends: what the two ends of a scale mean.
        note: for who asks: how to ask it with respect, or what to write down.
        written_in: the languages in which the team wrote a question of its own, whose words the
            others show as they are; empty for what Levier proposes.
    """

    name: str = Field(pattern=_NAME)
    kind: QuestionKind
    purpose: Purpose = "measure"
    label: Localised
    hint: Localised | None = None
    options: tuple[Option, ...] = ()
    least: int | None = None
    most: int | None = None
    ends: tuple[Localised, Localised] | None = None
    required: bool = False
    indicator: str = ""
    facet: str = ""
    note: Localised | None = None
    written_in: tuple[Language, ...] = ()


class Form(Part):
    """A questionnaire or a guide for talks.

    Attributes:
        id: stable as long as the plan's form of that kind and moment is the same one.
        information: what people are told first: who asks, why, what becomes of it, that it is free.
        opening: the part of it that may be written anew: who asks, and what for; None in a form of
            before this was kept apart.
        kept_years: for how many years answers are kept at most, as `information` promises; None
            where it only says that they are erased in the end.
        consent: what they agree to; asked before anything else, and never ticked beforehand.
        indicators: the ids of those that it measures, in order.
    """

    id: str = Field(pattern=_NAME)
    kind: FormKind
    moment: Moment = "ongoing"
    title: Localised
    information: Localised
    opening: Localised | None = None
    kept_years: int | None = Field(default=None, ge=1)
    consent: Localised
    questions: tuple[FormQuestion, ...]
    thanks: Localised

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that the form measures, each once."""
        named = (one.indicator for one in self.questions if one.indicator)
        return tuple(dict.fromkeys(named))
