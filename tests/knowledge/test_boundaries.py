import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.boundaries import FRESH, load_boundaries
from knowledge.fetching import Patience
from tests.knowledge.server import Answer, Source, source

QUICK = Patience(connect=1.0, read=0.3, whole=1.0, most_bytes=50_000, pauses=())
# Once round a square, counter-clockwise, and a hole in it that runs the same way.
SQUARE = [[4.0, 50.0], [5.0, 50.0], [5.0, 51.0], [4.0, 51.0], [4.0, 50.0]]
HOLE = [[4.4, 50.4], [4.6, 50.4], [4.6, 50.6], [4.4, 50.6], [4.4, 50.4]]


def _feature(code: str, kind: str = "Polygon", coordinates: Any = None) -> dict[str, Any]:
    area = coordinates if coordinates is not None else [SQUARE, HOLE]
    properties = {"NUTS_ID": code, "LEVL_CODE": 3, "NAME_LATN": "Arr. Charleroi"}
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": kind, "coordinates": area},
    }


def _geojson(*features: dict[str, Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _written(folder: Path, body: bytes) -> str:
    path = folder / "map.geojson"
    path.write_bytes(body)
    return str(path)


def test_without_a_setting_there_is_no_map(tmp_path: Path) -> None:
    assert load_boundaries("  ", tmp_path) == (None, "unset")


def test_a_file_gives_the_codes_and_areas(tmp_path: Path) -> None:
    both = _geojson(_feature("BE32B"), _feature("FRE11", "MultiPolygon", [[SQUARE]]))
    found, reason = load_boundaries(_written(tmp_path, both), tmp_path)
    assert reason == ""
    assert found is not None
    assert [one["id"] for one in found["features"]] == ["BE32B", "FRE11"]
    assert found["features"][0]["properties"] == {"NUTS_ID": "BE32B"}


def test_outer_rings_run_clockwise_and_holes_the_other_way(tmp_path: Path) -> None:
    found, _ = load_boundaries(_written(tmp_path, _geojson(_feature("BE32B"))), tmp_path)
    assert found is not None
    outer, hole = found["features"][0]["geometry"]["coordinates"]
    assert (outer, hole) == (SQUARE[::-1], HOLE)


def test_only_the_codes_that_are_asked_for_are_kept(tmp_path: Path) -> None:
    path = _written(tmp_path, _geojson(_feature("BE32B"), _feature("DE111")))
    found, _ = load_boundaries(path, tmp_path, {"BE32B"})
    assert found is not None
    assert [one["id"] for one in found["features"]] == ["BE32B"]
    assert load_boundaries(path, tmp_path, {"PL127"}) == (None, "no_codes")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not_geojson"),
        (b"{", "not_geojson"),
        (b"[1, 2]", "not_geojson"),
        (b'{"features": 3}', "not_geojson"),
        (b"\xff\xfe\x00", "not_geojson"),
        (b"[" * 100_000, "not_geojson"),
        (b"<!doctype html><html>", "html"),
        (b'{"features": []}', "no_codes"),
        (_geojson({"type": "Feature", "geometry": None}), "no_codes"),
        (_geojson(_feature("BE32B", "Point", [4.0, 50.0])), "no_codes"),
        (_geojson(_feature("BE32B", "Polygon", [[["a", "b"]]])), "no_codes"),
        (_geojson(_feature("BE32B", "Polygon", [[[154000.0, 123000.0]]])), "no_codes"),
    ],
)
def test_a_file_that_is_no_map_says_why(tmp_path: Path, body: bytes, reason: str) -> None:
    assert load_boundaries(_written(tmp_path, body), tmp_path) == (None, reason)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert load_boundaries(str(tmp_path / "gone.geojson"), tmp_path) == (None, "no_file")
    assert load_boundaries(str(tmp_path), tmp_path) == (None, "no_file")


@given(st.binary(max_size=200))
def test_no_file_makes_it_fall_over(tmp_path_factory: pytest.TempPathFactory, body: bytes) -> None:
    path = tmp_path_factory.mktemp("map")
    found, reason = load_boundaries(_written(path, body), path)
    assert (found is None) == bool(reason)


def _ask(server: Source, cache: Path) -> tuple[dict[str, Any] | None, str]:
    return load_boundaries(f"{server.address}/map.geojson", cache, patience=QUICK)


def _age(cache: Path, seconds: float) -> None:
    (kept,) = cache.glob("boundaries-*")
    then = time.time() - seconds
    os.utime(kept, (then, then))


def test_an_address_is_fetched_once_and_kept(tmp_path: Path) -> None:
    with source() as server:
        server.answers["/map.geojson"] = [Answer(_geojson(_feature("BE32B")))]
        first = _ask(server, tmp_path / "deep")
        assert first[1] == ""
        assert _ask(server, tmp_path / "deep") == first
        assert len(server.asked) == 1


def test_an_old_copy_is_fetched_anew(tmp_path: Path) -> None:
    with source() as server:
        bodies = [_geojson(_feature("BE32B")), _geojson(_feature("FRE11"))]
        server.answers["/map.geojson"] = [Answer(body) for body in bodies]
        _ask(server, tmp_path)
        _age(tmp_path, FRESH + 60)
        found, _ = _ask(server, tmp_path)
        assert found is not None
        assert found["features"][0]["id"] == "FRE11"


@pytest.mark.parametrize(
    "bad", [Answer(status=500), Answer(b"<html>"), Answer(b"{", cut=True), Answer(b"{}")]
)
def test_an_old_copy_serves_on_when_its_source_fails_and_is_not_asked_each_time(
    tmp_path: Path, bad: Answer
) -> None:
    with source() as server:
        server.answers["/map.geojson"] = [Answer(_geojson(_feature("BE32B"))), bad]
        first = _ask(server, tmp_path)
        _age(tmp_path, FRESH + 60)
        assert _ask(server, tmp_path) == first
        assert _ask(server, tmp_path) == first
        assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (Answer(status=503), "refused"),
        (Answer(status=404), "gone"),
        (Answer(b"<!doctype html>"), "html"),
        (Answer(b'{"type":', cut=True), "cut"),
        (Answer(b"x" * 60_000), "too_large"),
        (Answer(b"{}"), "not_geojson"),
    ],
)
def test_without_a_copy_a_source_that_fails_leaves_no_map_but_a_reason(
    tmp_path: Path, bad: Answer, reason: str
) -> None:
    with source() as server:
        server.answers["/map.geojson"] = [bad]
        assert _ask(server, tmp_path) == (None, reason)
        assert list(tmp_path.iterdir()) == []


def test_plain_http_beyond_this_machine_is_not_asked(tmp_path: Path) -> None:
    assert load_boundaries("http://example.org/map.geojson", tmp_path) == (None, "address")


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with source() as server:
        server.answers["/map.geojson"] = [Answer(_geojson(_feature("BE32B")))]
        assert _ask(server, tmp_path / "file" / "cache")[1] == ""
