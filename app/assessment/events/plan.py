"""What is to be collected, with what time, and which figures of the territory are used."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from app.assessment.events.base import Happening


class IndicatorChosen(Happening):
    """The person took an indicator into the plan; chosen again, `people` is what changed.

    `people` says how many people or files it is collected from, None all whom the team would ask.
    """

    kind: Literal["indicator_chosen"] = "indicator_chosen"
    indicator: str
    people: int | None = Field(default=None, ge=1)


class IndicatorDropped(Happening):
    """The person took an indicator out of the plan."""

    kind: Literal["indicator_dropped"] = "indicator_dropped"
    indicator: str


class StoryChosen(Happening):
    """The person took a story prompt into the plan.

    `prompt` is its place among those of the facet, from 1: prompts are added behind, never moved.
    """

    kind: Literal["story_chosen"] = "story_chosen"
    facet: str
    prompt: int = Field(ge=1)


class StoryDropped(Happening):
    """The person took a story prompt out of the plan."""

    kind: Literal["story_dropped"] = "story_dropped"
    facet: str
    prompt: int = Field(ge=1)


class HoursStated(Happening):
    """The hours that the team says it has for collecting, and how many people it would ask."""

    kind: Literal["hours_stated"] = "hours_stated"
    hours: Decimal = Field(ge=0)
    people: int = Field(ge=1)


class StatisticChosen(Happening):
    """The person took a figure of the territory for the drafts, as a need, never as an effect."""

    kind: Literal["statistic_chosen"] = "statistic_chosen"
    statistic: str
    territory: str


class StatisticDropped(Happening):
    """The person left a figure of the territory out of the drafts."""

    kind: Literal["statistic_dropped"] = "statistic_dropped"
    statistic: str
    territory: str
