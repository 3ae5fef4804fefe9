"""Walk the page as a person would: type, press, and wait for what comes."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from knowledge.language import Language

NAMES: dict[Language, str] = {"fr": "Français", "nl": "Nederlands", "en": "English"}
LOADING = 300_000  # milliseconds: the first page that needs the engine may wait for it


def arrive(page: Page, port: int) -> None:
    """Open the first page."""
    page.goto(f"http://127.0.0.1:{port}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def choose_language(page: Page, name: str) -> None:
    """Pick a language by its own name."""
    page.get_by_test_id("stButtonGroup").get_by_text(name, exact=True).first.click()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the page's script has ended."""
    page.wait_for_timeout(100)
    page.wait_for_selector("[data-test-script-state='notRunning']", state="attached")
    page.wait_for_timeout(100)


def messages(page: Page) -> Locator:
    """All messages of the talk."""
    return page.get_by_test_id("stChatMessage")


def last_message(page: Page) -> str:
    """What was said last, without the icon beside it."""
    return messages(page).last.get_by_test_id("stText").first.inner_text()


def say(page: Page, text: str) -> str:
    """Type a message, send it, and return what Levier answers."""
    before = messages(page).count()
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(text)
    box.press("Enter")
    page.wait_for_function(
        "count => document.querySelectorAll('[data-testid=stChatMessage]').length > count + 1",
        arg=before,
        timeout=120_000,
    )
    settled(page)
    return last_message(page)


def press(page: Page, key: str) -> None:
    """Press the button whose key begins so, the newest where there are several."""
    page.locator(f"[class*='st-key-{key}'] button:visible").last.click()
    settled(page)


def picture(page: Page, folder: Path | None, name: str) -> None:
    """Keep a screenshot, if a folder for them was named."""
    if folder:
        page.wait_for_timeout(1500)  # charts draw after the script has ended
        page.screenshot(path=folder / f"{name}.png")


def open_example(page: Page, port: int, language: Language, where: str, shows: Locator) -> None:
    """Open the example of a language and one of its pages, and wait for what that page shows."""
    arrive(page, port)
    choose_language(page, NAMES[language])
    press(page, "example")
    narrow = bool(page.viewport_size and page.viewport_size["width"] < 640)
    if narrow:
        page.get_by_test_id("stExpandSidebarButton").click()
    page.locator(f"a[href$='/{where}']").first.click()
    if narrow:
        page.get_by_test_id("stSidebarCollapseButton").locator("button").click()
    expect(shows).to_be_visible(timeout=LOADING)
    settled(page)
