"""A real server and a real Chromium; both on loopback, and nothing may leave it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

from evaluation.servers import LEVIER_APP, Server, serving
from tests.conftest import data_folder

_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def _chromium() -> str | None:
    return (
        shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is; without one the tests skip, unless they are required."""
    found = _chromium()
    if found is None:
        message = "no Chromium here: install the package 'chromium'"
        if os.environ.get("LEVIER_REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=_FLAGS)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page, on a store of its own."""
    with serving(LEVIER_APP, data_folder(tmp_path_factory.mktemp("browser"))) as started:
        yield started


@pytest.fixture
def strayed() -> list[str]:
    """Requests of the page beyond its own server; must stay empty."""
    return []


@pytest.fixture
def page(browser: Browser, server: Server, strayed: list[str]) -> Iterator[Page]:
    """A wide page in French; it fails the test when anything asked for another host."""
    context = browser.new_context(viewport=WIDE, locale="fr-BE")  # type: ignore[arg-type]
    context.route("**/*", lambda route, request: _stay(route, request, server.port, strayed))
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    yield opened
    context.close()
    assert strayed == []


def _stay(route: Route, request: Request, port: int, strayed: list[str]) -> None:
    if request.url.startswith((f"http://127.0.0.1:{port}/", "data:", "blob:")):
        route.continue_()
    else:
        strayed.append(request.url)
        route.abort()


@pytest.fixture(scope="session")
def pictures() -> Path | None:
    """Where screenshots go, if LEVIER_PICTURES names a folder."""
    named = os.environ.get("LEVIER_PICTURES")
    if not named:
        return None
    folder = Path(named)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
