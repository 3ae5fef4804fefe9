"""`export`: the whole of an assessment, in the form of the program that opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from app.assessment.assessment import Assessment
from app.commands.common import as_language
from app.commands.draft import AssessmentArgument, FileOut, load, put
from indicators.grid import Grid
from knowledge.language import Language


def export(
    assessment: AssessmentArgument,
    format: Annotated[
        str,
        typer.Option(help="json, docx, xlsx, xlsform, md, jsonld, jsonld-annex or examples"),
    ] = "json",
    lang: Annotated[
        str, typer.Option("--lang", help="fr, nl or en; default: the talk's; json has none")
    ] = "",
    out: FileOut = None,
) -> None:
    """Write the whole of ASSESSMENT.

    As it imports again (json); as its state of play (docx: portrait, levers, chains of effects,
    stakeholders, question); in brief (md); as a workbook (xlsx); as the survey of its plan for
    KoboToolbox and ODK (xlsform). Examples are what was corrected, as lines for a grid pack
    (docs/packs.md); somebody reads them before they go there. A funder's software reads the capsule
    of the Common Impact Data Standard (jsonld), a funder its annex in Word (jsonld-annex).
    """
    held = load(assessment)
    language = as_language(lang) if lang else held.known.language
    if format not in FORMATS:
        raise typer.BadParameter(f"'{format}' is none of {', '.join(FORMATS)}")
    put(FORMATS[format](held, language), out)


def _grid() -> Grid:
    """Read the grid with its packs; no model is loaded for an export."""
    from app.settings import settings
    from indicators.packs import load_grid_with_packs

    return load_grid_with_packs(settings().packs_folder).grid


def _json(held: Assessment, language: Language) -> bytes:
    from app.exports.assessment_file import to_json

    return to_json(held).encode()


def _state_of_play(held: Assessment, language: Language) -> bytes:
    from app.exports.state_of_play import state_of_play

    return state_of_play(held, _grid(), language)


def _workbook(held: Assessment, language: Language) -> bytes:
    from app.exports.workbook.write import workbook
    from knowledge.territory import load_territories

    return workbook(held, _grid(), load_territories()[0], language)


def _xlsform(held: Assessment, language: Language) -> bytes:
    from app.collecting.forms import forms
    from app.exports.xlsform import xlsform
    from indicators.asking import load_asking

    made = forms(held.known, _grid(), load_asking())
    survey = next((one for one in made if one.kind == "survey"), None)
    if survey is None:
        raise typer.BadParameter("the plan asks nothing of people yet: there is no survey to write")
    return xlsform(survey, language)


def _markdown(held: Assessment, language: Language) -> bytes:
    from app.drafting.write import write
    from app.exports.markdown import to_markdown
    from knowledge.territory import load_territories

    draft = write(held, "brief", language, _grid(), load_territories()[0])
    return to_markdown(draft).encode()


def _capsule(held: Assessment, language: Language) -> bytes:
    from app.exports.cids.capsule import capsule_json
    from knowledge.territory import load_territories

    return capsule_json(held, _grid(), load_territories()[0], language)


def _annex(held: Assessment, language: Language) -> bytes:
    from app.exports.cids.annex import annex_docx
    from knowledge.territory import load_territories

    return annex_docx(held, _grid(), load_territories()[0], language)


def _examples(held: Assessment, language: Language) -> bytes:
    """Give the corrections told in one language in the form of a pack's examples."""
    from app.assessment.corrections import corrections
    from app.drafting.shareable import shareable
    from app.exports.corrections import as_examples, to_csv

    examples = as_examples(corrections(shareable(held)), _grid())
    if examples:
        typer.echo("Read each line first: leave out what shows who somebody is.", err=True)
    return to_csv(one for one in examples if one.language == language).encode()


FORMATS: dict[str, Callable[[Assessment, Language], bytes]] = {
    "json": _json,
    "docx": _state_of_play,
    "xlsx": _workbook,
    "xlsform": _xlsform,
    "jsonld": _capsule,
    "jsonld-annex": _annex,
    "md": _markdown,
    "examples": _examples,
}
