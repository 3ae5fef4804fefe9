"""The project's own words as training data: triples of the domain, method, grid and examples.

The grid and its examples are read as plain files: this folder knows nothing of `indicators`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.corpus_files import load_corpus
from knowledge.language import LANGUAGES, Language
from knowledge.sources import without_codes
from knowledge.yaml_files import read_yaml
from vectorstore.training.pairs import Row

DOMAIN = "vectorstore/training/domain.tsv"
_GRID = "indicators/grid"
_TEXTS = ("name", "definition", "not_this", "tells", "method")


@dataclass(frozen=True)
class Labelled:
    """A text that belongs under a label; texts of one label should lie near each other."""

    language: Language
    text: str
    label: str


def read_domain(root: Path) -> list[Row]:
    """Read the triples written for the training; an empty list where the file is missing."""
    path = root / DOMAIN
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Row(row["fr"].strip(), row["nl"].strip(), row["en"].strip()) for row in rows]


def read_content(root: Path) -> list[Row]:
    """Collect what method and grid say in three languages, sentence by sentence where it is."""
    corpus, _ = load_corpus(root / "knowledge" / "methodology")
    rows: list[Row] = []
    for topic in dict.fromkeys(passage.topic for passage in corpus.passages.values()):
        own = [corpus.get(topic, language) for language in ("fr", "nl", "en")]
        if all(own):
            fr, nl, en = (passage for passage in own if passage)
            rows += [Row(fr.title, nl.title, en.title), Row(fr.summary, nl.summary, en.summary)]
    for item in _grid_items(root):
        rows += [
            Row(*(str(item[field][language]) for language in ("fr", "nl", "en")))
            for field in _TEXTS
            if isinstance(item.get(field), dict)
        ]
    return rows


def read_labelled(root: Path) -> list[Labelled]:
    """Collect texts with the facet or topic they belong under."""
    found = [*_method_texts(root), *_grid_texts(root)]
    for language in LANGUAGES:
        path = root / _GRID / "examples" / f"{language}.csv"
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                # Statements of support, without a facet, have nothing in common but that.
                if row["facets"]:
                    found.append(Labelled(language, row["text"], row["facets"].split(";")[0]))
    return found


def _method_texts(root: Path) -> Iterator[Labelled]:
    corpus, _ = load_corpus(root / "knowledge" / "methodology")
    for passage in corpus.passages.values():
        essentials = without_codes(passage.section("essentials"))
        for text in (
            passage.title,
            passage.summary,
            *passage.questions,
            *passage.asked,
            essentials,
        ):
            yield Labelled(passage.language, text, f"topic:{passage.topic}")


def _grid_texts(root: Path) -> Iterator[Labelled]:
    for item in _grid_items(root):
        if "everyday" not in item:
            continue
        for language in LANGUAGES:
            texts = [item["name"][language], item["definition"][language]]
            for text in (*texts, *item["everyday"][language]):
                yield Labelled(language, str(text), item["id"])


def _grid_items(root: Path) -> list[dict[str, Any]]:
    folder = root / _GRID
    paths = [folder / "domains.yaml"]
    paths += sorted([*folder.glob("facets/*.yaml"), *folder.glob("indicators/*.yaml")])
    return [item for path in paths if path.exists() for item in read_yaml(path, root)[0] or []]
