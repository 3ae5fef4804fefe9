"""An excerpt shows what was looked for, as text; a cited stretch is set off and nothing is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n import NO_BREAK
from app.ui.parts.marking import bound, excerpt, marked, raised_codes
from knowledge.text import Span, words


def _hits(text: str, *wanted: str) -> list[Span]:
    return [word for word in words(text) if word.text in wanted]


def _read(found: str) -> str:
    return unescape(re.sub("</?mark>", "", found))


def test_every_hit_is_marked_and_the_rest_is_as_it_was() -> None:
    text = "A stakeholder is a group. Ask every stakeholder once."
    assert excerpt(text, _hits(text, "stakeholder")) == (
        "A <mark>stakeholder</mark> is a group. Ask every <mark>stakeholder</mark> once."
    )


def test_markup_in_a_text_is_shown_and_never_run() -> None:
    text = 'Write <b onclick="x()">loud</b> & <script>alert(1)</script> here'
    found = excerpt(text, _hits(text, "script", "loud"))
    assert found == (
        "Write &lt;b onclick=&quot;x()&quot;&gt;<mark>loud</mark>&lt;/b&gt; &amp; "
        "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; here"
    )


@given(st.text(alphabet="<>&\"'/ abmarkscript=|*-\n", max_size=200), st.data())
def test_no_text_makes_any_other_markup_than_marks(text: str, data: st.DataObject) -> None:
    hits = data.draw(st.sampled_from([[], list(words(text))]))
    found = excerpt(text, hits, length=60)
    assert "<" not in re.sub("</?mark>", "", found)
    assert found.count("<mark>") == found.count("</mark>")


def test_source_codes_and_markdown_are_left_out_and_hits_stay_in_place() -> None:
    text = "**Ask** early [V20, P2], and ask **again** [G]."
    assert excerpt(text, _hits(text, "again")) == "Ask early, and ask <mark>again</mark>."


def test_a_source_code_that_was_looked_for_is_no_word_of_the_text() -> None:
    text = "They were asked [V20] twice."
    assert excerpt(text, _hits(text, "V20", "twice")) == "They were asked <mark>twice</mark>."


def test_a_list_runs_on() -> None:
    text = "- Take a sheet.\n- Ask two colleagues."
    assert excerpt(text, _hits(text, "Ask")) == "Take a sheet. <mark>Ask</mark> two colleagues."


def test_a_table_runs_on_without_its_rule() -> None:
    text = "| Group | Gives |\n|---|:--|\n| Parents | trust |"
    found = excerpt(text, _hits(text, "trust"))
    assert found.split() == ["Group", "·", "Gives", "Parents", "·", "<mark>trust</mark>"]


def test_a_long_text_is_cut_between_words_around_the_first_hit() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    found = excerpt(text, _hits(text, "word100"), length=80)
    assert found.startswith("… word") and found.endswith(" …")
    assert "<mark>word100</mark>" in found
    assert set(_read(found).strip("… ").split()) <= set(text.split())
    assert len(_read(found)) < 110


def test_the_first_hit_is_shown_however_long_the_words_are() -> None:
    text = "x" * 300 + " end"
    assert excerpt(text, _hits(text, "end"), length=80).endswith(" <mark>end</mark>")
    assert excerpt("x" * 300, [], length=80) == "x" * 300


def test_without_a_hit_the_excerpt_is_the_beginning() -> None:
    text = "One two three. " * 40
    assert excerpt(text, []).startswith("One two three.")


def test_a_hit_beyond_the_excerpt_is_left_out() -> None:
    text = "near " + "x " * 300 + "far"
    assert excerpt(text, _hits(text, "near", "far"), length=40).count("<mark>") == 1


def test_high_punctuation_stays_with_its_word_and_positions_stay() -> None:
    text = "Il dit : « oui » !"
    assert bound(text) == text.replace(" :", f"{NO_BREAK}:").replace(
        "« oui » !", f"«{NO_BREAK}oui{NO_BREAK}»{NO_BREAK}!"
    )
    assert len(bound(text)) == len(text)


def test_a_cited_stretch_is_set_off_with_its_codes() -> None:
    text = "First. Second [G]. Third."
    assert marked(text, 7, 18) == "First. :primary-background[Second [G].] Third."
    assert raised_codes(marked(text, 7, 18)) == (
        "First. :primary-background[Second :small[:gray[\\[G\\]]].] Third."
    )


@pytest.mark.parametrize("text", ["- one\n- two", "1. one\n2. two", "| a | b |\n|---|---|"])
def test_a_list_or_a_table_stays_whole(text: str) -> None:
    assert marked(text, 2, 5) == text


def test_a_paragraph_that_begins_in_bold_can_be_cited() -> None:
    assert marked("**Open.** Ask.", 10, 14) == "**Open.** :primary-background[Ask.]"
