"""Question and plan: chains and stakeholders are completed, corrected and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.example import whole_example
from app.i18n import t
from evaluation.servers import Server
from knowledge.language import LANGUAGES, Language
from tests.browser import walk
from tests.browser.conftest import PHONE, WIDE


def _open(page: Page, server: Server, language: Language) -> None:
    """Open the example of a language, and its page of question and plan."""
    walk.open_example(
        page, server.port, language, "question", page.locator(".st-key-state_of_play")
    )


def _chain(page: Page, activity: str) -> Locator:
    return page.locator(f".st-key-chain_card_{activity}")


def _picture(card: Locator) -> Locator:
    return card.locator("svg.marks:visible, canvas.marks:visible")


def _lever(language: Language) -> str:
    return whole_example(language).known.levers[0].id


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_a_chain_is_completed_and_another_version_written(
    page: Page, server: Server, pictures: Path | None, language: Language
) -> None:
    _open(page, server, language)
    lever = _lever(language)
    card = _chain(page, lever)
    expect(_picture(card)).to_have_count(1)
    walk.picture(page, pictures, f"{language}-question-1")
    box = card.get_by_role("textbox", name=t("chain.invite.impact", language))
    box.focus()
    page.keyboard.type("100 % *sûr* <b>")
    page.keyboard.press("Enter")
    walk.settled(page)
    expect(box).to_be_hidden()
    page.locator(f".st-key-chain_{lever}_text summary").press("Enter")
    expect(card).to_contain_text("100 % *sûr* <b>")

    page.get_by_role("textbox", name=t("question.versions.words", language)).fill(
        "Qu'est-ce qui change ?"
    )
    page.get_by_role("button", name=t("question.versions.save", language)).press("Enter")
    walk.settled(page)
    expect(page.locator("[class*='st-key-version_']").first).to_contain_text("Qu'est-ce qui change")
    settle = page.get_by_role("button", name=t("question.versions.settle", language)).first
    settle.press("Enter")
    walk.settled(page)
    first = page.locator("[class*='st-key-version_']").first
    expect(first).to_contain_text(t("question.versions.settled", language))


@pytest.mark.browser
def test_a_link_is_reworded_taken_off_and_put_back(page: Page, server: Server) -> None:
    activity = whole_example("fr").known.activity("act2")
    assert activity
    _open(page, server, "fr")
    card = _chain(page, "act2")
    page.locator(".st-key-rows_act2 summary").click()
    walk.settled(page)
    field = card.locator(".st-key-link_act2_1 textarea")
    expect(field).to_have_value(activity.effects[0].text)
    field.fill("il tient maintenant l'accueil")
    field.blur()
    walk.settled(page)
    expect(field).to_have_value("il tient maintenant l'accueil")
    card.locator(".st-key-link_act2_1_remove button").click()
    walk.settled(page)
    expect(card).to_contain_text(t("chain.edit.left_out", "fr"))
    card.get_by_role("button", name=t("chain.edit.put_back", "fr")).click()
    walk.settled(page)
    expect(card).not_to_contain_text(t("chain.edit.left_out", "fr"))


@pytest.mark.browser
def test_somebody_is_placed_and_the_page_says_whom_to_go_to_first(
    page: Page, server: Server, pictures: Path | None
) -> None:
    _open(page, server, "fr")
    expect(page.get_by_text(t("stakeholders.finding.to_place", "fr"))).to_be_visible()
    row = page.locator("[class*='st-key-who_who-']").first
    row.locator("summary").press("Enter")
    walk.settled(page)
    row.locator("[class*='_voice']").get_by_role(
        "radio", name=t("stakeholders.edit.step.1", "fr")
    ).click()
    walk.settled(page)
    lead = t("stakeholders.finding.unheard", "fr", names="|").split("|")[1]
    expect(page.get_by_text(lead)).to_be_visible()
    box = page.get_by_role("textbox", name=t("stakeholders.edit.add", "fr"))
    box.fill("**Voisins** du garage")
    box.press("Enter")
    walk.settled(page)
    expect(page.locator("summary", has_text="**Voisins** du garage")).to_be_visible()
    walk.picture(page, pictures, "fr-question-stakeholders")


@pytest.mark.browser
def test_pictures_and_the_state_of_play_are_taken_away(page: Page, server: Server) -> None:
    _open(page, server, "fr")
    with page.expect_download() as taken:
        page.locator(".st-key-state_of_play button").click()
    assert taken.value.path().read_bytes().startswith(b"PK")
    page.locator(".st-key-map_downloads button").first.click()
    with page.expect_download() as drawn:
        page.locator(".st-key-map_png button").click()
    assert drawn.value.path().read_bytes().startswith(b"\x89PNG")


@pytest.mark.browser
def test_the_plan_leads_to_the_grid_without_losing_the_talk(page: Page, server: Server) -> None:
    _open(page, server, "fr")
    page.get_by_role("link", name=t("question.plan.open", "fr")).click()
    expect(page.get_by_role("heading", name=t("grid.title", "fr"))).to_be_visible()
    expect(page.locator(".st-key-grid_matrix")).to_be_visible(timeout=walk.LOADING)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_one_of_two_pictures_fits_and_nothing_is_too_wide(
    browser: Browser, server: Server, pictures: Path | None, scheme: str, size: dict[str, int]
) -> None:
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        locale="fr-BE",
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    _open(page, server, "fr")
    expect(_picture(_chain(page, "act2"))).to_have_count(1)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"the page is {wide} pixels wider than the screen"
    walk.picture(page, pictures, f"question-{size['width']}-{scheme}")
    context.close()
