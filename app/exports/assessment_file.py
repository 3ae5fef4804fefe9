"""The assessment itself as one JSON file that imports again, exactly."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from app.assessment.assessment import Assessment
from app.assessment.events import Entry
from app.errors import BadFile
from knowledge.problems import problems_from


class AssessmentFile(BaseModel):
    """The file's form; `format` and `version` say how to read the rest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["levier-assessment"] = "levier-assessment"
    version: Literal[1] = 1
    id: str
    entries: tuple[Entry, ...]


def to_json(assessment: Assessment) -> str:
    """Write an assessment with all its entries."""
    file = AssessmentFile(id=assessment.id, entries=assessment.entries)
    return file.model_dump_json(indent=2) + "\n"


def from_json(text: str, name: str = "file") -> Assessment:
    """Read an assessment back; raises `BadFile` where the text is no such file."""
    try:
        file = AssessmentFile.model_validate_json(text)
        return Assessment(file.id).extended(file.entries)
    except ValidationError as error:
        first = problems_from(error, name)[0]
        raise BadFile(file=name, fault=f"{first.field}: {first.fault}") from error
    except ValueError as error:
        raise BadFile(file=name, fault=str(error)) from error
