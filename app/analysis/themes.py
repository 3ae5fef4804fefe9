"""Themes of testimonies, as a proposal: from the grid's facets, and from words that lie close."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from sklearn.cluster import AgglomerativeClustering

from app.assessment.findings import Findings, Testimony
from indicators.mapping import Mapping as Reading
from knowledge.language import Language

# From here on a facet is worth a look, and that many of a testimony at most; then how far apart
# testimonies may lie on average (1 minus cosine) and still speak of the same. Both thresholds are
# the best of a sweep over three languages: `evaluation/report/themes.md`.
LEAST_SCORE = 0.55
MOST_FACETS = 2
FARTHEST = 0.75

# One unit vector a text, of shape (len(texts), dimensions).
Embed = Callable[[Sequence[str]], np.ndarray]


class MapsTexts(Protocol):
    """What reads facets in texts, as the resources' mapper does."""

    def map_many(self, texts: Sequence[str], language: Language) -> list[Reading]:
        """Read several texts, each for itself."""
        ...


@dataclass(frozen=True)
class ThemeProposal:
    """A theme that may be one.

    Attributes:
        facet: the grid's facet that it comes from, "" where words lie close.
        voices: the testimonies, in order; their words are the quotes.
        typical: the one that lies nearest the middle of a group, the first of a facet.
    """

    facet: str
    voices: tuple[Testimony, ...]
    typical: Testimony

    @property
    def contradictory(self) -> bool:
        """Whether some say that it went well and others that it did not."""
        return contradictory(self.voices)


def propose_themes(
    testimonies: Sequence[Testimony],
    mapper: MapsTexts,
    embed: Embed | None,
    language: Language = "fr",
) -> list[ThemeProposal]:
    """Propose themes in the order in which their first voice comes; every contrary voice is kept.

    A testimony whose facets a person gave keeps those. Without `embed` only facets are proposed.
    """
    told = [one for one in testimonies if one.text.strip()]
    if not told:
        return []
    by_facet = _by_facet(told, mapper.map_many([one.text for one in told], language))
    proposed = [ThemeProposal(facet, tuple(of), of[0]) for facet, of in by_facet.items()]
    seen = [{one.id for one in theme.voices} for theme in proposed]
    for group in _close(told, embed) if embed else []:
        ids = {one.id for one in group.voices}
        if not any(ids <= already for already in seen):
            proposed.append(group)
    place = {one.id: at for at, one in enumerate(told)}
    return sorted(proposed, key=lambda theme: place[theme.voices[0].id])


def _by_facet(told: Sequence[Testimony], read: Sequence[Reading]) -> dict[str, list[Testimony]]:
    found: dict[str, list[Testimony]] = defaultdict(list)
    for one, reading in zip(told, read, strict=True):
        for facet in dict.fromkeys(one.facets or likely_facets(reading)):
            found[facet].append(one)
    return found


def likely_facets(reading: Reading, least: float = LEAST_SCORE) -> list[str]:
    """List the facets that a testimony may be about, the likeliest first."""
    return [match.facet for match in reading.facets if match.score >= least][:MOST_FACETS]


def _close(told: Sequence[Testimony], embed: Embed) -> list[ThemeProposal]:
    """Group testimonies whose words lie close, two or more to a group."""
    vectors = np.asarray(embed([one.text for one in told]), dtype=float)
    labels = clusters(vectors)
    groups = []
    for label in dict.fromkeys(labels):
        members = [at for at, one in enumerate(labels) if one == label]
        if len(members) > 1:
            own = vectors[members] / np.linalg.norm(vectors[members], axis=1, keepdims=True)
            nearest = int(np.argmax(own @ own.mean(axis=0)))
            voices = tuple(told[at] for at in members)
            groups.append(ThemeProposal("", voices, voices[nearest]))
    return groups


def clusters(vectors: np.ndarray, farthest: float = FARTHEST) -> list[int]:
    """Number the group of each vector; a vector of zeros stands alone, under a negative number.

    Args:
        vectors: of shape (texts, dimensions), of any length.
        farthest: the mean distance (1 minus cosine) up to which two groups are one.
    """
    labels = -1 - np.arange(len(vectors))
    lengths = np.linalg.norm(vectors, axis=1)
    rows = np.flatnonzero(lengths)  # a text without any known word lies nowhere
    if len(rows) > 1:
        clustering = AgglomerativeClustering(
            n_clusters=None, metric="cosine", linkage="average", distance_threshold=farthest
        )
        labels[rows] = clustering.fit_predict(vectors[rows] / lengths[rows, None])
    return [int(one) for one in labels]


def contradictory(voices: Sequence[Testimony]) -> bool:
    """Whether voices on one theme go against each other."""
    return {"positive", "negative"} <= {one.direction for one in voices}


def voices_by_theme(
    findings: Findings, testimonies: Mapping[str, Testimony]
) -> dict[str, list[Testimony]]:
    """List the testimonies under each theme, whoever put them there, each once and in order.

    Args:
        testimonies: those that may be shown, by id.
    """
    under: dict[str, list[Testimony]] = {theme: [] for theme in findings.themes}
    for one in testimonies.values():
        chosen = {
            theme for (of, _), some in findings.coded.items() if of == one.id for theme in some
        }
        for theme in under:
            if theme in chosen:
                under[theme].append(one)
    return under
