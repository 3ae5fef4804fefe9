"""`python -m indicators train`: learn the mapping anew from the grid, its packs and its examples.

The settings of the app are read in `app/`; here the same names are options, and the environment
gives what no option says.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from indicators.mapping import VECTOR_WEIGHT, Mapper
from indicators.packs import LoadedGrid, load_grid_with_packs
from knowledge.language import LANGUAGES
from vectorstore.embeddings import Embedder, SentenceEmbedder
from vectorstore.learnt import KeptLearning
from vectorstore.models import SHIPPED


def main(arguments: Sequence[str]) -> int:
    """Read, learn and keep; return the exit status.

    A pack with a fault is told on standard error and left out, as Levier does itself.
    """
    options = read_options(arguments, os.environ)
    started = time.monotonic()
    loaded = load_grid_with_packs(options.packs)
    for problem in [*loaded.problems, *loaded.packs.problems]:
        sys.stderr.write(f"{problem}\n")
    if loaded.problems:
        return 1
    told = train(loaded, SentenceEmbedder(options.embeddings), options.data / "learnt")
    sys.stdout.write("\n".join([*told, f"{time.monotonic() - started:.0f} s"]) + "\n")
    return 0


def read_options(arguments: Sequence[str], environment: Mapping[str, str]) -> argparse.Namespace:
    """Read `data`, `packs` (a folder, or None) and `embeddings`."""
    parser = argparse.ArgumentParser(prog="python -m indicators", description=__doc__)
    parser.add_argument("command", choices=["train"])
    data = Path(environment.get("LEVIER_DATA") or ".levier")
    parser.add_argument("--data", type=Path, default=data, help="as LEVIER_DATA")
    packs = environment.get("LEVIER_PACKS", "")
    usual = "the folder 'packs' in the data folder, if there is one"
    parser.add_argument("--packs", default=packs, help=f"as LEVIER_PACKS; else {usual}")
    model = environment.get("LEVIER_EMBEDDINGS") or SHIPPED
    parser.add_argument("--embeddings", default=model, help="as LEVIER_EMBEDDINGS")
    options = parser.parse_args(arguments)
    found = Path(options.packs).expanduser() if options.packs else options.data / "packs"
    options.packs = found if options.packs or found.exists() else None
    return options


def train(loaded: LoadedGrid, embedder: Embedder | None, folder: Path) -> list[str]:
    """Learn what is not kept in a folder yet; say line by line what was read and done."""
    before = _artefacts(folder)
    learning = KeptLearning(folder)
    Mapper(loaded.grid, loaded.examples, embedder, VECTOR_WEIGHT, learning=learning).learn()
    kept = [
        f"{'kept' if before.get(name) == written else 'learnt'}: {folder / name}"
        for name, written in sorted(_artefacts(folder).items())
    ]
    return [_statements(loaded), *_packs(loaded), *kept]


def _artefacts(folder: Path) -> dict[str, int]:
    """The classifiers that are kept, and when each was written; names end in a hash of content."""
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.joblib")}


def _statements(loaded: LoadedGrid) -> str:
    counts = Counter(one.language for one in loaded.examples)
    each = ", ".join(f"{language} {counts[language]}" for language in LANGUAGES)
    return f"{len(loaded.examples)} statements ({each}), {len(loaded.grid.facets)} facets"


def _packs(loaded: LoadedGrid) -> list[str]:
    """Say which packs were read and which were left out."""
    used = [
        f"pack {one.card.id} {one.card.version}: {len(one.examples)} statements"
        for one in loaded.packs.used
    ]
    left_out = [f"pack {one.folder}: left out" for one in loaded.packs.left_out]
    return used + left_out


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
