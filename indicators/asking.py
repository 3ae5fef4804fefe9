"""How an indicator is asked of people: in a survey, in a talk, or by someone who observes.

What is asked of files has no wording here. Ready answers have the same names in all languages, so
answers given in three languages stand in one column.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from indicators.grid import Collection, Grid, Indicator
from indicators.grid_files import GRID
from knowledge.language import Localised
from knowledge.problems import Problem, problems_from
from knowledge.yaml_files import read_yaml

ASKING = GRID / "asking"
_SCALES = "scales.yaml"
_NAME = r"^[a-z][a-z0-9_]*$"
# Asked of people, or answered by someone who observes them.
ASKED: tuple[Collection, ...] = (
    "survey", "interview", "focus_group", "life_story", "observation",
)  # fmt: skip


class AskingOption(BaseModel):
    """One ready answer; `counts` says that whoever picks it is counted by the indicator."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=_NAME)
    label: Localised
    counts: bool = False


class AlsoAsked(BaseModel):
    """A second choice put to the same person: the indicator counts who is counted by both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=_NAME)
    ask: Localised
    hint: Localised | None = None
    options: tuple[AskingOption, ...] = Field(min_length=2)


class Asking(BaseModel):
    """The wording of one indicator.

    Most figures are the share of those whose answer `counts`, or a mean. Where that is not what
    the indicator says, `tally`, `compare`, `start`, `aside` and `also` say how it is made.

    Attributes:
        scale: the shared ready answers, by their id; `options` holds them once loaded.
        counts: which of a shared scale count for the share.
        least, most: the bounds of a number or a scale, None where there are none.
        ends: what the two ends of a scale mean.
        tally: of several choices, how many that count were picked, instead of whether any was.
        compare: two answers of one person make a yes: the number (or tally) of the later one is
            higher or lower, or the later answer counts.
        start: with "becomes", the earlier answers that put a person into the base; empty where
            everyone who answered both times is in it.
        aside: ready answers of people whom the indicator does not concern; they are in no base.
        also: a second question of which the answer must count too.
        talk: the open wording for a talk, with what to ask next.
        listen: for who asks or observes: with what respect, and what to write down.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    indicator: str
    kind: Literal["choice", "choices", "scale", "number", "text"]
    ask: Localised
    hint: Localised | None = None
    scale: str = ""
    options: tuple[AskingOption, ...] = ()
    counts: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    ends: tuple[Localised, Localised] | None = None
    tally: bool = False
    compare: Literal["rises", "falls", "becomes"] | None = None
    start: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    also: AlsoAsked | None = None
    talk: Localised | None = None
    listen: Localised | None = None

    @model_validator(mode="after")
    def _answerable(self) -> Asking:
        names = [one.name for one in self.options]
        if self.kind in ("choice", "choices") and not self.options:
            raise ValueError("a choice needs ready answers, or the id of a shared scale")
        if len(set(names)) < len(names):
            raise ValueError("two ready answers have one name")
        if unknown := {*self.counts, *self.start, *self.aside} - set(names):
            raise ValueError(f"no ready answer is called {', '.join(sorted(unknown))}")
        if self.kind == "scale" and (self.least is None or self.most is None or not self.ends):
            raise ValueError("a scale needs 'least', 'most' and what its 'ends' mean")
        return self

    @model_validator(mode="after")
    def _computable(self) -> Asking:
        """Let through no rule that this kind of answers could not be held to."""
        numbers = self.kind in ("number", "scale") or self.tally
        if self.tally and self.kind != "choices":
            raise ValueError("'tally' is for several choices")
        if self.compare in ("rises", "falls") and not numbers:
            raise ValueError(f"'{self.compare}' needs a number, a scale or a tally")
        if self.compare == "becomes" and (self.tally or not any(o.counts for o in self.options)):
            raise ValueError("'becomes' needs ready answers of which some count")
        if self.start and self.compare != "becomes":
            raise ValueError("'start' goes with 'becomes'")
        return self

    @property
    def ruled(self) -> bool:
        """Whether one answer a person does not make the figure, so a rule has to."""
        return bool(self.tally or self.compare or self.aside or self.also)


def is_asked(indicator: Indicator) -> bool:
    """Whether an indicator is asked of people first of all, or observed, and not read in files."""
    return indicator.collection[0] in ASKED


@lru_cache(maxsize=1)
def load_asking() -> Mapping[str, Asking]:
    """Read the wordings that ship, by the id of their indicator; faulty ones are left out."""
    return read_asking(ASKING)[0]


def read_asking(folder: Path) -> tuple[dict[str, Asking], list[Problem]]:
    """Read the wordings of a folder, and tell every fault at once."""
    scales, problems = _scales(folder)
    found: dict[str, Asking] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.name == _SCALES:
            continue
        data, faults = read_yaml(path, folder)
        problems += faults
        for item in data if isinstance(data, list) else []:
            asking = _read_one(item, path.name, scales, problems)
            if asking and asking.indicator in found:
                problems.append(_fault(path.name, asking.indicator, "it is worded twice."))
            elif asking:
                found[asking.indicator] = asking
    return found, problems


def asking_problems(grid: Grid, folder: Path = ASKING) -> list[Problem]:
    """Find faults of wordings, wordings of no indicator, and asked indicators without wording."""
    found, problems = read_asking(folder)
    problems += [
        _fault("asking", one, "no indicator has this id.")
        for one in found
        if one not in grid.indicators
    ]
    problems += [
        _fault("asking", one, "it compares two answers, and is asked at one moment only.")
        for one, asking in found.items()
        if asking.compare and one in grid.indicators and len(grid.indicators[one].when) < 2
    ]
    return problems + [
        _fault("asking", one.id, "it is asked of people, and no wording says how.")
        for one in grid.indicators.values()
        if is_asked(one) and one.id not in found and "-" not in one.id
    ]


def _scales(folder: Path) -> tuple[dict[str, list[dict[str, object]]], list[Problem]]:
    if not (folder / _SCALES).exists():
        return {}, []
    data, problems = read_yaml(folder / _SCALES, folder)
    return (data if isinstance(data, dict) else {}), problems


def _read_one(
    item: object,
    file: str,
    scales: Mapping[str, list[dict[str, object]]],
    problems: list[Problem],
) -> Asking | None:
    if not isinstance(item, dict):
        problems.append(_fault(file, "", "an entry is not a list of fields."))
        return None
    named = item.get("scale")
    if named and named not in scales:
        problems.append(_fault(file, str(item.get("indicator")), f"no scale is called {named}."))
        return None
    if named:
        counts = item.get("counts") or []
        shared = [{**one, "counts": one["name"] in counts} for one in scales[named]]
        item = {**item, "options": shared}
    try:
        return Asking.model_validate(item)
    except ValidationError as error:
        problems += problems_from(error, file, prefix=str(item.get("indicator", "")))
        return None


def _fault(where: str, indicator: str, fault: str) -> Problem:
    return Problem(where, indicator, fault, "See indicators/grid/asking/.")
