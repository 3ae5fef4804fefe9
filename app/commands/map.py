"""`map`: which facets of the grid an activity touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from json import dumps
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import (
    BatchOption,
    JsonOption,
    LanguageOption,
    OutOption,
    as_language,
    engine,
    read_lines,
    show,
)
from app.errors import BadFile
from indicators.mapping import Mapping
from indicators.quantities import Quantity
from indicators.splitting import split_activities
from knowledge.language import LANGUAGES, Language

_AT_ONCE = 200  # lines of a batch


def map_text(
    text: Annotated[str, typer.Argument(help="an activity, in a person's words")] = "",
    lang: LanguageOption = "fr",
    split: Annotated[bool, typer.Option(help="only each activity that TEXT names")] = False,
    json: JsonOption = False,
    batch: BatchOption = None,
    out: OutOption = None,
) -> None:
    """Map TEXT onto the grid: lever or not, facets, level, people named, figures, activities."""
    if batch:
        _run_batch(batch, out, split)
        return
    line = _Line(None, text, as_language(lang))
    found = _answers([line], split)[0]
    activities = found["activities"] if split else [found]
    show(found, json, "\n".join(_readable(one, line.language) for one in activities))


@dataclass(frozen=True)
class _Line:
    """One text to map; `id` is what a batch called it."""

    id: Any
    text: str
    language: Language

    @cached_property
    def parts(self) -> list[str]:
        """The activities that it names; none where what is said of one is said of the whole."""
        clauses = split_activities(self.text, self.language)
        return [one.text for one in clauses if one.activity] if len(clauses) > 1 else []


def _run_batch(batch: Path, out: Path | None, split: bool) -> None:
    """Answer every line in order, many at a time: that takes a fraction of one by one."""
    if out is None:
        raise typer.BadParameter("--batch needs --out")
    with out.open("w", encoding="utf-8") as file:
        for lines in _many(_lines(batch)):
            for line, answer in zip(lines, _answers(lines, split), strict=True):
                file.write(dumps({"id": line.id, **answer}, ensure_ascii=False) + "\n")


def _lines(batch: Path) -> Iterator[_Line]:
    for line in read_lines(batch):
        language = as_language(str(line.get("lang", "fr")))
        yield _Line(line.get("id"), str(line.get("text", "")), language)


def _many(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    """Give lines in lists; those before a broken line are answered before it is told."""
    taken: list[_Line] = []
    try:
        for line in lines:
            taken.append(line)
            if len(taken) == _AT_ONCE:
                yield taken
                taken = []
    except (BadFile, typer.BadParameter):
        yield taken
        raise
    yield taken


def _answers(lines: Sequence[_Line], split: bool) -> list[dict[str, Any]]:
    """Map each text and each activity that it names; only those with `split`."""
    found: dict[tuple[Language, str], dict[str, Any]] = {}
    for language in LANGUAGES:
        own = [line for line in lines if line.language == language]
        texts = list(dict.fromkeys(text for line in own for text in (line.text, *line.parts)))
        found |= {
            (language, text): mapping
            for text, mapping in zip(texts, _mapped_all(texts, language), strict=True)
        }
    answers = []
    for line in lines:
        activities = [
            {"text": text, **found[line.language, text]} for text in line.parts or [line.text]
        ]
        whole = {} if split else found[line.language, line.text]
        answers.append({**whole, "activities": activities})
    return answers


def _mapped_all(texts: Sequence[str], language: Language) -> list[dict[str, Any]]:
    found: list[Mapping] = engine().resources.mapper.map_many(texts, language)
    return [_shown(one) for one in found]


def _shown(found: Mapping) -> dict[str, Any]:
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
        "stakeholders": [one._asdict() for one in found.stakeholders],
        "figures": [_figure(one) for one in found.figures],
    }


def _figure(one: Quantity) -> dict[str, Any]:
    """Write a figure; positions are code points of the text that is mapped."""
    whole = one.figure.denominator
    return {
        "text": one.figure.text,
        "start": one.figure.start,
        "end": one.figure.end,
        "value": _number(one.figure.value),
        "denominator": None if whole is None else _number(whole),
        "percent": one.figure.percent,
        "unit": one.unit,
        "counts": one.counts,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _readable(one: dict[str, Any], language: Language) -> str:
    grid = engine().resources.grid
    names = [grid.facets[facet["facet"]].name[language] for facet in one["facets"][:3]]
    who = "; ".join(group["text"] for group in one["stakeholders"])
    figures = "; ".join(_readable_figure(figure) for figure in one["figures"])
    lines = [f"{'+' if one['lever'] else '-'} {one.get('text', '')} {'; '.join(names)}"]
    lines += [f"  @ {who}"] if who else []
    lines += [f"  # {figures}"] if figures else []
    return "\n".join(lines)


def _readable_figure(figure: dict[str, Any]) -> str:
    told = figure["counts"] or figure["unit"]
    return f"{figure['text']} ({told})" if told else str(figure["text"])
