"""The library as a reader uses it: browse, search, read, pass on, and come back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.i18n import t
from app.ui.parts.passage import template_text
from evaluation.servers import Server
from knowledge.language import Language
from tests.browser import shelf, walk

_SEARCH = {"fr": "partie prenante", "nl": "belanghebbenden", "en": "stakeholders"}
_ASKED = {
    "fr": "c'est quoi une partie prenante ?",
    "nl": "wat is een belanghebbende?",
    "en": "what is a stakeholder?",
}
_LANGUAGES = pytest.mark.parametrize("language", ["fr", "nl", "en"])


@pytest.mark.browser
@_LANGUAGES
def test_a_reader_without_a_talk_browses_reads_and_comes_back_by_keyboard(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    walk.arrive(page, server.port)
    walk.choose_language(page, walk.NAMES[language])
    page.get_by_role("link", name=t("ui.arrival.library", language)).click()
    expect(shelf.title(page)).to_have_text(t("ui.library.title", language), timeout=240_000)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.get_by_text(t("ui.library.part.collect", language), exact=True).click()
    walk.settled(page)
    walk.picture(page, pictures, f"library-{language}-1-part")

    listed = shelf.entry(page, "when-to-measure")
    listed.press("Enter")
    expect(shelf.title(page)).to_have_text(shelf.passage("when-to-measure", language).title)
    expect(shelf.title(page)).to_be_focused()
    expect(shelf.title(page)).to_be_in_viewport()
    expect(page).to_have_url(re.compile(rf"/library\?topic=when-to-measure&lang={language}$"))
    expect(page).to_have_title(shelf.passage("when-to-measure", language).title)
    walk.picture(page, pictures, f"library-{language}-2-passage")

    page.go_back()
    expect(listed).to_be_focused()
    expect(listed).to_be_in_viewport()
    listed.press("Enter")
    expect(shelf.title(page)).to_be_focused()
    page.locator(".st-key-library_back button").press("Enter")
    expect(listed).to_be_focused()
    assert "topic" not in page.url


@pytest.mark.browser
@_LANGUAGES
def test_a_search_marks_its_words_and_is_still_there_after_reading(
    page: Page, server: Server, language: Language
) -> None:
    shelf.open_library(page, server, f"lang={language}")
    shelf.search(page, _SEARCH[language])
    listed = shelf.entry(page, "stakeholders")
    expect(listed).to_have_text(shelf.passage("stakeholders", language).title)
    stem = _SEARCH[language].split()[0][:7].lower()
    expect(page.locator("mark").first).to_contain_text(re.compile(stem, re.IGNORECASE))
    listed.click()
    expect(shelf.title(page)).to_have_text(shelf.passage("stakeholders", language).title)
    page.locator(".st-key-library_back button").click()
    expect(listed).to_be_focused()
    expect(page.locator(".st-key-library_search input")).to_have_value(_SEARCH[language])


@pytest.mark.browser
@pytest.mark.parametrize("typed", ["zzzz qqqq", "z" * 200, "**zzzz** :red[qqqq] [zzqq](zzzz)"])
def test_a_search_without_hits_says_so_in_the_readers_own_words(
    page: Page, server: Server, typed: str
) -> None:
    shelf.open_library(page, server, "lang=fr")
    shelf.search(page, typed)
    said = page.locator(".st-key-library").get_by_test_id("stText")
    expect(said).to_have_text(t("ui.library.nothing", "fr", text=typed))
    to_browse = shelf.entry(page, "social-impact")
    expect(to_browse).to_be_visible()


@pytest.mark.browser
def test_markup_in_a_search_neither_runs_nor_fetches(page: Page, server: Server) -> None:
    shelf.open_library(page, server, "lang=fr")
    for typed in (
        "<script>window.ran = 1</script> financeur",
        "![zz](http://evil.example/zz.png) <img src=zz onerror='window.ran = 1'>",
        "<b>zzqq</b> " * 2000,
    ):
        shelf.search(page, typed)
        expect(shelf.title(page)).to_have_text(t("ui.library.title", "fr"))
        expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate("window.ran") is None


@pytest.mark.browser
@_LANGUAGES
def test_an_address_opens_a_passage_with_the_paragraph_marked_and_in_view(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    shelf.open_library(page, server, f"topic=stakeholders&lang={language}&at=3")
    cited = page.locator(".st-key-cited")
    expect(cited).to_contain_text(shelf.passage("stakeholders", language).paragraphs[2].text[:40])
    expect(cited).to_be_in_viewport()
    expect(cited.locator(".stMarkdownColoredBackground")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)
    walk.picture(page, pictures, f"library-{language}-3-cited")


@pytest.mark.browser
def test_a_switch_of_language_keeps_the_passage_and_is_named_in_the_address(
    page: Page, server: Server
) -> None:
    shelf.open_library(page, server, "topic=stakeholders&lang=nl&at=3")
    walk.choose_language(page, "English")
    expect(shelf.title(page)).to_have_text(shelf.passage("stakeholders", "en").title)
    expect(page).to_have_url(re.compile(r"/library\?topic=stakeholders&lang=en&at=3$"))
    page.go_back()
    expect(shelf.title(page)).to_have_text(shelf.passage("stakeholders", "nl").title)


@pytest.mark.browser
@pytest.mark.parametrize("query", ["topic=no-such-text&lang=nl", "topic=<b>x</b>&lang=nl&at=9"])
def test_an_unknown_topic_is_named_as_such_and_the_library_is_there(
    page: Page, server: Server, query: str
) -> None:
    shelf.open_library(page, server, query)
    expect(page.get_by_test_id("stAlert")).to_have_text(t("ui.library.unknown", "nl"))
    expect(shelf.entry(page, "social-impact")).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("at", ["0", "-1", "99", "x", "9" * 5000])
def test_a_paragraph_that_is_not_there_opens_the_passage_all_the_same(
    page: Page, server: Server, at: str
) -> None:
    shelf.open_library(page, server, f"topic=stakeholders&lang=en&at={at}")
    expect(shelf.title(page)).to_have_text(shelf.passage("stakeholders", "en").title)
    expect(page.locator(".st-key-cited")).to_have_count(0)


@pytest.mark.browser
@_LANGUAGES
def test_a_passage_lends_its_link_its_words_its_template_and_what_leads_on(
    page: Page, server: Server, language: Language
) -> None:
    text = shelf.passage("stakeholders", language)
    shelf.open_library(page, server, f"topic=stakeholders&lang={language}")
    page.get_by_role("button", name=t("ui.library.link", language)).click()
    shown = page.get_by_test_id("stPopoverBody")
    expect(shown.locator("code")).to_have_text(page.url)
    expect(shown.get_by_role("button")).to_be_visible()
    page.keyboard.press("Escape")

    with page.expect_download() as waiting:
        page.get_by_role("button", name=t("ui.library.template", language)).click()
    assert Path(waiting.value.path()).read_text("utf-8") == template_text(text)
    assert waiting.value.suggested_filename == f"stakeholders.{language}.md"

    words = page.get_by_test_id("stExpander")
    words.locator("summary").click()
    expect(words.locator("strong").first).to_be_visible()

    shelf.entry(page, text.related[0]).click()
    expect(shelf.title(page)).to_have_text(shelf.passage(text.related[0], language).title)
    expect(shelf.title(page)).to_be_in_viewport()


@pytest.mark.browser
@_LANGUAGES
def test_a_citation_in_the_talk_opens_the_passage_at_its_sentence(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    walk.arrive(page, server.port)
    walk.choose_language(page, walk.NAMES[language])
    walk.press(page, "try")
    walk.say(page, _ASKED[language])
    walk.press(page, "cite_")
    dialog = page.get_by_role("dialog")
    text = shelf.passage("stakeholders", language)
    expect(dialog.get_by_role("heading", level=2)).to_have_text(text.title)
    cited = dialog.locator(".st-key-cited")
    expect(cited.locator(".stMarkdownColoredBackground")).to_be_visible()
    expect(cited).to_be_in_viewport(ratio=0.5)
    walk.picture(page, pictures, f"library-{language}-4-dialog")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
