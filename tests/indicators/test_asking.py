"""How indicators are asked of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.asking import asking_problems, load_asking, read_asking
from indicators.grid_files import load_grid

YES_NO = """
yes_no:
  - {name: "yes", label: {fr: Oui, nl: Ja, en: "Yes"}}
  - {name: "no", label: {fr: Non, nl: Nee, en: "No"}}
"""
ONE = """
- indicator: PE02
  kind: choice
  ask: {fr: "Ça va ?", nl: "Gaat het?", en: "Are you well?"}
  scale: yes_no
  counts: ["yes"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scales.yaml").write_text(YES_NO, encoding="utf-8")
    return tmp_path


def test_a_shared_scale_becomes_ready_answers_that_know_which_count(folder: Path) -> None:
    (folder / "people.yaml").write_text(ONE, encoding="utf-8")

    found, problems = read_asking(folder)

    assert not problems
    assert [(one.name, one.counts) for one in found["PE02"].options] == [
        ("yes", True),
        ("no", False),
    ]


@pytest.mark.parametrize(
    ("changed", "into", "told"),
    [
        ("scale: yes_no", "scale: lost", "no scale is called lost"),
        ('counts: ["yes"]', "counts: [perhaps]", "perhaps"),
        ("kind: choice", "kind: scale", "ends"),
        ("PE02\n", "PE02\n  colour: red\n", "colour"),
        ("kind: choice", "kind: choice\n  tally: true", "several choices"),
        ("kind: choice", "kind: choice\n  compare: rises", "needs a number"),
        ("kind: choice", 'kind: choice\n  start: ["no"]', "goes with"),
        ("kind: choice", "kind: choice\n  aside: [never]", "never"),
        ('counts: ["yes"]', "compare: becomes", "some count"),
    ],
)
def test_each_fault_is_told_and_the_wording_left_out(
    folder: Path, changed: str, into: str, told: str
) -> None:
    (folder / "people.yaml").write_text(ONE.replace(changed, into), encoding="utf-8")

    found, problems = read_asking(folder)

    assert found == {}
    assert told in " ".join(str(one) for one in problems)


def test_an_indicator_that_is_worded_twice_is_told(folder: Path) -> None:
    (folder / "people.yaml").write_text(ONE + ONE, encoding="utf-8")

    assert "twice" in " ".join(str(one) for one in read_asking(folder)[1])


def test_what_ships_has_no_fault_and_words_every_indicator_that_is_asked() -> None:
    assert asking_problems(load_grid()[0]) == []


def test_no_question_asks_in_one_language_what_another_leaves_out() -> None:
    for one in load_asking().values():
        for language in ("fr", "nl", "en"):
            assert one.ask[language].strip().endswith(("?", ".", "…")), (one.indicator, language)


def test_a_change_between_two_answers_is_asked_at_two_moments(folder: Path) -> None:
    once = ONE.replace("PE02", "AC21") + "  compare: becomes\n"
    (folder / "people.yaml").write_text(once, encoding="utf-8")

    told = [str(one) for one in asking_problems(load_grid()[0], folder)]

    assert [one for one in told if "AC21" in one and "one moment" in one]


@pytest.mark.parametrize(
    ("indicator", "compare"),
    [
        ("AC06", "rises"),
        ("AC12", "rises"),
        ("AC15", "becomes"),
        ("AC22", "becomes"),
        ("DE14", "becomes"),
        ("EC02", "becomes"),
        ("EC04", "becomes"),
        ("PE10", "rises"),
        ("PE18", "rises"),
        ("TI02", "falls"),
        ("WO08", "becomes"),
    ],
)
def test_what_the_formula_compares_is_compared(indicator: str, compare: str) -> None:
    assert load_asking()[indicator].compare == compare


def test_what_one_answer_tells_needs_no_rule() -> None:
    assert not load_asking()["AC21"].ruled
    assert load_asking()["AC26"].ruled
