import pytest

from knowledge.social_economy import social_economy
from knowledge.territory import Territories, load_territories


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def test_each_source_speaks_for_itself(territories: Territories) -> None:
    found = social_economy("FRE11", territories)
    region = [one for one in found if one.territory == "FRE"]
    shares = {one.source.id for one in region if one.statistic == "social_economy_share"}
    assert shares == {"S28", "S29", "S30"}


def test_the_nearest_comes_first(territories: Territories) -> None:
    codes = [one.territory for one in social_economy("FRE11", territories)]
    assert codes[0] == "FRE11"
    assert codes[-1] == "EU27_2020"


def test_where_nothing_is_known_only_what_contains_it_is_listed(territories: Territories) -> None:
    assert [one.territory for one in social_economy("BE254", territories)] == ["EU27_2020"]
