"""From the bytes of a file to its text, or to the sheets of a workbook; nothing else gets through.

A file may be packed (gz, zip), too large, of another kind, or in another encoding: each is told.
"""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TypeAlias

from knowledge.problems import Problem
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.problems import Place, place, problem
from knowledge.territory_import.workbook import BROKEN, read_member, read_workbook
from knowledge.territory_import.workbook_parts import TooMuch

MOST_UNPACKED = 200_000_000
_MOST_LAYERS = 3  # a gz in a zip is seen; a fourth layer is a trick
_MILLION = 1_000_000
_ABOUT = re.compile(r"(^|[/_.-])(meta|metadata|metadonnees|read_?me|lisez)", re.IGNORECASE)
_DATA = re.compile(r"\.(csv|tsv|txt|json|xlsx)(\.gz)?$", re.IGNORECASE)

Content: TypeAlias = str | list[Grid]
_Read = tuple[Content | None, list[Problem]]


def unpack(data: bytes, name: str, most_bytes: int) -> _Read:
    """Return the text or the sheets that a file holds; None and the problem where there is none."""
    if len(data) > most_bytes:
        return None, [too_large(len(data), name, most_bytes)]
    try:
        return _unpack(data, name, 0)
    except TooMuch:
        return None, [problem("unpacks_too_large", name, most=MOST_UNPACKED // _MILLION)]


def too_large(size: int, name: str, most_bytes: int) -> Problem:
    """Say that a file of `size` bytes is too large; for callers that know before they read it."""
    return problem("too_large", name, size=_millions(size), most=_millions(most_bytes))


def _millions(size: int) -> float:
    return round(size / _MILLION, 1 if size < 10 * _MILLION else None)


def _unpack(data: bytes, name: str, layer: int) -> _Read:
    for start, read in _KINDS:
        if data.startswith(start):
            if layer >= _MOST_LAYERS:
                return None, [problem("packed_too_often", name)]
            return read(data, name, layer)
    for start, code in _STRANGERS:
        if data.startswith(start):
            return None, [problem(code, name)]
    return _decode(data, name)


def _gzip(data: bytes, name: str, layer: int) -> _Read:
    try:
        inside = gzip.GzipFile(fileobj=BytesIO(data)).read(MOST_UNPACKED + 1)
    except EOFError:
        return None, [problem("truncated", name)]
    except (gzip.BadGzipFile, zlib.error):
        return None, [problem("damaged", name)]
    if len(inside) > MOST_UNPACKED:
        raise TooMuch
    return _unpack(inside, name, layer + 1)


def _zip(data: bytes, name: str, layer: int) -> _Read:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        members = [one for one in archive.infolist() if not one.is_dir()]
    except BROKEN:
        return None, [problem("damaged", name)]
    if sum(one.file_size for one in members) > MOST_UNPACKED:
        raise TooMuch
    if any(one.flag_bits & 1 for one in members):
        return None, [problem("password", name)]
    if any(one.filename.startswith("xl/") for one in members):
        return read_workbook(archive, name, MOST_UNPACKED)
    if any(one.filename == "content.xml" for one in members):
        return None, [problem("open_document", name)]
    tables = [one.filename for one in members if _DATA.search(one.filename)]
    tables = [one for one in tables if not _ABOUT.search(one)] or tables
    if len(tables) != 1:
        return None, [problem("zip_of_many", name, found=len(tables), names=_named(tables))]
    try:
        inside = read_member(archive, tables[0], MOST_UNPACKED)
    except BROKEN:
        return None, [problem("damaged", name)]
    return _unpack(inside, f"{name}/{tables[0]}", layer + 1)


def _named(names: list[str]) -> str:
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "") if names else "–"


_KINDS: tuple[tuple[bytes, Callable[[bytes, str, int], _Read]], ...] = (
    (b"\x1f\x8b", _gzip),
    (b"PK\x03\x04", _zip),
    (b"PK\x05\x06", _zip),
)
_STRANGERS = (
    (b"\xd0\xcf\x11\xe0", "old_excel"),
    (b"%PDF", "pdf"),
    (b"\xff\xfe", "utf_16"),
    (b"\xfe\xff", "utf_16"),
)


def _decode(data: bytes, name: str) -> _Read:
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return None, [problem("empty_file", name)]
    if b"\0" in data:
        halves = data[0:400:2].count(0), data[1:400:2].count(0)
        return None, [problem("utf_16" if max(halves) > 2 * min(halves) + 8 else "binary", name)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(data, error, name)]
    if not text.strip():
        return None, [problem("empty_file", name)]
    start = text.lstrip()[:200].lower()
    if start.startswith("<"):
        is_page = "<!doctype html" in start or "<html" in start or not start.startswith("<?xml")
        return None, [problem("html" if is_page else "xml", name)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def _not_utf_8(data: bytes, error: UnicodeDecodeError, name: str) -> Problem:
    """Name the line, and how it reads in the encoding that spreadsheets use instead."""
    if error.end >= len(data) and error.reason == "unexpected end of data":
        return problem("truncated", name, _line(data, error.start))
    begin = data.rfind(b"\n", 0, error.start) + 1
    around = data[max(begin, error.start - 20) : error.start + 20].split(b"\n")[0]
    text = around.decode("cp1252", "replace").strip()
    return problem("not_utf_8", name, _line(data, error.start), text=text)


def _line(data: bytes, position: int) -> Place:
    return place("line", line=data.count(b"\n", 0, position) + 1)
