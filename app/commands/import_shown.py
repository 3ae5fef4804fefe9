"""What `territory import` writes of a file: what it is, what would change, what is wrong."""

from __future__ import annotations

from typing import Any

import typer

from app.commands.territory_import import ROLES
from app.i18n import number, t
from app.import_texts import (
    counts_text,
    form_text,
    left_out_text,
    preview,
    problem_lines,
    summary_text,
)
from app.importing import ReadFile
from knowledge.import_plan import Plan
from knowledge.imported import WithImported
from knowledge.language import Language
from knowledge.territory_import.problems import WEIGHTS
from knowledge.territory_import.table import Columns


def show_preview(
    read: ReadFile, plan: Plan | None, known: WithImported, language: Language, *, err: bool
) -> None:
    """Write what was recognised and would change; the problems go to standard error."""
    lines: list[str] = []
    if read.names is not None:
        lines.append(t("imports.names", language, count=number(len(read.names), language)))
    if read.table is not None:
        lines += [form_text(read.table, language), summary_text(read.table, language)]
    if read.choice is not None:
        lines.append("  ".join(f"--column '{one}'" for one in _said_columns(read.choice)))
    if plan is not None:
        rows = preview(plan, known, language).to_dict("records")
        lines += ["  " + " | ".join(map(str, row.values())) for row in rows]
        lines += [counts_text(plan, language), left_out_text(plan, language)]
    if any(lines):
        typer.echo("\n".join(line for line in lines if line), err=err)
    problems = plan.problems if plan else read.problems
    for weight in WEIGHTS:
        found = problem_lines(problems, weight, language)
        if found:
            said = "\n".join(f"  {line}" for line in found)
            typer.echo(f"{t(f'imports.problems.{weight}', language)}\n{said}", err=True)


def _said_columns(choice: Columns) -> list[str]:
    """Write the columns that were proposed as they would be asked for."""
    named = [f"{role}={getattr(choice, role)}" for role in ROLES if getattr(choice, role)]
    return [*named, *(f"value={one.column}" for one in choice.values)]


def described(read: ReadFile, plan: Plan | None, taken: bool) -> dict[str, Any]:
    """Give an import in the form that scripts rely on."""
    problems = plan.problems if plan else read.problems
    return {
        "file": read.name,
        "taken": taken,
        "form": "names" if read.names is not None else read.table.form if read.table else None,
        "statistics": {series: one.id for series, one in (plan.meanings if plan else {}).items()},
        "changes": plan.changes if plan else {},
        "places": len(read.names if read.names is not None else plan.places if plan else ()),
        "left_out": list(plan.left_out) if plan else [],
        "problems": [
            {"where": one.field, "fault": one.fault, "mend": one.mend} for one in problems
        ],
    }
