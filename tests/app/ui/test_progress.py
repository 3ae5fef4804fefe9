from app.assessment.known import (
    Activity,
    ChosenIndicator,
    Confirmed,
    Effect,
    Known,
    PlaceStated,
    PortraitFact,
    Statement,
)
from app.ui.parts.progress import outcomes

EFFECT = Effect(id="act1-e1", text="ils osent", answer=3, form="statement")
LEVER = Confirmed(facets=("work.skills",), answer=4)


def _states(known: Known) -> dict[str, str]:
    return {one.result: one.state for one in outcomes(known)}


def test_at_the_beginning_all_is_to_come() -> None:
    assert set(_states(Known()).values()) == {"to_come"}


def test_a_portrait_is_there_once_name_place_and_mission_are_told() -> None:
    fact = PortraitFact(text="x", answer=1)
    known = Known(portrait={"name": fact})
    assert _states(known)["portrait"] == "begun"
    place = PlaceStated(text="Mons", answer=1, territory="BE323")
    whole = Known(portrait={"name": fact, "mission": fact}, territory=place)
    assert _states(whole)["portrait"] == "there"


def test_levers_are_there_once_none_is_open_and_then_a_draft_is() -> None:
    told = Activity(id="act1", text="coudre", answer=1, confirmed=True, effects=(EFFECT,))
    assert _states(Known(activities=(told,)))["levers"] == "begun"
    assert _states(Known(activities=(told,)))["draft"] == "begun"
    settled = Known(activities=(told.model_copy(update={"lever": LEVER}),))
    assert _states(settled)["levers"] == _states(settled)["draft"] == "there"


def test_a_question_and_a_plan_are_under_way_before_they_are_settled() -> None:
    wording = Statement(text="En quoi ?", answer=5)
    known = Known(question_versions=(wording,), indicators=(ChosenIndicator(indicator="WO01"),))
    states = _states(known)
    assert (states["question"], states["plan"]) == ("begun", "begun")
    chosen = known.model_copy(update={"evaluative_question": wording})
    assert _states(chosen)["question"] == "there"
