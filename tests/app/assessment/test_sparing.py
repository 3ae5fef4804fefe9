"""What a plan can do without, and what never."""

from __future__ import annotations

from app.assessment.findings import Findings, Planned
from app.assessment.known import (
    Activity,
    ChosenIndicator,
    ChosenStory,
    Confirmed,
    Effect,
    Known,
    Statement,
)
from app.assessment.sparing import Spare, spared
from tests.app.drafting.cases import grid

CONFIDENCE = "PE06"  # of people.confidence, by questionnaire
OTHER = next(
    one.id
    for one in grid().indicators.values()
    if one.facet == grid().indicators[CONFIDENCE].facet
    and one.id != CONFIDENCE
    and one.collection[0] != "interview"
)
ELSEWHERE = "EN09"  # of the environment
FACET = grid().indicators[CONFIDENCE].facet
STORY = f"{FACET}/1"
HARM = Effect(id="e1", text="des tensions", answer=2, form="statement", direction="negative")


def _known(
    question: str = "", harm: tuple[Effect, ...] = (), findings: Findings | None = None
) -> Known:
    lever = Confirmed(facets=(FACET,), answer=2)
    activity = Activity(
        id="a1", text="former", answer=1, confirmed=True, lever=lever, side_effects=harm
    )
    return Known(
        activities=(activity,),
        indicators=tuple(ChosenIndicator(indicator=one) for one in (CONFIDENCE, OTHER, ELSEWHERE)),
        stories=(ChosenStory(facet=FACET, prompt=1),),
        evaluative_question=Statement(text=question, answer=3) if question else None,
        findings=findings or Findings(),
    )


def test_what_tells_of_no_lever_goes_before_what_takes_more_time() -> None:
    minutes = {CONFIDENCE: 600, OTHER: 60, ELSEWHERE: 30}

    assert spared(minutes, 660, _known(), grid()) == [Spare(ELSEWHERE, "no_lever")]


def test_of_those_that_tell_of_the_same_the_one_that_takes_most_goes() -> None:
    minutes = {CONFIDENCE: 600, OTHER: 60}

    assert spared(minutes, 100, _known(), grid()) == [Spare(CONFIDENCE, "besides", (OTHER,))]


def test_the_last_source_of_a_lever_stays_however_much_it_takes() -> None:
    assert spared({CONFIDENCE: 600}, 100, _known(), grid()) == []
    assert len(spared({CONFIDENCE: 600, OTHER: 500}, 100, _known(), grid())) == 1


def test_the_last_place_to_speak_of_harm_stays() -> None:
    minutes = {STORY: 600, CONFIDENCE: 100}

    assert [one.id for one in spared(minutes, 600, _known(), grid())] == [STORY]
    assert [one.id for one in spared(minutes, 600, _known(harm=(HARM,)), grid())] == [CONFIDENCE]


def test_a_lever_that_the_question_is_not_about_is_told_apart() -> None:
    minutes = {CONFIDENCE: 600, OTHER: 60}
    beside = _known("Réduisons-nous les déchets du quartier ?")
    about = _known("En quoi former change-t-il les jeunes ?")

    assert spared(minutes, 100, beside, grid())[0].why == "aside"
    assert spared(minutes, 100, about, grid())[0].why == "besides"


def test_without_a_lever_the_heaviest_goes() -> None:
    minutes = {CONFIDENCE: 600, OTHER: 60}

    assert spared(minutes, 100, Known(), grid()) == [Spare(CONFIDENCE, "most")]


def test_a_plan_that_fits_spares_nothing() -> None:
    assert spared({CONFIDENCE: 60}, 60, _known(), grid()) == []


def test_a_method_that_lets_people_speak_counts_as_a_place_for_harm() -> None:
    planned = Findings(planned={OTHER: Planned(item=OTHER, method="focus_group")})
    known = _known(harm=(HARM,), findings=planned)

    assert [one.id for one in spared({STORY: 600, OTHER: 60}, 100, known, grid())] == [STORY]
