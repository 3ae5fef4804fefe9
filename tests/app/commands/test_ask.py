import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.dialogue.resources import Resources
from knowledge.language import Language
from tests.app.commands.conftest import Run

QUESTIONS: list[tuple[Language, str]] = [
    ("fr", "c'est quoi une partie prenante ?"),
    ("nl", "wat is een belanghebbende?"),
    ("en", "what is a stakeholder?"),
]


@pytest.mark.parametrize(("lang", "question"), QUESTIONS)
def test_an_answer_has_the_shape_that_scripts_rely_on(
    run_json: Callable[..., Any], lang: str, question: str
) -> None:
    found = run_json("ask", question, "--lang", lang)
    assert set(found) == {"answered", "language", "answer", "passages", "citations"}
    assert found["answered"] is True
    assert found["language"] == lang
    assert all(set(one) == {"id", "topic", "title", "score"} for one in found["passages"])
    assert all(set(one) == {"passage", "start", "end", "quote"} for one in found["citations"])


@pytest.mark.parametrize(("lang", "question"), QUESTIONS)
def test_passages_stand_best_first_and_are_at_least_five(
    run_json: Callable[..., Any], lang: str, question: str
) -> None:
    passages = run_json("ask", question, "--lang", lang)["passages"]
    scores = [one["score"] for one in passages]
    assert scores == sorted(scores, reverse=True)
    assert len({one["id"] for one in passages}) == len(passages) >= 5


@pytest.mark.parametrize(("lang", "question"), QUESTIONS)
def test_a_citation_quotes_its_passage_by_code_points(
    run_json: Callable[..., Any], resources: Resources, lang: Language, question: str
) -> None:
    bodies = {one.id: one.body for one in resources.corpus.in_language(lang)}
    citations = run_json("ask", question, "--lang", lang)["citations"]
    assert citations
    for one in citations:
        assert bodies[one["passage"]][one["start"] : one["end"]] == one["quote"]


def test_a_question_from_elsewhere_is_not_answered(run_json: Callable[..., Any]) -> None:
    found = run_json("ask", "quelle heure est le train pour Mars ?", "--lang", "fr")
    assert found["answered"] is False
    assert found["citations"] == []


@pytest.mark.parametrize("question", ["", "   ", "🚲🚲", "<script>", "a" * 20_000, "\u202e\u200f"])
def test_whatever_is_asked_the_shape_is_the_same(
    run_json: Callable[..., Any], question: str
) -> None:
    found = run_json("ask", question, "--lang", "en")
    assert found["answered"] in (True, False)
    assert isinstance(found["passages"], list)


def test_without_json_a_person_reads_the_answer(run_loaded: Run) -> None:
    result = run_loaded("ask", "c'est quoi une partie prenante ?", "--lang", "fr")
    assert result.exit_code == 0
    assert not result.stdout.startswith("{")
    assert "artie prenante" in result.stdout


def test_a_batch_answers_every_line_in_order_with_its_id(run_loaded: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"id": f"q{index}", "question": question, "lang": lang}
        for index, (lang, question) in enumerate(QUESTIONS)
    ]
    source.write_text("\n\n".join(json.dumps(line) for line in lines), "utf-8")
    result = run_loaded("ask", "--batch", source, "--out", out)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    answers = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [one["id"] for one in answers] == ["q0", "q1", "q2"]
    assert [one["language"] for one in answers] == ["fr", "nl", "en"]
    assert set(answers[0]) == {"id", "answered", "language", "answer", "passages", "citations"}
