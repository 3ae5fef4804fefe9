"""Figures imported by hand: recognised, matched, named, seen, taken as one; on a phone as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from evaluation.servers import Server
from tests.browser import walk
from tests.browser.conftest import PHONE, WIDE

_PATIENCE = 120_000  # milliseconds: the page may be the first that waits for the engine
ORDINARY = "Gemeente,NIS,Armen (2024)\nAth,51004,12.5\nKortrijk,34022,9.8\n"
BROKEN = "Code;Libellé;Taux 2023\n59350;Lille;12,5\n99999;<b>Ici</b>;=1+1\n59512;Roubaix;abc\n"


def _open_imports(page: Page, port: int) -> None:
    walk.arrive(page, port)
    walk.press(page, "try")
    # On a phone the menu lies over the page; the links are in it all the same.
    page.locator("[data-testid=stSidebarNavLink][href$=data]").evaluate("link => link.click()")
    walk.settled(page)
    page.locator("[data-testid=stPageLink] a").first.evaluate("link => link.click()")
    expect(page.locator("input[type=file]")).to_be_attached(timeout=_PATIENCE)
    walk.settled(page)


def _give(page: Page, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator("[class*=st-key-import_refuse] button")).to_be_visible(timeout=_PATIENCE)
    walk.settled(page)


def _fill(page: Page, field: str, text: str) -> None:
    box = page.locator(f"[class*={field}] input").first
    box.fill(text)
    box.press("Enter")
    walk.settled(page)


@pytest.mark.browser
@pytest.mark.parametrize(("view", "scheme"), [(WIDE, "light"), (PHONE, "dark")])
def test_a_table_is_matched_seen_and_taken_and_its_places_are_found(
    browser: Browser,
    server: Server,
    tmp_path: Path,
    pictures: Path | None,
    view: dict[str, int],
    scheme: str,
) -> None:
    context = browser.new_context(viewport=view, locale="nl-BE", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(60_000)
    _open_imports(page, server.port)
    _give(page, tmp_path / "armen.csv", ORDINARY)
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Nieuw: 2.", timeout=_PATIENCE)
    walk.picture(page, pictures, f"imports-{scheme}-1")
    take = page.locator("[class*=st-key-import_take] button")
    expect(take).to_be_disabled()
    _fill(page, "source-publisher", "OCMW")
    _fill(page, "source-licence", "CC BY 4.0")
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
    take.click()
    expect(main).to_contain_text("Overgenomen: armen.csv", timeout=_PATIENCE)
    _fill(page, "st-key-import_find", "kortrij")
    expect(main).to_contain_text("Kortrijk (", timeout=_PATIENCE)
    walk.picture(page, pictures, f"imports-{scheme}-2")
    context.close()


@pytest.mark.browser
def test_all_that_is_wrong_is_told_at_once_and_nothing_is_kept(
    page: Page, server: Server, tmp_path: Path
) -> None:
    _open_imports(page, server.port)
    _give(page, tmp_path / "taux.csv", BROKEN)
    main = page.get_by_test_id("stMain")
    for said in ("=1+1", "abc", "99999"):
        expect(main).to_contain_text(said, timeout=_PATIENCE)
    expect(page.locator("[class*=st-key-import_take] button")).to_be_disabled()
    walk.press(page, "import_refuse")
    expect(main).to_contain_text("Rien n'a été gardé", timeout=_PATIENCE)
    expect(main).to_contain_text("Rien pour l'instant", timeout=_PATIENCE)
