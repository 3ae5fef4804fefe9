"""Who listens to somebody in distress or danger, in which country and language.

The numbers are data with their source and date (`help_lines.yaml`); no advice goes with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.assessment.known import Known
from app.dialogue.care import Concern
from app.i18n import join, t
from knowledge.language import Language
from knowledge.problems import ContentError, problems_from
from knowledge.yaml_files import own_yaml

Country = Literal["BE", "FR"]
COUNTRIES: tuple[Country, ...] = ("BE", "FR")

_FILE = Path(__file__).parent / "help_lines.yaml"


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(min_length=1)
    dated: str = Field(pattern=r"^\d{4}-\d{2}$")


class HelpLine(_Row):
    """A line that listens: `concern` says to whom, `spoken` in which language."""

    id: str = Field(pattern=r"^[a-z_]+$")
    country: Country
    spoken: Language
    concern: Concern
    number: str
    url: str = Field(pattern=r"^https://")


class Emergency(_Row):
    """The numbers of one country for immediate danger."""

    numbers: tuple[str, ...]


class HelpLines(BaseModel):
    """All lines and emergency numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lines: tuple[HelpLine, ...]
    emergency: Mapping[Country, Emergency]


@lru_cache(maxsize=1)
def load_help_lines() -> HelpLines:
    """Read the lines; raises `ContentError` where the file is broken."""
    data = own_yaml(_FILE)
    try:
        return HelpLines.model_validate(data)
    except ValidationError as error:
        raise ContentError(problems_from(error, _FILE.name)) from error


def country_of(known: Known) -> Country | None:
    """Tell the country from the territory, None where it is not known."""
    code = known.territory.territory[:2] if known.territory else ""
    return next((country for country in COUNTRIES if code == country), None)


def lines_for(concern: Concern, country: Country | None, language: Language) -> list[HelpLine]:
    """List who listens: in the language where the country has such a line, else all it has.

    Where the country is not known, those of both. Violence has lines of its own, named first.
    """
    found = []
    for kind in dict.fromkeys((concern, "distress")):
        for place in (country,) if country else COUNTRIES:
            there = [
                one
                for one in load_help_lines().lines
                if one.country == place and one.concern == kind
            ]
            found += [one for one in there if one.spoken == language] or there
    return found


def care_text(concern: Concern, known: Known) -> str:
    """Answer somebody in distress or danger: a few warm words, who listens, and no advice."""
    language, country = known.language, country_of(known)
    lines = [
        t(f"care.line.{one.id}", language, number=one.number, url=one.url)
        for one in lines_for(concern, country, language)
    ]
    parts = [t("care.heard", language), "\n".join(lines), _emergency(country, language)]
    return "\n\n".join([*parts, t("care.later", language)])


def _emergency(country: Country | None, language: Language) -> str:
    listed = load_help_lines().emergency
    chosen = [listed[country]] if country else list(listed.values())
    numbers = list(dict.fromkeys(number for one in chosen for number in one.numbers))
    if country is None:
        numbers = [one for one in numbers if all(one in place.numbers for place in chosen)]
    return t("care.emergency", language, numbers=join(numbers, language, style="or"))
