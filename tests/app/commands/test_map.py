import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.dialogue.resources import Resources
from tests.app.commands.conftest import Run

MAPPED = {"lever", "facets", "level", "sure", "stakeholders", "figures"}
LEVERS = [
    ("fr", "former des demandeurs d'emploi à la réparation de vélos"),
    ("nl", "werkzoekenden opleiden in fietsherstelling"),
    ("en", "train unemployed people in bicycle repair"),
]


@pytest.mark.parametrize(("lang", "text"), LEVERS)
def test_a_mapping_has_the_shape_that_scripts_rely_on(
    run_json: Callable[..., Any], resources: Resources, lang: str, text: str
) -> None:
    found = run_json("map", text, "--lang", lang)
    assert set(found) == {*MAPPED, "activities"}
    assert isinstance(found["sure"], bool)
    assert found["level"] in ("realisation", "result", "impact", None)
    for facet in found["facets"]:
        assert set(facet) == {"facet", "score", "why"}
        assert facet["facet"] in resources.grid.facets


@pytest.mark.parametrize(("lang", "text"), LEVERS)
def test_a_lever_has_at_least_three_facets_best_first(
    run_json: Callable[..., Any], lang: str, text: str
) -> None:
    found = run_json("map", text, "--lang", lang)
    scores = [one["score"] for one in found["facets"]]
    assert found["lever"] is True
    assert len(scores) >= 3
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("lang", "text"), [("fr", "la comptabilité"), ("nl", "de boekhouding"), ("en", "bookkeeping")]
)
def test_support_is_no_lever(run_json: Callable[..., Any], lang: str, text: str) -> None:
    assert run_json("map", text, "--lang", lang)["lever"] is False


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "on répare des vélos, on forme des jeunes et on a une compta"),
        ("nl", "wij herstellen fietsen, wij leiden jongeren op en wij hebben een boekhouding"),
        ("en", "we repair bicycles, we train young people and we have a bookkeeper"),
    ],
)
def test_split_maps_each_activity(run_json: Callable[..., Any], lang: str, text: str) -> None:
    activities = run_json("map", text, "--lang", lang, "--split")["activities"]
    assert len(activities) == 3
    for one in activities:
        assert set(one) == {*MAPPED, "text"}


@pytest.mark.parametrize(
    ("lang", "text", "who", "counts"),
    [
        ("fr", "on forme 12 jeunes sans diplôme et on répare des vélos pour 30 familles",
         ["jeunes sans diplôme", "familles"], ["jeunes sans diplôme", "familles"]),
        ("nl", "wij leiden 12 jongeren zonder diploma op en wij herstellen fietsen van 30 gezinnen",
         ["jongeren zonder diploma", "gezinnen"], ["jongeren zonder diploma", "gezinnen"]),
        ("en", "we train 12 young people and we repair bicycles for 30 families",
         ["young people", "families"], ["young people", "families"]),
    ],
)  # fmt: skip
def test_who_is_named_and_what_is_counted_stand_with_the_whole_and_with_each_activity(
    run_json: Callable[..., Any], lang: str, text: str, who: list[str], counts: list[str]
) -> None:
    found = run_json("map", text, "--lang", lang)
    assert [one["text"] for one in found["stakeholders"]] == who
    assert [one["counts"] for one in found["figures"]] == counts
    assert [one["value"] for one in found["figures"]] == [12, 30]
    assert [[one["text"] for one in part["stakeholders"]] for part in found["activities"]] == [
        [one] for one in who
    ]
    for part in (found, *found["activities"]):
        said = part.get("text", text)
        for one in (*part["stakeholders"], *part["figures"]):
            assert said[one["start"] : one["end"]] == one["text"]


def test_a_figure_says_part_whole_share_and_unit(run_json: Callable[..., Any]) -> None:
    found = run_json("map", "6 sur 10 stagiaires, 12,5 % des familles, 2 tonnes de textile")
    wanted = ("value", "denominator", "percent", "unit", "counts")
    assert [tuple(one[name] for name in wanted) for one in found["figures"]] == [
        (6, 10, False, "stagiaires", "stagiaires"),
        (12.5, None, True, "%", "familles"),
        (2, None, False, "tonnes", "textile"),
    ]


@pytest.mark.parametrize("text", ["", " ", "🚲", "\x07", "=1+1", "9" * 20_000])
@pytest.mark.parametrize("split", [(), ("--split",)])
def test_whatever_is_mapped_the_shape_is_the_same(
    run_json: Callable[..., Any], text: str, split: tuple[str, ...]
) -> None:
    found = run_json("map", text, "--lang", "fr", *split)
    for one in found["activities"] if split else [found]:
        assert isinstance(one["lever"], bool)


def test_a_batch_of_many_lines_keeps_order_and_ids(run_loaded: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"id": one, "text": LEVERS[one % 3][1], "lang": LEVERS[one % 3][0]} for one in range(24)
    ]
    source.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    result = run_loaded("map", "--batch", source, "--out", out)
    assert result.exit_code == 0, result.output
    answers = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [one["id"] for one in answers] == list(range(24))
    assert set(answers[0]) == {*MAPPED, "activities", "id"}
    assert [one["text"] for one in answers[0]["activities"]] == [LEVERS[0][1]]


def test_a_batch_can_split(run_loaded: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    line = {"id": "a", "text": "on répare des vélos et on forme des jeunes", "lang": "fr"}
    source.write_text(json.dumps(line), "utf-8")
    run_loaded("map", "--split", "--batch", source, "--out", out)
    answer = json.loads(out.read_text("utf-8"))
    assert (answer["id"], len(answer["activities"])) == ("a", 2)


def test_without_json_a_person_reads_the_names_of_facets(
    run_loaded: Run, resources: Resources
) -> None:
    result = run_loaded("map", f"{LEVERS[0][1]}, 12 jeunes", "--lang", "fr")
    assert "12 (jeunes)" in result.stdout
    names = [facet.name["fr"] for facet in resources.grid.facets.values()]
    assert any(name in result.stdout for name in names)
