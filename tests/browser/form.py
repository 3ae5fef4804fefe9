"""Fill in a form on a phone, as whoever was given its link does: by touch, and without a name."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from app.i18n import t
from knowledge.language import LOCALES, Language
from tests.browser import walk
from tests.browser.conftest import PHONE


def by_touch(browser: Browser, language: Language, scheme: str = "light") -> BrowserContext:
    """A phone that knows nothing of the talk: its own cookies, a finger for a mouse."""
    return browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        has_touch=True,
        is_mobile=True,
        locale=LOCALES[language].replace("_", "-"),
        color_scheme=scheme,  # type: ignore[arg-type]
    )


def question(page: Page, name: str) -> Locator:
    """A question of the form with its field."""
    return page.locator(f".st-key-form_question_{name}")


def choose(page: Page, name: str, answer: str) -> None:
    """Touch a ready answer."""
    question(page, name).locator("label").get_by_text(answer, exact=True).tap()
    walk.settled(page)


def agree(page: Page) -> None:
    """Touch the line that says that one agrees."""
    page.locator(".st-key-form_agreed label").tap()
    walk.settled(page)


def send(page: Page) -> None:
    """Touch the button that sends."""
    page.locator(".st-key-form_send button").tap()
    walk.settled(page)


def sent(page: Page, language: Language) -> None:
    """Wait for the thanks."""
    expect(page.get_by_text(t("form.answer.sent", language))).to_be_visible()


def next_person(page: Page) -> None:
    """Hand the phone to whoever answers next."""
    page.locator(".st-key-form_next button").tap()
    walk.settled(page)


def fits(page: Page, folder: Path | None, name: str) -> None:
    """Nothing is wider than the screen, and nothing went wrong on the page."""
    walk.picture(page, folder, name)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{name} is {wide} pixels wider than the screen"
    expect(page.get_by_test_id("stException")).to_have_count(0)
