"""Use the library as a reader would; what it should show comes from the corpus itself."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Locator, Page, expect

from evaluation.servers import Server
from knowledge.corpus import Corpus, Passage
from knowledge.corpus_files import load_corpus
from knowledge.language import Language
from tests.browser import walk


@cache
def _corpus() -> Corpus:
    return load_corpus()[0]


def passage(topic: str, language: Language) -> Passage:
    """The passage as it stands in the corpus."""
    found = _corpus().get(topic, language)
    assert found is not None
    return found


def open_library(page: Page, server: Server, query: str) -> None:
    """Open the library at an address; the first time its texts and model are loaded."""
    page.goto(f"http://127.0.0.1:{server.port}/library?{query}")
    expect(title(page)).to_be_visible(timeout=240_000)
    walk.settled(page)


def title(page: Page) -> Locator:
    """The heading of what is shown."""
    return page.locator(".st-key-library h1")


def search(page: Page, wanted: str) -> None:
    """Type a search and send it."""
    box = page.locator(".st-key-library_search input")
    box.fill(wanted)
    box.press("Enter")
    walk.settled(page)


def entry(page: Page, topic: str) -> Locator:
    """The title in a list that opens a passage."""
    return page.locator(f".st-key-open_{topic} button")
