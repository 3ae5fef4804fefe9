"""Write the trained model in the layout that `SentenceTransformer(path)` reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer


def save(weights: torch.Tensor, tokenizer: Tokenizer, folder: Path) -> None:
    """Save in half precision as safetensors, in place of what `folder` held."""
    static = StaticEmbedding(tokenizer, embedding_weights=weights.detach().to(torch.float16))
    model = SentenceTransformer(modules=[static, Normalize()], device="cpu")
    shutil.rmtree(folder, ignore_errors=True)
    model.save(str(folder), create_model_card=False, safe_serialization=True)


def megabytes(folder: Path) -> float:
    """Return how much the files of a model weigh."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def rounded(weights: torch.Tensor) -> np.ndarray:
    """Return the weights as they are after saving, to measure what ships."""
    found: np.ndarray = weights.detach().to(torch.float16).to(torch.float32).numpy()
    return found
