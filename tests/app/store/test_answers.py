"""One contract for every store of answers: in memory and in SQLite."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from app.assessment.form import Form, FormQuestion
from app.errors import FormClosed, FormFull, NotFound
from app.store import answers as answers_module
from app.store.memory import MemoryStore
from app.store.store import Person, Store
from knowledge.language import Localised
from tests.app.store.databases import sqlite_store

ME, STRANGER = Person("me"), Person("stranger")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
DAY = date(2026, 3, 1)
ROWS = pd.DataFrame({"goes_out_more": ["yes", "no", None], "age": [34, 51, 28]})


def _words(text: str) -> Localised:
    return Localised(fr=text, nl=text, en=text)


FORM = Form(
    id="survey_exit",
    kind="survey",
    moment="exit",
    title=_words("After the workshop"),
    information=_words("It is free and takes five minutes."),
    consent=_words("I agree."),
    questions=(FormQuestion(name="since", kind="text", label=_words("What changed?")),),
    thanks=_words("Thank you."),
)


@pytest.fixture(params=[lambda _: MemoryStore(), sqlite_store], ids=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    make: Callable[[Path], Store] = request.param
    return make(tmp_path)


@pytest.fixture
def mine(store: Store) -> str:
    return store.create(ME, NOW)


def test_rows_are_read_as_they_were_kept_and_replaced_as_a_whole(store: Store, mine: str) -> None:
    store.answers.keep(mine, ME, "t1", ROWS)
    assert_frame_equal(store.answers.rows(mine, ME, "t1"), ROWS)
    store.answers.keep(mine, ME, "t1", ROWS.head(1))
    assert len(store.answers.rows(mine, ME, "t1")) == 1


def test_dropped_rows_are_gone(store: Store, mine: str) -> None:
    store.answers.keep(mine, ME, "t1", ROWS)
    store.answers.drop(mine, ME, "t1")
    with pytest.raises(NotFound):
        store.answers.rows(mine, ME, "t1")


def test_a_link_leads_to_the_form_as_it_was_opened_and_takes_answers(
    store: Store, mine: str
) -> None:
    published, token = store.answers.open_form(mine, ME, FORM)
    assert store.answers.form(token) == FORM
    store.answers.answer(token, {"since": "Je dors mieux"}, DAY)
    store.answers.answer(token, {"since": None}, DAY)
    form, given = store.answers.form_answers(mine, ME, published)
    assert form == FORM
    assert given == [(DAY, {"since": "Je dors mieux"}), (DAY, {"since": None})]


def test_a_closed_form_keeps_its_answers_and_takes_no_more(store: Store, mine: str) -> None:
    published, token = store.answers.open_form(mine, ME, FORM)
    store.answers.answer(token, {"since": "a"}, DAY)
    store.answers.close_form(mine, ME, published)
    for refused in (
        lambda: store.answers.form(token),
        lambda: store.answers.answer(token, {"since": "b"}, DAY),
    ):
        with pytest.raises(FormClosed):
            refused()
    assert len(store.answers.form_answers(mine, ME, published)[1]) == 1


def test_a_full_form_says_so(store: Store, mine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("app.store.answers", "app.store.sql_answers"):
        monkeypatch.setattr(f"{module}.MOST_ANSWERS", 1)
    assert answers_module.MOST_ANSWERS == 1
    _, token = store.answers.open_form(mine, ME, FORM)
    store.answers.answer(token, {}, DAY)
    with pytest.raises(FormFull):
        store.answers.answer(token, {}, DAY)


def test_an_invented_link_leads_nowhere(store: Store, mine: str) -> None:
    store.answers.open_form(mine, ME, FORM)
    with pytest.raises(NotFound):
        store.answers.form("invented")
    with pytest.raises(NotFound):
        store.answers.answer("invented", {}, DAY)


def test_every_verb_refuses_a_stranger_as_if_nothing_were_there(store: Store, mine: str) -> None:
    store.answers.keep(mine, ME, "t1", ROWS)
    published, _ = store.answers.open_form(mine, ME, FORM)
    verbs: list[Callable[[], object]] = [
        lambda: store.answers.keep(mine, STRANGER, "t2", ROWS),
        lambda: store.answers.rows(mine, STRANGER, "t1"),
        lambda: store.answers.drop(mine, STRANGER, "t1"),
        lambda: store.answers.open_form(mine, STRANGER, FORM),
        lambda: store.answers.form_answers(mine, STRANGER, published),
        lambda: store.answers.close_form(mine, STRANGER, published),
        lambda: store.answers.forget(mine, STRANGER),
    ]
    for verb in verbs:
        with pytest.raises(NotFound):
            verb()
    assert len(store.answers.rows(mine, ME, "t1")) == 3


def test_one_members_form_is_not_there_through_another_assessment(store: Store, mine: str) -> None:
    published, _ = store.answers.open_form(mine, ME, FORM)
    store.answers.keep(mine, ME, "t1", ROWS)
    theirs = store.create(STRANGER, NOW)
    with pytest.raises(NotFound):
        store.answers.form_answers(theirs, STRANGER, published)
    with pytest.raises(NotFound):
        store.answers.rows(theirs, STRANGER, "t1")


def test_forgetting_an_assessment_erases_its_answers_and_forms(store: Store, mine: str) -> None:
    store.answers.keep(mine, ME, "t1", ROWS)
    _, token = store.answers.open_form(mine, ME, FORM)
    store.answers.answer(token, {"since": "a"}, DAY)
    store.forget(mine, ME)
    with pytest.raises(NotFound):
        store.answers.rows(mine, ME, "t1")
    with pytest.raises(NotFound):
        store.answers.form(token)


def test_ten_who_answer_at_once_lose_nothing(tmp_path: Path) -> None:
    store = sqlite_store(tmp_path)
    mine = store.create(ME, NOW)
    published, token = store.answers.open_form(mine, ME, FORM)
    hands = [
        threading.Thread(target=store.answers.answer, args=(token, {"since": str(number)}, DAY))
        for number in range(10)
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    given = store.answers.form_answers(mine, ME, published)[1]
    assert sorted(str(answer["since"]) for _, answer in given) == [str(one) for one in range(10)]
