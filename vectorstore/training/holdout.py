"""What is set aside to measure the model, and what is therefore kept out of its training data."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from knowledge.language import LANGUAGES, Language
from vectorstore.training.nearness import NearCopies, key_of, words_of
from vectorstore.training.pairs import PARALLEL, ROOT, Pair, Row, read_trilingual

STS_DEV = ROOT.parent / "shared" / "data" / "sts-dev"
ROWS = 2000
_SHORTEST = 8  # words of the English side


def held_out(folder: Path = PARALLEL) -> list[Row]:
    """Choose the rows of the translation test by a hash of the English side; always the same.

    No text occurs twice in one language, so that each has exactly one right answer.
    """
    long = [row for row in read_trilingual(folder) if len(words_of(row.en)) >= _SHORTEST]
    chosen: list[Row] = []
    seen: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    for row in sorted(long, key=lambda row: (_hash(key_of(row.en)), row.fr, row.nl)):
        keys = {language: key_of(getattr(row, language)) for language in LANGUAGES}
        if any(keys[language] in seen[language] for language in LANGUAGES):
            continue
        for language in LANGUAGES:
            seen[language].add(keys[language])
        chosen.append(row)
        if len(chosen) == ROWS:
            break
    return chosen


def read_sts(language: Language, folder: Path = STS_DEV) -> list[tuple[str, str, float]]:
    """Read the development pairs of one language with their scores from 0 to 5."""
    path = folder / f"stsb_dev.{language}.tsv"
    lines = path.read_text("utf-8").splitlines()[1:]
    cells = (line.split("\t") for line in lines)
    return [(one, other, float(score)) for one, other, score in cells]


class Guard:
    """Keeps every evaluation sentence, and what nearly copies one, out of the training data."""

    def __init__(self, texts: dict[Language, list[str]]) -> None:
        """Take the evaluation texts of each language."""
        self._near = {language: NearCopies(texts[language]) for language in LANGUAGES}

    def allows(self, language: Language, text: str) -> bool:
        """Tell whether a text may be learnt from."""
        return text not in self._near[language]

    def clean(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Yield the pairs of which neither side is an evaluation text."""
        english: dict[str, bool] = {}  # one English side belongs to many pairs
        for pair in pairs:
            if pair.english not in english:
                english[pair.english] = self.allows("en", pair.english)
            if english[pair.english] and self.allows(pair.language, pair.text):
                yield pair


def evaluation_texts(
    parallel: Path = PARALLEL, sts: Path = STS_DEV, gold: Path = ROOT / "evaluation" / "gold"
) -> dict[Language, list[str]]:
    """Collect what is measured with: held-out rows, STS development pairs, our own gold sets."""
    rows = held_out(parallel)
    texts: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        texts[language] = [getattr(row, language) for row in rows]
        texts[language] += [side for pair in read_sts(language, sts) for side in pair[:2]]
        for path in sorted(gold.glob(f"*.{language}.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                texts[language] += [row["text"] for row in csv.DictReader(file)]
    return texts


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
