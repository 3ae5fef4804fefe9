"""The territory page: the place first, a map whose tiles are doors, figures that go into drafts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.drafting.needs import needs_of
from app.example import whole_example
from app.i18n import t
from evaluation.servers import Server
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import grid, territories
from tests.browser import walk
from tests.browser.conftest import PHONE

_PLACES = {"fr": ("BE32B", "Charleroi"), "nl": ("BE254", "Kortrijk"), "en": ("FRE11", "Lille")}
_MAP = "[class*='st-key-map_'] svg.marks"


def _open(page: Page, server: Server, language: Language) -> None:
    """Open the example of a language, and its territory."""
    walk.open_example(page, server.port, language, "territory", page.locator(_MAP))


def _tile(page: Page, words: str) -> Locator:
    return page.locator(_MAP).locator("text", has_text=words).first


def _title(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_the_place_then_what_matters_then_neighbours_then_the_map(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    _open(page, server, language)
    expect(_title(page)).to_have_text(_PLACES[language][1])
    headings = page.get_by_role("heading", level=2).all_inner_texts()
    wanted = ("profile", "need", "neighbours", "map")
    assert headings[:4] == [t(f"territory.{one}.title", language) for one in wanted]
    for chart in page.locator("[data-testid=stVegaLiteChart]").all():
        expect(chart.locator("svg.marks")).to_be_visible()
    walk.picture(page, pictures, f"{language}-territory")


@pytest.mark.browser
def test_a_press_on_a_tile_opens_its_territory(page: Page, server: Server) -> None:
    _open(page, server, "fr")
    _tile(page, "Courtrai").click()
    walk.settled(page)
    expect(_title(page)).to_have_text("Courtrai")
    expect(page.locator(".st-key-territory_page")).to_contain_text("Nord")


@pytest.mark.browser
def test_a_territory_is_chosen_by_keyboard(page: Page, server: Server) -> None:
    _open(page, server, "fr")
    box = page.locator("[class*='st-key-territory_BE32B'] input")
    box.focus()
    page.keyboard.type("Arrondissement de Mons")
    page.keyboard.press("Enter")
    walk.settled(page)
    expect(_title(page)).to_have_text("Mons")


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ticked_figure_goes_into_the_drafts_and_out_again(
    page: Page, server: Server, language: Language
) -> None:
    code, _ = _PLACES[language]
    assessment = whole_example(language)
    lever = next(one for one in needs_of(assessment, grid(), territories(), code) if one.needs)
    statistic = lever.needs[-1].statistic
    _open(page, server, language)
    box = page.locator(f".st-key-take_{lever.activity}_{statistic}_{code} input")
    box.focus()
    page.keyboard.press("Space")
    walk.settled(page)
    taken = page.locator(".st-key-taken")
    expect(taken).to_contain_text(territories().statistics[statistic].name[language])
    taken.get_by_role("button").first.press("Enter")
    walk.settled(page)
    expect(page.locator(".st-key-taken")).to_be_hidden()
    expect(box).not_to_be_checked()


@pytest.mark.browser
def test_a_picture_can_be_taken_away(page: Page, server: Server) -> None:
    _open(page, server, "fr")
    for key in ("profile", "neighbours", "map"):
        page.locator(f".st-key-{key}_downloads button").first.click()
        with page.expect_download() as started:
            page.locator(f".st-key-{key}_png button").click()
        assert started.value.path().read_bytes().startswith(b"\x89PNG")
        page.keyboard.press("Escape")
        walk.settled(page)


@pytest.mark.browser
@pytest.mark.parametrize("fold", ["years", "ages", "social", "all_figures"])
def test_what_is_folded_opens(page: Page, server: Server, fold: str) -> None:
    _open(page, server, "nl")
    behind = page.locator(f".st-key-{fold}")
    behind.locator("summary").first.click()
    walk.settled(page)
    expect(
        behind.locator("svg.marks, a[href^=http], [data-testid=stDataFrame]").first
    ).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_the_page_fits_and_a_tile_opens_by_touch(
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
    _open(page, server, "fr")
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"the page is {wide} pixels wider than the screen"
    walk.picture(page, pictures, f"phone-{scheme}-territory")
    _tile(page, "Cour").tap()
    walk.settled(page)
    expect(_title(page)).to_have_text("Courtrai")
    context.close()
