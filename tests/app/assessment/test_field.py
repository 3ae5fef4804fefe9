from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assessment.field import ALL, FEWEST, beside_need, field
from app.assessment.known import Activity, Confirmed, Known, PlaceStated, PortraitFact
from knowledge.territory import Territories, load_territories

CHARLEROI, MONS, NORD, LENS = "BE32B", "BE323", "FRE11", "FRE12"


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def enterprise(place: str, *facets: str, platform: str = "integration") -> Known:
    lever = Activity(
        id="act1", text="a", answer=1, confirmed=True, lever=Confirmed(facets=facets, answer=1)
    )
    return Known(
        territory=PlaceStated(text=place, answer=1, territory=place),
        portrait={"segment": PortraitFact(text="x", answer=1, unit=platform)},
        activities=(lever,) if facets else (),
        shares_field=True,
    )


def count(frame: pd.DataFrame, place: str, facet: str = ALL, platform: str = ALL) -> int | None:
    here = frame[
        (frame["territory"] == place) & (frame["facet"] == facet) & (frame["platform"] == platform)
    ]
    return int(here["enterprises"].iloc[0]) if len(here) else None


def test_enterprises_are_counted_in_their_territory_and_in_what_contains_it(
    territories: Territories,
) -> None:
    frame = field([enterprise(CHARLEROI, "work.skills")] * 6, territories)
    assert count(frame, CHARLEROI, "work.skills") == 6
    assert count(frame, "BE", "work.skills") == 6
    assert count(frame, "EU27_2020", "work.skills") is None


def test_fewer_than_five_are_never_told(territories: Territories) -> None:
    assert field([enterprise(CHARLEROI, "work.skills")] * 4, territories).empty


def test_a_region_does_not_tell_what_its_arrondissements_hide(territories: Territories) -> None:
    known = [enterprise(CHARLEROI, "work.skills")] * 6 + [enterprise(MONS, "work.skills")] * 2
    frame = field(known, territories)
    assert count(frame, CHARLEROI, "work.skills") == 6
    assert count(frame, "BE3", "work.skills") is None


def test_platforms_do_not_tell_the_rest_of_all(territories: Territories) -> None:
    known = [enterprise(NORD, "work.jobs")] * 6
    known += [enterprise(NORD, "work.jobs", platform="services")] * 3
    frame = field(known, territories)
    assert count(frame, NORD, "work.jobs") == 9
    assert count(frame, NORD, "work.jobs", "integration") is None


def test_an_enterprise_without_a_confirmed_lever_counts_as_being_there(
    territories: Territories,
) -> None:
    known = [enterprise(NORD)] * 5 + [enterprise(NORD, "work.jobs")] * 5
    frame = field(known, territories)
    assert count(frame, NORD) == 10
    assert count(frame, NORD, "work.jobs") == 5


def test_platforms_of_two_places_do_not_tell_a_rest_together(territories: Territories) -> None:
    known = [enterprise(NORD, "work.jobs")] + [enterprise(LENS, "work.jobs")] * 5
    known += [enterprise(NORD, "work.jobs", platform="services")] * 5
    frame = field(known, territories)
    assert count(frame, NORD, "work.jobs") == 6
    assert count(frame, "FRE1", "work.jobs") == 11
    assert count(frame, NORD, "work.jobs", "services") is None


@given(
    st.lists(
        st.tuples(
            st.sampled_from([CHARLEROI, MONS, NORD, LENS]),
            st.sampled_from(["integration", "services"]),
        ),
        max_size=40,
    )
)
@settings(max_examples=150)
def test_no_small_group_can_be_worked_out_from_what_is_told(
    territories: Territories, made: list[tuple[str, str]]
) -> None:
    frame = field([enterprise(p, "work.jobs", platform=s) for p, s in made], territories)
    frame = frame[frame["facet"] == "work.jobs"]
    assert (frame["enterprises"] >= FEWEST).all()
    cells = list(itertools.product([CHARLEROI, MONS, NORD, LENS], ["integration", "services"]))
    within = {p: {one.code for one in territories.lineage(p)} for p, _ in cells}

    def row(place: str, platform: str) -> list[int]:
        return [int(place in within[p] and platform in (ALL, s)) for p, s in cells]

    told = np.array(
        [row(str(r.territory), str(r.platform)) for r in frame.itertuples()] or [[0] * 8]
    )
    rank = np.linalg.matrix_rank(told)
    every = {code for codes in within.values() for code in codes}
    for place, platform in itertools.product(every, [ALL, "integration", "services"]):
        own = row(place, platform)
        small = 0 < sum(n * made.count(c) for n, c in zip(own, cells, strict=True)) < FEWEST
        if small:
            assert np.linalg.matrix_rank(np.vstack([told, own])) > rank, (place, platform)


def test_action_is_set_beside_need_on_one_level(territories: Territories) -> None:
    known = [enterprise(NORD, "work.jobs")] * 6 + [enterprise(LENS, "work.skills")] * 5
    frame = beside_need(
        field(known, territories), "work.jobs", "unemployment_rate_localised", territories
    )
    shares = dict(zip(frame["territory"], frame["share"], strict=True))
    assert shares[NORD] == 1
    assert pd.isna(shares[LENS])
