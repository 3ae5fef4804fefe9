"""Invented enterprises, and what each would answer to every question of the talk."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from app.assessment.vocabulary import EvidenceLevel, QuestionId
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold
from knowledge.yaml_files import own_yaml

_FOLDER = Path(__file__).parent


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Facts(_Part):
    """What must stand in the assessment when the talk is over."""

    name: str
    territory: str
    staff: int


class OneActivity(_Part):
    """An activity; `words` are beginnings of words by which a question about it is known."""

    words: tuple[str, ...]
    stakeholders: str
    change: str
    evidence: str
    level: EvidenceLevel
    without_you: str
    other_effects: str
    other_causes: str
    practices: str
    long_term: str


class Enterprise(_Part):
    """One enterprise, its opening message and its answers, in its own language."""

    id: str
    opening: str
    facts: Facts
    answers: dict[QuestionId, str]
    activities: tuple[OneActivity, ...]

    def activity(self, text: str) -> OneActivity | None:
        """Find the activity that Levier names with these words, or None."""
        said = fold(text)
        near = [(said.find(fold(word)), one) for one in self.activities for word in one.words]
        found = [(at, one) for at, one in near if at >= 0]
        return min(found, key=lambda pair: pair[0])[1] if found else None


def load_enterprises() -> dict[Language, list[Enterprise]]:
    """Read the enterprises of all languages; a fault in a file is an exception."""
    found: dict[Language, list[Enterprise]] = {}
    for language in LANGUAGES:
        data = own_yaml(_FOLDER / f"enterprises.{language}.yaml")
        found[language] = [Enterprise.model_validate(one) for one in data]
    return found
