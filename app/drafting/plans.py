"""What a draft for each audience holds, in which order, voice and length; read from plans.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from app.drafting.draft import AUDIENCES, LENGTHS, Audience, Form, Length, PictureName
from app.drafting.phrases import Tone, Voice
from knowledge.problems import ContentError, Problem
from knowledge.yaml_files import own_yaml


class _Planned(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SectionPlan(_Planned):
    """One section.

    Attributes:
        name: of its heading, `drafts.<audience>.<name>` in the texts.
        messages: what is said, in order: names in `app.drafting.messages`.
        since: the shortest length in which it stands.
        most: how many paragraphs it has at most; None without a limit.
    """

    name: str
    messages: tuple[str, ...]
    form: Form = "text"
    since: Length = "short"
    most: int | None = None
    picture: PictureName | None = None

    def stands_in(self, length: Length) -> bool:
        """Whether a draft of this length has the section."""
        return LENGTHS.index(length) >= LENGTHS.index(self.since)


class Plan(_Planned):
    """A draft for one audience."""

    voice: Voice = "we"
    tone: Tone = "sober"
    length: Length = "normal"
    large_type: bool = False
    sections: tuple[SectionPlan, ...]


@lru_cache(maxsize=1)
def plans() -> Mapping[Audience, Plan]:
    """Read the plan of every audience; raises `ContentError` where the file is broken."""
    path = Path(__file__).parent / "plans.yaml"
    data = own_yaml(path)
    try:
        return {audience: Plan.model_validate(data[audience]) for audience in AUDIENCES}
    except (KeyError, ValidationError) as error:
        fault = Problem(path.name, "plan", str(error), "Mend the plan of this audience.")
        raise ContentError([fault]) from error
