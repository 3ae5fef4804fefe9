"""Write the trained model in the layout that `SentenceTransformer(path)` reads."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from safetensors.torch import load_file, save_file
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import (
    Normalize,
    Pooling,
    StaticEmbedding,
    Transformer,
)
from tokenizers import Tokenizer, processors
from transformers import PreTrainedTokenizerFast

from vectorstore.training.compact import LONGEST, Compact


def save(weights: torch.Tensor, tokenizer: Tokenizer, folder: Path) -> None:
    """Save in half precision as safetensors, in place of what `folder` held."""
    static = StaticEmbedding(tokenizer, embedding_weights=weights.detach().to(torch.float16))
    model = SentenceTransformer(modules=[static, Normalize()], device="cpu")
    shutil.rmtree(folder, ignore_errors=True)
    model.save(str(folder), create_model_card=False, safe_serialization=True)
    (folder / "model.safetensors").chmod(0o644)


def save_compact(model: Compact, tokenizer: Tokenizer, folder: Path) -> None:
    """Save the compact student: weights in half precision, computed with in single precision."""
    marked = Tokenizer.from_str(tokenizer.to_str())
    marked.add_special_tokens(["[CLS]", "[SEP]"])
    marked.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(mark, marked.token_to_id(mark)) for mark in ("[CLS]", "[SEP]")],
    )
    wrapped = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=marked,
        model_max_length=LONGEST,
        **{f"{name}_token": f"[{name.upper()}]" for name in ("pad", "unk", "cls", "sep")},
    )
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory() as scratch:
        model.bert.save_pretrained(scratch)
        wrapped.save_pretrained(scratch)
        reader = Transformer(scratch, max_seq_length=LONGEST)
        pooling = Pooling(reader.get_embedding_dimension(), pooling_mode="mean")
        whole = SentenceTransformer(modules=[reader, pooling, Normalize()], device="cpu")
        whole.save(str(folder), create_model_card=False, safe_serialization=True)
    # Halved on disk only: the configuration keeps saying float32, and loading widens them again.
    path = folder / "model.safetensors"
    halves = {name: part.to(torch.float16) for name, part in load_file(path).items()}
    for name in halves:
        if name.startswith("pooler."):  # drawn by chance on loading, and read by nobody
            halves[name].zero_()
    save_file(halves, path, metadata={"format": "pt"})
    path.chmod(0o644)


def megabytes(folder: Path) -> float:
    """Return how much the files of a model weigh."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
