"""Example statements, as real users type them: they train the mapping and explain it.

One CSV file a language with the columns `facets` (separated by ";", the main one first; empty for a
support activity, which is no lever), `level` (empty where the statement does not tell) and `text`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from indicators.grid import Level
from indicators.grid_files import GRID
from knowledge.csv_files import read_csv
from knowledge.language import LANGUAGES, Language
from knowledge.problems import Problem, problems_from
from knowledge.text import stems

EXAMPLES = GRID / "examples"

# Two statements that share half of their words teach the mapping nothing new.
NEAR_DUPLICATE = 0.5


class Example(BaseModel):
    """One statement with the facets it touches; no facet means a support activity."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Language
    text: str = Field(min_length=3)
    facets: tuple[str, ...] = ()
    level: Level | None = None

    @property
    def lever(self) -> bool:
        """Whether the statement sets social change in motion."""
        return bool(self.facets)


def load_examples(
    facets: Collection[str], folder: Path = EXAMPLES
) -> tuple[list[Example], list[Problem]]:
    """Read the statements of all languages; `facets` are the ids that exist."""
    examples: list[Example] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        path = folder / f"{language}.csv"
        if not path.exists():
            continue
        rows, faults = read_csv(path, ("facets", "level", "text"))
        problems += faults
        for number, row in rows:
            example, faults = _example(path.name, number, row, language, facets)
            problems += faults
            examples += [example] if example else []
    return examples, sorted(problems)


def _example(
    name: str, number: int, row: dict[str, str], language: Language, facets: Collection[str]
) -> tuple[Example | None, list[Problem]]:
    where = f"line {number}"
    chosen = tuple(facet for facet in row["facets"].split(";") if facet)
    unknown = [facet for facet in chosen if facet not in facets]
    if unknown:
        fault = f"the facet '{unknown[0]}' does not exist."
        return None, [Problem(name, where, fault, "See grid/facets/.")]
    try:
        return (
            Example(
                language=language,
                text=row["text"],
                facets=chosen,
                level=row["level"] or None,
            ),
            [],
        )
    except ValidationError as error:
        return None, problems_from(error, name, where)


def near_duplicates(
    examples: Sequence[Example], known: Sequence[Example] = ()
) -> list[tuple[Example, Example, float]]:
    """Find pairs within a language whose content words overlap by half or more (Jaccard).

    The second of a pair is among `examples`; the first may also be among the `known` ones, which
    are not compared with each other.
    """
    found = []
    for language in LANGUAGES:
        own = [one for one in (*known, *examples) if one.language == language]
        first = sum(one.language == language for one in known)
        bags = [frozenset(stems(example.text, language)) for example in own]
        holders: dict[str, list[int]] = defaultdict(list)
        for index, bag in enumerate(bags):
            candidates = (
                {other for word in bag for other in holders[word]} if index >= first else ()
            )
            for other in candidates:
                overlap = len(bag & bags[other]) / len(bag | bags[other])
                if overlap >= NEAR_DUPLICATE:
                    found.append((own[other], own[index], overlap))
            for word in bag:
                holders[word].append(index)
    return found
