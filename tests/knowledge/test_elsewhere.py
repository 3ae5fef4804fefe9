from pathlib import Path

import pytest

from knowledge.elsewhere import ANY, OTHER, elsewhere, load_publishers, load_topics, topic_of
from knowledge.territory import Territories, load_territories


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def test_every_statistic_has_a_topic(territories: Territories) -> None:
    found, problems = load_topics()
    assert problems == []
    assert set(found) == set(territories.statistics)


def test_publishers_are_of_known_topics_and_areas(territories: Territories) -> None:
    found, problems = load_publishers()
    assert problems == []
    topics = {*load_topics()[0].values(), ANY}
    for one in found:
        assert one.topic in topics
        assert one.area in territories.territories or one.area == "EU"


def test_the_nearest_publisher_comes_first(territories: Territories) -> None:
    names = [one.name for one in elsewhere("smsd", "BE32B", territories)]
    assert names[:2] == ["Walstat (IWEPS)", "Statbel"]
    assert names[-1] == "Eurostat"


def test_a_topic_of_its_own_comes_before_the_general_ones(territories: Territories) -> None:
    names = [one.name for one in elsewhere("social_economy_share", "BE254", territories)]
    assert names[0] == "Sociale economie Vlaanderen"


@pytest.mark.parametrize("code", ["BE32B", "BE254", "FRE11", "BE100", "FRF21", "BE", "EU27_2020"])
def test_there_is_somewhere_to_look_for_every_statistic(
    code: str, territories: Territories
) -> None:
    assert all(elsewhere(one, code, territories) for one in territories.statistics)


def test_an_imported_statistic_is_of_no_topic() -> None:
    assert topic_of("made_up_by_somebody") == OTHER


def test_a_statistic_that_stands_twice_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "topics.csv").write_text("statistic,topic\na,b\na,c\n", "utf-8")
    assert [one.fault for one in load_topics(tmp_path)[1]] == ["stands twice."]


def test_a_publisher_without_a_safe_address_is_a_fault(tmp_path: Path) -> None:
    text = "topic,area,name,url\nany,BE,X,http://x.example\n"
    (tmp_path / "elsewhere.csv").write_text(text, "utf-8")
    found, problems = load_publishers(tmp_path)
    assert found == [] and len(problems) == 1
