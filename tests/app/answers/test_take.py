from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from app.answers.columns import propose
from app.answers.problems import AnswersProblem, told
from app.answers.read import MOST_ROWS, read_answers
from app.answers.take import About, answer_card, taken_before, typed_frame
from app.assessment.answers import AnswerColumn
from knowledge.language import LANGUAGES
from knowledge.problems import Problem
from tests.app.answers.forms import FORM

TODAY = date(2026, 3, 2)


def _column(name: str, kind: Any, use: Any = "measure", **more: Any) -> AnswerColumn:
    if use == "measure":
        more.setdefault("indicator", "WO01")
    return AnswerColumn(name=name, label=name, kind=kind, use=use, **more)


def _frame(**columns: list[str]) -> pd.DataFrame:
    frame = pd.DataFrame(columns, dtype="str")
    return frame.set_axis(range(2, len(frame) + 2))


def _typed(frame: pd.DataFrame, *columns: AnswerColumn) -> tuple[pd.DataFrame, list[Problem]]:
    return typed_frame(frame, columns, name="x.csv", today=TODAY)


def _codes(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(one.code, one.row) for one in problems if isinstance(one, AnswersProblem)]


def test_each_kind_gets_its_type_and_what_is_missing_stays_missing() -> None:
    frame = _frame(n=["3,5", "", "4.5"], d=["01/03/2026", "2026-02-28", ""], c=["oui", "", "non"])
    typed, problems = _typed(
        frame, _column("n", "number"), _column("d", "date", "date"), _column("c", "choice")
    )
    assert problems == []
    assert typed["n"].isna().tolist() == [False, True, False]
    assert typed["n"].dropna().tolist() == [3.5, 4.5]
    assert typed["d"].iloc[0] == pd.Timestamp(2026, 3, 1)
    assert pd.isna(typed["c"].iloc[1])


def test_all_problems_come_at_once_with_their_rows() -> None:
    frame = _frame(
        n=["3", "trois", "5"],
        pct=["40%", "120%", "100%"],
        d=["01/03/2026", "01/03/2027", "31/02/2026"],
        m=["entrée", "sortie", "jeudi"],
    )
    _, problems = _typed(
        frame,
        _column("n", "number"),
        _column("pct", "number"),
        _column("d", "date", "date"),
        _column("m", "choice", "moment"),
    )
    assert _codes(problems) == [
        ("number_unreadable", "3"),
        ("percent_beyond", "3"),
        ("date_unreadable", "4"),
        ("date_ahead", "3"),
        ("moment_unknown", "4"),
    ]
    for language in LANGUAGES:
        assert "4" in told(problems[-1], language).where


def test_many_problems_of_one_kind_are_counted() -> None:
    _, problems = _typed(_frame(n=["x"] * 100), _column("n", "number"))
    assert _codes(problems)[-1][0] == "and_more"
    assert len(problems) == 13
    assert "88" in problems[-1].fault


def test_what_columns_lack_is_told() -> None:
    frame = _frame(a=["1"], b=["2"])
    assert _codes(_typed(frame, _column("a", "number", "ignored"))[1]) == [("nothing_used", "")]
    assert _codes(_typed(frame, _column("a", "number", indicator=""))[1]) == [
        ("indicator_missing", "")
    ]
    assert _codes(_typed(frame, _column("a", "choice", "group"))[1]) == [("breakdown_missing", "")]
    twice = _column("a", "text", "pairing"), _column("b", "text", "pairing")
    assert _codes(_typed(frame, *twice)[1]) == [("role_twice", "")]


def test_too_many_rows_and_none_are_refused() -> None:
    many = pd.DataFrame({"a": ["1"] * (MOST_ROWS + 1)}, dtype="str")
    assert _codes(_typed(many, _column("a", "number"))[1])[0][0] == "too_many_rows"
    assert _codes(_typed(_frame(a=[]), _column("a", "number"))[1]) == [("no_rows", "")]


def test_personal_data_needs_a_reason() -> None:
    frame = _frame(contact=["ana@example.org", "bob@example.org"])
    column = _column("contact", "text", "story")
    assert _codes(_typed(frame, column)[1]) == [("personal", "")]
    kept = column.model_copy(update={"kept_because": "Elles ont demandé les résultats."})
    typed, problems = _typed(frame, kept)
    assert problems == []
    assert typed["contact"].iloc[0] == "ana@example.org"


def test_numbers_in_free_words_are_masked_and_formulas_stay_text() -> None:
    words = ["Appelez-moi au 0478 12 34 56 le soir, cela m'aiderait", "=1+1", "rien", "merci"]
    typed, problems = _typed(_frame(remark=words), _column("remark", "text", "story"))
    assert problems == []
    assert "0478" not in typed["remark"].iloc[0]
    assert typed["remark"].iloc[1] == "=1+1"


def test_moments_and_codes_are_written_in_one_way() -> None:
    frame = _frame(m=["Entrée", "uitstroom", "Follow-up"], code=["ab 1", "AB1", ""])
    typed, problems = _typed(
        frame, _column("m", "choice", "moment"), _column("code", "text", "pairing")
    )
    assert problems == []
    assert typed["m"].tolist() == ["entry", "exit", "later"]
    assert typed["code"].dropna().tolist() == ["AB1", "AB1"]


def test_the_words_of_a_form_become_the_names_of_its_options() -> None:
    data = "satisfied;autre\nTrès satisfait;a\nHelemaal niet;b\nvery;c\n".encode()
    file, _ = read_answers(data, "x.csv")
    assert file is not None
    typed, problems = typed_frame(file.frame, propose(file, (), (FORM,)))
    assert problems == []
    assert typed["satisfied"].tolist() == ["very", "not", "very"]


def test_several_choices_are_joined_in_one_way() -> None:
    column = _column("a", "choices", order=("job", "ami"))
    typed, _ = _typed(_frame(a=["job|ami", "job ami", "ami;", "tout autre chose", ""]), column)
    assert typed["a"].dropna().tolist() == ["job; ami", "job; ami", "ami", "tout autre chose"]


def test_the_same_file_is_known_again_and_replaces() -> None:
    file, _ = read_answers(b"Genre;Note\nfemme;4\nhomme;3\n", "x.csv")
    assert file is not None
    columns = propose(file, ())
    at = datetime(2026, 3, 2, tzinfo=UTC)
    card = answer_card(file, columns, 2, About(asked=5, round=2, moment="entry"), at)
    assert (card.rows, card.asked, card.round, card.moment) == (2, 5, 2, "entry")
    assert [one.name for one in card.columns] == ["Genre"]
    again = taken_before(file.digest, {card.id: card})
    assert again == card
    assert answer_card(file, columns, 2, About(), at, again).id == card.id
    assert taken_before("other", {card.id: card}) is None


_CELLS = st.text(alphabet="0123456789,.%/-:=@ abENé;|+", max_size=14)


@given(st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=12), st.data())
def test_no_answers_make_it_fail(rows: list[tuple[str, str]], data: st.DataObject) -> None:
    frame = _frame(a=[one.strip() for one, _ in rows], b=[one.strip() for _, one in rows])
    kinds = st.sampled_from(["choice", "choices", "scale", "number", "text", "date"])
    uses = st.sampled_from(["measure", "story", "group", "pairing", "date", "moment"])
    columns = [_column(name, data.draw(kinds), data.draw(uses)) for name in "ab"]
    typed, _ = _typed(frame, *columns)
    assert len(typed) == len(frame)
