import json

import pytest
from hypothesis import given

from app.assessment.assessment import Assessment
from app.errors import BadFile
from app.exports.assessment_file import from_json, to_json
from knowledge.language import LANGUAGES, Language
from tests.app.assessment.strategies import assessments
from tests.app.drafting.cases import case


@given(assessments())
def test_any_assessment_comes_back_exactly(assessment: Assessment) -> None:
    assert from_json(to_json(assessment)) == assessment


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_known_comes_back(language: Language) -> None:
    assert from_json(to_json(case(language))).known == case(language).known


def test_the_file_says_what_it_is() -> None:
    data = json.loads(to_json(case("fr")))
    assert (data["format"], data["version"]) == ("levier-assessment", 1)


def test_an_empty_assessment_comes_back() -> None:
    assert from_json(to_json(Assessment("new"))) == Assessment("new")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "{",
        "[]",
        "null",
        "{}",
        '{"format": "other", "version": 1, "id": "x", "entries": []}',
        '{"format": "levier-assessment", "version": 2, "id": "x", "entries": []}',
        '{"format": "levier-assessment", "version": 1, "id": "x", "entries": [], "more": 1}',
        '{"format": "levier-assessment", "version": 1, "id": "x", "entries": [{"seq": 1}]}',
        "\x00",
        "[" * 10_000,
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_fault(text: str) -> None:
    with pytest.raises(BadFile) as refused:
        from_json(text, "talk.json")
    assert refused.value.params["file"] == "talk.json"
    assert refused.value.params["fault"]


def test_entries_that_do_not_follow_are_refused() -> None:
    data = json.loads(to_json(case("fr")))
    del data["entries"][3]
    with pytest.raises(BadFile, match="does not follow"):
        from_json(json.dumps(data), "talk.json")


def test_an_unknown_kind_of_event_is_refused() -> None:
    text = to_json(case("fr")).replace('"kind": "said"', '"kind": "sung"', 1)
    with pytest.raises(BadFile):
        from_json(text, "talk.json")


def test_the_fault_names_where_in_the_file() -> None:
    text = to_json(case("fr")).replace('"kind": "said"', '"kind": "sung"', 1)
    with pytest.raises(BadFile) as refused:
        from_json(text, "talk.json")
    assert "entries" in refused.value.params["fault"]
