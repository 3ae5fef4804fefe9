"""What a statistic is about, and who might publish it where our tables have nothing.

`territories/topics.csv` sorts the statistics, `territories/elsewhere.csv` names the publishers by
topic and area; those of the area nearest to the territory come first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.csv_files import read_csv
from knowledge.problems import Problem, problems_from
from knowledge.territory import TERRITORIES, Territories

TOPICS_FILE, FILE = "topics.csv", "elsewhere.csv"
OTHER = "other"  # a statistic that somebody imported
ANY = "any"  # a publisher of figures on many topics


class Publisher(BaseModel):
    """Who publishes figures of a topic for an area (a NUTS code)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    topic: str = Field(min_length=1)
    area: str
    name: str = Field(min_length=1)
    url: str = Field(pattern=r"^https://")


def load_topics(folder: Path = TERRITORIES) -> tuple[dict[str, str], list[Problem]]:
    """Read the topic of each statistic, with all problems."""
    rows, problems = read_csv(folder / TOPICS_FILE, ("statistic", "topic"))
    found: dict[str, str] = {}
    for line, row in rows:
        if row["statistic"] in found:
            problems.append(Problem(TOPICS_FILE, f"line {line}", "stands twice.", "Keep one row."))
        found.setdefault(row["statistic"], row["topic"])
    return found, problems


def load_publishers(folder: Path = TERRITORIES) -> tuple[list[Publisher], list[Problem]]:
    """Read the publishers, with all problems."""
    rows, problems = read_csv(folder / FILE, tuple(Publisher.model_fields))
    found = []
    for line, row in rows:
        try:
            found.append(Publisher.model_validate(row))
        except ValidationError as error:
            problems += problems_from(error, FILE, f"line {line}")
    return found, problems


@lru_cache(maxsize=1)
def _topics() -> Mapping[str, str]:
    return load_topics()[0]


@lru_cache(maxsize=1)
def _publishers() -> tuple[Publisher, ...]:
    return tuple(load_publishers()[0])


def topic_of(statistic: str) -> str:
    """Return what a statistic is about; `other` where nobody sorted it."""
    return _topics().get(statistic, OTHER)


def elsewhere(statistic: str, code: str, territories: Territories) -> list[Publisher]:
    """List where a statistic may be looked for, for a territory; the nearest publisher first.

    Those of its own topic come before those of figures on everything.
    """
    areas = ["EU" if area.level == "EU" else area.code for area in territories.lineage(code)]
    return [
        one
        for topic in (topic_of(statistic), ANY)
        for area in areas
        for one in _publishers()
        if (one.topic, one.area) == (topic, area)
    ]
