"""What was corrected can be read, changed and taken along from the page of one's data."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.assessment.corrections import corrections
from app.example import whole_example
from app.i18n import t
from evaluation.servers import Server
from knowledge.language import LANGUAGES, Language
from tests.browser import walk
from tests.browser.conftest import PHONE


def _open_data(page: Page, server: Server, language: Language) -> None:
    """Open the example of a language, and the page of its data."""
    title = page.get_by_role("heading", name=t("corrections.title", language))
    walk.open_example(page, server.port, language, "data", title)
    title.scroll_into_view_if_needed()
    walk.settled(page)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_is_offered_once_it_was_read_ticked_and_changed(
    page: Page, server: Server, pictures: Path | None, language: Language, tmp_path: Path
) -> None:
    (corrected, *_) = corrections(whole_example(language))
    _open_data(page, server, language)
    expect(page.get_by_text(t("corrections.none_ticked", language))).to_be_visible()
    walk.picture(page, pictures, f"{language}-corrections-1")
    line = page.locator(f".st-key-correction_{corrected.activity}")
    words = line.get_by_role("textbox", name=t("corrections.text", language))
    expect(words).to_have_value(corrected.statement)
    words.fill("=zij en Karim, à deux, together")
    words.press("Control+Enter")
    walk.settled(page)
    expect(line).to_contain_text(t("corrections.look", language, words="Karim"))
    line.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    walk.settled(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name=t(f"corrections.download_{language}", language)).click()
    assert taken.value.suggested_filename == f"{language}.csv"
    taken.value.save_as(tmp_path / "taken.csv")
    with (tmp_path / "taken.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["facets"].split(";") == list(corrected.chosen)
    assert row["text"] == "zij en Karim, à deux, together"
    walk.picture(page, pictures, f"{language}-corrections-2")


@pytest.mark.browser
def test_the_lines_fit_a_phone(browser: Browser, server: Server, pictures: Path | None) -> None:
    context = browser.new_context(viewport=PHONE, locale="fr-BE", color_scheme="dark")  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(30_000)
    _open_data(page, server, "fr")
    walk.picture(page, pictures, "phone-corrections")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    context.close()
