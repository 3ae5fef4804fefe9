"""The library in print, in the dark, on a phone, and for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from evaluation.servers import Server
from knowledge.language import Language
from tests.browser import shelf, walk
from tests.browser.conftest import PHONE, WIDE

# How well one colour reads on another: WCAG 2.2, contrast ratio, from 1 to 21.
_CONTRAST = """element => {
  const channels = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = colour => channels(colour).map(value => value / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const style = getComputedStyle(element);
  const [low, high] = [light(style.color), light(style.backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="nl-BE")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_passage_is_printed_alone_and_black_on_white(
    browser: Browser, server: Server, pictures: Path | None, scheme: str
) -> None:
    context = browser.new_context(viewport=WIDE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    shelf.open_library(page, server, "topic=stakeholders&lang=en")
    page.evaluate("() => { window.asked = 0; window.print = () => { window.asked += 1 } }")
    for times in (1, 2):
        page.locator(".st-key-print button").click()
        page.wait_for_function("times => window.asked === times", arg=times)
    page.emulate_media(media="print")
    for hidden in (".st-key-header", ".st-key-library_tools", ".st-key-related"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(shelf.title(page)).to_have_css("color", "rgb(17, 17, 17)")
    for painted in ("body", ".stApp", ".st-key-library"):
        expect(page.locator(painted).first).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    if pictures:
        page.pdf(path=pictures / f"library-{scheme}.pdf", format="A4")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_stand_out_and_can_be_read(
    browser: Browser, server: Server, scheme: str
) -> None:
    context = browser.new_context(viewport=WIDE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    shelf.open_library(page, server, "lang=en")
    shelf.search(page, "stakeholders")
    mark = page.locator("mark").first
    assert mark.evaluate(_CONTRAST) >= 4.5
    expect(mark).to_have_css("font-weight", "600")  # never by colour alone
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("query", ["topic=sdg&lang=nl", "topic=plan&lang=nl&at=8", "lang=nl"])
def test_on_a_phone_nothing_is_wider_than_the_screen(
    phone: Page, server: Server, pictures: Path | None, query: str
) -> None:
    shelf.open_library(phone, server, query)
    wide = phone.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0, f"the page is {wide} pixels wider than the screen"
    walk.picture(phone, pictures, f"library-phone-{query.replace('&', '-')}")


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_every_control_has_a_name_and_headings_go_down_step_by_step(
    page: Page, server: Server, language: Language
) -> None:
    shelf.open_library(page, server, f"topic=stakeholders&lang={language}")
    controls = page.locator("button:visible, a[href]:visible, summary:visible, input:visible")
    nameless = "e => !(e.innerText || e.getAttribute('aria-label') || e.labels?.length)"
    assert [one for one in controls.all() if one.evaluate(nameless)] == []
    levels = page.locator(".st-key-library :is(h1, h2, h3, h4)").evaluate_all(
        "found => found.map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1 and set(levels[1:]) == {2}
