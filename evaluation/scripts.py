"""Scripted users: what somebody types, turn by turn. The same files drive `python -m app talk`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from knowledge.language import Language

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Script:
    """One user's side of a talk."""

    id: str
    language: Language
    turns: tuple[str, ...]


def read_scripts(path: Path) -> list[Script]:
    """Read scripts, one JSON object a line, with the keys id, lang and turns."""
    lines = (line for line in path.read_text("utf-8").splitlines() if line.strip())
    found = (json.loads(line) for line in lines)
    return [Script(one["id"], one["lang"], tuple(one["turns"])) for one in found]


def case_scripts() -> list[Script]:
    """Read the scripts of all cases, in the order of their files' names."""
    return [one for path in sorted(CASES.glob("*.script.jsonl")) for one in read_scripts(path)]
