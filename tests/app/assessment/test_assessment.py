from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ActivitiesConfirmed,
    ActivitiesProposed,
    AlternativeStated,
    EffectStated,
    Event,
    EvidenceStated,
    PortraitStated,
    ProposedActivity,
    PurposeStated,
    Redone,
    Said,
    StakeholdersStated,
    Started,
    TerritoryStated,
    Undone,
)
from app.assessment.known import Known
from app.exports.assessment_file import from_json, to_json
from tests.app.assessment.strategies import assessments, by_the_person

AT = datetime(2026, 3, 2, tzinfo=UTC)


def _assessment(*turns: list[Event]) -> Assessment:
    assessment = Assessment("a").with_events([("p", Started(language="nl"))], AT)
    for turn in turns:
        assessment = assessment.with_events([("p", event) for event in turn], AT)
    return assessment


@given(assessments())
def test_replaying_the_entries_gives_the_same_assessment(assessment: Assessment) -> None:
    again = Assessment(assessment.id)
    for entry in assessment.entries:
        again = again.extended([entry])
    assert again.known == assessment.known


@given(assessments())
def test_a_json_round_trip_gives_the_same_assessment(assessment: Assessment) -> None:
    again = from_json(to_json(assessment))
    assert again == assessment
    assert again.known == assessment.known


@given(assessments(), by_the_person)
def test_undoing_the_last_turn_gives_back_what_was_known(
    assessment: Assessment, event: Event
) -> None:
    before = assessment.known
    after = assessment.with_events([("p", Said(text="x", language="fr")), ("p", event)], AT)
    undone = after.with_events([("p", Undone(turn=after.undoable or 0))], AT)
    assert undone.known == before
    redone = undone.with_events([("p", Redone(turn=undone.redoable or 0))], AT)
    assert redone.known == after.known


@given(assessments())
def test_undoing_moves_no_answer_number(assessment: Assessment) -> None:
    if assessment.undoable is not None:
        undone = assessment.with_events([("p", Undone(turn=assessment.undoable))], AT)
        assert undone.answer_numbers == assessment.answer_numbers


_START: list[Event] = [
    ActivitiesProposed(
        activities=(ProposedActivity(id="act1", text="a"), ProposedActivity(id="act2", text="b"))
    ),
    ActivitiesConfirmed(activities=("act1", "act2")),
]
_ANSWERS: list[Event] = [
    PortraitStated(field="name", text="De Spil"),
    TerritoryStated(place="Kortrijk", territory="BE254"),
    StakeholdersStated(activity="act1", text="jongeren"),
    EffectStated(activity="act1", effect="act1-e1", text="durft bellen", form="story"),
    EvidenceStated(activity="act1", level="seen"),
    AlternativeStated(activity="act2", text="de VDAB"),
    PurposeStated(text="leren"),
]


@given(st.permutations(_ANSWERS))
def test_answers_in_another_order_end_in_the_same_knowledge(answers: list[Event]) -> None:
    usual = _assessment(_START, *([one] for one in _ANSWERS)).known
    other = _assessment(_START, *([one] for one in answers)).known
    assert _without_numbers(other) == _without_numbers(usual)


def _without_numbers(known: Known) -> object:
    """Knowledge without the numbers of the answers, which do tell the order."""

    def strip(value: object) -> object:
        if isinstance(value, dict):
            return {key: strip(one) for key, one in value.items() if key != "answer"}
        if isinstance(value, list | tuple):
            return [strip(one) for one in value]
        return value

    return strip(known.model_dump())


def test_what_is_proposed_does_not_count_until_confirmed() -> None:
    proposed = _assessment(_START[:1])
    assert proposed.known.candidates == []
    assert len(_assessment(_START).known.candidates) == 2


def test_an_entry_out_of_sequence_is_refused() -> None:
    assessment = _assessment()
    with pytest.raises(ValueError, match="does not follow"):
        assessment.extended(assessment.entries)


def test_the_first_answer_is_a1_however_the_talk_began() -> None:
    assessment = _assessment([Said(text="hallo", language="nl"), *_ANSWERS[:1]])
    assert assessment.known.portrait["name"].answer == 1
