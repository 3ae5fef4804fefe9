from typing import Any

import pandas as pd
import pytest

from app.charts.territory_history import (
    has_history,
    history_finding,
    history_frame,
    history_lines,
)
from app.charts.theme import OWN, specification
from knowledge.language import LANGUAGES, Language
from knowledge.short_names import short_name
from knowledge.territory import Territories
from tests.app.drafting.cases import territories

PLACES = ["BE32B", "BE254", "FRE11", "BE100"]


def _lines(statistic: str = "population_total") -> dict[str, Any]:
    frame = history_frame("BE32B", statistic, territories(), "fr")
    return specification(history_lines(frame, "habitants", "fr"))


def _with(rows: list[tuple[str, float, str]]) -> Territories:
    """The real tables with one statistic of Charleroi alone: period, value, flag."""
    real = territories()
    frame = pd.DataFrame(
        [
            {"territory": "BE32B", "statistic": "smsd", "period": period, "value": value,
             "flag": flag, "method": "", "source": "S06"}
            for period, value, flag in rows
        ]
    )  # fmt: skip
    every = real.territories.values(), real.statistics.values(), real.sources.values()
    return Territories(*every, frame)


def test_the_lines_have_years_without_thousands_and_a_titled_axis() -> None:
    encoding = _lines()["layer"][0]["encoding"]
    assert (encoding["x"]["field"], encoding["x"]["axis"]["format"]) == ("year", "d")
    assert encoding["y"]["title"] == "habitants"


def test_each_line_is_named_once_at_its_end() -> None:
    frame = history_frame("BE32B", "population_total", territories(), "fr")
    ends = frame[frame["label"] != ""]
    assert ends["territory"].is_unique
    assert set(ends["territory"]) == set(frame["territory"])
    for name, year in zip(ends["territory"], ends["year"], strict=True):
        assert year == frame[frame["territory"] == name]["year"].max()


def test_a_short_series_is_no_history() -> None:
    assert has_history("BE32B", "population_total", territories())
    assert not has_history("BE32B", "population_total", territories(), years=200)
    assert not has_history("BE32B", "no_such_statistic", territories())


def test_the_line_is_cut_where_the_method_changed() -> None:
    frame = history_frame("BE32B", "neet_15_29", territories(), "fr")
    own: Any = frame[frame["role"] == OWN].set_index("year")
    assert own.loc[2016, "segment"] != own.loc[2017, "segment"]
    assert own.loc[2020, "segment"] != own.loc[2021, "segment"]
    assert own.loc[2018, "segment"] == own.loc[2017, "segment"]
    assert set(own[own["broken"]].index) == {2017, 2021}


def test_a_change_of_method_is_marked_before_its_year_and_said_once() -> None:
    marks = _lines("neet_15_29")["layer"][-1]["layer"]
    assert [layer["mark"]["type"] for layer in marks] == ["rule", "text"]
    spec = _lines("neet_15_29")
    (data,) = [rows for rows in spec["datasets"].values() if set(rows[0]) == {"year", "words"}]
    assert [row["year"] for row in data] == [2016.5, 2020.5]
    assert [row["words"] for row in data] == ["nouvelle méthode", ""]


def test_without_a_change_of_method_nothing_is_marked() -> None:
    assert all(layer.get("mark", {}).get("type") != "rule" for layer in _lines()["layer"])


def test_a_first_year_of_a_series_cuts_nothing() -> None:
    tables = _with([("2020", 5.0, "b"), ("2021", 6.0, ""), ("2022", 6.5, ""), ("2023", 7.0, "")])
    frame = history_frame("BE32B", "smsd", tables, "fr")
    assert not frame["broken"].any()


@pytest.mark.parametrize(("flag", "hollow"), [("", 0), ("p", 1), ("e", 1), ("u", 1), ("d", 0)])
def test_unsure_values_are_hollow_points(flag: str, hollow: int) -> None:
    rows = [("2020", 5.0, ""), ("2021", 6.0, ""), ("2022", 6.5, ""), ("2023", 7.0, flag)]
    frame = history_frame("BE32B", "smsd", _with(rows), "fr")
    assert frame["unsure"].sum() == hollow


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_every_history_can_be_said_in_one_sentence(code: str, language: Language) -> None:
    for statistic in territories().statistics:
        if has_history(code, statistic, territories()):
            finding = history_finding(code, statistic, territories(), language)
            own = territories().compare(code, statistic)[0].territory
            figures = territories().history(own, statistic)
            assert figures[-1].period in finding
            assert short_name(territories().territories[own], language) in finding


@pytest.mark.parametrize("language", LANGUAGES)
def test_years_before_a_change_of_method_are_not_measured_against_those_after(
    language: Language,
) -> None:
    finding = history_finding("BE32B", "neet_15_29", territories(), language)
    assert "2021" in finding and "2022" in finding
    assert "2014" not in finding


@pytest.mark.parametrize(
    ("last", "word"),
    [(5.0, "presque"), (5.2, "presque"), (5.6, "légère hausse"), (6.5, "en hausse"),
     (4.4, "légère baisse"), (3.0, "en baisse")],
)  # fmt: skip
def test_a_small_move_is_called_small(last: float, word: str) -> None:
    rows = [("2020", 5.0, ""), ("2021", 5.0, ""), ("2022", 5.0, ""), ("2023", last, "")]
    assert word in history_finding("BE32B", "smsd", _with(rows), "fr")


def test_a_series_that_has_just_begun_anew_is_said_to_have() -> None:
    rows = [("2020", 5.0, ""), ("2021", 5.0, ""), ("2022", 5.0, ""), ("2023", 9.0, "b")]
    finding = history_finding("BE32B", "smsd", _with(rows), "en")
    assert "first year of a new method" in finding
    assert "rising" not in finding


@pytest.mark.parametrize("code", PLACES)
def test_the_first_line_is_the_one_of_the_comparison_and_never_a_level_above(code: str) -> None:
    for statistic in territories().statistics:
        if has_history(code, statistic, territories()):
            frame = history_frame(code, statistic, territories(), "fr")
            own = territories().compare(code, statistic)[0].territory
            names = frame[frame["role"] == OWN]["territory"].unique().tolist()
            assert names == [short_name(territories().territories[own], "fr")], statistic
