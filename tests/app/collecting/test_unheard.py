"""Those whom a plan does not hear."""

from __future__ import annotations

import pytest

from app.assessment.findings import Findings, Planned
from app.assessment.known import (
    Activity,
    ChosenIndicator,
    Confirmed,
    Known,
    Stakeholder,
)
from app.assessment.stakeholders import OnMap
from app.assessment.vocabulary import StakeholderRole
from app.collecting.unheard import people_gaps
from indicators.grid_files import load_grid

GRID = load_grid()[0]
SURVEY = GRID.indicators["PE06"]


def _known(*indicators: str, planned: Planned | None = None) -> Known:
    lever = Confirmed(facets=(SURVEY.facet,), answer=2)
    activity = Activity(id="a1", text="former", answer=1, confirmed=True, lever=lever)
    return Known(
        activities=(activity,),
        indicators=tuple(ChosenIndicator(indicator=one) for one in indicators),
        findings=Findings(planned={"PE06": planned} if planned else {}),
    )


def _one(
    role: StakeholderRole, *, placed: bool, affected: int = 3, voice: int = 2, because: str = ""
) -> OnMap:
    who = Stakeholder(
        id="w", name="Voisins", answer=1, roles=(role,), affected=affected, voice=voice
    )
    return OnMap(who, placed=placed, because=because)


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (_one("receives", placed=True, voice=1), "unheard"),
        (_one("loses", placed=True, voice=2), "loses"),
        (_one("loses", placed=True, affected=1, voice=1), "loses"),
        (_one("loses", placed=False), "loses"),
        (_one("receives", placed=False), "unplaced"),
    ],
)
def test_whoever_is_not_heard_is_named_with_the_reason(one: OnMap, kind: str) -> None:
    assert people_gaps(_known(), GRID, [one]) == [(kind, "Voisins")]


@pytest.mark.parametrize(
    "one",
    [
        _one("loses", placed=True, voice=3),
        _one("receives", placed=True, voice=2),
        _one("gives", placed=False, affected=2),
    ],
)
def test_whoever_is_heard_or_little_touched_is_not_named(one: OnMap) -> None:
    assert people_gaps(_known(), GRID, [one]) == []


def test_whom_the_plan_names_among_those_it_asks_is_heard() -> None:
    planned = Planned(item="PE06", people="Les stagiaires et les voisins de la rue")
    known = _known("PE06", planned=planned)

    assert people_gaps(known, GRID, [_one("loses", placed=False)]) == []


def test_those_who_take_part_are_heard_where_people_are_asked_about_it() -> None:
    one = _one("receives", placed=False, because="former")

    assert people_gaps(_known("PE06"), GRID, [one]) == []
    by_files = _known("PE06", planned=Planned(item="PE06", method="records"))
    assert people_gaps(by_files, GRID, [one]) == [("unplaced", "Voisins")]
