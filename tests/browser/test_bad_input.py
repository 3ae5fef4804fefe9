"""What a person types is text: nothing of it runs in the page, and the talk goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from evaluation.servers import Server
from tests.browser import walk

_HOSTILE = [
    "<script>window.ran = 1</script>",
    '<img src=x onerror="window.ran = 1">',
    "[cliquez](javascript:window.ran=1) **gras** $x^2$ :red[rouge]",
    "{{ 7 * 7 }} ${7*7} <%= 7*7 %>",
    '=HYPERLINK("http://evil.example","ici")',
    "\u202eodnum ol\u202c",
    "🙂🙂🙂",
]


@pytest.mark.browser
def test_hostile_messages_are_kept_as_text_and_the_talk_goes_on(page: Page, server: Server) -> None:
    walk.arrive(page, server.port)
    walk.press(page, "try")
    for text in _HOSTILE:
        answer = walk.say(page, text)
        assert answer, text
    assert page.evaluate("window.ran") is None
    said = page.get_by_test_id("stChatMessage").get_by_test_id("stText")
    expect(said.filter(has_text="<script>window.ran = 1</script>").first).to_be_visible()
    assert walk.say(page, "crèche à Lille, on accueille des enfants")


@pytest.mark.browser
def test_a_resume_link_that_leads_nowhere_says_so_and_no_more(page: Page, server: Server) -> None:
    page.goto(f"http://127.0.0.1:{server.port}/?resume=not-a-token")
    notice = page.get_by_test_id("stAlert")
    expect(notice).to_be_visible()
    assert "not-a-token" not in notice.inner_text()
