"""The parallel texts that may train a model that ships: the top-level files, and only those.

Files under `copyleft/` and `restricted/` are never opened: a published model may not learn from
them.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.language import Language

ROOT = Path(__file__).resolve().parents[2]
PARALLEL = ROOT.parent / "shared" / "data" / "parallel"
SOURCES = Path(__file__).parent / "sources.csv"


@dataclass(frozen=True)
class Source:
    """One file of pairs: where it comes from, under which licence, and how often it is seen.

    Attributes:
        share: the part of its English sides drawn in each epoch, from 0 to 1.
    """

    file: str
    origin: str
    licence: str
    share: float


@dataclass(frozen=True)
class Pair:
    """A French, Dutch or English text with the English one whose meaning it carries."""

    language: Language
    text: str
    english: str
    source: str


@dataclass(frozen=True)
class Row:
    """The same sentence in the three languages."""

    fr: str
    nl: str
    en: str


def load_sources() -> list[Source]:
    """Read which files are used, with their credit; the model card prints the same list."""
    with SOURCES.open(encoding="utf-8", newline="") as file:
        return [
            Source(row["file"], row["origin"], row["licence"], float(row["share"]))
            for row in csv.DictReader(file)
        ]


def read_pairs(folder: Path = PARALLEL) -> Iterator[Pair]:
    """Yield all pairs of the files in `sources.csv`; raises OSError where one is missing."""
    for source in load_sources():
        for language, text, _, english in _lines(folder / source.file):
            yield Pair("fr" if language == "fr" else "nl", text, english, source.file)


def read_trilingual(folder: Path = PARALLEL) -> Iterator[Row]:
    """Yield the rows that join French and Dutch through the same English side."""
    for fr, nl, en in _lines(folder / "trilingual.tsv.gz"):
        yield Row(fr, nl, en)


def _lines(path: Path) -> Iterator[list[str]]:
    # Not the csv module: quotes are plain characters in these files.
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")
