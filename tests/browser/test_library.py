"""The library as a reader uses it: browse, search, read, print, pass on, and come back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.i18n import t
from app.ui.parts.passage import template_text
from evaluation.servers import Server
from knowledge.corpus import Corpus, Passage
from knowledge.corpus_files import load_corpus
from knowledge.language import Language
from tests.browser import walk
from tests.browser.conftest import PHONE, WIDE

_NAMES = {"fr": "Français", "nl": "Nederlands", "en": "English"}
_SEARCH = {"fr": "partie prenante", "nl": "belanghebbenden", "en": "stakeholders"}
_ASKED = {
    "fr": "c'est quoi une partie prenante ?",
    "nl": "wat is een belanghebbende?",
    "en": "what is a stakeholder?",
}
_LANGUAGES = pytest.mark.parametrize("language", ["fr", "nl", "en"])

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


@cache
def _corpus() -> Corpus:
    return load_corpus()[0]


def _passage(topic: str, language: Language) -> Passage:
    found = _corpus().get(topic, language)
    assert found is not None
    return found


def _open(page: Page, server: Server, query: str) -> None:
    """Open the library at an address; the first time its texts and model are loaded."""
    page.goto(f"http://127.0.0.1:{server.port}/library?{query}")
    expect(page.locator(".st-key-library h1")).to_be_visible(timeout=240_000)
    walk.settled(page)


def _title(page: Page) -> Locator:
    return page.locator(".st-key-library h1")


def _search(page: Page, wanted: str) -> None:
    box = page.locator(".st-key-library_search input")
    box.fill(wanted)
    box.press("Enter")
    walk.settled(page)


def _entry(page: Page, topic: str) -> Locator:
    return page.locator(f".st-key-open_{topic} button")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="nl-BE")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.mark.browser
@_LANGUAGES
def test_a_reader_without_a_talk_browses_reads_and_comes_back_by_keyboard(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    walk.arrive(page, server.port)
    walk.choose_language(page, _NAMES[language])
    page.get_by_role("link", name=t("ui.arrival.library", language)).click()
    expect(_title(page)).to_have_text(t("ui.library.title", language), timeout=240_000)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.get_by_text(t("ui.library.part.collect", language), exact=True).click()
    walk.settled(page)
    walk.picture(page, pictures, f"library-{language}-1-part")

    entry = _entry(page, "when-to-measure")
    entry.press("Enter")
    expect(_title(page)).to_have_text(_passage("when-to-measure", language).title)
    expect(_title(page)).to_be_focused()
    expect(_title(page)).to_be_in_viewport()
    expect(page).to_have_url(re.compile(rf"/library\?topic=when-to-measure&lang={language}$"))
    expect(page).to_have_title(_passage("when-to-measure", language).title)
    walk.picture(page, pictures, f"library-{language}-2-passage")

    page.go_back()
    expect(entry).to_be_focused()
    expect(entry).to_be_in_viewport()
    entry.press("Enter")
    expect(_title(page)).to_be_focused()
    page.locator(".st-key-library_back button").press("Enter")
    expect(entry).to_be_focused()
    assert "topic" not in page.url


@pytest.mark.browser
@_LANGUAGES
def test_a_search_marks_its_words_and_is_still_there_after_reading(
    page: Page, server: Server, language: Language
) -> None:
    _open(page, server, f"lang={language}")
    _search(page, _SEARCH[language])
    entry = _entry(page, "stakeholders")
    expect(entry).to_have_text(_passage("stakeholders", language).title)
    stem = _SEARCH[language].split()[0][:7].lower()
    expect(page.locator("mark").first).to_contain_text(re.compile(stem, re.IGNORECASE))
    entry.click()
    expect(_title(page)).to_have_text(_passage("stakeholders", language).title)
    page.locator(".st-key-library_back button").click()
    expect(entry).to_be_focused()
    expect(page.locator(".st-key-library_search input")).to_have_value(_SEARCH[language])


@pytest.mark.browser
@pytest.mark.parametrize("typed", ["zzzz qqqq", "z" * 200, "**zzzz** :red[qqqq] [zzqq](zzzz)"])
def test_a_search_without_hits_says_so_in_the_readers_own_words(
    page: Page, server: Server, typed: str
) -> None:
    _open(page, server, "lang=fr")
    _search(page, typed)
    said = page.locator(".st-key-library").get_by_test_id("stText")
    expect(said).to_have_text(t("ui.library.nothing", "fr", text=typed))
    expect(_entry(page, "social-impact")).to_be_visible()  # the parts are still there to browse


@pytest.mark.browser
def test_markup_in_a_search_neither_runs_nor_fetches(page: Page, server: Server) -> None:
    _open(page, server, "lang=fr")
    for typed in (
        "<script>window.ran = 1</script> financeur",
        "![zz](http://evil.example/zz.png) <img src=zz onerror='window.ran = 1'>",
        "<b>zzqq</b> " * 2000,
    ):
        _search(page, typed)
        expect(_title(page)).to_have_text(t("ui.library.title", "fr"))
        expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate("window.ran") is None


@pytest.mark.browser
@_LANGUAGES
def test_an_address_opens_a_passage_with_the_paragraph_marked_and_in_view(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    _open(page, server, f"topic=stakeholders&lang={language}&at=3")
    cited = page.locator(".st-key-cited")
    expect(cited).to_contain_text(_passage("stakeholders", language).paragraphs[2].text[:40])
    expect(cited).to_be_in_viewport()
    expect(cited.locator(".stMarkdownColoredBackground")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)
    walk.picture(page, pictures, f"library-{language}-3-cited")


@pytest.mark.browser
def test_a_switch_of_language_keeps_the_passage_and_is_named_in_the_address(
    page: Page, server: Server
) -> None:
    _open(page, server, "topic=stakeholders&lang=nl&at=3")
    walk.choose_language(page, "English")
    expect(_title(page)).to_have_text(_passage("stakeholders", "en").title)
    expect(page).to_have_url(re.compile(r"/library\?topic=stakeholders&lang=en&at=3$"))
    page.go_back()
    expect(_title(page)).to_have_text(_passage("stakeholders", "nl").title)


@pytest.mark.browser
@pytest.mark.parametrize("query", ["topic=no-such-text&lang=nl", "topic=<b>x</b>&lang=nl&at=9"])
def test_an_unknown_topic_is_named_as_such_and_the_library_is_there(
    page: Page, server: Server, query: str
) -> None:
    _open(page, server, query)
    expect(page.get_by_test_id("stAlert")).to_have_text(t("ui.library.unknown", "nl"))
    expect(_entry(page, "social-impact")).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("at", ["0", "-1", "99", "x", "9" * 5000])
def test_a_paragraph_that_is_not_there_opens_the_passage_all_the_same(
    page: Page, server: Server, at: str
) -> None:
    _open(page, server, f"topic=stakeholders&lang=en&at={at}")
    expect(_title(page)).to_have_text(_passage("stakeholders", "en").title)
    expect(page.locator(".st-key-cited")).to_have_count(0)


@pytest.mark.browser
@_LANGUAGES
def test_a_passage_lends_its_link_its_words_its_template_and_what_leads_on(
    page: Page, server: Server, language: Language
) -> None:
    passage = _passage("stakeholders", language)
    _open(page, server, f"topic=stakeholders&lang={language}")
    page.get_by_role("button", name=t("ui.library.link", language)).click()
    shown = page.get_by_test_id("stPopoverBody")
    expect(shown.locator("code")).to_have_text(page.url)
    expect(shown.get_by_role("button")).to_be_visible()
    page.keyboard.press("Escape")

    with page.expect_download() as waiting:
        page.get_by_role("button", name=t("ui.library.template", language)).click()
    assert Path(waiting.value.path()).read_text("utf-8") == template_text(passage)
    assert waiting.value.suggested_filename == f"stakeholders.{language}.md"

    words = page.get_by_test_id("stExpander")
    words.locator("summary").click()
    expect(words.locator("strong").first).to_be_visible()

    _entry(page, passage.related[0]).click()
    expect(_title(page)).to_have_text(_passage(passage.related[0], language).title)
    expect(_title(page)).to_be_in_viewport()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_passage_is_printed_alone_and_black_on_white(
    browser: Browser, server: Server, pictures: Path | None, scheme: str
) -> None:
    context = browser.new_context(viewport=WIDE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    _open(page, server, "topic=stakeholders&lang=en")
    page.evaluate("() => { window.asked = 0; window.print = () => { window.asked += 1 } }")
    for times in (1, 2):
        page.locator(".st-key-print button").click()
        page.wait_for_function("times => window.asked === times", arg=times)
    page.emulate_media(media="print")
    for hidden in (".st-key-header", ".st-key-library_tools", ".st-key-related"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(_title(page)).to_have_css("color", "rgb(17, 17, 17)")
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
    _open(page, server, "lang=en")
    _search(page, "stakeholders")
    mark = page.locator("mark").first
    assert mark.evaluate(_CONTRAST) >= 4.5
    expect(mark).to_have_css("font-weight", "600")  # never by colour alone
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("query", ["topic=sdg&lang=nl", "topic=plan&lang=nl&at=8", "lang=nl"])
def test_on_a_phone_nothing_is_wider_than_the_screen(
    phone: Page, server: Server, pictures: Path | None, query: str
) -> None:
    _open(phone, server, query)
    wide = phone.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0, f"the page is {wide} pixels wider than the screen"
    walk.picture(phone, pictures, f"library-phone-{query.replace('&', '-')}")


@pytest.mark.browser
@_LANGUAGES
def test_every_control_has_a_name_and_headings_go_down_step_by_step(
    page: Page, server: Server, language: Language
) -> None:
    _open(page, server, f"topic=stakeholders&lang={language}")
    controls = page.locator("button:visible, a[href]:visible, summary:visible, input:visible")
    nameless = "e => !(e.innerText || e.getAttribute('aria-label') || e.labels?.length)"
    assert [one for one in controls.all() if one.evaluate(nameless)] == []
    levels = page.locator(".st-key-library :is(h1, h2, h3, h4)").evaluate_all(
        "found => found.map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1 and set(levels[1:]) == {2}


@pytest.mark.browser
@_LANGUAGES
def test_a_citation_in_the_talk_opens_the_passage_at_its_sentence(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    walk.arrive(page, server.port)
    walk.choose_language(page, _NAMES[language])
    walk.press(page, "try")
    walk.say(page, _ASKED[language])
    walk.press(page, "cite_")
    dialog = page.get_by_role("dialog")
    passage = _passage("stakeholders", language)
    expect(dialog.get_by_role("heading", level=2)).to_have_text(passage.title)
    cited = dialog.locator(".st-key-cited")
    expect(cited.locator(".stMarkdownColoredBackground")).to_be_visible()
    expect(cited).to_be_in_viewport(ratio=0.5)
    walk.picture(page, pictures, f"library-{language}-4-dialog")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
