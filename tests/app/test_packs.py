"""A pack in the talk, and a talk whose pack was taken away."""

from dataclasses import replace

import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.charts.grid import grid_finding, grid_frame
from app.dialogue.engine import Engine
from app.dialogue.resources import Resources
from app.dialogue.scripted import exchange, talk
from app.drafting.checker import check
from app.drafting.claims import collect
from app.drafting.draft import AUDIENCES, Audience
from app.drafting.plans import plans
from app.drafting.support import support_of
from app.drafting.write import write
from app.exports.assessment_file import from_json, to_json
from app.exports.grid_view import grid_view
from app.exports.markdown import to_markdown
from indicators.mapping import Mapper
from indicators.packs import SHIPPED_PACKS, load_grid_with_packs
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import PERSON, START, case, gazetteer, grid, territories
from tests.conftest import NOW

RIGHT, MATERIALS = "rr-life.right_to_repair", "economy.rr-materials"


@pytest.fixture(scope="module")
def with_pack(resources: Resources) -> Engine:
    """The real engine with the shipped pack on; it maps French, by words alone."""
    on = load_grid_with_packs(SHIPPED_PACKS)
    french = [one for one in on.examples if one.language == "fr"]
    mapper = Mapper(on.grid, french)
    return Engine(replace(resources, grid=on.grid, packs=on.packs, mapper=mapper))


def _confirmed_in_a_talk(engine: Engine) -> Assessment:
    """Go through a talk up to a lever on repair, and confirm it."""
    turns = [
        "repair café à Tournai, on prête les outils et l'établi pour que les gens réparent",
        "oui",
    ]
    assessment, _, _ = talk(engine, "pack", "fr", turns, NOW)
    for _ in range(12):
        asked = assessment.known.open_question
        if asked and asked.question == "lever_check":
            break
        assessment, _, _ = exchange(engine, assessment, "je ne sais pas", PERSON, NOW)
    return exchange(engine, assessment, "oui, les deux", PERSON, NOW)[0]


def _with_gone_facets(language: Language) -> Assessment:
    lost = e.LeverConfirmed(activity="act1", facets=(RIGHT, MATERIALS, "people.confidence"))
    return case(language).with_events([(PERSON, lost)], START)


def test_a_talk_proposes_and_confirms_the_facet_of_a_pack(with_pack: Engine) -> None:
    known = _confirmed_in_a_talk(with_pack).known
    (activity,) = (one for one in known.activities if one.proposal)
    assert activity.proposal
    assert activity.proposal.facets[0].facet == RIGHT
    assert activity.lever
    assert RIGHT in activity.lever.facets


def test_a_talk_goes_on_after_its_pack_was_taken_away(with_pack: Engine, engine: Engine) -> None:
    kept = from_json(to_json(_confirmed_in_a_talk(with_pack)))
    assert RIGHT not in engine.resources.grid.facets
    assessment, last, _ = exchange(engine, kept, "et maintenant ?", PERSON, NOW)
    assert last.reply.text
    assert any(RIGHT in one.lever.facets for one in assessment.known.levers if one.lever)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_draft_names_a_facet_that_left_and_its_checker_lets_it_pass(
    audience: Audience, language: Language
) -> None:
    assessment = _with_gone_facets(language)
    draft = write(assessment, audience, language, grid(), territories())
    text = to_markdown(draft)
    if any(section.messages.count("activities") for section in plans()[audience].sections):
        assert "right to repair" in text
    claims = collect(assessment, grid(), territories())
    held = support_of(claims, assessment.known, grid(), territories(), language)
    assert check(text, held, gazetteer(), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grid_names_a_facet_that_left(language: Language) -> None:
    assessment = _with_gone_facets(language)
    assert "right to repair" in grid_finding(assessment, grid(), language)
    shown = ", ".join(grid_frame(assessment, grid(), language)["facets"])
    assert "materials (" in shown


def test_a_facet_that_left_keeps_its_domain_where_that_is_still_there() -> None:
    confirmed = grid_view(_with_gone_facets("fr"), grid())["confirmed"]
    assert [(one["facet"], one["domain"]) for one in confirmed] == [
        (RIGHT, ""), (MATERIALS, "economy"), ("people.confidence", "people"),
    ]  # fmt: skip
