import pytest

from app.charts.picture import svg
from app.charts.territory_ages import (
    BANDS,
    ages_figures,
    ages_finding,
    ages_frame,
    ages_picture,
)
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import territories

PLACES = ["BE32B", "BE254", "FRE11", "BE100", "BE3"]


@pytest.mark.parametrize("code", PLACES)
def test_the_bands_of_a_place_make_a_whole(code: str) -> None:
    frame = ages_frame(code, territories(), "fr")
    for _, own in frame.groupby("place"):
        assert own["value"].sum() == pytest.approx(100, abs=0.11)
        assert (own["value"] > 0).all()
        assert len(own) == len(BANDS)


def test_what_is_a_remainder_is_marked_as_one() -> None:
    frame = ages_frame("BE32B", territories(), "fr")
    assert set(frame[frame["computed"]]["band"]) == {"25", "65"}


def test_published_shares_are_taken_as_they_are() -> None:
    own = ages_frame("BE32B", territories(), "fr").set_index(["role", "band"])
    published = territories().latest("BE32B", "share_0_14")
    assert published and own.loc[("own", "0"), "value"] == published.value


def test_the_region_stands_beside_it_but_brussels_not_beside_itself() -> None:
    assert set(ages_frame("BE32B", territories(), "fr")["role"]) == {"own", "region"}
    assert set(ages_frame("BE100", territories(), "fr")["role"]) == {"own"}


def test_an_area_says_how_many_people_there_are() -> None:
    spec = ages_picture(ages_frame("BE32B", territories(), "fr"))
    (rows,) = [
        rows
        for rows in spec["datasets"].values()
        if "per_year" in rows[0] and rows[0]["role"] == "own"
    ]
    areas = [row["per_year"] * (row["bottom"] - row["top"]) for row in rows]
    shares = [row["value"] for row in rows]
    ratios = [area / share for area, share in zip(areas, shares, strict=True)]
    assert max(ratios) / min(ratios) < 1.12  # but for the gap between two bands


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_the_ages_are_drawn_and_told_in_every_language(code: str, language: Language) -> None:
    frame = ages_frame(code, territories(), language)
    drawn = svg({**ages_picture(frame), "width": 420})
    assert all(age in drawn for age in frame["age"])
    assert "65" in ages_finding(code, territories(), language)
    assert ages_figures(code, territories())


def test_a_small_difference_is_called_small() -> None:
    assert "petit écart" in ages_finding("BE32B", territories(), "fr")
    assert "petit écart" not in ages_finding("FRE11", territories(), "fr")


def test_where_shares_are_missing_there_is_no_picture() -> None:
    assert ages_frame("EU27_2020", territories(), "fr").empty
    assert ages_finding("EU27_2020", territories(), "fr") == ""
