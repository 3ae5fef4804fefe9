"""`python -m indicators train`: learn the mapping anew from the grid and its examples."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from indicators.examples import load_examples
from indicators.grid_files import load_grid
from indicators.mapping import VECTOR_WEIGHT, Mapper
from vectorstore.embeddings import SentenceEmbedder
from vectorstore.learnt import KeptLearning
from vectorstore.models import SHIPPED


def main(arguments: Sequence[str]) -> int:
    """Learn and keep; return the exit status. What did not change is not learnt again."""
    parser = argparse.ArgumentParser(prog="python -m indicators", description=__doc__)
    parser.add_argument("command", choices=["train"])
    parser.add_argument("--data", type=Path, default=Path(".levier"), help="as LEVIER_DATA")
    parser.add_argument("--embeddings", default=SHIPPED, help="as LEVIER_EMBEDDINGS")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    grid, problems = load_grid()
    examples, faults = load_examples(grid.facets)
    for problem in [*problems, *faults]:
        sys.stderr.write(f"{problem}\n")
    if problems or faults:
        return 1
    learning = KeptLearning(options.data / "learnt")
    embedder = SentenceEmbedder(options.embeddings)
    Mapper(grid, examples, embedder, VECTOR_WEIGHT, learning=learning).learn()
    seconds = time.monotonic() - started
    sys.stdout.write(f"{len(examples)} statements, {seconds:.0f} s, {options.data / 'learnt'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
