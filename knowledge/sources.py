"""Where each fact comes from: the source codes of the corpus, their layer and address.

A code such as `[V20]` stands behind the fact it supports. Its layer says who speaks: `vises`
(documented by the project itself), `neighbour` (partners and other methods), `general` (common
professional knowledge without a source, never to be presented as VISES).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.csv_files import read_csv
from knowledge.problems import Problem, problems_from

Layer = Literal["vises", "neighbour", "general"]
LAYERS: tuple[Layer, ...] = ("vises", "neighbour", "general")

SOURCES_FILE = Path(__file__).parent / "sources.csv"

# One bracket may hold several codes: "[V20, P1]".
CODES = re.compile(r"\s*\[([A-Z]\d*[a-d]?(?:,\s*[A-Z]\d*[a-d]?)*)\]")


class Source(BaseModel):
    """One source: `url` is empty where none is known (the project card, general knowledge)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(pattern=r"^[A-Z]\d*[a-d]?$")
    layer: Layer
    label: str = Field(min_length=1)
    url: str = Field(pattern=r"^(https?://\S+)?$")


def load_sources(path: Path = SOURCES_FILE) -> tuple[dict[str, Source], list[Problem]]:
    """Read the source table, keyed by code."""
    sources: dict[str, Source] = {}
    rows, problems = read_csv(path, tuple(Source.model_fields))
    for number, row in rows:
        try:
            source = Source.model_validate(row)
        except ValidationError as error:
            problems += problems_from(error, path.name, f"line {number}")
            continue
        if source.code in sources:
            fault = f"the code {source.code} is used twice."
            problems.append(Problem(path.name, f"line {number}", fault, "Keep one."))
        sources[source.code] = source
    return sources, problems


def codes_in(text: str) -> list[str]:
    """List the source codes of a text in order of first use, each once."""
    found = [code.strip() for match in CODES.finditer(text) for code in match[1].split(",")]
    return list(dict.fromkeys(found))


def without_codes(text: str) -> str:
    """Return a text as it is read aloud, without its source codes."""
    return CODES.sub("", text)
