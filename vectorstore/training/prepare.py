"""From the files to what the student learns from: read, cleaned of tests, cut into pieces."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from knowledge.language import LANGUAGES
from vectorstore.training.content import Labelled, read_content, read_domain, read_labelled
from vectorstore.training.dataset import Dataset, Meaning, Texts, from_rows, gather
from vectorstore.training.holdout import Guard, evaluation_texts
from vectorstore.training.pairs import Row, load_sources, read_pairs
from vectorstore.training.progress import say
from vectorstore.training.student import Labels
from vectorstore.training.teacher import Teacher
from vectorstore.training.vocabulary import train_vocabulary

# Our own sentences are few and near to what users write: each is seen more than once an epoch.
_OWN_SHARE = 2.0


@dataclass(frozen=True)
class Material:
    """All texts that may be learnt from, cleaned of what the model is measured with.

    Attributes:
        counts: pairs or rows kept, by file or by kind of own content.
    """

    meanings: list[Meaning]
    labelled: list[Labelled]
    counts: Counter[str]

    def texts(self) -> list[str]:
        """List every text, for the vocabulary and for the test of decontamination."""
        found = [meaning.english for meaning in self.meanings]
        for meaning in self.meanings:
            found += [*meaning.forms["fr"], *meaning.forms["nl"]]
        return found + [one.text for one in self.labelled]

    def fingerprint(self) -> str:
        """Return what changes when any text changes: a run is only resumed on the same texts."""
        return hashlib.sha256("\n".join(self.texts()).encode()).hexdigest()[:12]


def read_material(parallel: Path, sts: Path, content: Path) -> Material:
    """Read all training data; nothing that resembles an evaluation sentence comes through."""
    guard = Guard(evaluation_texts(parallel, sts, content / "evaluation" / "gold"))
    counts: Counter[str] = Counter()
    pairs = list(guard.clean(read_pairs(parallel)))
    counts.update(pair.source for pair in pairs)
    shares = {source.file: source.share for source in load_sources()}
    meanings = gather(pairs, shares)
    for kind, rows in (("domain", read_domain(content)), ("content", read_content(content))):
        kept = [row for row in rows if _allowed(guard, row)]
        counts[kind] = len(kept)
        meanings += from_rows(kept, _OWN_SHARE)
    labelled = [one for one in read_labelled(content) if guard.allows(one.language, one.text)]
    counts["labelled"] = len(labelled)
    return Material(meanings, labelled, counts)


def _allowed(guard: Guard, row: Row) -> bool:
    return all(guard.allows(language, getattr(row, language)) for language in LANGUAGES)


def prepare(
    material: Material, teacher: Teacher, vocabulary: Path, size: int, seed: int
) -> tuple[Tokenizer, Dataset, Labels | None]:
    """Learn the vocabulary, ask the teacher, cut the texts; vocabulary and answers are kept."""
    if not vocabulary.exists():
        say("vocabulary")
        train_vocabulary(material.texts(), size).save(str(vocabulary))
    tokenizer = Tokenizer.from_file(str(vocabulary))
    targets = teacher.encode([meaning.english for meaning in material.meanings])
    say("texts")
    data = Dataset(material.meanings, targets, tokenizer, seed)
    return tokenizer, data, _labels(material.labelled, tokenizer)


def _labels(labelled: list[Labelled], tokenizer: Tokenizer) -> Labels | None:
    if not labelled:
        return None
    numbers = {label: i for i, label in enumerate(sorted({one.label for one in labelled}))}
    texts = Texts(tokenizer, [one.text for one in labelled])
    return Labels(texts, np.array([numbers[one.label] for one in labelled]))
