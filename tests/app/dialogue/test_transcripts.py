"""Whole talks: what each message is taken for, and what is asked next."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.language import LANGUAGES, Language
from tests.app.dialogue.conftest import Talk

TRANSCRIPTS = Path(__file__).parent / "transcripts"


def _turns(name: str) -> list[tuple[str, str, str]]:
    text = (TRANSCRIPTS / f"{name}.md").read_text("utf-8")
    found = re.findall(r"^> (.+)\n\n(\w+) → (\w+)$", text, re.MULTILINE)
    return [(said, intent, asked) for said, intent, asked in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["", ".full"])
def test_a_whole_talk_goes_as_written(
    talk: Callable[[Language], Talk], language: Language, path: str
) -> None:
    going = talk(language)
    turns = _turns(f"{language}{path}")
    went = [(said, going.said(said).intent, going.asked) for said, _, _ in turns]
    assert turns and went == turns
