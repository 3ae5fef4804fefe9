"""The same question again: in the words in which it was answered, or said to be another one."""

from __future__ import annotations

from datetime import UTC, date, datetime

from app.assessment.answers import AnswerCard
from app.assessment.findings import Findings, PublishedForm
from app.assessment.form import Form, FormQuestion
from app.assessment.known import ChosenIndicator, Known
from app.collecting.again import asked_before, by_question, kept_words, reworded
from app.collecting.form_table import form_table, question_column
from app.collecting.forms import forms, worded
from app.collecting.shaping import reworded as in_other_words
from indicators.asking import Asking
from tests.app.collecting.a_form import a_form
from tests.app.collecting.asked import words
from tests.app.drafting.cases import grid

SURVEYED = next(one for one in grid().indicators.values() if one.collection[0] == "survey")


def _asking(text: str) -> dict[str, Asking]:
    wording = Asking(
        indicator=SURVEYED.id, kind="scale", ask=words(text), least=1, most=5,
        ends=(words("no"), words("yes")),
    )  # fmt: skip
    return {SURVEYED.id: wording}


def _answered(form: Form, round_: int = 1) -> AnswerCard:
    published = PublishedForm(id=f"p{round_}", form=form.id, round=round_)
    return form_table(published, form, [(date(2026, 3, round_), {"remark": "Merci"})])[0]


def _known(*cards: AnswerCard, shaped: Form | None = None) -> Known:
    findings = Findings(
        answers={one.id: one for one in cards}, forms={shaped.id: shaped} if shaped else {}
    )
    return Known(indicators=(ChosenIndicator(indicator=SURVEYED.id),), findings=findings)


def _measuring(form: Form) -> FormQuestion:
    return next(one for one in form.questions if one.indicator)


def test_the_exact_words_are_kept_with_the_answers() -> None:
    card = _answered(a_form())
    asked = {one.name: one.question for one in card.columns}
    assert asked["en01"] == a_form().questions[2]
    assert asked["answered_on"] is None
    assert AnswerCard.model_validate_json(card.model_dump_json()) == card


def test_a_heading_in_other_words_says_nothing_of_what_was_asked() -> None:
    question = a_form().questions[2]
    assert question_column(question, "en01", "en01").question == question
    assert question_column(question, "Job", " your  JOB ").question == question
    assert question_column(question, "en01", "What do you do now?").question is None


def test_the_next_round_asks_in_the_words_that_were_answered() -> None:
    first = forms(_known(), grid(), _asking("How sure are you?"))[0]
    second = forms(_known(_answered(first)), grid(), _asking("How certain are you?"))[0]
    assert _measuring(second) == _measuring(first)
    newer = worded(_known(_answered(first)), grid(), _asking("How certain are you?"))[0]
    assert _measuring(newer).label.en == "How certain are you?"


def test_words_of_the_latest_round_count() -> None:
    first = forms(_known(), grid(), _asking("One?"))[0]
    later = in_other_words(first, _measuring(first).name, words("Two?"))
    cards = [_answered(later, 2), _answered(first, 1)]
    third = forms(_known(*cards), grid(), _asking("Three?"))[0]
    assert _measuring(third).label.en == "Two?"


def test_without_answers_a_form_follows_the_grid() -> None:
    assert _measuring(forms(_known(), grid(), _asking("New?"))[0]).label.en == "New?"


def test_other_words_than_those_answered_are_noticed() -> None:
    first = forms(_known(), grid(), _asking("One?"))[0]
    asked = asked_before(_known(_answered(first)).findings.answers)
    other = in_other_words(first, _measuring(first).name, words("Two?"))
    assert [one.indicator for one in reworded(other, asked)] == [SURVEYED.id]
    assert not reworded(first, asked)
    assert kept_words(first, asked)
    assert not kept_words(other.model_copy(update={"questions": (_measuring(other),)}), asked)


def test_words_of_a_survey_are_not_put_into_a_guide() -> None:
    survey = forms(_known(), grid(), _asking("One?"))[0]
    noted = _measuring(survey).model_copy(update={"note": words("Take your time")})
    guide = survey.model_copy(update={"questions": (noted,)})
    assert not reworded(guide, asked_before({"p1": _answered(survey)}))


def test_figures_are_parted_only_where_two_wordings_are_known() -> None:
    question = a_form().questions[2]
    other = question.model_copy(update={"label": words("Another job?")})
    one, two = question_column(question, "en01", "en01"), question_column(other, "en01", "en01")
    unknown = question_column(question, "en01", "By hand")
    assert by_question([one, one, unknown], lambda column: column) == [[one, one, unknown]]
    parted = by_question([one, two, unknown, one], lambda column: column)
    assert parted == [[one, one], [two], [unknown]]


def test_the_newest_answers_are_those_taken_last_in_a_round() -> None:
    early, late = (
        _answered(in_other_words(a_form(), "en01", words(text))).model_copy(
            update={"taken_at": datetime(2026, 3, day, tzinfo=UTC)}
        )
        for text, day in (("Early?", 1), ("Late?", 2))
    )
    assert asked_before({"b": late, "a": early})["en01"].label.en == "Late?"
