"""On a phone: the talk alone, the panel behind a button, nothing wider than the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from evaluation.servers import Server
from tests.browser import walk
from tests.browser.conftest import PHONE


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_talk_fits_a_phone_and_its_panel_opens_from_a_button(
    browser: Browser, server: Server, pictures: Path | None, scheme: str
) -> None:
    context = browser.new_context(viewport=PHONE, locale="fr-BE", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    walk.arrive(page, server.port)
    _fits(page)
    walk.picture(page, pictures, f"phone-{scheme}-1")
    walk.press(page, "try")
    walk.say(page, "entreprise d'insertion à Charleroi, on répare des vélos, on forme des jeunes")
    _fits(page)
    walk.picture(page, pictures, f"phone-{scheme}-2")
    expect(page.locator(".st-key-panel")).to_be_hidden()
    page.locator(".st-key-open_panel button").click()
    expect(page.get_by_role("dialog")).to_contain_text("Charleroi")
    walk.settled(page)
    walk.picture(page, pictures, f"phone-{scheme}-3")
    context.close()


def _fits(page: Page) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"the page is {wide} pixels wider than the screen"
