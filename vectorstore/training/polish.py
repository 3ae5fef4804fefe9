"""Train the compact student: the same losses as the static one, texts of one length together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from knowledge.language import LANGUAGES
from vectorstore.training.compact import Compact
from vectorstore.training.dataset import Dataset
from vectorstore.training.progress import Progress
from vectorstore.training.student import Labels, label_loss, pace, ranking_loss

_SHORTEST = 4  # pieces: single words were learnt by the static student already
_SAVE_EVERY = 50  # steps


@dataclass(frozen=True)
class Polish:
    """What the training of the compact student is made of."""

    steps: int = 2500
    batch: int = 128  # meanings; each brings one to three texts
    rate: float = 5e-4
    piece_rate: float = 1e-3
    ranking: float = 0.1
    relation: float = 5.0
    labels: float = 0.05
    temperature: float = 0.05
    noisy: float = 0.1
    seed: int = 7


def polish(
    model: Compact, data: Dataset, labels: Labels | None, recipe: Polish, checkpoint: Path
) -> None:
    """Train in place; goes on from the last checkpoint."""
    pieces = [p for name, p in model.named_parameters() if "word_embeddings" in name]
    rest = [p for name, p in model.named_parameters() if "word_embeddings" not in name]
    groups = [{"params": pieces, "base": recipe.piece_rate}, {"params": rest, "base": recipe.rate}]
    optimiser = torch.optim.AdamW(groups, lr=recipe.rate, betas=(0.9, 0.98), weight_decay=0.0)
    done = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        done = state["steps"]
    progress = Progress("compact", recipe.steps - done, every=15)
    for step, chosen in enumerate(_batches(data, recipe), start=1):
        if step <= done:
            continue
        rng = np.random.default_rng([recipe.seed, step])
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * pace(step / recipe.steps)
        loss = _loss(model, data, chosen, recipe, rng)
        if labels is not None and recipe.labels and step % 4 == 0:
            bag, own = labels.draw(64, rng)
            loss = loss + recipe.labels * label_loss(model(bag), own, recipe.temperature)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(rest, 1.0)
        optimiser.step()
        progress.advance(1, f"loss {loss.item():.4f}")
        if step % _SAVE_EVERY == 0:
            parts = {"model": model.state_dict(), "optimiser": optimiser.state_dict()}
            torch.save({**parts, "steps": step}, checkpoint)


def _batches(data: Dataset, recipe: Polish) -> Iterator[np.ndarray]:
    """Yield as many batches as there are steps, each of texts about equally long."""
    left = recipe.steps
    for epoch in range(left):
        rng = np.random.default_rng([recipe.seed, 0, epoch])
        order = data.epoch(rng)
        order = order[data.clean.lengths[order] >= _SHORTEST]
        batches: list[np.ndarray] = []
        for start in range(0, len(order), 64 * recipe.batch):
            group = order[start : start + 64 * recipe.batch]
            group = group[np.argsort(data.clean.lengths[group], kind="stable")]
            batches += [group[at : at + recipe.batch] for at in range(0, len(group), recipe.batch)]
        for index in rng.permutation(len(batches))[:left]:
            left -= 1
            yield batches[index]
        if not left:
            return


def _loss(
    model: Compact, data: Dataset, chosen: np.ndarray, recipe: Polish, rng: np.random.Generator
) -> torch.Tensor:
    targets = torch.from_numpy(data.targets[chosen].astype(np.float32))
    drawn = {language: data.forms(language, chosen, rng) for language in LANGUAGES}
    source = data.noisy if rng.random() < recipe.noisy else data.clean
    vectors = model(source.batch(np.concatenate([texts for texts, _ in drawn.values()])))
    places = [torch.from_numpy(having) for _, having in drawn.values()]
    aims = targets[torch.cat(places)]
    loss: torch.Tensor = 1 - (vectors * aims).sum(dim=1).mean()
    loss = loss + recipe.relation * functional.mse_loss(vectors @ vectors.T, aims @ aims.T)
    same = targets @ targets.T > 0.9
    for own, having in zip(vectors.split([len(p) for p in places]), places, strict=True):
        if len(having):
            ranked = ranking_loss(own, targets, having, same[having], recipe.temperature)
            loss += recipe.ranking * ranked
    return loss
