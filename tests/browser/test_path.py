"""The whole path, in each language, as a person walks it on a wide screen."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from app.i18n import t
from evaluation.servers import Server
from knowledge.language import Language
from tests.browser import walk

# What a person types: the opening, the name, then about one activity, then the question.
_TALKS: dict[Language, dict[str, str]] = {
    "fr": {
        "opening": "entreprise d'insertion à Charleroi, 14 ETP, on forme des jeunes à la mécanique"
        " et on fait la compta à mi-temps",
        "name": "Les Rayons Neufs",
        "who": "des jeunes sans diplôme. c'est quoi une partie prenante ?",
        "change": "il y en a un qui n'osait pas téléphoner et maintenant il tient l'accueil",
        "evidence": "on le voit tous les jours",
        "others": "le Forem les aide aussi",
        "mission": "que chacun trouve sa place",
        "purpose": "pour s'améliorer, et pour la Région",
        "question": "En quoi notre façon de former change-t-elle la confiance des jeunes ?",
        "yes": "oui",
    },
    "nl": {
        "opening": "coöperatie in Kortrijk, 6 VTE, we herstellen toestellen met buren en we doen"
        " de boekhouding",
        "name": "De Tweede Draai",
        "who": "buren met weinig geld. wat is een belanghebbende?",
        "change": "er is er een die nu zelf de stofzuigers van zijn trap herstelt",
        "evidence": "we zien het elke week",
        "others": "de kringwinkel doet ook veel",
        "mission": "dat iedereen kan herstellen",
        "purpose": "om te leren, en voor de stad",
        "question": "Hoe brengen onze herstelavonden buren samen die elkaar niet kenden?",
        "yes": "ja",
    },
    "en": {
        "opening": "nursery in Lille, 9 employees, we look after 24 children and someone does the"
        " payroll",
        "name": "The Little Lantern",
        "who": "single parents nearby. what is a stakeholder?",
        "change": "there is one mother who could start a course",
        "evidence": "we see it every day",
        "others": "the temp agency helps too",
        "mission": "that no parent has to choose between a child and a job",
        "purpose": "to improve, and for the city",
        "question": "How do our early hours help single parents find work?",
        "yes": "yes",
    },
}


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_a_person_walks_from_the_first_page_to_a_draft_and_comes_back(
    page: Page, server: Server, browser: Browser, pictures: Path | None, language: Language
) -> None:
    told = _TALKS[language]
    walk.arrive(page, server.port)
    walk.choose_language(page, walk.NAMES[language])
    walk.picture(page, pictures, f"{language}-1-arrival")
    walk.press(page, "consent")
    assert page.evaluate("document.documentElement.lang") == language

    walk.say(page, told["opening"])
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
    walk.picture(page, pictures, f"{language}-2-activities")
    walk.press(page, "confirm_")
    walk.say(page, told["name"])
    answer = walk.say(page, told["who"])
    assert t("talk.refusal.nothing_read", language) not in answer
    _cited_passage_opens(page)
    walk.picture(page, pictures, f"{language}-3-aside")
    for part in ("change", "evidence", "others"):
        walk.say(page, told[part])
    walk.picture(page, pictures, f"{language}-4-lever")
    walk.press(page, "lever_yes_")
    _other_activities_are_skipped(page, language)
    walk.say(page, told["mission"])
    walk.say(page, told["purpose"])
    walk.say(page, told["question"])
    walk.say(page, told["yes"])
    walk.picture(page, pictures, f"{language}-5-question")

    for name in ("grid", "territory", "library", "data"):
        _open(page, name)
        walk.picture(page, pictures, f"{language}-6-{name}")
    _open(page, "drafts")
    walk.picture(page, pictures, f"{language}-7-draft")
    _draft_names_the_enterprise(page, told["name"])
    _resume_shows_the_same(page, browser, told)


def _open(page: Page, name: str) -> None:
    page.locator(f"a[href$='/{name}']").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    walk.settled(page)


def _cited_passage_opens(page: Page) -> None:
    page.locator("[class*='st-key-cite_'] button").last.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_text("V20").first).to_be_attached()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def _other_activities_are_skipped(page: Page, language: Language) -> None:
    """A second activity may have been read as a lever: the person passes over it."""
    mission = t("talk.question.mission", language)
    for _ in range(10):
        if mission in walk.last_message(page):
            return
        walk.say(page, t("ui.talk.say.skip", language))
    raise AssertionError(f"the mission was never asked: {walk.last_message(page)}")


def _draft_names_the_enterprise(page: Page, name: str) -> None:
    expect(page.locator(".st-key-draft")).to_contain_text(name)
    with page.expect_download() as waiting:
        page.locator(".st-key-docx button").click()
    document = Document(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert name in text
    assert re.search(r"\[?A\d", text), "no claim shows where it comes from"


def _resume_shows_the_same(page: Page, browser: Browser, told: dict[str, str]) -> None:
    page.locator(".st-key-link button").first.click()
    link = page.locator("[data-testid='stPopoverBody'] code").inner_text()
    context = browser.new_context()
    again = context.new_page()
    again.goto(link)
    expect(again.get_by_text(told["question"]).first).to_be_visible(timeout=60_000)
    walk.settled(again)
    assert "resume" not in again.url, "the token stays in the address bar"
    context.close()
