"""What commands share: the engine, languages as options, JSON out, batches of lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from app.errors import BadFile
from knowledge.language import LANGUAGES, Language

JsonOption = Annotated[bool, typer.Option("--json", help="print JSON")]
LanguageOption = Annotated[
    str, typer.Option("--lang", help="fr, nl or en", metavar="LANG", show_default=True)
]
BatchOption = Annotated[
    Path | None, typer.Option(help="read JSON objects from this file, one a line", dir_okay=False)
]
OutOption = Annotated[
    Path | None, typer.Option(help="with --batch: write one JSON object a line to this file")
]


def as_language(text: str) -> Language:
    """Read a language option; a usage error names the three there are."""
    for language in LANGUAGES:
        if text == language:
            return language
    raise typer.BadParameter(f"'{text}' is none of {', '.join(get_args(Language))}")


@lru_cache(maxsize=1)
def engine() -> Any:
    """Build the engine once for a process (imports and content are read only here)."""
    from app.dialogue.engine import Engine
    from app.loading import load_resources
    from app.settings import settings

    return Engine(load_resources(settings()))


def show(data: dict[str, Any] | list[Any], as_json: bool, text: str) -> None:
    """Print data as JSON, or its text for people."""
    typer.echo(json.dumps(data, ensure_ascii=False) if as_json else text)


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read JSON objects, one a line, past blank ones; `BadFile` names the line that is none."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip(b"\xef\xbb\xbf \t\r\n"):
                continue
            try:
                data = json.loads(line.decode("utf-8-sig"))
            except ValueError as error:  # no JSON, or no UTF-8
                raise BadFile(file=str(path), fault=f"line {number}: {error}") from error
            if not isinstance(data, dict):
                raise BadFile(file=str(path), fault=f"line {number}: not an object")
            yield data


def run_batch(
    batch: Path, out: Path | None, answer: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    """Answer every line in order; each answer repeats the line's `id`."""
    if out is None:
        raise typer.BadParameter("--batch needs --out")
    with out.open("w", encoding="utf-8") as file:
        for line in read_lines(batch):
            result = {"id": line.get("id"), **answer(line)}
            file.write(json.dumps(result, ensure_ascii=False) + "\n")
