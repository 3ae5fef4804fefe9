"""The student that ships: the mean of piece vectors, taught by distance and by ranking.

Two losses. Distance: the vector of a text, in whichever language, is to lie where the teacher puts
its English side (Reimers and Gurevych, 2020). Ranking: among all texts of a batch, its translation
is to be the nearest; texts of one facet or topic are to lie nearer to each other than to others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from knowledge.language import LANGUAGES, Language
from vectorstore.training.dataset import Dataset, Texts
from vectorstore.training.progress import Progress

Bag = tuple[torch.Tensor, torch.Tensor]


@dataclass(frozen=True)
class Recipe:
    """What a training run is made of."""

    epochs: int = 12
    batch: int = 1024  # meanings; each brings one to three texts
    rate: float = 0.005
    ranking: float = 0.15
    relation: float = 10.0  # likenesses among texts, as the teacher sees them
    labels: float = 0.1
    label_batch: int = 256
    temperature: float = 0.05
    noisy: float = 0.1  # share of texts read with typos
    dropped: float = 0.1  # share of pieces left out at random
    seed: int = 7


class Static(nn.Module):
    """The mean of the vectors of the pieces, brought to length 1."""

    def __init__(self, start: torch.Tensor) -> None:
        """Take the first vectors, one a piece of the vocabulary."""
        super().__init__()
        self.bag = nn.EmbeddingBag.from_pretrained(start, freeze=False, mode="mean", sparse=True)

    def forward(self, bag: Bag) -> torch.Tensor:
        """Return one unit vector a text."""
        return functional.normalize(self.bag(*bag), dim=1)


class Labels:
    """Texts with labels, drawn a few at a time for the ranking on facets and topics."""

    def __init__(self, texts: Texts, labels: np.ndarray) -> None:
        """Take one label number a text."""
        self._texts = texts
        self._labels = labels

    def draw(self, size: int, rng: np.random.Generator) -> tuple[Bag, torch.Tensor]:
        """Draw texts with their labels."""
        chosen = rng.choice(len(self._labels), size=min(size, len(self._labels)), replace=False)
        return self._texts.batch(chosen), torch.from_numpy(self._labels[chosen])


def train(
    model: Static,
    data: Dataset,
    labels: Labels | None,
    recipe: Recipe,
    checkpoint: Path,
    after_epoch: Callable[[], None] = lambda: None,
) -> None:
    """Train in place; an epoch that was finished before a cut is not done again."""
    # Only the pieces of a batch are moved. Dense Adam keeps moving a rare piece for many steps
    # after its one gradient, and so turns rare words into noise.
    optimiser = torch.optim.SparseAdam(list(model.parameters()), lr=recipe.rate, betas=(0.9, 0.99))
    first = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        first = state["epochs"]
    for epoch in range(first, recipe.epochs):
        # The seed depends on the epoch, so a resumed run draws what an uncut one would.
        rng = np.random.default_rng([recipe.seed, epoch])
        order = data.epoch(rng)
        progress = Progress(f"epoch {epoch + 1}/{recipe.epochs}", len(order))
        for start in range(0, len(order), recipe.batch):
            share = (epoch + start / len(order)) / recipe.epochs
            for group in optimiser.param_groups:
                group["lr"] = recipe.rate * pace(share)
            chosen = order[start : start + recipe.batch]
            loss = _loss(model, data, chosen, recipe, rng)
            if labels is not None and recipe.labels:
                bag, own = labels.draw(recipe.label_batch, rng)
                loss = loss + recipe.labels * label_loss(model(bag), own, recipe.temperature)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()  # type: ignore[no-untyped-call]
            progress.advance(len(chosen), f"loss {loss.item():.4f}")
        state = {
            "model": model.state_dict(),
            "optimiser": optimiser.state_dict(),
            "epochs": epoch + 1,
        }
        torch.save(state, checkpoint)
        after_epoch()


def pace(share: float) -> float:
    """Warm up over the first twentieth, then slow down evenly."""
    return min(share / 0.05 + 0.01, (1 - share) / 0.95 + 0.001, 1.0)


def _loss(
    model: Static, data: Dataset, chosen: np.ndarray, recipe: Recipe, rng: np.random.Generator
) -> torch.Tensor:
    targets = torch.from_numpy(data.targets[chosen].astype(np.float32))
    vectors: dict[Language, torch.Tensor] = {}
    places: dict[Language, torch.Tensor] = {}
    for language in LANGUAGES:
        texts, having = data.forms(language, chosen, rng)
        source = data.noisy if rng.random() < recipe.noisy else data.clean
        vectors[language] = model(source.batch(texts, rng, recipe.dropped))
        places[language] = torch.from_numpy(having)
    everything = torch.cat([vectors[language] for language in LANGUAGES])
    aims = torch.cat([targets[places[language]] for language in LANGUAGES])
    loss = 1 - (everything * aims).sum(dim=1).mean()
    if recipe.relation:
        half = torch.randperm(len(aims))[:512]
        some, their = everything[half], aims[half]
        loss = loss + recipe.relation * functional.mse_loss(some @ some.T, their @ their.T)
    if recipe.ranking:
        # Two meanings that the teacher holds for one are no negatives of each other.
        same = targets @ targets.T > 0.9
        for language in ("fr", "nl"):
            own = places[language]
            loss = loss + recipe.ranking * ranking_loss(
                vectors[language], vectors["en"], own, same[own], recipe.temperature
            )
        loss = loss + recipe.ranking * _french_dutch(vectors, places, same, recipe.temperature)
    return loss


def _french_dutch(
    vectors: dict[Language, torch.Tensor],
    places: dict[Language, torch.Tensor],
    same: torch.Tensor,
    temperature: float,
) -> torch.Tensor:
    both = torch.isin(places["fr"], places["nl"])
    if not both.any():
        return torch.zeros(())
    right = torch.searchsorted(places["nl"], places["fr"][both])
    masked = same[places["fr"][both]][:, places["nl"]]
    return ranking_loss(vectors["fr"][both], vectors["nl"], right, masked, temperature)


def ranking_loss(
    queries: torch.Tensor,
    others: torch.Tensor,
    right: torch.Tensor,
    same: torch.Tensor,
    temperature: float,
) -> torch.Tensor:
    """Ask that `others[right[i]]` be the nearest of all others to `queries[i]`.

    Args:
        same: True where another text means the same as the query and is not to be pushed away.
    """
    logits = queries @ others.T / temperature
    rows = torch.arange(len(right))
    hidden = same.clone()
    hidden[rows, right] = False
    return functional.cross_entropy(logits.masked_fill(hidden, float("-inf")), right)


def label_loss(vectors: torch.Tensor, labels: torch.Tensor, temperature: float) -> torch.Tensor:
    """Ask that texts of one label lie nearer to each other than to the rest (Khosla, 2020)."""
    logits = vectors @ vectors.T / temperature
    itself = torch.eye(len(labels), dtype=torch.bool)
    chances = functional.log_softmax(logits.masked_fill(itself, -1e9), dim=1)
    alike = (labels[:, None] == labels[None, :]) & ~itself
    having = alike.any(dim=1)
    if not having.any():
        return torch.zeros(())
    mean = (chances * alike).sum(dim=1)[having] / alike.sum(dim=1)[having]
    return -mean.mean()
