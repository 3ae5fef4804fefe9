"""What a plan leaves out."""

from __future__ import annotations

from decimal import Decimal

from app.assessment.events import FacetReason
from app.assessment.findings import Findings, Planned, Result, Testimony
from app.assessment.known import (
    Activity,
    ChosenIndicator,
    ChosenStory,
    Confirmed,
    Effect,
    Known,
    Proposal,
    Stakeholder,
)
from app.assessment.stakeholders import OnMap
from app.assessment.vocabulary import TestimonyConsent
from app.collecting.missing import Gap, gaps
from indicators.grid_files import load_grid

GRID = load_grid()[0]
SURVEY = next(one for one in GRID.indicators.values() if one.collection[0] == "survey")
FIGURE, STORY = ChosenIndicator(indicator=SURVEY.id), ChosenStory(facet=SURVEY.facet, prompt=1)
HARM = Effect(id="e2", text="ils sont fatigués", answer=3, form="statement", direction="negative")


def _known(
    indicators: tuple[ChosenIndicator, ...] = (),
    stories: tuple[ChosenStory, ...] = (),
    harm: tuple[Effect, ...] = (),
    findings: Findings | None = None,
) -> Known:
    lever = Confirmed(facets=(SURVEY.facet,), answer=2)
    one = Activity(id="a1", text="former", answer=1, confirmed=True, lever=lever, side_effects=harm)
    return Known(
        activities=(one,),
        indicators=indicators,
        stories=stories,
        findings=findings or Findings(),
    )


def test_a_lever_of_which_nothing_is_collected_is_named() -> None:
    assert gaps(_known(), GRID, []) == [Gap("no_source", "former")]


def test_one_source_is_not_enough_and_a_figure_with_a_story_is() -> None:
    assert gaps(_known((FIGURE,)), GRID, []) == [Gap("one_source", "former")]
    assert gaps(_known((FIGURE,), (STORY,)), GRID, []) == []


def test_a_story_that_no_pack_describes_any_more_is_no_source() -> None:
    gone = ChosenStory(facet=SURVEY.facet, prompt=99)

    assert gaps(_known((FIGURE,), (gone,)), GRID, []) == [Gap("one_source", "former")]


def test_a_method_that_the_person_changed_is_the_one_that_counts() -> None:
    planned = Findings(planned={SURVEY.id: Planned(item=SURVEY.id, method="interview")})

    assert gaps(_known((FIGURE,), harm=(HARM,), findings=planned), GRID, []) == [
        Gap("one_source", "former")
    ]


def test_harm_is_named_unless_an_open_question_leaves_room_for_it() -> None:
    assert Gap("negative", HARM.text) in gaps(_known((FIGURE,), harm=(HARM,)), GRID, [])
    assert gaps(_known((FIGURE,), (STORY,), harm=(HARM,)), GRID, []) == []


def test_whoever_is_much_touched_and_little_heard_is_named() -> None:
    one = Stakeholder(id="w", name="Voisins", answer=4, roles=("loses",), affected=3, voice=1)
    known = _known((FIGURE,), (STORY,))

    assert gaps(known, GRID, [OnMap(one, placed=True)]) == [Gap("unheard", "Voisins")]


def test_words_wait_for_consent() -> None:
    asked: tuple[tuple[str, TestimonyConsent], ...] = (("not", "not_asked"), ("yes", "anonymous"))
    told = {
        name: Testimony(id=name, number=place, text=name, consent=consent)
        for place, (name, consent) in enumerate(asked, start=1)
    }
    known = _known((FIGURE,), (STORY,), findings=Findings(testimonies=told))

    assert gaps(known, GRID, []) == [Gap("consent", "not")]


OTHER_HARM = Effect(id="e3", text="des tensions", answer=4, form="statement", direction="negative")


def test_one_story_does_not_silence_all_the_harm_of_a_lever() -> None:
    second = ChosenStory(facet=SURVEY.facet, prompt=2)
    both = (HARM, OTHER_HARM)

    assert gaps(_known((FIGURE,), (STORY,), harm=both), GRID, []) == [
        Gap("negative_among_others", HARM.text),
        Gap("negative_among_others", OTHER_HARM.text),
    ]
    assert gaps(_known((FIGURE,), (STORY, second), harm=both), GRID, []) == []


def test_harm_of_which_a_result_says_how_much_is_asked_after() -> None:
    counted = Result(id="r1", number=1, text="6 sur 10", value=Decimal(6), effect=HARM.id)
    findings = Findings(results={"r1": counted})

    assert gaps(_known((FIGURE,), harm=(HARM,), findings=findings), GRID, []) == [
        Gap("one_source", "former")
    ]


def test_harm_told_of_an_activity_that_is_no_lever_is_named_unless_the_plan_hears_of_it() -> None:
    facets = (FacetReason(facet=SURVEY.facet, score=0.5),)
    read = Proposal(facets=facets, level=None, sure=False)
    aside = Activity(
        id="a2", text="livrer", answer=5, support=True, side_effects=(HARM,), proposal=read
    )
    without, with_story = Known(activities=(aside,)), _known((FIGURE,), (STORY,))

    assert gaps(without, GRID, []) == [Gap("negative_aside", HARM.text)]
    both = with_story.model_copy(update={"activities": (*with_story.activities, aside)})
    assert gaps(both, GRID, []) == []
