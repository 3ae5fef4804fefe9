"""The first vectors of the pieces: what the texts that hold a piece mean on average.

Measured, this closed form alone correlates with human judgements as well as vectors trained from
chance, and pieces that are rarely seen keep a sensible place.
"""

from __future__ import annotations

import numpy as np
import torch

from vectorstore.training.dataset import Dataset

_DOUBT = 0.2  # pulls a piece that is hardly seen towards nothing
_COMMON = 1e-3  # pieces above this frequency weigh less (Arora, Liang and Ma, 2017)


def first_vectors(data: Dataset, pieces: int) -> torch.Tensor:
    """Average the teacher's vectors over the texts of each piece; weigh common pieces down."""
    counts = data.clean.counts(pieces)
    targets = data.targets.astype(np.float32)
    aims = (targets - targets.mean(axis=0))[data.owners()]
    seen = np.asarray(counts.sum(axis=0)).ravel()
    vectors = np.asarray(counts.T @ aims) / (seen[:, None] + _DOUBT)
    frequency = np.bincount(counts.indices, minlength=pieces) / counts.nnz
    vectors *= (_COMMON / (_COMMON + frequency))[:, None]
    return torch.from_numpy(vectors.astype(np.float32))
