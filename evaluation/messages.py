"""Is a message taken for what it is? The intents of our own development messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.assessment.example import standing_example
from app.dialogue.engine import Engine
from app.loading import load_resources
from app.settings import settings
from evaluation.gold import gold_rows
from evaluation.report import Table
from knowledge.language import LANGUAGES, Language


@dataclass(frozen=True)
class Typed:
    """A message as users type it, the question that is open, and what it is."""

    language: Language
    asked: str
    intent: str
    text: str


def load_messages() -> list[Typed]:
    """Read the messages of all languages from `gold/messages.<language>.csv`."""
    found: list[Typed] = []
    for language in LANGUAGES:
        for row in gold_rows("messages", language):
            found.append(Typed(language, row["asked"], row["intent"], row["text"]))
    return found


def measure() -> list[Table]:
    """Measure the reading of messages: a row a language, then each confusion with an example."""
    engine = Engine(load_resources(settings()))
    messages = load_messages()
    taken = [(one, _intent(engine, one)) for one in messages]
    note = "Development messages, each read in the standing example with its question open."
    columns = ["", "all", "answers", "everything else"]
    rows = [_row(language, taken) for language in LANGUAGES]
    return [Table("Message to intent", note, columns, rows), confusions(taken)]


def _intent(engine: Engine, one: Typed) -> str:
    return engine.understand(one.text, standing_example(one.asked, one.language)).intent


def _row(language: Language, taken: Sequence[tuple[Typed, str]]) -> list[str]:
    own = [(one, got) for one, got in taken if one.language == language]
    answers = [one.intent == got for one, got in own if one.intent == "answer"]
    others = [one.intent == got for one, got in own if one.intent != "answer"]
    shares = (_share([*answers, *others]), _share(answers), _share(others))
    return [f"{language} ({len(own)})", *(f"{share:.3f}" for share in shares)]


def confusions(taken: Sequence[tuple[Typed, str]]) -> Table:
    """List what is taken for something else, the most frequent first."""
    wrong = [(one, got) for one, got in taken if one.intent != got]
    counted = Counter((one.language, one.intent, got) for one, got in wrong)
    rows = []
    for (language, meant, got), count in counted.most_common():
        example = next(
            one.text
            for one, found in wrong
            if (one.language, one.intent, found) == (language, meant, got)
        )
        rows.append([language, meant, got, str(count), example])
    return Table(
        "Confusions",
        "What a message is, and what it is taken for.",
        ["", "is", "taken for", "times", "for example"],
        rows,
    )


def _share(found: Sequence[bool]) -> float:
    return sum(found) / max(1, len(found))
