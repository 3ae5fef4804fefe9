"""A form is changed: order, what is asked, its words, and a question of one's own."""

from __future__ import annotations

import pytest

from app.assessment.form import Form
from app.collecting.shaping import (
    changed_in,
    is_own,
    left_out,
    moved,
    own_count,
    put_back,
    reworded,
    reworded_own,
    with_own,
    without,
)
from app.i18n import t
from knowledge.language import Localised
from tests.app.collecting.a_form import a_form
from tests.app.collecting.asked import words


def _names(form: Form) -> list[str]:
    return [one.name for one in form.questions]


def test_a_question_moves_and_stops_at_the_ends() -> None:
    assert _names(moved(a_form(), "moment", -1))[:2] == ["moment", "own_code"]
    assert _names(moved(a_form(), "own_code", -1)) == _names(a_form())
    assert _names(moved(a_form(), "own_code", 99))[-1] == "own_code"
    assert moved(a_form(), "nobody", 1) == a_form()


def test_what_is_left_out_comes_back_to_its_place() -> None:
    shorter = without(without(a_form(), "en02"), "pe01")
    assert [one.name for one in left_out(shorter, a_form())] == ["en02", "pe01"]
    assert put_back(put_back(shorter, a_form(), "pe01"), a_form(), "en02") == a_form()
    assert put_back(without(a_form(), "own_code"), a_form(), "own_code") == a_form()
    assert put_back(shorter, a_form(), "own_1") == shorter


def test_other_words_leave_the_name_and_the_ready_answers() -> None:
    form = reworded(a_form(), "en01", words("What do you do?"))
    before, after = (one.questions[2] for one in (a_form(), form))
    assert after.label.en == "What do you do?"
    assert after.model_copy(update={"label": before.label}) == before


def test_it_is_seen_in_which_languages_the_words_changed() -> None:
    before = Localised(fr="Où ?", nl="Waar?", en="Where?")
    assert changed_in(before.model_copy(update={"nl": "Waar juist?"}), before) == ["nl"]


def test_an_own_question_stands_before_the_remark_and_says_its_language_in_the_others() -> None:
    form = with_own(a_form(), {"nl": "Wat mist u?"})
    own = form.questions[-2]
    assert (own.name, own.kind, own.purpose, own.written_in) == ("own_1", "text", "story", ("nl",))
    assert own.label == Localised(fr="Wat mist u?", nl="Wat mist u?", en="Wat mist u?")
    assert own.hint is not None
    assert own.hint.nl == t("form.remark.hint", "nl")
    assert own.hint.fr == t("formedit.own.hint.nl", "fr")
    assert form.questions[-1].purpose == "remark"


def test_own_questions_have_names_of_their_own_and_can_be_worded_again() -> None:
    form = with_own(with_own(a_form(), {"fr": "Un ?"}), {"fr": "Deux ?"})
    assert [one.name for one in form.questions if is_own(one)] == ["own_1", "own_2"]
    assert own_count(form) == 2
    again = reworded_own(form, "own_1", {"fr": "Un ?", "en": "One?"})
    own = next(one for one in again.questions if one.name == "own_1")
    assert (own.written_in, own.label.en, own.label.nl) == (("fr", "en"), "One?", "Un ?")


def test_a_question_without_words_is_none() -> None:
    with pytest.raises(ValueError, match="without words"):
        with_own(a_form(), {"fr": ""})
