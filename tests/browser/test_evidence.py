"""Evidence, in each language: a plan, its form answered on a phone, the results, what they say."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.assessment.events import IndicatorChosen, StoryChosen
from app.collecting.questions import named
from app.i18n import t
from evaluation.servers import Server
from indicators.asking import load_asking
from indicators.grid import Grid
from indicators.grid_files import load_grid
from knowledge.language import Language
from tests.browser import form, walk
from tests.browser.seeding import example_with, resume_address

_INDICATOR, _STORY = "TI13", "ties.isolation"  # are people treated like everyone else?
_ASKER = "Samira"
_QUESTION = named(_INDICATOR)
# Four women and two men, of whom five say yes: neither group is large enough to be shown apart.
_ANSWERS = [("woman", 0), ("woman", 0), ("woman", 1), ("woman", 0), ("man", 0), ("man", 0)]
_TYPED: dict[Language, str] = {"fr": "9 sur 15", "nl": "9 op de 15", "en": "9 out of 15"}
_OWN: dict[Language, str] = {
    "fr": "Jeunes qui téléphonent seuls",
    "nl": "Buren die zelf herstellen",
    "en": "Parents who found work",
}
_REMARKS: dict[Language, str] = {
    "fr": "On m'écoute vraiment.",
    "nl": "Er wordt echt naar mij geluisterd.",
    "en": "I am really listened to.",
}


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_a_plan_becomes_a_form_on_a_phone_then_results_and_what_they_say(
    page: Page, server: Server, browser: Browser, pictures: Path | None, language: Language
) -> None:
    chosen = (IndicatorChosen(indicator=_INDICATOR), StoryChosen(facet=_STORY, prompt=1))
    page.goto(resume_address(server, example_with(language, *chosen)))
    _open(page, "collect", t("collecting.title", language), f".st-key-collect_{_INDICATOR}")
    expect(_main(page)).to_contain_text(_name(language))
    _plan(page, language)
    walk.picture(page, pictures, f"evidence-{language}-1-plan")
    link = _open_by_link(page, language)
    walk.picture(page, pictures, f"evidence-{language}-2-link")

    _all_answer(browser, link, language, pictures)
    _take_over(page, language)
    _open(page, "results", t("collecting.results_title", language), ".st-key-results_view")
    expect(_main(page)).to_contain_text(t("form.title.survey", language))
    _record(page, language)
    walk.picture(page, pictures, f"evidence-{language}-6-results")
    _read(page, language)
    walk.picture(page, pictures, f"evidence-{language}-7-analysis")


@cache
def _grid() -> Grid:
    return load_grid()[0]


def _name(language: Language) -> str:
    return _grid().indicators[_INDICATOR].name[language]


def _main(page: Page) -> Locator:
    return page.get_by_test_id("stMain")


def _open(page: Page, name: str, title: str, shows: str) -> None:
    page.locator(f"a[href$='/{name}']").first.click(timeout=walk.LOADING)
    expect(page.locator(shows)).to_be_visible(timeout=walk.LOADING)
    walk.settled(page)
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def _plan(page: Page, language: Language) -> None:
    """Say who asks, and on which day; the calendar can then be taken away."""
    calendar = page.locator(".st-key-calendar button")
    expect(calendar).to_be_disabled()
    card = page.locator(f".st-key-collect_{_INDICATOR}")
    card.locator("summary").click()
    walk.settled(page)
    card.get_by_label(t("collecting.edit.asker", language), exact=True).fill(_ASKER)
    card.get_by_test_id("stDateInput").first.locator("[data-type=day]").click()
    page.keyboard.type(datetime.now(UTC).strftime("%d%m%Y"))
    card.get_by_role("button", name=t("collecting.edit.save", language)).click()
    walk.settled(page)
    expect(card).to_contain_text(_ASKER)
    expect(calendar).to_be_enabled()


def _open_by_link(page: Page, language: Language) -> str:
    page.locator(".st-key-form_asked_survey input").fill("9")
    page.locator(".st-key-form_asked_survey input").press("Enter")
    walk.settled(page)
    walk.press(page, "form_open_survey")
    shown = page.locator("[class*='st-key-form_link_']")
    said = t("form.page.opened_of", language, count="0", asked="9")
    expect(shown).to_contain_text(said)
    expect(shown.get_by_role("img", name=t("form.page.qr", language))).to_be_visible()
    return shown.locator("code").first.inner_text()


def _all_answer(browser: Browser, link: str, language: Language, pictures: Path | None) -> None:
    """Six people answer on one phone, one after the other; the first also looks around."""
    context = form.by_touch(browser, language)
    phone = context.new_page()
    phone.goto(link)
    expect(phone.get_by_role("heading", name=t("form.title.survey", language))).to_be_visible()
    walk.settled(phone)
    form.fits(phone, pictures, f"evidence-{language}-3-form")
    form.send(phone)
    expect(phone.get_by_text(t("form.answer.agree_first", language))).to_be_visible()
    remark = form.question(phone, "remark").locator("textarea")
    remark.fill(_REMARKS[language])
    for group, answer in _ANSWERS:
        form.agree(phone)
        options = load_asking()[_INDICATOR].options
        form.choose(phone, _QUESTION, options[answer].label[language])
        form.choose(phone, "gender", t(f"form.group.gender.{group}", language))
        form.send(phone)
        form.sent(phone, language)
        form.fits(phone, None, "thanks")
        form.next_person(phone)
    expect(phone.get_by_text(_REMARKS[language])).to_have_count(0)
    context.close()


def _take_over(page: Page, language: Language) -> None:
    shown = page.locator("[class*='st-key-form_link_']")
    walk.press(page, "form_refresh_")
    said = t("form.page.opened_of", language, count="6", asked="9")
    expect(shown).to_contain_text(said)
    walk.press(page, "form_take_")
    expect(shown).to_contain_text(t("form.page.taken", language))


def _record(page: Page, language: Language) -> None:
    """Write a figure down as one would say it; it is read, and listed."""
    label = t("results.record.open", language)
    recording = page.get_by_test_id("stExpander").filter(has=page.get_by_text(label, exact=True))
    recording.locator("summary").click()
    for field, text in (("name", _OWN[language]), ("value", _TYPED[language])):
        box = recording.get_by_label(t(f"results.record.{field}", language), exact=True)
        box.fill(text)
        box.press("Enter")
        walk.settled(page)
    walk.press(page, "result_new_save")
    expect(_main(page)).to_contain_text(t("results.saved", language))
    expect(page.get_by_test_id("stException")).to_have_count(0)


def _read(page: Page, language: Language) -> None:
    """The analysis says how many said yes, and tells neither group apart."""
    page.get_by_text(t("results.view.says", language), exact=True).click()
    expect(_main(page)).to_contain_text(t("reading.title", language))
    walk.settled(page)
    for counted, base in (("5", "6"), ("9", "15")):
        expect(_main(page)).to_contain_text(_share(counted, base, language))
    expect(_main(page)).to_contain_text(_name(language))
    expect(page.get_by_test_id("stException")).to_have_count(0)
    told = _main(page).inner_text()
    for group in ("woman", "man"):
        assert t(f"form.group.gender.{group}", language) not in told


def _share(counted: str, base: str, language: Language) -> str:
    """The part of the sentence on a share that says of how many, as the catalogue has it."""
    left_open = dict.fromkeys(("name", "value", "low", "high"), "|")
    said = t("analysis.say.share", language, counted=counted, base=base, **left_open)
    return next(part for part in said.split("|") if counted in part).strip()
