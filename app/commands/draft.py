"""`draft`: a text for one audience from an assessment file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from app.assessment.assessment import Assessment
from app.commands.common import LanguageOption, as_language, engine
from app.drafting.draft import AUDIENCES, LENGTHS, Audience
from app.errors import BadFile

AssessmentArgument = Annotated[Path, typer.Argument(exists=True, dir_okay=False)]
Choice = TypeVar("Choice", bound=str)
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


def _one_of(text: str, choices: tuple[Choice, ...]) -> Choice | None:
    """Read an option that may be left out."""
    for one in choices:
        if text == one:
            return one
    if text:
        raise typer.BadParameter(f"'{text}' is none of {', '.join(choices)}")
    return None


def draft(
    assessment: AssessmentArgument,
    audience: Annotated[str, typer.Option(help=", ".join(AUDIENCES))] = "public_funder",
    lang: LanguageOption = "fr",
    format: Annotated[str, typer.Option(help="md, docx, html, pdf, pptx or json")] = "md",
    tone: Annotated[str, typer.Option(help="sober or warm; default: the audience's")] = "",
    length: Annotated[
        str, typer.Option(help="short, normal or long; default: the audience's")
    ] = "",
    out: FileOut = None,
) -> None:
    """Write the draft of ASSESSMENT for one audience."""
    from app.drafting.phrases import TONES
    from app.drafting.write import Style, write
    from app.exports.docx import to_docx
    from app.exports.html import to_html
    from app.exports.markdown import to_markdown
    from app.exports.pdf import to_pdf
    from app.exports.pptx import to_pptx

    resources = engine().resources
    written = write(
        load(assessment),
        _audience(audience),
        as_language(lang),
        resources.grid,
        resources.territories,
        style=Style(_one_of(tone, TONES), _one_of(length, LENGTHS)),
    )
    forms = {
        "md": lambda: to_markdown(written).encode(),
        "json": lambda: (written.model_dump_json(indent=2) + "\n").encode(),
        "docx": lambda: to_docx(written),
        "html": lambda: to_html(written).encode(),
        "pdf": lambda: to_pdf(written),
        "pptx": lambda: to_pptx(written),
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
