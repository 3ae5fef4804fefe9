"""What the publisher's own shapes say of a capsule, where their files are at hand.

The files are never shipped: they are read from the folder that the setting LEVIER_CIDS_SHAPES
names.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pyshacl import validate
from rdflib import Graph, Namespace

BASIC = "shacl/cids.basictier.shacl.ttl"
ESSENTIAL = "shacl/cids.essentialtier.shacl.ttl"
# Derived from the published file, which forbids what the ontology allows: unofficial.
ESSENTIAL_PATCHED = "shacl/own-essentialtier-patched.shacl.ttl"
_CONTEXT = "contexts/cidsContext.jsonld"

Severity = Literal["Violation", "Warning", "Info"]


class Verdict(NamedTuple):
    """Whether a document conforms; `results` counts the messages of each severity."""

    conforms: bool
    results: dict[Severity, int]


def verdict(document: Any, folder: Path, shapes: str = BASIC) -> Verdict:
    """Check a parsed document of nodes against published shapes, without any network.

    It conforms without violations; warnings and infos are advice. Raises OSError where
    a file is missing.
    """
    data = Graph().parse(data=json.dumps(_local(document, folder)), format="json-ld")
    shacl = Namespace("http://www.w3.org/ns/shacl#")
    _, report, _ = validate(data, shacl_graph=_shapes(folder / shapes), inference="none")
    found: dict[Severity, int] = {}
    names: tuple[Severity, ...] = ("Violation", "Warning", "Info")
    for name in names:
        number = len(list(report.subjects(shacl.resultSeverity, shacl[name])))
        if number:
            found[name] = number
    return Verdict("Violation" not in found, found)


@lru_cache(maxsize=4)
def _shapes(path: Path) -> Graph:
    return Graph().parse(path)


@lru_cache(maxsize=1)
def _context(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))["@context"]


def _local(document: Any, folder: Path) -> Any:
    """Put the local context in the place of every address of it."""
    context = _context(folder / _CONTEXT)
    if not isinstance(document, list):
        return {**document, "@context": context}
    return [{**one, "@context": context} if "@context" in one else one for one in document]
