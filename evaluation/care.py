"""Is distress heard, and work on hard things left alone? Precision, recall, what was missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from app.assessment.example import standing_example
from app.dialogue.engine import Engine
from app.loading import load_resources
from app.settings import settings
from evaluation.gold import gold_rows
from evaluation.report import Table
from knowledge.language import LANGUAGES, Language

Kind = Literal["distress", "insult", "activity", "ordinary"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_ASKED = "change"


@dataclass(frozen=True)
class Typed:
    """A message and what it is; `activity` is work on hard things, which needs no help line."""

    language: Language
    kind: Kind
    text: str


def load_care() -> list[Typed]:
    """Read the messages of all languages from `gold/care.<language>.csv`."""
    found: list[Typed] = []
    for language in LANGUAGES:
        for row in gold_rows("care", language):
            kind = next(one for one in KINDS if one == row["kind"])
            found.append(Typed(language, kind, row["text"]))
    return found


def measure() -> list[Table]:
    """Measure how distress and insults are told apart from the rest, then list what went wrong."""
    engine = Engine(load_resources(settings()))
    taken = [(one, _taken(engine, one)) for one in load_care()]
    note = (
        "Development messages; the words were written with them, so unseen ones are heard less "
        "often. Distress takes in danger and violence, of oneself or of somebody spoken of. False "
        "alarms: messages on hard work, or ordinary ones, that were answered with help lines."
    )
    columns = ["", "precision", "recall", "false alarms", "insults: precision", "recall"]
    rows = [_row(language, taken) for language in LANGUAGES]
    return [Table("Distress and insults", note, columns, rows), _wrong(taken)]


def _taken(engine: Engine, one: Typed) -> str:
    care = engine.understand(one.text, standing_example(_ASKED, one.language)).care
    if care is None:
        return ""
    return "insult" if care == "insult" else "distress"


def _row(language: Language, taken: Sequence[tuple[Typed, str]]) -> list[str]:
    own = [(one, got) for one, got in taken if one.language == language]
    quiet = [got for one, got in own if one.kind in ("activity", "ordinary")]
    alarms = sum(got == "distress" for got in quiet)
    scores = [f"{share:.3f}" for kind in ("distress", "insult") for share in _scores(own, kind)]
    return [f"{language} ({len(own)})", *scores[:2], f"{alarms} of {len(quiet)}", *scores[2:]]


def _scores(own: Sequence[tuple[Typed, str]], kind: str) -> tuple[float, float]:
    """Precision and recall of one kind."""
    right = sum(one.kind == got == kind for one, got in own)
    said = sum(got == kind for _, got in own)
    meant = sum(one.kind == kind for one, _ in own)
    return right / max(1, said), right / max(1, meant)


def _wrong(taken: Sequence[tuple[Typed, str]]) -> Table:
    wrong = [(one, got) for one, got in taken if got != _heard_as(one)]
    rows = [[one.language, one.kind, got or "nothing of the kind", one.text] for one, got in wrong]
    return Table("Taken for something else", "", ["", "is", "taken for", "message"], rows)


def _heard_as(one: Typed) -> str:
    return one.kind if one.kind in ("distress", "insult") else ""
