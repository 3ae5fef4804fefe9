"""`map`: which facets of the grid an activity touches."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.commands.common import (
    BatchOption,
    JsonOption,
    LanguageOption,
    OutOption,
    as_language,
    engine,
    run_batch,
    show,
)
from indicators.mapping import Mapping
from indicators.splitting import split_activities
from knowledge.language import Language


def map_text(
    text: Annotated[str, typer.Argument(help="an activity, in a person's words")] = "",
    lang: LanguageOption = "fr",
    split: Annotated[bool, typer.Option(help="first part several activities")] = False,
    json: JsonOption = False,
    batch: BatchOption = None,
    out: OutOption = None,
) -> None:
    """Map TEXT onto the grid: lever or not, facets, level."""
    if batch:
        run_batch(batch, out, lambda line: _line(line, split))
        return
    language = as_language(lang)
    found = _split(text, language) if split else mapped(text, language)
    activities = found["activities"] if split else [found]
    show(found, json, "\n".join(_readable(one, language) for one in activities))


def _line(line: dict[str, Any], split: bool) -> dict[str, Any]:
    text, language = str(line.get("text", "")), as_language(str(line.get("lang", "fr")))
    return _split(text, language) if split else mapped(text, language)


def _split(text: str, language: Language) -> dict[str, Any]:
    clauses = [one.text for one in split_activities(text, language) if one.activity]
    return {"activities": [{"text": one, **mapped(one, language)} for one in clauses or [text]]}


def mapped(text: str, language: Language) -> dict[str, Any]:
    """Give the mapping of one activity in the form that scripts rely on."""
    found: Mapping = engine().resources.mapper.map(text, language)
    return {
        "lever": found.lever,
        "facets": [
            {
                "facet": one.facet,
                "score": one.score,
                "why": {"words": list(one.words), "example": one.example},
            }
            for one in found.facets
        ],
        "level": found.level,
        "sure": found.sure,
    }


def _readable(one: dict[str, Any], language: Language) -> str:
    grid = engine().resources.grid
    names = [grid.facets[facet["facet"]].name[language] for facet in one["facets"][:3]]
    return f"{'+' if one['lever'] else '-'} {one.get('text', '')} {'; '.join(names)}"
