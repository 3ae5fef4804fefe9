"""`draft` and `check-draft`: texts from an assessment file, and what they may not say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.assessment.assessment import Assessment
from app.commands.common import JsonOption, LanguageOption, as_language, engine, show
from app.drafting.draft import AUDIENCES, Audience
from app.errors import BadFile
from app.i18n import t
from knowledge.language import Language

AssessmentArgument = Annotated[Path, typer.Argument(exists=True, dir_okay=False)]
FileOut = Annotated[Path | None, typer.Option(help="write to this file; default: print")]


def load(path: Path) -> Assessment:
    """Read an assessment file."""
    from app.exports.assessment_file import from_json

    return from_json(read_text(path), path.name)


def read_text(path: Path) -> str:
    """Read a file as it stands, line ends included, so that positions are those of the file."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadFile(file=path.name, fault=f"not UTF-8: {error.reason}") from error


def _audience(text: str) -> Audience:
    for audience in AUDIENCES:
        if text == audience:
            return audience
    raise typer.BadParameter(f"'{text}' is none of {', '.join(AUDIENCES)}")


def draft(
    assessment: AssessmentArgument,
    audience: Annotated[str, typer.Option(help=", ".join(AUDIENCES))] = "public_funder",
    lang: LanguageOption = "fr",
    format: Annotated[str, typer.Option(help="docx, md or json")] = "md",
    out: FileOut = None,
) -> None:
    """Write the draft of ASSESSMENT for one audience."""
    from app.drafting.write import write
    from app.exports.docx import to_docx
    from app.exports.markdown import to_markdown

    resources = engine().resources
    written = write(
        load(assessment),
        _audience(audience),
        as_language(lang),
        resources.grid,
        resources.territories,
    )
    forms = {
        "md": lambda: to_markdown(written).encode(),
        "json": lambda: (written.model_dump_json(indent=2) + "\n").encode(),
        "docx": lambda: to_docx(written),
    }
    if format not in forms:
        raise typer.BadParameter(f"'{format}' is none of {', '.join(forms)}")
    put(forms[format](), out)


def put(content: bytes, out: Path | None) -> None:
    """Write to a file, or print."""
    if out:
        out.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)


def check_draft(
    draft: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    assessment: Annotated[Path, typer.Option(exists=True, dir_okay=False)],
    lang: Annotated[str, typer.Option("--lang", help="fr, nl or en; default: the talk's")] = "",
    json: JsonOption = False,
) -> None:
    """List what DRAFT says beyond what ASSESSMENT holds; exit status 1 where there is something."""
    held = load(assessment)
    language = as_language(lang) if lang else held.known.language
    text = read_text(draft)
    found = unsupported(text, held, language)
    lines = [f"{one['start']}-{one['end']}: {one['text']}: {one['why']}" for one in found]
    show({"unsupported": found}, json, "\n".join(lines))
    raise typer.Exit(1 if found and not json else 0)


def unsupported(text: str, assessment: Assessment, language: Language) -> list[dict[str, object]]:
    """Give the findings in the form that scripts rely on."""
    from app.drafting.checker import check
    from app.drafting.claims import collect
    from app.drafting.support import support_of

    resources = engine().resources
    claims = collect(assessment, resources.grid, resources.territories)
    support = support_of(claims, assessment.known, resources.grid, resources.territories, language)
    return [
        {
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "why": t(f"check.{one.why}", language, text=one.text),
        }
        for one in check(text, support, resources.gazetteer, language)
    ]
