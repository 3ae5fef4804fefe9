"""`check-draft`: what a text says beyond an assessment, or beyond plain facts."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import (
    BatchOption,
    JsonOption,
    OutOption,
    as_language,
    engine,
    run_batch,
    show,
)
from app.commands.draft import load, read_text
from app.drafting.support import Support
from app.errors import BadFile
from app.i18n import t
from knowledge.language import Language
from knowledge.places import Gazetteer


def check_draft(
    draft: Annotated[Path | None, typer.Argument(exists=True, dir_okay=False)] = None,
    assessment: Annotated[Path | None, typer.Option(exists=True, dir_okay=False)] = None,
    facts: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="plain facts, one a line, as all claims"),
    ] = None,
    lang: Annotated[
        str, typer.Option("--lang", help="fr, nl or en; default: the talk's, else fr")
    ] = "",
    json: JsonOption = False,
    batch: BatchOption = None,
    out: OutOption = None,
) -> None:
    """List what DRAFT says beyond ASSESSMENT, beyond plain FACTS, or beyond both.

    With --batch, lines of {"id", "lang", "facts": [...], "text"} are answered with
    {"id", "unsupported": [{"start", "end", "text", "why"}]}. Positions are code points
    of the text as it stands. Exit status 1 where something was found and --json is not given.
    """
    if batch:
        run_batch(batch, out, lambda line: {"unsupported": _of_line(line, batch)})
        return
    if draft is None or (assessment is None and facts is None):
        raise typer.BadParameter("give a DRAFT with --assessment or --facts, or --batch with --out")
    held = load(assessment) if assessment else None
    language = as_language(lang or (held.known.language if held else "fr"))
    given = read_text(facts).splitlines() if facts else []
    found = _found(read_text(draft), language, given, held)
    lines = [f"{one['start']}-{one['end']}: {one['text']}: {one['why']}" for one in found]
    show({"unsupported": found}, json, "\n".join(lines))
    raise typer.Exit(1 if found and not json else 0)


def _of_line(line: dict[str, Any], batch: Path) -> list[dict[str, object]]:
    text, facts = line.get("text", ""), line.get("facts", [])
    if not isinstance(text, str) or not isinstance(facts, list):
        raise BadFile(file=batch.name, fault=f"{line.get('id')}: 'text' or 'facts' is missing")
    language = as_language(str(line.get("lang", "fr")))
    return _found(text, language, [str(one) for one in facts])


def _found(
    text: str, language: Language, facts: list[str], held: Any = None
) -> list[dict[str, object]]:
    """Give the findings in the form that scripts rely on."""
    from app.drafting.checker import check

    gazetteer, support = _support(language, facts, held)
    return [
        {
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "why": t(f"check.{one.why}", language, text=one.text),
        }
        for one in check(text, support, gazetteer, language)
    ]


def _support(language: Language, facts: list[str], held: Any) -> tuple[Gazetteer, Support]:
    from app.drafting.claims import collect
    from app.drafting.support import support_from_facts, support_of

    if held is None:
        return _gazetteer(), support_from_facts(facts, _gazetteer(), language)
    resources = engine().resources
    claims = collect(held, resources.grid, resources.territories, language)
    own = support_of(claims, held.known, resources.grid, resources.territories, language)
    gazetteer = resources.gazetteer
    return gazetteer, own.with_facts(support_from_facts(facts, gazetteer, language))


@lru_cache(maxsize=1)
def _gazetteer() -> Gazetteer:
    """Read the names of places; plain facts need no model."""
    from knowledge.places import load_gazetteer
    from knowledge.territory import load_territories

    return load_gazetteer(list(load_territories()[0].territories.values()))
