from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.assessment.findings import Findings, Result, Round
from app.assessment.known import ChosenIndicator, ChosenStory, Known, Stakeholder
from app.assessment.stakeholders import OnMap
from app.assessment.vocabulary import StakeholderRole
from app.meeting.agenda import agenda, carried_over, next_round, of_round


def someone(name: str, *roles: StakeholderRole, voice: int = 2, placed: bool = True) -> OnMap:
    return OnMap(
        Stakeholder(id=name, name=name, answer=1, roles=roles, affected=3, voice=voice), placed
    )


def result(number: int, *, round: int = 1) -> Result:
    return Result(
        id=f"r{number}", number=number, text=f"Figure {number}", value=Decimal(4), round=round
    )


def test_the_parts_fill_an_hour_without_a_gap() -> None:
    hour = agenda([], [])
    assert hour.minutes == 60
    for one, after in zip(hour.parts, hour.parts[1:], strict=False):
        assert one.begins + one.minutes == after.begins


def test_who_loses_is_invited_as_such_even_where_they_also_receive() -> None:
    hour = agenda([someone("Neighbours", "receives", "loses")], [])
    assert [one.why for one in hour.invited] == ["loses"]
    assert not hour.loser_missing


def test_each_is_invited_for_what_is_most_easily_forgotten() -> None:
    people = [
        someone("Trainees", "receives", voice=1),
        someone("Guessed", "receives", voice=1, placed=False),
        someone("City", "gives"),
        someone("Others"),
    ]
    hour = agenda(people, [])
    assert [one.why for one in hour.invited] == ["unheard", "receives", "gives", "concerned"]
    assert hour.loser_missing


def test_the_results_of_the_round_under_way_are_offered() -> None:
    results = {"r1": result(1), "r2": result(2, round=2)}
    rounds = {2: Round(round=2, on=date(2026, 3, 2))}
    assert of_round(Findings(results=results, rounds=rounds)) == [results["r2"]]


def test_earlier_results_are_offered_while_a_new_round_has_none() -> None:
    rounds = {2: Round(round=2, on=date(2026, 3, 2))}
    assert of_round(Findings(results={"r1": result(1)}, rounds=rounds)) == [result(1)]


def test_the_next_round_carries_the_plan_over_as_it_is() -> None:
    known = Known(
        indicators=(ChosenIndicator(indicator="WO01"),),
        stories=(ChosenStory(facet="work.access", prompt=1),),
    )
    carried = carried_over(known)
    assert (carried.number, carried.indicators, carried.stories) == (2, ("WO01",), 1)
    opened = next_round(known, date(2026, 3, 2), "Spring")
    assert (opened.round, opened.on, opened.name) == (2, date(2026, 3, 2), "Spring")


def test_an_empty_plan_carries_nothing_over() -> None:
    assert carried_over(Known()).nothing
