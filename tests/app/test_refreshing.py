"""Eurostat's tables fetched anew from a server on loopback that speaks its documented form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

import pytest

from app.refreshing import Outcome, refresh
from app.store.imports import EVERYONE, ImportStore, MemoryImports
from knowledge.eurostat_tables import WantedTable, load_wanted, question, recognise
from knowledge.fetching import Patience
from knowledge.imported import WithImported, with_imported
from knowledge.territory_import.read import read_table
from tests.app.eurostat_api import answer, employment
from tests.knowledge.imports import shipped
from tests.knowledge.server import Answer, Asked, Source, source

QUICK = Patience(connect=1.0, read=0.2, whole=0.5, most_bytes=1_000_000, pauses=(0.0,))
PATH = "/api/statistics/1.0/data/tgs00007"
RATE = "employment_rate_15_64"
REGIONS = {"BE10": 58.1, "BE32": 59.9, "FRE1": 61.2}


def _wanted(table: str) -> WantedTable:
    return next(one for one in load_wanted()[0] if one.table == table)


@pytest.fixture
def server() -> Iterator[Source]:
    with source() as running:
        yield running


@pytest.fixture
def store() -> ImportStore:
    return MemoryImports()


def _refresh(server: Source, store: ImportStore, at: datetime) -> Outcome:
    address = f"{server.address}/api"
    (outcome,) = refresh([_wanted("tgs00007")], store, shipped(), address, at, QUICK)
    return outcome


def _known(store: ImportStore) -> WithImported:
    return with_imported(
        shipped(), [store.load(EVERYONE, card.id) for card in store.cards(EVERYONE)]
    )


def _value(store: ImportStore, code: str) -> float | None:
    figure = _known(store).latest(code, RATE)
    return figure.value if figure else None


def test_every_wanted_table_names_statistics_and_levels_that_exist() -> None:
    wanted, problems = load_wanted()
    assert problems == []
    for one in wanted:
        assert {series.statistic for series in one.series} <= set(shipped().statistics), one.table


def test_every_figure_of_eurostat_that_ships_comes_from_a_statistic_that_is_fetched() -> None:
    fetched = {series.statistic for one in load_wanted()[0] for series in one.series}
    frame = shipped().frame
    eurostat = [code for code, one in shipped().sources.items() if one.publisher == "Eurostat"]
    held = set(frame[frame["source"].isin(eurostat)]["statistic"])
    # Two French regions only, from an extract; and a mean that Eurostat does not publish.
    assert held - fetched == {"unemployment_rate_20_64", "long_term_unemployment_share"}


def test_a_question_asks_for_the_territories_of_its_levels_only() -> None:
    path, query = question(_wanted("tgs00007"), shipped())
    assert path == "statistics/1.0/data/tgs00007"
    assert query["format"] == "JSON"
    assert "BE32" in query["geo"]
    assert not {"BE32B", "BE3", "EU27_2020"} & set(query["geo"])


def test_new_figures_are_taken_with_their_source(
    server: Source, store: ImportStore, now: datetime
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS))]
    outcome = _refresh(server, store, now)
    assert outcome.state == "taken", outcome
    figure = _known(store).latest("BE32", RATE)
    assert figure is not None
    assert (figure.value, figure.period, figure.source.publisher) == (59.9, "2025", "Eurostat")
    assert figure.source.url.endswith("/tgs00007/default/table")


def test_an_area_with_several_codes_gets_the_figure_under_each(
    server: Source, store: ImportStore, now: datetime
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS))]
    _refresh(server, store, now)
    assert _value(store, "BE1") == _value(store, "BE10") == _value(store, "BE100") == 58.1


def test_a_table_that_has_not_changed_is_not_sent_again(
    server: Source, store: ImportStore, now: datetime
) -> None:
    def unless_known(asked: Asked) -> Answer:
        if asked.headers.get("If-None-Match") == '"1"':
            return Answer(status=304)
        return Answer(employment(REGIONS), headers={"ETag": '"1"'})

    server.answers[PATH] = unless_known
    assert _refresh(server, store, now).state == "taken"
    assert _refresh(server, store, now).state == "unchanged"
    assert len(store.cards(EVERYONE)) == 1


def test_the_same_answer_of_a_server_that_names_no_version_is_unchanged(
    server: Source, store: ImportStore, now: datetime
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS))]
    _refresh(server, store, now)
    assert _refresh(server, store, now).state == "unchanged"


def test_a_later_version_takes_the_place_of_the_one_before(
    server: Source, store: ImportStore, now: datetime
) -> None:
    later = {**REGIONS, "BE32": 60.3}
    server.answers[PATH] = [Answer(employment(REGIONS)), Answer(employment(later))]
    _refresh(server, store, now)
    outcome = _refresh(server, store, now)
    assert outcome.plan is not None
    assert outcome.plan.changes["changed"] == 1
    assert _value(store, "BE32") == 60.3
    assert len(store.cards(EVERYONE)) == 1


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (Answer(b"sorry", 500), "refused"),
        (Answer(b'{"error": [{"status": 400, "id": 100, "label": "No results"}]}', 400), "refused"),
        (Answer(b"", 404), "gone"),
        (Answer(employment(REGIONS), drip=0.01), "slow"),
        (Answer(b"<!doctype html><title>Maintenance</title>"), "html"),
        (Answer(employment(REGIONS)[:300], cut=True), "cut"),
        (Answer(b"[" + b" " * 1_000_001), "too_large"),
    ],
)
def test_a_source_that_fails_leaves_the_old_figures(
    server: Source, store: ImportStore, now: datetime, bad: Answer, fault: str
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS)), bad]
    _refresh(server, store, now)
    outcome = _refresh(server, store, now)
    assert (outcome.state, outcome.fault) == ("unreachable", fault)
    assert _value(store, "BE32") == 59.9


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        employment(REGIONS)[:300],
        json.dumps({"warning": {"status": 413, "label": "ASYNCHRONOUS_RESPONSE"}}).encode(),
        employment(REGIONS).replace(b'"size": [1, 1, 1, 1, 3, 1]', b'"size": [1, 1, 1, 1, 9, 1]'),
    ],
)
def test_an_answer_that_is_no_table_leaves_the_old_figures(
    server: Source, store: ImportStore, now: datetime, body: bytes
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS)), Answer(body)]
    _refresh(server, store, now)
    outcome = _refresh(server, store, now)
    assert outcome.state == "unreadable"
    assert outcome.problems
    assert _value(store, "BE32") == 59.9


def test_a_series_is_found_among_several_by_its_categories(
    server: Source, store: ImportStore, now: datetime
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS, sexes=["F", "M", "T"]))]
    assert _refresh(server, store, now).state == "taken"
    assert _value(store, "BE32") == 59.9


def test_a_table_whose_dimensions_changed_is_not_guessed_at(
    server: Source, store: ImportStore, now: datetime
) -> None:
    dimensions = {
        "sex": ["T"], "age": ["Y15-64"], "citizen": ["NAT", "FOR"],
        "geo": ["BE32"], "time": ["2025"],
    }  # fmt: skip
    cells: dict[tuple[str, ...], float] = {
        ("T", "Y15-64", citizen, "BE32", "2025"): 60.0 for citizen in ("NAT", "FOR")
    }
    server.answers[PATH] = [Answer(answer("tgs00007", dimensions, cells))]
    outcome = _refresh(server, store, now)
    assert (outcome.state, outcome.missing) == ("changed_form", (RATE,))
    assert store.cards(EVERYONE) == []


def test_one_table_that_fails_does_not_keep_the_others(
    server: Source, store: ImportStore, now: datetime
) -> None:
    server.answers[PATH] = [Answer(employment(REGIONS))]
    wanted = [_wanted("tgs00010"), _wanted("tgs00007")]
    states = [
        one.state for one in refresh(wanted, store, shipped(), f"{server.address}/api", now, QUICK)
    ]
    assert states == ["unreachable", "taken"]


def test_a_file_of_a_wanted_table_is_recognised_by_its_name() -> None:
    head = "freq,indic_de,unit,geo\\TIME_PERIOD\t2023 \t2024 \n"
    rows = "A,MEDAGEPOP,YR,BE32\t41.5 \t41.6 \nA,PC_Y65_MAX,PC,BE32\t18.9 \t19.1 p\n"
    table, _ = read_table((head + rows).encode(), "estat_demo_r_pjanind3.tsv")
    assert table is not None
    found = recognise(table, shipped())
    assert {one.id for one in found.meanings.values()} == {"median_age", "share_65_plus"}
