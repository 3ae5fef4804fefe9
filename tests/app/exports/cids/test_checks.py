import json
from typing import Any

import pytest

from app.exports.cids.checks import failing, problems_of
from app.exports.cids.problems import told
from app.exports.cids.rules import CONTEXT
from knowledge.language import LANGUAGES
from tests.app.exports.cids.papers import published, variants, with_folder

ROOT = "https://example.org/a/"

# What the published shapes accept though it is wrong or useless.
LET_THROUGH = {
    "value is not a number (text)": "no_number",
    "value is empty text": "no_words",
    "start date without time": "no_moment",
    "end before start": "backwards",
    "unknown key (silently dropped)": "unknown",
    "only a theme": "no_organization",
    "empty file": "empty",
}


def document() -> list[dict[str, Any]]:
    """An organisation, an indicator, a report of one year and its measure."""
    nodes: list[dict[str, Any]] = [
        {"@type": "cids:Organization", "@id": ROOT + "o", "hasLegalName": "Atelier"},
        {
            "@type": "cids:Indicator",
            "@id": ROOT + "i",
            "hasName": "Exits",
            "hasDescription": "Exits to work.",
            "unitDescription": "%",
            "forOrganization": ROOT + "o",
            "hasIndicatorReport": [ROOT + "r"],
        },
        {
            "@type": "cids:IndicatorReport",
            "@id": ROOT + "r",
            "hasName": "Exits 2025",
            "forIndicator": ROOT + "i",
            "forOrganization": ROOT + "o",
            "startedAtTime": "2025-01-01T00:00:00Z",
            "endedAtTime": "2025-12-31T23:59:59Z",
            "value": {"@type": "i72:Measure", "@id": ROOT + "m", "hasNumericalValue": "42.3"},
        },
    ]
    return [{"@context": CONTEXT, **node} for node in nodes]


def codes(given: object) -> list[str]:
    return [one.code for one in failing(problems_of(given))]


def test_a_whole_document_has_no_problem() -> None:
    assert problems_of(document()) == []


def test_nodes_may_stand_in_a_graph_under_one_context() -> None:
    bare = [{key: value for key, value in one.items() if key != "@context"} for one in document()]
    assert problems_of({"@context": CONTEXT, "@graph": bare}) == []
    assert "context" in codes(bare)


def test_all_problems_come_at_once() -> None:
    nodes = document()
    del nodes[0]["hasLegalName"]
    nodes[1]["unitDescription"] = 5
    nodes[2]["endedAtTime"] = "2024-12-31T00:00:00Z"
    assert codes(nodes) == ["missing", "no_text", "backwards"]


@pytest.mark.parametrize(
    ("node", "field", "value", "code"),
    [
        (0, "@id", "atelier", "id_no_address"),
        (0, "@id", "https://exa mple.org/", "id_no_address"),
        (0, "@id", ROOT + "i", "id_twice"),
        (0, "@context", [CONTEXT, "https://ontology.commonapproach.org/sff"], "context"),
        (1, "hasName", {"@value": "Exits", "@language": "en"}, "no_text"),
        (1, "hasName", ["Exits", "Sorties"], "too_many"),
        (1, "forOrganization", ROOT + "r", "link"),
        (2, "startedAtTime", "2025-02-30T00:00:00Z", "no_moment"),
        (2, "value", ROOT + "nowhere", "link"),
        (2, "comment", "lost", "unknown"),
        (2, "value", {"@type": "i72:Measure", "@id": ROOT + "m", "hasNumericalValue": "1e3"},
         "no_number"),
    ],
)  # fmt: skip
def test_one_fault_is_named(node: int, field: str, value: object, code: str) -> None:
    nodes = document()
    nodes[node][field] = value
    assert code in codes(nodes)


@pytest.mark.parametrize("key", ["@id", "@type"])
def test_what_the_add_in_cannot_import_is_refused(key: str) -> None:
    nodes = document()
    del nodes[0][key]
    assert {"no_id", "no_type"} & set(codes(nodes))


def test_an_indicator_that_nothing_is_linked_to_is_only_remarked() -> None:
    nodes = document()[:2]
    del nodes[1]["hasIndicatorReport"]
    assert [(one.code, one.remark) for one in problems_of(nodes)] == [("alone", True)]


@pytest.mark.parametrize("odd", [None, 3, "x", [], {}, [1, "x", [2]], [{}], [{"@type": {"a": 1}}]])
def test_anything_at_all_is_refused_without_a_crash(odd: object) -> None:
    assert codes(odd)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_is_told_in_each_language(language: Any) -> None:
    nodes = document()
    nodes[2]["value"] = ROOT + "nowhere"
    for one in problems_of(nodes):
        assert told(one, language).endswith(".")


@with_folder
@pytest.mark.parametrize("variant", variants(), ids=lambda one: one["label"])
def test_a_variant_gets_the_verdict_recorded_with_it(variant: dict[str, Any]) -> None:
    assert published(variant["document"]).conforms is variant["conforms"]


@with_folder
@pytest.mark.parametrize("variant", variants(), ids=lambda one: one["label"])
def test_our_checks_refuse_what_the_shapes_refuse_and_more(variant: dict[str, Any]) -> None:
    document = json.loads(json.dumps(variant["document"]))
    expected = variant["conforms"] and variant["label"] not in LET_THROUGH
    assert (not codes(document)) is expected
    if variant["label"] in LET_THROUGH:
        assert LET_THROUGH[variant["label"]] in codes(document)
