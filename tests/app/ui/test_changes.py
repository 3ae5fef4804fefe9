from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import (
    Event,
    LeverProposed,
    PortraitStated,
    PurposeStated,
    StakeholdersStated,
    Undone,
)
from app.ui.parts.changes import PORTRAIT, QUESTION, card_key, changed_parts
from tests.conftest import NOW


def _after(*turns: list[Event]) -> Assessment:
    assessment = Assessment("a")
    for events in turns:
        assessment = assessment.with_events([("person", event) for event in events], NOW)
    return assessment


def test_the_newest_turn_says_what_glows() -> None:
    name = PortraitStated(field="name", text="La Remise")
    who = StakeholdersStated(activity="act1", text="des jeunes")
    assert changed_parts(_after([name])) == {PORTRAIT}
    assert changed_parts(_after([name], [who])) == {"act1"}
    assert changed_parts(_after([who], [PurposeStated(text="apprendre")])) == {QUESTION}
    assert changed_parts(Assessment("a")) == frozenset()


def test_what_was_taken_back_glows_too() -> None:
    who = StakeholdersStated(activity="act1", text="des jeunes")
    assert changed_parts(_after([who], [Undone(turn=1)])) == {"act1"}


def test_a_proposal_changes_nothing_that_was_said() -> None:
    proposal = LeverProposed(activity="act1", facets=())
    proposed = Assessment("a").with_events([(LEVIER, proposal)], NOW)
    assert changed_parts(proposed) == frozenset()


def test_a_card_that_changes_twice_glows_twice() -> None:
    who = StakeholdersStated(activity="act1", text="des jeunes")
    once, twice = _after([who]), _after([who], [who])
    assert card_key("act1", once, "side") != card_key("act1", twice, "side")
    assert card_key("act2", once, "side") == card_key("act2", twice, "side")
