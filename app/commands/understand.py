"""`understand`: what a message means in the light of an open question."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.assessment.example import ASKABLE, standing_example
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
from knowledge.language import Language


def understand(
    text: Annotated[str, typer.Argument(help="the message")] = "",
    asked: Annotated[str, typer.Option(help=f"open question: {', '.join(ASKABLE)}")] = "activities",
    lang: LanguageOption = "fr",
    json: JsonOption = False,
    batch: BatchOption = None,
    out: OutOption = None,
) -> None:
    """Say what TEXT means: an intent, and the events that follow."""
    if batch:
        run_batch(batch, out, _line)
        return
    found = understood(text, asked, as_language(lang))
    events = "\n".join(f"  {event}" for event in found["events"])
    show(found, json, f"{found['intent']}\n{events}")


def _line(line: dict[str, Any]) -> dict[str, Any]:
    text, asked = str(line.get("text", "")), str(line.get("asked", "activities"))
    return understood(text, asked, as_language(str(line.get("lang", "fr"))))


def understood(text: str, asked: str, language: Language) -> dict[str, Any]:
    """Read a message within the small standing assessment."""
    if asked not in ASKABLE:
        raise typer.BadParameter(f"'{asked}' is none of {', '.join(ASKABLE)}")
    turn = engine().understand(text, standing_example(asked, language))
    return {
        "intent": turn.intent,
        "events": [event.model_dump(mode="json") for event in turn.events],
    }
