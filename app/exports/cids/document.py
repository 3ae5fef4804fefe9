"""A JSON-LD document as plain nodes: types, links and values, without any library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.exports.cids.classes import CIDS

_FULL = {
    CIDS: "cids:",
    "http://ontology.eil.utoronto.ca/tove/organization#": "org:",
    "http://ontology.eil.utoronto.ca/ISO21972/iso21972#": "i72:",
}


@dataclass(frozen=True)
class Node:
    """One node; `context` is what it stands under, its own or that of what holds it."""

    place: str
    context: Any
    types: frozenset[str]
    data: dict[str, Any]

    @property
    def id(self) -> Any:
        """Its `@id`, whatever was written there; None where nothing was."""
        return self.data.get("@id")

    @property
    def named(self) -> str:
        """How a sentence calls it: by its id, else by its place."""
        return self.id if isinstance(self.id, str) and self.id else self.place

    def values(self, field: str) -> list[Any]:
        """What a field holds, as a list."""
        found = self.data.get(field)
        if found is None:
            return []
        return found if isinstance(found, list) else [found]


def nodes_of(document: Any) -> Iterator[Node]:
    """Give every node of an array, of an object with `@graph`, or of one node, nested ones too."""
    context = None
    if isinstance(document, dict):
        context = document.get("@context")
        document = document.get("@graph", [document])
    for at, item in enumerate(document if isinstance(document, list) else []):
        if isinstance(item, dict):
            yield from _within(item, f"[{at}]", context)


def _within(item: dict[str, Any], place: str, outer: Any) -> Iterator[Node]:
    context = item.get("@context", outer)
    yield Node(place, context, frozenset(map(_type, _listed(item.get("@type")))), item)
    for key, value in item.items():
        if key.startswith("@"):
            continue
        for one in _listed(value):
            if isinstance(one, dict) and "@value" not in one and set(one) != {"@id"}:
                yield from _within(one, f"{place}.{key}", context)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _type(name: Any) -> str:
    written = str(name)
    for address, prefix in _FULL.items():
        if written.startswith(address):
            return prefix + written.removeprefix(address)
    return written
