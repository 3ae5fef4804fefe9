"""The page of figures that were read against their sources, against the figures themselves."""

import re
from pathlib import Path

import pytest

from knowledge.territory import Territories, load_territories

PAGE = Path(__file__).parents[2] / "docs" / "territory-figures.md"
_ROW = re.compile(
    r"\| (?P<name>[^|]+) \| [^|]+ \((?P<code>\w+)\) \| (?P<period>[\dQ-]+) "
    r"\| (?P<ours>[\d.]+) \| (?P<theirs>[\d.]+) \| (?P<same>yes|no) \|"
)


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def _rows() -> list[re.Match[str]]:
    return list(_ROW.finditer(PAGE.read_text("utf-8")))


def test_at_least_thirty_figures_were_read() -> None:
    assert len(_rows()) >= 30


def test_every_figure_on_the_page_is_the_one_that_ships(territories: Territories) -> None:
    named = {one.name.en: one.id for one in territories.statistics.values()}
    frame = territories.frame.set_index(["territory", "statistic", "period"])["value"]
    for row in _rows():
        key = (row["code"], named[row["name"]], row["period"])
        assert frame[key] == float(row["ours"]), key


def test_same_means_the_same() -> None:
    for row in _rows():
        assert (float(row["ours"]) == float(row["theirs"])) is (row["same"] == "yes"), row[0]
