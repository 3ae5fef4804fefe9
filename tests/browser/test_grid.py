"""The grid page: the picture is a door, and everything behind it opens without a mouse as well."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.example import whole_example
from app.i18n import t
from evaluation.servers import Server
from indicators.grid import Facet
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import grid
from tests.browser import walk
from tests.browser.conftest import PHONE


def open_grid(page: Page, server: Server, language: Language) -> None:
    """Open the example of a language, and its grid."""
    walk.open_example(page, server.port, language, "grid", picture_of(page))


def picture_of(page: Page) -> Locator:
    """The matrix as drawn."""
    return page.locator(".st-key-grid_matrix svg.marks")


def _written(page: Page, words: str) -> Locator:
    """Words on the picture, which sets them in lines."""
    return picture_of(page).locator("text", has_text=re.compile(r"\s*".join(words.split())))


def _press(page: Page, words: str) -> None:
    """Press the picture where these words stand, as a person would."""
    _written(page, words).first.click()
    walk.settled(page)


def _card(page: Page) -> Locator:
    return page.locator(".st-key-facet_card")


def _confirmed(language: Language) -> tuple[Facet, str]:
    """A facet that the example confirmed, and the activity's words."""
    activity = whole_example(language).known.levers[0]
    assert activity.lever
    return grid().facets[activity.lever.facets[0]], activity.text


def _choose(page: Page, key: str, words: str) -> None:
    """Choose a button of a group by keyboard."""
    page.locator(f".st-key-{key}").get_by_role("radio", name=words).focus()
    page.keyboard.press("Enter")
    walk.settled(page)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_press_on_the_picture_opens_a_facet_with_its_reasons(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    facet, words = _confirmed(language)
    open_grid(page, server, language)
    walk.picture(page, pictures, f"{language}-grid-1")
    _press(page, facet.name[language])
    expect(_card(page).get_by_role("heading", name=facet.name[language])).to_be_visible()
    expect(_card(page)).to_contain_text(words)
    expect(_card(page)).to_contain_text(t("grid.state_confirmed", language))
    expect(page.locator(".st-key-grid_open")).to_be_in_viewport()
    walk.picture(page, pictures, f"{language}-grid-2")


@pytest.mark.browser
def test_the_same_cell_opens_again_after_another_was_chosen_below(
    page: Page, server: Server
) -> None:
    facet, _ = _confirmed("fr")
    open_grid(page, server, "fr")
    _press(page, facet.name.fr)
    other = next(
        one for one in grid().domains.values() if one.id not in (facet.domain, "practices")
    )
    _choose(page, "grid_domain", other.name.fr)
    expect(_card(page)).to_be_hidden()
    _press(page, facet.name.fr)
    expect(_card(page).get_by_role("heading", name=facet.name.fr)).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_alone_two_indicators_and_a_story_join_the_plan_with_their_hours(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    facet = grid().facets["people.confidence"]
    survey = grid().indicators["PE06"]
    open_grid(page, server, language)
    _choose(page, "grid_domain", grid().domains["people"].name[language])
    _choose(page, f"grid_facet_{facet.domain}", facet.name[language])
    others = [one for one in grid().indicators_of(facet.id) if one != survey]
    for label in (
        survey.name[language],
        others[0].name[language],
        facet.stories[0].ask[language],
    ):
        _card(page).get_by_role("checkbox", name=label).focus()
        page.keyboard.press("Space")
        walk.settled(page)
    plan = page.locator(".st-key-plan")
    expect(plan).to_contain_text(survey.name[language])
    expect(plan).to_contain_text(t("grid.plan.indicators_many", language, number="2"))
    expect(plan).to_contain_text(t("grid.plan.stories_one", language))

    _state_hours(page, language, hours="5", people="30")
    expect(plan).to_contain_text("× 30 × 2")
    lead = t("grid.plan.over", language, needed="|", available="|").split("|")[-1]
    expect(plan).to_contain_text(lead)
    walk.picture(page, pictures, f"{language}-grid-3")
    _state_hours(page, language, hours="40", people="30")
    expect(plan).not_to_contain_text(lead)

    plan.get_by_role("button", name=t("grid.plan.drop", language)).first.press("Enter")
    walk.settled(page)
    expect(_card(page).get_by_role("checkbox", name=survey.name[language])).not_to_be_checked()


def _state_hours(page: Page, language: Language, *, hours: str, people: str) -> None:
    hours_box = page.get_by_label(t("grid.plan.hours", language))
    if not hours_box.is_visible():
        page.locator(".st-key-hours_open summary").press("Enter")
    hours_box.fill(hours)
    page.get_by_label(t("grid.plan.asked", language)).fill(people)
    page.get_by_role("button", name=t("grid.plan.save", language)).press("Enter")
    walk.settled(page)


@pytest.mark.browser
def test_what_levier_read_is_confirmed_set_aside_and_tied_again(page: Page, server: Server) -> None:
    known = whole_example("fr").known
    activity = next(one for one in known.candidates if one.proposal and not one.lever)
    assert activity.proposal
    names = [grid().facets[one.facet].name.fr for one in activity.proposal.facets]
    open_grid(page, server, "fr")
    _press(page, names[0])
    expect(_card(page)).to_contain_text(t("grid.state_proposed", "fr"))
    _card(page).get_by_role("button", name=t("grid.facet.set_aside", "fr")).click()
    walk.settled(page)
    expect(_written(page, names[0])).to_have_count(0)
    expect(_card(page)).to_contain_text(t("grid.facet.why_not", "fr"))

    _press(page, names[1])
    _card(page).get_by_role("button", name=t("ui.lever_check.confirm", "fr")).click()
    walk.settled(page)
    expect(_card(page)).to_contain_text(t("grid.state_confirmed", "fr"))

    _choose(page, "grid_domain", grid().domains["ties"].name.fr)
    tied = grid().facets["ties.mixing"].name.fr
    _choose(page, "grid_facet_ties", tied)
    _card(page).get_by_role("button", name=t("grid.facet.add", "fr")).click()
    page.get_by_role("button", name=t("grid.facet.add_go", "fr"), exact=True).click()
    walk.settled(page)
    expect(_written(page, tied)).to_have_count(1)


@pytest.mark.browser
def test_a_table_says_the_same_as_the_picture(page: Page, server: Server) -> None:
    facet, _ = _confirmed("en")
    open_grid(page, server, "en")
    page.get_by_text(t("grid.table", "en")).click()
    table = page.get_by_test_id("stTable")
    expect(table.get_by_role("row")).to_have_count(1 + len(grid().domains))
    expect(table).to_contain_text(t("grid.cell.confirmed", "en", facet=facet.name.en))


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_a_touch_opens_a_facet_and_nothing_is_too_wide(
    browser: Browser, server: Server, pictures: Path | None, scheme: str
) -> None:
    context = browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        locale="fr-BE",
        color_scheme=scheme,  # type: ignore[arg-type]
        has_touch=True,
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    facet, words = _confirmed("fr")
    open_grid(page, server, "fr")
    walk.picture(page, pictures, f"phone-{scheme}-grid-1")
    _written(page, facet.name.fr.split()[0]).first.tap()
    walk.settled(page)
    expect(_card(page)).to_contain_text(words)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"the page is {wide} pixels wider than the screen"
    walk.picture(page, pictures, f"phone-{scheme}-grid-2")
    context.close()
