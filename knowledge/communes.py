"""Find a commune or neighbourhood by what people call it, among tens of thousands, while they wait.

Accents, hyphens, capitals and articles do not matter, "St" stands for "Saint" and "Sint", and a
former name or a postal code leads to the place of today. A slip is forgiven where nothing fits.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from rapidfuzz import fuzz, process

from knowledge.text import fold

By = Literal["name", "other_name", "postal_code", "code", "slip"]

_WORD = re.compile(r"[^\W_]+")
_ARTICLE_BEHIND = re.compile(r"^(.*\S)\s*\((l[ae']s?|les|le|de|het|den|'s|'t)\)$", re.IGNORECASE)
_SHORT = {
    "saint": "st", "sint": "st", "sankt": "st", "sainte": "ste", "lez": "les", "s": "sur",
}  # fmt: skip
_KEYS_A_PLACE = 4  # a place may stand in the list under several keys that begin alike
_LONGEST = 1000  # letters of a name; only for the order of names
_LAST_CHARACTER = "\U0010ffff"
_LIKE_ENOUGH = 78  # per cent of letters in common, for a slip


@dataclass(frozen=True)
class NamedPlace:
    """A place with all that it is called.

    Attributes:
        code: as in the territories.
        others: former names, and the name in another language.
        postal_codes: as written on a letter.
    """

    code: str
    name: str
    others: tuple[str, ...] = ()
    postal_codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """A place that was found; `heard` is the name or number by which."""

    code: str
    name: str
    by: By
    heard: str


class PlaceIndex:
    """Places by the words in their names: one sorted list of beginnings, searched by halves."""

    def __init__(self, places: Iterable[NamedPlace]) -> None:
        self._places = list(places)
        entries = sorted(set(self._entries()))
        self._keys = [key for key, _, _ in entries]
        self._ranks = np.array([rank for _, rank, _ in entries], dtype=np.int64)
        self._owners = np.array([owner for _, _, owner in entries], dtype=np.int64)
        lengths = np.array([len(place.name) for place in self._places], dtype=np.int64)
        self._order = self._ranks * _LONGEST + lengths[self._owners] if entries else self._ranks
        self._whole: dict[str, dict[str, int]] = {}  # by the first letter
        for key, rank, owner in entries:
            if rank in (_NAME, _OTHER):
                self._whole.setdefault(key[0], {}).setdefault(key, owner)

    def __len__(self) -> int:
        return len(self._places)

    def _entries(self) -> Iterator[tuple[str, int, int]]:
        for owner, place in enumerate(self._places):
            for name, rank in [(place.name, _NAME), *((one, _OTHER) for one in place.others)]:
                for key in keys_of(name):
                    yield key, rank, owner
                    for start in _word_starts(key):
                        yield key[start:], _INSIDE, owner
            for number in place.postal_codes:
                yield fold(number).replace(" ", ""), _POSTAL, owner
            yield fold(place.code), _CODE, owner

    def find(self, typed: str, limit: int = 10) -> list[Match]:
        """List the places that `typed` may mean, the likeliest first.

        Whole names come before beginnings of names, these before words inside a name; among equals
        the shorter name leads. Nothing is returned for a text without letter or digit.
        """
        found: dict[int, Match] = {}
        forms = keys_of(typed)
        for ends in ("", _LAST_CHARACTER):  # whole names of any form before beginnings
            for wanted in forms:
                for at in self._best(wanted, wanted + ends, limit):
                    found.setdefault(int(self._owners[at]), self._match(at))
        return list(found.values())[:limit] or self._like(forms, limit)

    def only(self, name: str) -> str | None:
        """Return the code of the one place that bears exactly this name; None for none or several.

        Slips, beginnings and postal codes do not count.
        """
        found = set()
        for wanted in keys_of(name):
            start, stop = bisect_left(self._keys, wanted), bisect_right(self._keys, wanted)
            named = np.isin(self._ranks[start:stop], (_NAME, _OTHER))
            found |= {self._places[owner].code for owner in self._owners[start:stop][named]}
        return found.pop() if len(found) == 1 else None

    def _best(self, first: str, last: str, limit: int) -> list[int]:
        """Return the positions of the best keys from `first` to `last`."""
        start, stop = bisect_left(self._keys, first), bisect_right(self._keys, last)
        order = self._order[start:stop]
        wanted = limit * _KEYS_A_PLACE
        if len(order) > wanted:
            near = np.argpartition(order, wanted)[:wanted]
            near = near[np.lexsort((near, order[near]))]
        else:
            near = np.argsort(order, kind="stable")
        return [start + int(one) for one in near]

    def _like(self, forms: tuple[str, ...], limit: int) -> list[Match]:
        if not forms or forms[-1].isdecimal():
            return []
        elsewhere = (one for initial, one in self._whole.items() if initial != forms[-1][0])
        return (
            self._near(forms[-1], [self._whole.get(forms[-1][0], {})], limit)  # a slip comes later
            or self._near(forms[-1], elsewhere, limit)
        )

    def _near(self, wanted: str, pools: Iterable[dict[str, int]], limit: int) -> list[Match]:
        near = [
            (likeness, pool[key])
            for pool in pools
            for key, likeness, _ in process.extract(
                wanted, pool.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=_LIKE_ENOUGH
            )
        ]
        owners = dict.fromkeys(owner for _, owner in sorted(near, key=lambda one: -one[0]))
        named = [self._places[owner] for owner in owners][:limit]
        return [Match(place.code, place.name, "slip", place.name) for place in named]

    def _match(self, at: int) -> Match:
        place, rank, key = self._places[self._owners[at]], self._ranks[at], self._keys[at]
        if rank == _OTHER:
            heard = next(one for one in place.others if key in keys_of(one))
            return Match(place.code, place.name, "other_name", heard)
        if rank == _POSTAL:
            return Match(place.code, place.name, "postal_code", key)
        if rank == _CODE:
            return Match(place.code, place.name, "code", place.code)
        return Match(place.code, place.name, "name", place.name)


_NAME, _OTHER, _POSTAL, _CODE, _INSIDE = range(5)


def keys_of(name: str) -> tuple[str, ...]:
    """Return the forms under which a name is looked up: as it is, and with its usual shortenings.

    "Louvière (La)" and "La Louvière" are one; so are "Saint-Omer", "St Omer" and "st. omer".
    """
    turned = _ARTICLE_BEHIND.sub(r"\2 \1", name.strip())
    plain = fold(turned).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    words = _WORD.findall(plain)
    if not words:
        return ()
    whole = " ".join(words)
    short = " ".join(_SHORT.get(word, word) for word in words)
    return (whole,) if short == whole else (whole, short)


def _word_starts(key: str) -> Iterator[int]:
    return (match.start() for match in _WORD.finditer(key) if match.start())
