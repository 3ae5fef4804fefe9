"""Do capsules conform to the Common Impact Data Standard, and do our own checks see more?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.exports.assessment_file import from_json
from app.exports.cids.capsule import capsule
from app.exports.cids.checks import failing, problems_of
from app.settings import settings
from evaluation.cids_shapes import Verdict, verdict
from evaluation.report import Table
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES
from knowledge.territory import load_territories

_CASES = Path(__file__).parent / "cases"
_SHAPES = "published Basic shapes"


def measure() -> list[Table]:
    """Check the 29 variants and the capsules of the three enterprises.

    Without the published files (setting LEVIER_CIDS_SHAPES) our own checks stand alone.
    """
    folder = settings().cids_folder
    tables = [_enterprises(folder)]
    return tables if folder is None else [_variants(folder), *tables]


def _variants(folder: Path) -> Table:
    variants: list[dict[str, Any]] = json.loads(
        (folder / "samples" / "own-basic-mutants.json").read_text("utf-8")
    )
    rows = []
    for one in variants:
        found = verdict(one["document"], folder)
        faults = failing(problems_of(one["document"]))
        ours = ", ".join(dict.fromkeys(fault.code for fault in faults))
        rows.append(
            [one["label"], _words(one["conforms"]), _told(found), f"refused: {ours}" if ours else
             "valid"]
        )  # fmt: skip
    note = (
        "One valid document and its variants, each with the verdict recorded with it, that "
        "of pySHACL today, and that of our own checks, which also refuse what the shapes let "
        "through: values that are no numbers, dates that make no sense, files without an "
        "organisation."
    )
    columns = ["variant", "recorded", _SHAPES, "our own checks"]
    return Table("Variants of a valid document", note, columns, rows)


def _enterprises(folder: Path | None) -> Table:
    grid, territories = load_grid()[0], load_territories()[0]
    rows = []
    for path in sorted(_CASES.glob("*.assessment.json")):
        assessment = from_json(path.read_text("utf-8"), path.name)
        for language in LANGUAGES:
            made = capsule(assessment, grid, territories, language)
            faults = failing(made.problems)
            rows.append(
                [
                    f"{path.name.split('.')[0]}, {language}",
                    str(len(made.nodes)),
                    _told(verdict(made.nodes, folder)) if folder else "not at hand",
                    _words(not faults),
                    ", ".join(dict.fromkeys(one.code for one in made.notes)),
                ]
            )
    note = (
        "The capsule of each enterprise of `evaluation/cases`, in each language. What was left out "
        "is told to the person and to the funder, in the annex."
    )
    columns = ["enterprise, language", "nodes", _SHAPES, "our own checks", "left out"]
    return Table("The three enterprises", note, columns, rows)


def _words(conforms: bool) -> str:
    return "valid" if conforms else "refused"


def _told(found: Verdict) -> str:
    """Write a verdict with the number of its messages, the gravest first."""
    counted = ", ".join(f"{number} {name.lower()}" for name, number in found.results.items())
    return f"{_words(found.conforms)} ({counted})" if counted else _words(found.conforms)
