"""The same question again: who was asked in these words before, and who would be in others.

A figure may be held against an earlier one only where both answer the same question. So what was
asked is kept with the answers (`AnswerColumn.question`), and a form that is made of the plan again
keeps to those words, even where the grid words the question otherwise by then.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from app.assessment.answers import AnswerCard, AnswerColumn
from app.assessment.form import Form, FormQuestion
from app.collecting.questions import MOMENT

Kept = TypeVar("Kept")

_COMPARED = ("measure", "story", "group")  # a code and a remark are held against nothing


def what_is_asked(question: FormQuestion) -> Hashable:
    """Return all that makes two questions the same one to whoever answers."""
    return (
        question.kind,
        question.label,
        question.hint,
        tuple((one.name, one.label) for one in question.options),
        question.least,
        question.most,
        question.ends,
    )


def asked_before(cards: Mapping[str, AnswerCard]) -> dict[str, FormQuestion]:
    """Return the questions that were answered, by name, as they were asked the last time."""
    newest = sorted(cards.values(), key=lambda card: (card.round, card.taken_at))
    columns = (column for card in newest for column in card.columns)
    return {one.question.name: one.question for one in columns if one.question is not None}


def in_the_same_words(form: Form, asked: Mapping[str, FormQuestion]) -> Form:
    """Put the questions of a form in the words in which they were asked before."""
    questions = tuple(_same(one, asked.get(one.name)) for one in form.questions)
    return form.model_copy(update={"questions": questions})


def reworded(form: Form, asked: Mapping[str, FormQuestion]) -> list[FormQuestion]:
    """List the questions of a form that were asked before in other words."""
    return [
        one
        for one in form.questions
        if (before := asked.get(one.name)) is not None
        and _is_its(one, before)
        and what_is_asked(one) != what_is_asked(before)
    ]


def kept_words(form: Form, asked: Mapping[str, FormQuestion]) -> bool:
    """Whether a form asks something once more in the words in which it was answered."""
    return any(
        what_is_asked(one) == what_is_asked(asked[one.name])
        for one in form.questions
        if one.purpose in _COMPARED and one.name in asked
    )


def by_question(
    figures: Iterable[Kept], column: Callable[[Kept], AnswerColumn]
) -> list[list[Kept]]:
    """Part figures that answer different questions; each says from which column it is.

    They stay together as long as fewer than two wordings are known: a file from elsewhere does not
    say what was asked, and the person said of its column what it measures.
    """
    parted: dict[Hashable, list[Kept]] = {}
    together = list(figures)
    for one in together:
        asked = column(one).question
        parted.setdefault(None if asked is None else what_is_asked(asked), []).append(one)
    known = [one for one in parted if one is not None]
    return list(parted.values()) if len(known) > 1 else [together]


def _same(question: FormQuestion, before: FormQuestion | None) -> FormQuestion:
    return before if before is not None and _is_its(question, before) else question


def _is_its(question: FormQuestion, before: FormQuestion) -> bool:
    """Whether `before` may stand for a question.

    The moments that a plan asks for may have become others. A talk asks openly and has a note for
    who asks, so words of a survey are not put into its guide.
    """
    return (
        question.purpose in _COMPARED
        and question.name != MOMENT
        and question.indicator == before.indicator
        and (question.note is None) == (before.note is None)
    )
