"""A register of places: codes with their names, former names and postal codes, without a figure.

La Poste's "base officielle des codes postaux" and Statbel's TU_COM_REFNIS are such; so is any CSV
with a code, a name, and a postal code or a second name. Their names make communes findable.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

import pandas as pd

from knowledge.imported import BETWEEN, PLACES
from knowledge.placing import place_codes
from knowledge.territory import Territories
from knowledge.text import fold

# Headings without accents, blanks and signs.
_CODE = {
    "codecommuneinsee": "commune_fr", "codeinsee": "commune_fr", "insee": "commune_fr",
    "codgeo": "commune_fr", "codecommune": "commune_fr", "com": "commune_fr",
    "cdrefnis": "commune_be", "refnis": "commune_be", "nis": "commune_be", "niscode": "commune_be",
    "codenis": "commune_be", "codeins": "commune_be", "ins": "commune_be",
}  # fmt: skip
_NAME = (
    "nomdelacommune", "nomcommune", "libgeo", "libelle", "nom", "txrefnisfr", "txrefnisnl",
    "nomfr", "naam", "naamnl", "gemeente", "commune", "name",
)  # fmt: skip
_OTHER = (
    "txrefnisnl", "txrefnisde", "naamnl", "namede", "ligne5", "anciennom", "anciencommune",
    "anciensnoms", "oudenaam", "vroegerenaam", "formername", "oldname", "autresnoms",
)  # fmt: skip
_POSTAL = ("codepostal", "codespostaux", "cp", "postcode", "postcodes", "postalcode")
_MARKS = ";|\t,"
_WHOLE_AREA = re.compile(r"\d\d000|2000[12]")  # regions, provinces, arrondissements in REFNIS
_MOST_BYTES = 20_000_000


def read_register(data: bytes, known: Territories) -> pd.DataFrame | None:
    """Read a register as places (columns `PlaceRow`); None for a file that is none."""
    if len(data) > _MOST_BYTES:
        return None
    rows = _rows(data)
    if not rows:
        return None
    headings = [re.sub(r"[^a-z0-9]", "", fold(heading)) for heading in rows[0]]
    code = next((at for at, one in enumerate(headings) if one in _CODE), None)
    name = next((headings.index(one) for one in _NAME if one in headings), None)
    others = [at for at, one in enumerate(headings) if one in _OTHER and at != name]
    postal = [at for at, one in enumerate(headings) if one in _POSTAL]
    if code is None or name is None or not (others or postal):
        return None
    level = _CODE[headings[code]]
    whole = [row for row in rows[1:] if len(row) == len(headings) and row[code].strip()]
    gathered = _gathered(whole, code, name, others, postal)
    if level == "commune_be":
        gathered = {one: row for one, row in gathered.items() if not _WHOLE_AREA.fullmatch(one)}
    names = {one: said[0][0] if said[0] else "" for one, said in gathered.items()}
    placed = place_codes(names, [level], known)
    own = {ours: theirs for theirs, ours in placed.codes.items()}
    places = [
        place._replace(
            others=BETWEEN.join(gathered[own[place.code]][1]),
            postal_codes=BETWEEN.join(gathered[own[place.code]][2]),
        )
        for place in placed.places
    ]
    return pd.DataFrame(places, columns=list(PLACES), dtype="str") if places else None


def _rows(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # La Poste writes so, whatever it announces
    head = text.split("\n", 1)[0]
    mark = max(_MARKS, key=head.count)
    if "\0" in text or head.count(mark) == 0:
        return []
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return []


_Said = tuple[list[str], list[str], list[str]]  # names, other names, postal codes


def _gathered(
    rows: Sequence[Sequence[str]],
    code: int,
    name: int,
    others: Sequence[int],
    postal: Sequence[int],
) -> Mapping[str, _Said]:
    """Gather what the lines of one place say: a commune has a line for each postal code."""
    found: dict[str, _Said] = {}
    for row in rows:
        own = row[code].strip()
        names, more, numbers = found.setdefault(own.zfill(5), ([], [], []))
        _add(names, row[name])
        for at in others:
            _add(more, row[at])
        for at in postal:
            _add(numbers, row[at])
    return found


def _add(texts: list[str], text: str) -> None:
    for one in text.split(BETWEEN):
        said = one.strip()
        if said and said not in texts:
            texts.append(said)
