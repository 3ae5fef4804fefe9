"""`python -m vectorstore.training`: make the model that ships, its card and its measures.

Interrupted, it goes on where it was: the teacher's vectors and every finished epoch are on disk.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from vectorstore.embeddings import SentenceEmbedder
from vectorstore.models import PACKAGED, WORDS
from vectorstore.training import measures
from vectorstore.training.beginning import first_vectors, last_vectors
from vectorstore.training.card import write_card
from vectorstore.training.compact import LAYERS, first_compact
from vectorstore.training.export import megabytes, save, save_compact
from vectorstore.training.holdout import STS_DEV, held_out
from vectorstore.training.pairs import PARALLEL, ROOT
from vectorstore.training.polish import Polish, polish
from vectorstore.training.prepare import prepare, read_material
from vectorstore.training.progress import say
from vectorstore.training.student import Recipe, Static, train
from vectorstore.training.teacher import Teacher
from vectorstore.training.vocabulary import SIZE, frequent_words

_STATIC = "StaticEmbedding: the mean of one vector a WordPiece piece, brought to length 1"
_COMPACT = f"BERT of {len(LAYERS)} layers, the mean over the pieces, brought to length 1"


def main(arguments: Sequence[str]) -> int:
    """Train, save, measure, write the card; return the exit status."""
    options = _options(arguments)
    for folder in (options.parallel, options.sts):
        if not folder.is_dir():
            say(f"{folder} is missing: the shared data is needed to train. See the model card.")
            return 1
    started = time.monotonic()
    recipe = Recipe(epochs=options.epochs, seed=options.seed)
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(options.cores)
    material = read_material(options.parallel, options.sts, options.content)
    run = options.cache / f"{material.fingerprint()}-{options.pieces}"
    run.mkdir(parents=True, exist_ok=True)
    teacher = Teacher(options.cache)
    tokenizer, data, labels = prepare(
        material, teacher, run / "tokenizer.json", options.pieces, recipe.seed
    )
    first = first_vectors(data, tokenizer.get_vocab_size())
    model = Static(first.clone())
    train(model, data, labels, recipe, run / "static.pt")
    if options.student == "static":
        save(last_vectors(model.bag.weight.detach(), first, data), tokenizer, options.out)
        kind, recipes = _STATIC, str(recipe)
    else:
        compact = first_compact(model.bag.weight.detach(), data, tokenizer)
        second = Polish(steps=options.steps, seed=recipe.seed)
        polish(compact, data, labels, second, run / "compact.pt")
        save_compact(compact, tokenizer, options.out)
        kind, recipes = _COMPACT, f"{recipe}; {second}"
    known = "\n".join(frequent_words(material.texts()))
    (options.out / WORDS).write_text(known + "\n", "utf-8")
    minutes = (time.monotonic() - started) / 60
    say("measures")
    found, beside = (_measured(name, options) for name in (str(options.out), PACKAGED))
    facts = {
        "Kind": kind,
        "Pieces": f"{tokenizer.get_vocab_size():,}",
        "Dimensions": str(model.bag.embedding_dim),
        "Weight": f"{megabytes(options.out):.0f} MB, half precision",
        "Training": f"{minutes:.0f} minutes in this run, {options.cores} cores",
        "Peak memory of training": f"{_peak():.1f} GB",
        "Recipe": recipes,
    }
    write_card(options.out, material.counts, found, beside, facts)
    return 0


def _peak() -> float:
    """Return the most memory that this process held, in GB (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m vectorstore.training", description=__doc__)
    add = parser.add_argument
    add("--parallel", type=Path, default=PARALLEL, help="folder of parallel texts")
    add("--sts", type=Path, default=STS_DEV, help="folder of the STS development pairs")
    add("--content", type=Path, default=ROOT, help="checkout whose own content is learnt from")
    add("--cache", type=Path, default=ROOT / "build" / "training", help="what a resumed run reads")
    add("--out", type=Path, default=ROOT / "vectorstore" / "model", help="where the model goes")
    add("--student", choices=("static", "compact"), default="static")
    add("--steps", type=int, default=Polish.steps, help="of the compact student")
    add("--pieces", type=int, default=SIZE, help="size of the vocabulary")
    add("--epochs", type=int, default=Recipe.epochs)
    add("--seed", type=int, default=Recipe.seed)
    add("--cores", type=int, default=2)
    return parser.parse_args(arguments)


def _measured(name: str, options: argparse.Namespace) -> dict[str, float]:
    embedder = SentenceEmbedder(name)

    def encode(texts: Sequence[str]) -> np.ndarray:
        return embedder.encode(texts)

    likeness = {f"STS {key}": value for key, value in measures.sts(encode, options.sts).items()}
    return {**likeness, **measures.translation(encode, held_out(options.parallel))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
