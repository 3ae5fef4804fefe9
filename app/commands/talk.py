"""`talk`: a scripted user through the real engine, with all that comes out of it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from app.assessment.assessment import Assessment
from app.commands.common import as_language, engine, read_lines
from app.dialogue.scripted import Exchange
from app.drafting.draft import Audience
from app.errors import BadFile
from app.exports.grid_view import grid_view
from knowledge.language import Language

# A script holds no time of its own; the same script gives the same files.
_START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


# The two drafts that a first talk leaves with; `draft` writes the others.
_DRAFTS: tuple[Audience, ...] = ("public_funder", "team")


def talk(
    script: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option(help="folder for the files", file_okay=False)],
) -> None:
    """Run each line of SCRIPT ({"id", "lang", "turns": [...]}) as a talk."""
    out.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(read_lines(script), start=1):
        _run(script, number, line, out)


def _run(script: Path, number: int, line: dict[str, Any], out: Path) -> None:
    from app.dialogue.scripted import talk as run_talk

    turns = line.get("turns")
    if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
        raise BadFile(file=str(script), fault=f"line {number}: 'turns' is no list of texts")
    language = as_language(str(line.get("lang", "fr")))
    name = re.sub(r"[^\w.-]+", "_", str(line.get("id") or f"talk{number}"))
    assessment, greeting, exchanges = run_talk(engine(), name, language, turns, _START)
    _write(out, name, assessment, language, transcript(name, greeting, exchanges))


def transcript(name: str, greeting: str, exchanges: list[Exchange]) -> str:
    """Write a talk as Markdown that reads like a talk."""
    from app.exports.markdown import escaped

    lines = [f"# {escaped(name)}", "", "**Levier**", "", greeting, ""]
    for one in exchanges:
        said = "\n".join(f"> {escaped(line)}" for line in one.said.splitlines() or [""])
        reply = "\n".join(escaped(line) for line in one.reply.text.splitlines())
        lines += [said, "", f"**Levier** ({one.intent})", "", reply, ""]
    return "\n".join(lines)


def _write(out: Path, name: str, assessment: Assessment, language: Language, text: str) -> None:
    from app.drafting.write import write
    from app.exports.assessment_file import to_json
    from app.exports.docx import to_docx
    from app.exports.markdown import to_markdown

    resources = engine().resources
    (out / f"{name}.transcript.md").write_text(text, "utf-8")
    (out / f"{name}.assessment.json").write_text(to_json(assessment), "utf-8")
    view = json.dumps(grid_view(assessment, resources.grid), ensure_ascii=False, indent=2)
    (out / f"{name}.grid.json").write_text(view + "\n", "utf-8")
    for audience in _DRAFTS:
        draft = write(assessment, audience, language, resources.grid, resources.territories)
        (out / f"{name}.{audience}.md").write_text(to_markdown(draft), "utf-8")
        (out / f"{name}.{audience}.docx").write_bytes(to_docx(draft))
