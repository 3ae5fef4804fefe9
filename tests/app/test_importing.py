from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.importing import (
    ReadFile,
    known_to,
    own_source,
    proposed_meanings,
    read_by_columns,
    read_file,
    seen_by,
    take,
    take_names,
    usual_source,
)
from app.store.imports import EVERYONE, MemoryImports
from app.store.store import Person
from knowledge.import_plan import Plan, plan_import
from tests.conftest import NOW
from tests.knowledge.imports import shipped

ME = Person("me")
COMMUNES = b"CODGEO;LIBGEO;Taux de pauvret\xc3\xa9 2023\n59350;Lille;25,4\n59512;Roubaix;43,8\n"
ORDINARY = b"Gemeente,NIS,Armen (2024)\nAth,51004,12.5\nKortrijk,34022,9.8\n"
REGISTER = b"Code INSEE;Nom commune;Code postal\n59350;Lille;59000\n59350;Lille;59800\n"
SOURCE = own_source("CPAS", "Tableau", "", "CC BY 4.0")


def _read(data: bytes, name: str = "file.csv") -> ReadFile:
    return read_file(data, name, shipped())


def _plan(read: ReadFile) -> Plan:
    assert read.table is not None, read.problems
    meanings = proposed_meanings(read.table, shipped())
    return plan_import(read.table, meanings, shipped(), list(read.problems))


def test_a_known_form_is_read_without_columns() -> None:
    read = _read(COMMUNES)
    assert read.choice is None
    assert read.table is not None
    assert len(read.table.known) == 2


def test_an_ordinary_table_is_read_by_the_columns_that_are_proposed() -> None:
    read = _read(ORDINARY)
    assert read.choice is not None
    assert (read.choice.territory, read.choice.label) == ("NIS", "Gemeente")
    assert read.preview is not None
    assert list(read.preview.columns) == ["Gemeente", "NIS", "Armen (2024)"]
    assert read.table is not None


def test_columns_may_be_chosen_otherwise() -> None:
    read = _read(ORDINARY)
    assert read.choice is not None
    other = read_file(ORDINARY, "file.csv", shipped(), replace(read.choice, label=""))
    assert other.table is not None
    assert set(other.table.frame["label"]) == {""}


def test_a_known_form_may_be_read_by_columns_all_the_same() -> None:
    read = read_by_columns(COMMUNES, "file.csv")
    assert read is not None
    assert read.choice is not None
    assert read.choice.territory == "CODGEO"


def test_a_register_of_names_is_no_table_of_figures() -> None:
    read = _read(REGISTER)
    assert read.table is None
    assert read.names is not None
    assert list(read.names["postal_codes"]) == ["59000;59800"]


@pytest.mark.parametrize(
    "data", [b"", b"\0\0\0", b"<html>", b"{", b"\xff\xfe1", b"one\n", b"PK\x03\x04"]
)
def test_what_cannot_be_read_says_why(data: bytes) -> None:
    read = _read(data)
    assert (read.table, read.names) == (None, None)
    assert read.problems


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_file_makes_reading_fall_over(data: bytes) -> None:
    read = _read(data)
    assert read.table is not None or read.names is not None or read.problems


_CELLS = st.sampled_from(
    ["59350", "52011", "BE32", "", "x", "1,5", "1.5", "=1", "2023", "<b>", "s"]
)


@given(st.lists(st.tuples(_CELLS, _CELLS, _CELLS), max_size=12))
def test_a_table_of_any_cells_is_planned_or_refused(rows: list[tuple[str, str, str]]) -> None:
    head = [("CODGEO", "LIBGEO", "Taux 2023")]
    read = _read("\n".join(";".join(row) for row in [*head, *rows]).encode())
    if read.table is not None:
        plan = _plan(read)
        assert plan.may_be_taken or plan.problems or not len(plan.figures)


def test_a_share_is_proposed_in_per_cent() -> None:
    assert [one.unit for one in _plan(_read(COMMUNES)).meanings.values()] == ["percent"]
    assert [one.unit for one in _plan(_read(ORDINARY)).meanings.values()] == ["ratio"]


def test_a_table_of_eurostat_is_recognised_with_its_source() -> None:
    data = b"freq,indic_de,unit,geo\\TIME_PERIOD\t2024 \nA,MEDAGEPOP,YR,BE32\t41.6 \n"
    read = _read(data, "estat_demo_r_pjanind3.tsv")
    assert [one.id for one in _plan(read).meanings.values()] == ["median_age"]
    usual = usual_source(read)
    assert (usual.publisher, usual.table) == ("Eurostat", "demo_r_pjanind3")


def test_a_form_that_anybody_may_write_names_no_publisher() -> None:
    assert usual_source(_read(COMMUNES)).publisher == ""
    assert usual_source(_read(ORDINARY)).table == "file.csv"


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (("", "T", "", "LO"), "publisher"),
        (("P", "T", "", "  "), "licence"),
        (("P", "T", "javascript:alert(1)", "LO"), "url"),
        (("P", "T", "http://a b", "LO"), "url"),
    ],
)
def test_a_source_that_is_not_whole_says_what_lacks(
    said: tuple[str, str, str, str], wrong: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        own_source(*said)
    assert {detail["loc"][0] for detail in caught.value.errors()} == {wrong}


def test_what_one_took_is_seen_by_them_alone() -> None:
    store = MemoryImports()
    take(store, ME, _plan(_read(COMMUNES)), SOURCE, NOW, "d")
    mine, theirs = (known_to(who, [store], shipped()) for who in (ME, Person("other")))
    assert mine.latest("FR59350", "own_taux_de_pauvrete")
    assert "FR59350" not in theirs.territories


def test_what_the_installation_took_is_seen_by_all_and_yields_to_ones_own() -> None:
    shared, visit = MemoryImports(), MemoryImports()
    take(shared, EVERYONE, _plan(_read(COMMUNES)), SOURCE, NOW, "d")
    own = COMMUNES.replace(b"25,4", b"26,0")
    take(visit, ME, _plan(_read(own)), SOURCE, NOW, "d")
    assert [whose.id for _, whose, _ in seen_by(ME, [shared, visit])] == ["everyone", "me"]
    known = known_to(ME, [shared, visit], shipped())
    figures = [known.latest(code, "own_taux_de_pauvrete") for code in ("FR59350", "FR59512")]
    assert [one.value for one in figures if one] == [26.0, 43.8]


def test_the_same_file_taken_again_takes_the_place_of_the_first() -> None:
    store = MemoryImports()
    for _ in range(2):
        take(store, ME, _plan(_read(COMMUNES)), SOURCE, NOW, "d")
    assert len(store.cards(ME)) == 1


def test_a_file_with_other_years_leaves_the_first_in_place() -> None:
    store = MemoryImports()
    take(store, ME, _plan(_read(COMMUNES)), SOURCE, NOW, "d")
    take(store, ME, _plan(_read(COMMUNES.replace(b"2023", b"2024"))), SOURCE, NOW, "d")
    assert len(store.cards(ME)) == 2


def test_names_make_the_places_of_other_tables_findable() -> None:
    store = MemoryImports()
    take(store, ME, _plan(_read(COMMUNES)), SOURCE, NOW, "d")
    take_names(store, ME, _read(REGISTER), SOURCE, NOW)
    known = known_to(ME, [store], shipped())
    assert known.places.find("59800")[0].code == "FR59350"
    assert known.latest("FR59350", "own_taux_de_pauvrete")
