"""Whatever a file holds, reading and checking return problems and raise nothing."""

import json
from functools import lru_cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.language import LANGUAGES
from knowledge.problems import Problem
from knowledge.territory import Territories, load_territories
from knowledge.territory_import.check import check_table
from knowledge.territory_import.problems import tell
from knowledge.territory_import.read import propose_columns, read_table
from knowledge.territory_import.table import COLUMNS, Columns, ValueColumn
from tests.knowledge.territory_import.samples import ALL, JSON_STAT

FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SAMPLES = st.sampled_from([data for data, _ in ALL.values()])
TEXTS = [data.decode("utf-8-sig") for data, _ in ALL.values() if not data.startswith(b"PK")]
CELLS = st.sampled_from(
    ["", ":", "=1+1", "1.234,5", "1,234.5", "−5", "9" * 400, "1e999", "nan", "\u00a0", '"', "\t",
     ",", ";", "|", "\\", "\n", "2023", "Q1", "BE32X", "59999", "é", "٣", "{", "[]", "<html>"]
)  # fmt: skip


@lru_cache(maxsize=1)
def territories() -> Territories:
    return load_territories()[0]


def survives(data: bytes, choice: Columns | None = None) -> list[Problem]:
    table, problems = read_table(data, "x", choice)
    assert table is not None or problems
    if table is not None:
        assert list(table.frame.columns) == list(COLUMNS)
        assert table.frame.drop(columns="value").notna().all(axis=None)
        known = table.frame["value"].dropna()
        assert ((known - known) == 0).all()  # finite
        problems += check_table(table, territories(), None, table.frame.iloc[::2])
        statistic = territories().statistics["arop"]
        problems += check_table(table, territories(), statistic, None)
    for one in problems:
        for language in LANGUAGES:
            assert tell(one, language).fault
    return problems


@FUZZ
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    survives(data)
    propose_columns(data, "x")


@FUZZ
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    data = text.encode("utf-8", "replace")
    survives(data)
    proposed = propose_columns(data, "x")[0]
    if proposed is not None:
        survives(data, proposed)


@FUZZ
@given(SAMPLES, st.data())
def test_a_file_that_was_cut_off(sample: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(sample)))
    survives(sample[:cut])
    propose_columns(sample[:cut], "x")


@FUZZ
@given(SAMPLES, st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8))
def test_a_file_with_wrong_bytes(sample: bytes, changes: list[tuple[int, int]]) -> None:
    changed = bytearray(sample)
    for at, byte in changes:
        changed[at % len(changed)] = byte
    survives(bytes(changed))


@FUZZ
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 10_000), CELLS), max_size=6))
def test_a_text_with_other_cells(text: str, changes: list[tuple[int, str]]) -> None:
    for at, cell in changes:
        at %= len(text) + 1
        stop = min((found for mark in "\t;,|\n" if (found := text.find(mark, at)) >= 0), default=at)
        text = text[:at] + cell + text[stop:]
    survives(text.encode("utf-8", "replace"))
    proposed = propose_columns(text.encode("utf-8", "replace"), "x")[0]
    if proposed is not None:
        survives(text.encode("utf-8", "replace"), proposed)


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside),
    max_leaves=5,
)


@FUZZ
@given(st.sampled_from(list(JSON_STAT)), VALUES)
def test_a_json_stat_with_another_part(part: str, value: Any) -> None:
    survives(json.dumps({**JSON_STAT, part: value}).encode())


@FUZZ
@given(
    st.lists(st.dictionaries(st.sampled_from(["Gemeente", "Jaar", "n", ""]), VALUES), max_size=4)
)
def test_any_facts_of_bestat(facts: list[dict[str, Any]]) -> None:
    survives(json.dumps({"facts": facts}).encode())


HEADINGS = st.sampled_from(["code", "année", "taux", "rate 2023", "", "x"])


@FUZZ
@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5),
    st.builds(
        Columns,
        territory=HEADINGS,
        values=st.lists(st.builds(ValueColumn, HEADINGS, HEADINGS), max_size=2).map(tuple),
        label=HEADINGS,
        period=HEADINGS,
        fixed_period=CELLS,
        statistic=HEADINGS,
        flag=HEADINGS,
        sheet=st.sampled_from(["", "Blad1"]),
        head=st.integers(-1, 9),
    ),
)
def test_any_choice_of_columns(rows: list[list[str]], choice: Columns) -> None:
    lines = ["code;année;taux", *(";".join(row) for row in rows)]
    survives("\n".join(lines).encode("utf-8", "replace"), choice)
