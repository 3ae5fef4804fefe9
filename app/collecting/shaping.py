"""Change a form: the order of its questions, which are asked, their words, and one's own."""

from __future__ import annotations

from collections.abc import Mapping

from app.assessment.form import Form, FormQuestion
from app.collecting.questions import said
from knowledge.language import LANGUAGES, Language, Localised

_OWN = "own_"
MOST_OWN = 5  # of one form: with more, nobody answers to the end


def moved(form: Form, name: str, by: int) -> Form:
    """Put a question `by` places later, earlier where that is negative; the ends hold it."""
    questions = list(form.questions)
    at = next((place for place, one in enumerate(questions) if one.name == name), None)
    if at is None:
        return form
    question = questions.pop(at)
    questions.insert(max(0, min(at + by, len(questions))), question)
    return form.model_copy(update={"questions": tuple(questions)})


def without(form: Form, name: str) -> Form:
    """Leave a question out."""
    kept = tuple(one for one in form.questions if one.name != name)
    return form.model_copy(update={"questions": kept})


def left_out(form: Form, proposal: Form) -> list[FormQuestion]:
    """List what is proposed and not asked, in the order of the proposal."""
    asked = {one.name for one in form.questions}
    return [one for one in proposal.questions if one.name not in asked]


def put_back(form: Form, proposal: Form, name: str) -> Form:
    """Ask a proposed question again, behind the one that it follows in the proposal."""
    names = [one.name for one in proposal.questions]
    if name not in names or any(one.name == name for one in form.questions):
        return form
    before = set(names[: names.index(name)])
    places = [place for place, one in enumerate(form.questions, start=1) if one.name in before]
    at = max(places, default=0)
    question = proposal.questions[names.index(name)]
    questions = (*form.questions[:at], question, *form.questions[at:])
    return form.model_copy(update={"questions": questions})


def reworded(form: Form, name: str, label: Localised) -> Form:
    """Ask a question in other words; its name and its ready answers stay."""
    questions = tuple(
        one.model_copy(update={"label": label}) if one.name == name else one
        for one in form.questions
    )
    return form.model_copy(update={"questions": questions})


def with_own(form: Form, words: Mapping[Language, str]) -> Form:
    """Add an open question of one's own, before the remark that closes a form.

    A language without words shows those of another, and says so below the question.
    """
    taken = {one.name for one in form.questions}
    free = (f"{_OWN}{number}" for number in range(1, len(taken) + 2))
    name = next(one for one in free if one not in taken)
    question = _own(name, words)
    last = form.questions[-1:] if form.questions and _closes(form.questions[-1]) else ()
    questions = form.questions[: len(form.questions) - len(last)]
    return form.model_copy(update={"questions": (*questions, question, *last)})


def reworded_own(form: Form, name: str, words: Mapping[Language, str]) -> Form:
    """Ask a question of one's own in other words, or in more languages than before."""
    questions = tuple(_own(name, words) if one.name == name else one for one in form.questions)
    return form.model_copy(update={"questions": questions})


def is_own(question: FormQuestion) -> bool:
    """Whether the team added a question itself."""
    return bool(question.written_in)


def own_count(form: Form) -> int:
    """Count the questions that the team added itself."""
    return sum(map(is_own, form.questions))


def changed_in(label: Localised, original: Localised) -> list[Language]:
    """List the languages in which a question is worded otherwise than before."""
    return [one for one in LANGUAGES if label[one] != original[one]]


def _own(name: str, words: Mapping[Language, str]) -> FormQuestion:
    written = [one for one in LANGUAGES if words.get(one)]
    if not written:
        raise ValueError("a question without words asks nothing")
    label = {one: words.get(one) or words[written[0]] for one in LANGUAGES}
    plain, foreign = said("form.remark.hint"), said(f"formedit.own.hint.{written[0]}")
    hint = {one: (plain if one in written else foreign)[one] for one in LANGUAGES}
    return FormQuestion(
        name=name,
        kind="text",
        purpose="story",
        label=Localised.model_validate(label),
        hint=Localised.model_validate(hint),
        written_in=tuple(written),
    )


def _closes(question: FormQuestion) -> bool:
    return question.purpose == "remark"
