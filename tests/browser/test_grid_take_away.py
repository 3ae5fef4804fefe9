"""The grid page: the picture to take away, and what left the grid since it was confirmed."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.example import whole_example
from app.i18n import t
from evaluation.servers import Server
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import PERSON, START, case, grid
from tests.browser import walk
from tests.browser.conftest import WIDE
from tests.browser.seeding import resume_address
from tests.browser.test_grid import open_grid, picture_of

GONE = "rr-life.right_to_repair"


def _download(page: Page, kind: str, folder: Path) -> Path:
    button = page.locator(f".st-key-grid_picture_{kind} button")
    with page.expect_download() as waiting:
        button.click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_taken_away_in_three_forms(
    page: Page, server: Server, tmp_path: Path, language: Language
) -> None:
    activity = whole_example(language).known.levers[0]
    assert activity.lever
    facet = grid().facets[activity.lever.facets[0]].name[language]
    open_grid(page, server, language)
    page.locator(".st-key-grid_picture_downloads button").click()
    assert _download(page, "png", tmp_path).read_bytes().startswith(b"\x89PNG")
    drawn = ElementTree.fromstring(_download(page, "svg", tmp_path).read_text("utf-8"))
    words = " ".join(one.text or "" for one in drawn.iter())
    assert facet.split()[0] in words
    table = _download(page, "csv", tmp_path).read_text("utf-8-sig")
    assert t("grid.cell.confirmed", language, facet=facet) in table
    assert len(table.splitlines()) == 1 + len(grid().domains)


def _talk_whose_pack_is_gone(language: Language) -> Assessment:
    decided = (
        e.LeverConfirmed(activity="act1", facets=(GONE, "people.confidence")),
        e.IndicatorChosen(indicator="RR-03"),
        e.IndicatorChosen(indicator="PE06"),
        e.StoryChosen(facet=GONE, prompt=2),
    )
    return case(language).with_events([(PERSON, one) for one in decided], START)


def _open_kept_grid(page: Page, server: Server, assessment: Assessment) -> None:
    page.goto(resume_address(server, assessment))
    page.locator("a[href$='/grid']").first.click()
    expect(picture_of(page)).to_be_visible(timeout=300_000)
    walk.settled(page)


def _lost(page: Page) -> Locator:
    return page.locator(".st-key-plan_lost")


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_left_the_grid_is_shown_and_stays_until_it_is_dropped(
    browser: Browser, server: Server, pictures: Path | None, language: Language
) -> None:
    page = browser.new_page(viewport=WIDE, locale="fr-BE")  # type: ignore[arg-type]
    page.set_default_timeout(30_000)
    _open_kept_grid(page, server, _talk_whose_pack_is_gone(language))
    expect(picture_of(page)).to_contain_text("repair")
    expect(_lost(page)).to_contain_text("RR-03")
    expect(_lost(page)).to_contain_text("right to repair")
    walk.picture(page, pictures, f"{language}-grid-gone-1")

    page.locator(".st-key-grid_domain").get_by_role(
        "radio", name=t("grid.gone.band", language)
    ).press("Enter")
    walk.settled(page)
    page.locator(".st-key-grid_facet_-").get_by_role("radio").first.press("Enter")
    walk.settled(page)
    card = page.locator(".st-key-facet_card")
    expect(card).to_contain_text("right to repair")
    walk.picture(page, pictures, f"{language}-grid-gone-2")
    card.get_by_role("button", name=t("grid.facet.set_aside", language)).press("Enter")
    walk.settled(page)
    expect(card).to_be_hidden()
    expect(picture_of(page)).not_to_contain_text("repair")

    for left in (1, 0):
        _lost(page).get_by_role("button").first.press("Enter")
        walk.settled(page)
        expect(_lost(page).get_by_role("button")).to_have_count(left)
    expect(page.locator(".st-key-plan")).to_contain_text(grid().indicators["PE06"].name[language])
    page.close()
