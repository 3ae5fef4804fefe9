"""Boundaries of the territories for a real map, from a file or address that the operator names.

None ship with Levier: their licence leaves that to who runs it. Whatever is wrong with the named
file, the caller gets None with the reason and draws its tiles instead.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from knowledge.fetching import Fault, FetchError, Patience, fetch, is_html

Reason = Literal["unset", "no_file", "not_geojson", "no_codes"] | Fault
MOST_BYTES = 30_000_000
FRESH = 30 * 24 * 3600.0  # seconds that a fetched copy serves before it is asked for again

_PATIENCE = Patience(connect=5.0, read=10.0, whole=30.0, most_bytes=MOST_BYTES, pauses=(1.0,))
_AGAIN = 24 * 3600.0  # seconds until a source that failed is asked again, where a copy is at hand
_AREAS = ("Polygon", "MultiPolygon")


def load_boundaries(
    setting: str,
    cache: Path,
    codes: Collection[str] = (),
    patience: Patience = _PATIENCE,
) -> tuple[dict[str, Any] | None, str]:
    """Load a GeoJSON of NUTS boundaries; return it, or None with the reason.

    An address may take as long as `patience` allows: ask once a process, not once a page.

    Args:
        setting: a path or an https address; empty where nobody set one.
        cache: the folder that keeps what was fetched; a copy younger than 30 days is used as it
            is, an older one serves on when the source fails.
        codes: keep these territories only; all where it is empty.
        patience: how long to wait for an address.

    Returns:
        A FeatureCollection in which each feature has the NUTS code as `id` and in its properties
        as `NUTS_ID`, coordinates in degrees, outer rings clockwise (as d3 and Vega draw them);
        and "" or one of `Reason`, whose sentence is `imports.boundaries.<reason>`.
    """
    if not setting.strip():
        return None, "unset"
    body, reason = _read(setting.strip(), cache, patience)
    if body is None:
        return None, reason
    features, reason = _features(body)
    kept = [one for one in features if not codes or one["id"] in codes]
    if not kept:
        return None, reason or "no_codes"
    return {"type": "FeatureCollection", "features": kept}, ""


def _read(setting: str, cache: Path, patience: Patience) -> tuple[bytes | None, str]:
    if "://" in setting:
        return _fetched(setting, cache, patience)
    path = Path(setting).expanduser()
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, "too_large"
        return path.read_bytes(), ""
    except OSError:
        return None, "no_file"


def _fetched(address: str, cache: Path, patience: Patience) -> tuple[bytes | None, str]:
    path = cache / f"boundaries-{hashlib.sha256(address.encode()).hexdigest()[:16]}.geojson"
    copy, age = _copy(path)
    if copy is not None and age < FRESH:
        return copy, ""
    try:
        body = fetch(address, patience=patience).body or b""
        reason = _features(body)[1]
    except FetchError as error:
        body, reason = b"", error.fault
    if not reason:
        _keep(path, body)
        return body, ""
    if copy is None:
        return None, reason
    with suppress(OSError):
        later = time.time() - FRESH + _AGAIN
        os.utime(path, (later, later))
    return copy, ""


def _copy(path: Path) -> tuple[bytes | None, float]:
    """Read what was fetched before, with its age in seconds; None where nothing is at hand."""
    try:
        return path.read_bytes(), time.time() - path.stat().st_mtime
    except OSError:
        return None, 0.0


def _keep(path: Path, body: bytes) -> None:
    """Write the copy as a whole or not at all; on a disk that takes none, the map works without."""
    beside = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(body)
        beside.replace(path)


def _features(body: bytes) -> tuple[list[dict[str, Any]], str]:
    if is_html(body):
        return [], "html"
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return [], "not_geojson"
    if not isinstance(data, Mapping) or not isinstance(data.get("features"), Sequence):
        return [], "not_geojson"
    found = [_feature(one) for one in data["features"]]
    areas = [one for one in found if one is not None]
    return areas, "" if areas else "no_codes"


def _feature(data: Any) -> dict[str, Any] | None:
    """Keep code and area of one feature; None for a feature that is no territory."""
    if not isinstance(data, Mapping) or not isinstance(data.get("geometry"), Mapping):
        return None
    named = data.get("properties")
    properties: Mapping[str, Any] = named if isinstance(named, Mapping) else {}
    code = properties.get("NUTS_ID") or data.get("id")
    kind, coordinates = data["geometry"].get("type"), data["geometry"].get("coordinates")
    if not isinstance(code, str) or kind not in _AREAS:
        return None
    polygons = [coordinates] if kind == "Polygon" else coordinates
    try:
        wound = [
            [_wound(ring, clockwise=number == 0) for number, ring in enumerate(polygon)]
            for polygon in polygons
        ]
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    geometry = {"type": kind, "coordinates": wound[0] if kind == "Polygon" else wound}
    return {"type": "Feature", "id": code, "properties": {"NUTS_ID": code}, "geometry": geometry}


def _wound(ring: Any, *, clockwise: bool) -> list[list[float]]:
    """Return a ring turned the asked way; a ring wound wrongly would fill the rest of the globe."""
    positions = [[float(position[0]), float(position[1])] for position in ring]
    if any(not (-180 <= x <= 180 and -90 <= y <= 90) for x, y in positions):
        raise ValueError("not in degrees")
    doubled = sum(
        (right[0] - left[0]) * (right[1] + left[1])
        for left, right in zip(positions, positions[1:] + positions[:1], strict=True)
    )
    return positions if (doubled > 0) == clockwise else positions[::-1]
