"""`ask`: what the methodology corpus says to a question."""

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
from app.i18n import t
from knowledge.language import Language


def ask(
    question: Annotated[str, typer.Argument(help="the question")] = "",
    lang: LanguageOption = "fr",
    json: JsonOption = False,
    batch: BatchOption = None,
    out: OutOption = None,
) -> None:
    """Answer QUESTION from the methodology corpus, with citations."""
    if batch:
        run_batch(batch, out, _line)
        return
    language = as_language(lang)
    found = answer(question, language)
    text = found["answer"] or t("talk.answer.unanswered", language)
    titles = "\n".join(f"  {one['title']}" for one in found["passages"])
    show(found, json, f"{text}\n\n{titles}")


def _line(line: dict[str, Any]) -> dict[str, Any]:
    return answer(str(line.get("question", "")), as_language(str(line.get("lang", "fr"))))


def answer(question: str, language: Language) -> dict[str, Any]:
    """Give the answer in the form that scripts rely on."""
    found = engine().resources.answerer.ask(question, language)
    return {
        "answered": found.answered,
        "language": found.language,
        "answer": found.text,
        "passages": [
            {
                "id": one.passage.id,
                "topic": one.passage.topic,
                "title": one.passage.title,
                "score": round(one.score, 5),
            }
            for one in found.passages
        ],
        "citations": [
            {"passage": c.passage, "start": c.start, "end": c.end, "quote": c.quote}
            for c in found.citations
        ],
    }
