import re

import pytest

from app.drafting.needs import fact, general_needs, needs_of, next_question
from app.i18n import has_text
from knowledge.elsewhere import OTHER, topic_of
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import case, grid, opening, territories, told

PLACES = ["BE32B", "BE254", "FRE11", "BE100"]


@pytest.mark.parametrize("code", PLACES)
def test_each_confirmed_lever_has_its_own_needs(code: str) -> None:
    (lever,) = needs_of(case("fr"), grid(), territories(), code)
    assert lever.activity == "act1"
    wanted = {s for facet in lever.facets for s in grid().facets[facet].statistics}
    assert {need.statistic for need in lever.needs} <= wanted
    assert len(lever.needs) <= 4


def test_a_proposal_is_no_lever() -> None:
    assert needs_of(told([opening("fr")], "fr"), grid(), territories(), "BE32B") == []


def test_no_two_needs_of_a_lever_differ_only_in_definition() -> None:
    for code in PLACES:
        for lever in needs_of(case("fr"), grid(), territories(), code):
            groups = [
                territories().statistics[need.statistic].group or need.statistic
                for need in lever.needs
            ]
            assert len(groups) == len(set(groups))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_a_fact_has_figure_year_and_place_and_claims_no_effect(
    code: str, language: Language
) -> None:
    for need in general_needs(territories(), code):
        own = need.places[0].figure
        assert own
        said = fact(need, territories(), language)
        assert own.period[:4] in said
        assert said.count(".") >= 1
        causal = r"\b(gr[âa]ce|dankzij|thanks|caus|permet|zorgt|impact|effet|effect)"
        assert not re.search(causal, said, re.I), said


def test_what_stands_beside_the_fact_stands_in_it() -> None:
    (need,) = [one for one in general_needs(territories(), "BE32B") if one.statistic == "smsd"]
    said = fact(need, territories(), "fr").replace("\u00a0", " ")
    assert said == (
        "Privation matérielle et sociale sévère, Hainaut : 11,6 % (2022) ; "
        "à côté, Wallonie 8,7 % et Belgique 5,8 %."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statistic_has_a_question_that_comes_next(language: Language) -> None:
    for statistic in territories().statistics:
        assert next_question(statistic, language).endswith("?")
    assert has_text(f"territory.next.{OTHER}", language)
    assert topic_of("somebody's own") == OTHER


def test_a_lever_without_any_figure_says_what_is_lacking() -> None:
    found = needs_of(case("fr"), grid(), territories(), "EU27_2020")
    for lever in found:
        assert (
            bool(lever.needs)
            or lever.lacking
            or not any(grid().facets[facet].statistics for facet in lever.facets)
        )
