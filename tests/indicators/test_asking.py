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
