"""What is wrong with a shaped form is said all at once, in each language."""

from __future__ import annotations

from typing import Any

import pytest

from app.assessment.form import Form
from app.collecting.form_problems import LONGEST, form_problems, own_empty, told
from app.collecting.shaping import reworded
from app.i18n import t
from knowledge.language import LANGUAGES, Language, Localised
from tests.app.collecting.a_form import a_form
from tests.app.collecting.asked import words

OPENING = Localised(
    fr="La Remise vous interroge.", nl="La Remise stelt vragen.", en="La Remise is asking."
)


def _form(**changes: Any) -> Form:
    return a_form().model_copy(update={"opening": OPENING, **changes})


def _codes(form: Form, who: str = "") -> list[tuple[str, Language | None]]:
    return [(one.code, one.language) for one in form_problems(form, who)]


def test_a_form_that_can_be_asked_has_no_problem() -> None:
    assert form_problems(_form(), "La Remise") == []
    assert form_problems(a_form()) == []  # of before the opening was kept apart


def test_empty_words_are_named_with_their_question_and_language() -> None:
    form = reworded(_form(), "en01", Localised(fr="Et ?", nl=" ", en="And?"))
    found = form_problems(form)
    assert [(one.code, one.language, one.values) for one in found] == [
        ("label_empty", "nl", (("number", "3"),))
    ]
    assert told(found[0], "fr").startswith("La question 3 est vide en néerlandais.")


def test_everything_wrong_is_said_at_once() -> None:
    long = words("x" * (LONGEST["title"] + 1))
    form = _form(
        title=long,
        consent=Localised(fr="", nl="Ja", en="Yes"),
        questions=(*a_form().questions, a_form().questions[0]),
    )
    assert _codes(form) == [
        ("name_twice", None),
        ("title_long", "fr"),
        ("title_long", "nl"),
        ("title_long", "en"),
        ("consent_empty", "fr"),
    ]


def test_whoever_asks_must_be_named_in_each_language() -> None:
    silent = OPENING.model_copy(update={"en": "Somebody is asking."})
    assert _codes(_form(opening=silent), "la remise") == [("who_missing", "en")]
    assert _codes(_form(opening=silent)) == []


def test_a_form_that_asks_nothing_is_none() -> None:
    assert _codes(_form(questions=())) == [("no_questions", None)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence_in_each_language(language: Language) -> None:
    empty = words("").model_copy(update={"fr": "", "nl": "", "en": ""})
    long = words("x" * 2000)
    twice = (a_form().questions[0],) * 2
    worst = [
        _form(title=empty, opening=empty, consent=empty, questions=()),
        _form(title=long, opening=long, consent=long, questions=twice),
        reworded(reworded(_form(), "en01", empty), "en02", long),
    ]
    said = [told(one, language) for form in worst for one in form_problems(form, "La Remise")]
    said.append(told(own_empty(), language))
    assert all(one and "{" not in one for one in said)
    assert t("formedit.problem.own_empty.fault", language) in said[-1]
