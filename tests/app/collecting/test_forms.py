"""What a plan asks for becomes forms, in three languages at once."""

from __future__ import annotations

import pytest

from app.assessment.assessment import Assessment
from app.assessment.events import FormShaped
from app.assessment.findings import Findings, Planned
from app.assessment.form import Form
from app.assessment.known import ChosenIndicator, ChosenStory, Known, PortraitFact
from app.collecting.forms import PAIRING, REMARK, forms
from app.collecting.questions import MOMENT
from indicators.asking import Asking, AskingOption, load_asking
from indicators.grid import Collection, Indicator
from knowledge.language import LANGUAGES, Localised
from tests.app.collecting.asked import words
from tests.app.drafting.cases import grid
from tests.conftest import NOW


def _first_by(method: Collection) -> Indicator:
    return next(one for one in grid().indicators.values() if one.collection[0] == method)


SURVEYED, TALKED, FILED = _first_by("survey"), _first_by("interview"), _first_by("records")
PUBLIC = _first_by("public_data")


def _known(*indicators: Indicator, findings: Findings | None = None) -> Known:
    chosen = tuple(ChosenIndicator(indicator=one.id) for one in indicators)
    return Known(indicators=chosen, findings=findings or Findings())


def _form(known: Known, kind: str) -> Form:
    return next(one for one in forms(known, grid(), {}) if one.kind == kind)


def test_a_plan_that_asks_nothing_has_no_forms() -> None:
    assert forms(Known(), grid(), {}) == ()


def test_each_way_of_collecting_has_its_form_and_public_data_none() -> None:
    built = forms(_known(SURVEYED, TALKED, FILED, PUBLIC), grid(), {})
    assert [(one.kind, one.indicators) for one in built] == [
        ("survey", (SURVEYED.id,)),
        ("interview", (TALKED.id,)),
        ("records", (FILED.id,)),
    ]


def test_the_way_that_the_person_planned_decides() -> None:
    planned = {SURVEYED.id: Planned(item=SURVEYED.id, method="records")}
    built = forms(_known(SURVEYED, findings=Findings(planned=planned)), grid(), {})
    assert [one.kind for one in built] == ["records"]


def test_an_indicator_that_nobody_worded_is_asked_for_its_number() -> None:
    asked_for = next(q for q in _form(_known(SURVEYED), "survey").questions if q.indicator)
    assert (asked_for.kind, asked_for.label, asked_for.hint) == (
        "number",
        SURVEYED.name,
        SURVEYED.formula,
    )


def test_a_worded_indicator_is_asked_in_its_words_and_what_counts_is_kept() -> None:
    options = (
        AskingOption(name="yes", label=words("Yes"), counts=True),
        AskingOption(name="no", label=words("No")),
    )
    wording = Asking(
        indicator=SURVEYED.id, kind="choice", ask=words("Do you know?"), options=options
    )
    survey = forms(_known(SURVEYED), grid(), {SURVEYED.id: wording})[0]
    question = next(one for one in survey.questions if one.indicator)
    assert question.label.en == "Do you know?"
    assert [(one.name, one.counts) for one in question.options] == [("yes", True), ("no", False)]


def test_a_talk_asks_openly_and_says_what_to_listen_for() -> None:
    wording = Asking(
        indicator=TALKED.id,
        kind="text",
        ask=words("Closed"),
        talk=words("Tell me"),
        listen=words("Who helped"),
    )
    guide = forms(_known(TALKED), grid(), {TALKED.id: wording})[0]
    question = next(one for one in guide.questions if one.indicator)
    assert question.label.en == "Tell me"
    assert question.note == words("Who helped")


def test_a_story_is_asked_with_respect_beside_it() -> None:
    facet = next(iter(grid().facets.values()))
    known = Known(stories=(ChosenStory(facet=facet.id, prompt=2),))
    story = next(q for q in _form(known, "interview").questions if q.purpose == "story")
    prompt = facet.stories[1]
    assert (story.label, story.note, story.facet) == (prompt.ask, prompt.respect, facet.id)


def test_a_story_that_no_pack_tells_any_more_is_passed_over() -> None:
    facet = next(iter(grid().facets))
    assert forms(Known(stories=(ChosenStory(facet=facet, prompt=99),)), grid(), {}) == ()


def test_a_survey_asks_for_a_code_one_group_at_most_and_a_remark_and_requires_nothing() -> None:
    every = [one for one in grid().indicators.values() if one.collection[0] == "survey"]
    survey = _form(_known(*every), "survey")
    assert survey.questions[0].name == PAIRING
    assert survey.questions[-1].name == REMARK
    groups = [q for q in survey.questions if q.purpose == "group" and q.name != MOMENT]
    assert len(groups) == 1
    assert groups[0].options[-1].name == "unsaid"
    assert not any(one.required for one in survey.questions)


def test_the_moment_is_asked_only_where_there_are_several() -> None:
    twice = {SURVEYED.id: Planned(item=SURVEYED.id, moments=("entry", "exit"))}
    both = _form(_known(SURVEYED, findings=Findings(planned=twice)), "survey")
    moment = next(one for one in both.questions if one.name == MOMENT)
    assert [one.name for one in moment.options] == ["entry", "exit"]
    once = {SURVEYED.id: Planned(item=SURVEYED.id, moments=("exit",))}
    at_the_end = _form(_known(SURVEYED, findings=Findings(planned=once)), "survey")
    assert at_the_end.moment == "exit"
    assert MOMENT not in [one.name for one in at_the_end.questions]


def test_a_shaped_form_stands_as_it_was_left() -> None:
    shaped = _form(_known(SURVEYED), "survey").model_copy(update={"title": words("Mine")})
    known = _known(SURVEYED, FILED, findings=Findings(forms={"survey": shaped}))
    assert [one.title.en for one in forms(known, grid(), {})] == ["Mine", "Record sheet"]


def test_a_form_that_is_proposed_again_follows_the_plan() -> None:
    shaped = _form(_known(SURVEYED), "survey").model_copy(update={"title": words("Mine")})
    told = Assessment("a").with_events([("p", FormShaped(form=shaped))], NOW)
    assert told.known.findings.forms == {"survey": shaped}
    back = told.with_events([("p", FormShaped(form=shaped, proposed=True))], NOW)
    assert back.known.findings.forms == {}


def test_the_names_of_all_questions_differ() -> None:
    every = list(grid().indicators.values())
    stories = tuple(ChosenStory(facet=one, prompt=n) for one in grid().facets for n in (1, 2, 3))
    known = _known(*every).model_copy(update={"stories": stories})
    for form in forms(known, grid(), {}):
        names = [one.name for one in form.questions]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_told_who_asks(language: str) -> None:
    known = _known(SURVEYED).model_copy(
        update={"portrait": {"name": PortraitFact(text="La Remise", answer=1)}}
    )
    information: Localised = _form(known, "survey").information
    assert getattr(information, language).startswith("La Remise ")


def test_an_indicator_that_needs_two_answers_of_a_person_is_asked_by_two_questions() -> None:
    rights = grid().indicators["AC30"]
    [interview] = forms(_known(rights), grid(), load_asking())
    asked_for = [one.name for one in interview.questions if one.indicator]
    assert asked_for == ["ac30", "ac30_rights"]
    assert interview.indicators == ("AC30",)
