import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.assessment.events import EVENT
from app.assessment.vocabulary import INTENTS
from knowledge.language import LANGUAGES
from tests.app.commands.conftest import Run

# One answer a question, with the kind of event it must become.
ANSWERS = {
    "name": ("on s'appelle Le Pignon", "portrait_stated"),
    "mission": ("que chacun puisse réparer plutôt que jeter", "portrait_stated"),
    "activities": ("on répare des vélos et on forme des jeunes", "activities_proposed"),
    "stakeholders": ("surtout des jeunes sans diplôme", "stakeholders_stated"),
    "change": ("un jeune qui n'osait pas téléphoner tient l'accueil", "effect_stated"),
    "evidence": ("on les a comptés", "evidence_stated"),
    "without_you": ("le Forem les aide aussi", "alternative_stated"),
    "territory": ("Charleroi", "territory_stated"),
    "evaluative_question": (
        "En quoi notre façon de former change-t-elle la confiance des jeunes ?",
        "question_drafted",
    ),
}


@pytest.mark.parametrize("asked", ANSWERS)
def test_an_answer_becomes_the_event_of_its_question(
    run_json: Callable[..., Any], asked: str
) -> None:
    text, kind = ANSWERS[asked]
    found = run_json("understand", text, "--asked", asked, "--lang", "fr")
    assert set(found) == {"intent", "events"}
    assert found["intent"] == "answer"
    assert kind in [event["kind"] for event in found["events"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", ANSWERS)
def test_the_events_are_those_that_are_stored(
    run_json: Callable[..., Any], asked: str, lang: str
) -> None:
    found = run_json("understand", ANSWERS[asked][0], "--asked", asked, "--lang", lang)
    assert found["intent"] in INTENTS
    for event in found["events"]:
        assert EVENT.validate_python(event).model_dump(mode="json") == event
    assert found["events"][0]["kind"] == "said"
    assert found["events"][0]["text"] == ANSWERS[asked][0]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("c'est quoi une partie prenante ?", "question"),
        ("je ne sais pas", "dont_know"),
        ("passons", "skip"),
        ("on peut continuer en néerlandais ?", "change_language"),
        ("aide-moi", "help"),
        ("merci", "smalltalk"),
        ("stop", "stop"),
    ],
)
def test_what_is_no_answer_has_its_own_intent(
    run_json: Callable[..., Any], text: str, intent: str
) -> None:
    assert run_json("understand", text, "--asked", "change", "--lang", "fr")["intent"] == intent


@pytest.mark.parametrize("text", ["", "  ", "🚲", "<b>", "{{7*7}}", "\x00", "x" * 20_000])
@pytest.mark.parametrize("asked", ["name", "change"])
def test_any_text_is_kept_and_has_an_intent(
    run_json: Callable[..., Any], text: str, asked: str
) -> None:
    found = run_json("understand", text, "--asked", asked, "--lang", "nl")
    assert found["intent"] in INTENTS
    assert found["events"][0]["kind"] == "said"


def test_an_unknown_question_names_those_there_are(run_loaded: Run) -> None:
    result = run_loaded("understand", "oui", "--asked", "weather", "--lang", "fr")
    assert result.exit_code != 0
    assert "weather" in result.output
    assert "without_you" in result.output


def test_a_batch_reads_each_line_in_the_light_of_its_question(
    run_loaded: Run, tmp_path: Path
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"id": asked, "text": text, "asked": asked, "lang": "fr"}
        for asked, (text, _) in ANSWERS.items()
    ]
    source.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    result = run_loaded("understand", "--batch", source, "--out", out)
    assert result.exit_code == 0, result.output
    answers = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [one["id"] for one in answers] == list(ANSWERS)
    assert all(set(one) == {"id", "intent", "events"} for one in answers)
