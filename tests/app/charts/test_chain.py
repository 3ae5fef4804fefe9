"""The picture of a chain: what stands on it, that nothing overlaps, and what it says in words."""

from __future__ import annotations

from typing import Any

import pytest

from app.assessment.chain import with_link
from app.assessment.known import Activity
from app.charts.chain import ON_DARK, ON_LIGHT, chain_on_paper, chain_picture
from app.charts.chain_cards import SIZE, Card
from app.charts.chain_layout import NARROW, PAPER, Layout, one_below_the_other, side_by_side
from app.charts.chain_words import chain_notes, chain_said
from app.charts.lettering import width_of
from app.charts.picture import png, svg
from app.charts.theme import specification
from app.i18n import t
from app.i18n.wording import quoted
from indicators.grid import LEVELS
from knowledge.language import LANGUAGES, Language
from tests.app.assessment.chains import BARE, FINDS, LEAVES, PHONES, TIRED, TOLD

LONG = BARE.model_copy(update={"text": "accompagner des personnes " * 40})
WHOLE = TOLD.model_copy(update={"chain": with_link(TOLD, "impact", LEAVES.text).links})
LAYOUTS = [side_by_side, one_below_the_other]


def _texts(laid: Layout) -> list[str]:
    return [" ".join(card.text) for card in laid.cards]


def _overlap(one: Card, other: Card) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    return not beside and one.top < other.bottom and other.top < one.bottom


@pytest.mark.parametrize("lay_out", LAYOUTS)
@pytest.mark.parametrize(
    "activity", [BARE, TOLD, WHOLE, LONG], ids=["bare", "told", "whole", "long"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_card_covers_another_or_leaves_the_picture(
    lay_out: Any, activity: Activity, language: Language
) -> None:
    laid = lay_out(activity, language)
    for place, card in enumerate(laid.cards):
        assert card.left >= 0 and card.right <= laid.wide + 0.01
        assert card.bottom <= laid.tall
        assert not any(_overlap(card, other) for other in laid.cards[place + 1 :])
        for line in card.text:
            assert width_of(line, SIZE) <= card.wide


@pytest.mark.parametrize("lay_out", LAYOUTS)
def test_what_is_not_told_yet_invites_on_a_card_of_its_own(lay_out: Any) -> None:
    laid = lay_out(BARE, "fr")
    asked = [" ".join(card.text) for card in laid.cards if card.kind == "missing"]
    assert asked == [t("chain.invite.result", "fr"), t("chain.invite.impact", "fr")]
    assert [card.kind for card in lay_out(WHOLE, "fr").cards].count("missing") == 0


@pytest.mark.parametrize("lay_out", LAYOUTS)
def test_harm_stands_below_and_says_that_it_was_not_wanted(lay_out: Any) -> None:
    laid = lay_out(TOLD, "fr")
    harm = next(card for card in laid.cards if card.whole.lower() == TIRED.text)
    assert harm.kind == "branch"
    assert harm.note == [t("chain.direction.negative", "fr")]
    assert harm.top > max(card.bottom for card in laid.cards if card.kind != "branch")


@pytest.mark.parametrize("lay_out", LAYOUTS)
def test_each_effect_says_how_it_is_known(lay_out: Any) -> None:
    notes = {card.whole.lower(): " ".join(card.note) for card in lay_out(WHOLE, "fr").cards}
    assert notes[PHONES.text] == t("chain.evidence.counted", "fr")
    assert notes[LEAVES.text.lower()] == t("chain.evidence.none", "fr")
    assert "petits groupes" in notes[TOLD.text]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lay_out", LAYOUTS)
def test_the_connecting_words_are_those_of_the_language(lay_out: Any, language: Language) -> None:
    words = [one.text for one in lay_out(TOLD, language).headings]
    assert words[:3] == [t(f"chain.head.{level}", language) for level in LEVELS]


def test_one_straight_arrow_ties_two_steps_of_one_card() -> None:
    lines = side_by_side(BARE, "fr").lines
    assert {line.y for line in lines} == {lines[0].y2}
    assert sum(line.head == "right" for line in lines) == 2


def test_a_phone_stretches_its_picture_and_paper_is_narrower_than_the_page() -> None:
    assert one_below_the_other(TOLD, "fr").wide == NARROW
    assert specification(chain_on_paper(TOLD, "fr"))["width"] == PAPER


@pytest.mark.parametrize("colours", [ON_LIGHT, ON_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("activity", [BARE, TOLD, WHOLE], ids=["bare", "told", "whole"])
def test_the_picture_draws_in_light_and_dark(activity: Activity, colours: dict[str, str]) -> None:
    drawn = svg(chain_picture(side_by_side(activity, "fr"), colours))
    assert colours["ink"].lower() in drawn.lower()
    assert "ormer" in drawn or "teliers" in drawn


def test_a_picture_to_take_away_is_made_offline() -> None:
    assert png(chain_on_paper(TOLD, "nl")).startswith(b"\x89PNG")


def test_what_no_file_can_hold_is_left_out_of_the_picture() -> None:
    odd = BARE.model_copy(update={"text": "a\x00b\x1b\ufffe"})
    assert side_by_side(odd, "fr").cards[0].whole == "Ab"
    assert png(chain_on_paper(odd, "fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_hold_all_that_the_picture_shows(language: Language) -> None:
    said = chain_said(WHOLE, language)
    for text in (TOLD.text, PHONES.text, FINDS.text, LEAVES.text, TIRED.text):
        assert quoted(text, language) in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["Voilà !", "« déjà » cité.", "12", "que faire ?", "a: b; c"])
def test_any_words_stand_in_quotation_marks_where_no_grammar_hangs_on_them(
    words: str, language: Language
) -> None:
    said = chain_said(BARE.model_copy(update={"text": words}), language)
    assert quoted(words.rstrip("."), language) in said


def test_a_chain_with_an_impact_but_no_result_says_what_is_left_to_tell() -> None:
    jumped = BARE.model_copy(update={"chain": with_link(BARE, "impact", LEAVES.text).links})
    assert chain_said(jumped, "en").endswith("what changes first, and for whom.")


def test_what_else_may_explain_it_is_said_beside_the_chain() -> None:
    notes = chain_notes(TOLD, "fr")
    assert any("le Forem les suit aussi" in note for note in notes)
    assert t("chain.note.evidence", "fr", how=t("chain.evidence.counted", "fr")) in notes
    assert chain_notes(BARE, "fr") == []
