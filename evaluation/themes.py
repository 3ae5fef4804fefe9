"""From which score is a facet a theme, and from which distance do testimonies part? A sweep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import mean

import numpy as np
from sklearn.metrics import adjusted_rand_score

from app.analysis.themes import FARTHEST, LEAST_SCORE, clusters, likely_facets
from app.loading import load_resources
from app.settings import settings
from evaluation.gold import gold_rows
from evaluation.report import Table
from indicators.mapping import Mapping as Reading
from knowledge.language import LANGUAGES, Language

SCORES = tuple(step / 20 for step in range(2, 17))  # 0.1 to 0.8
DISTANCES = tuple(step / 20 for step in range(9, 19))  # 0.45 to 0.9


@dataclass(frozen=True)
class Told:
    """A testimony with the facet that it is about; "" where it is about none."""

    language: Language
    text: str
    facet: str


@dataclass(frozen=True)
class Measured:
    """Testimonies of one language as the machine reads them.

    Attributes:
        readings: the facets of each, with scores.
        vectors: of shape (len(told), dimensions).
    """

    told: Sequence[Told]
    readings: Sequence[Reading]
    vectors: np.ndarray


@dataclass(frozen=True)
class Scores:
    """How well one threshold does in one language; `whole` is what it is chosen by."""

    precision: float
    recall: float
    whole: float


Sweep = Mapping[float, Mapping[Language, Scores]]

_FACET_NOTE = (
    "Development testimonies of our own, 60 on ten facets and 6 on none in each language; none is "
    "indexed or learnt from. Of the facets that are proposed for a testimony (two at most), how "
    "many are the one it was written on, how many of those are found, and F1, by which the "
    "threshold is chosen. A second facet that a reader would accept counts as wrong here."
)
_GROUP_NOTE = (
    "The same testimonies, grouped by their words alone. Of all pairs in one group, how many are "
    "of one facet; of all pairs of one facet, how many are in one group; and the adjusted Rand "
    "index (0 by chance, 1 where both partitions are the same), by which the threshold is chosen."
)
_HELD_OUT_NOTE = (
    "Each threshold chosen on two languages and measured on the third: what to expect of a "
    "language that it was not chosen on."
)


def load_testimonies() -> list[Told]:
    """Read the testimonies of all languages from `gold/testimonies.<language>.csv`."""
    return [
        Told(language, row["text"], row["facet"])
        for language in LANGUAGES
        for row in gold_rows("testimonies", language)
    ]


def measure() -> list[Table]:
    """Sweep both thresholds, then choose each on two languages and measure it on the third."""
    read = _read()
    facets = {one: {lang: facet_scores(read[lang], one) for lang in read} for one in SCORES}
    groups = {one: {lang: group_scores(read[lang], one) for lang in read} for one in DISTANCES}
    return [
        _table("Facets, by the least score", _FACET_NOTE, "F1", facets, LEAST_SCORE),
        _table("Groups, by the farthest distance", _GROUP_NOTE, "Rand", groups, FARTHEST),
        _held_out({"facets (F1)": facets, "groups (adjusted Rand)": groups}),
    ]


def _read() -> dict[Language, Measured]:
    resources = load_resources(settings())
    embedder = resources.mapper.learnt.embedder
    if embedder is None:
        raise ValueError("groups are measured with the model that ships")
    everyone = load_testimonies()
    found: dict[Language, Measured] = {}
    for language in LANGUAGES:
        told = [one for one in everyone if one.language == language]
        texts = [one.text for one in told]
        readings = resources.mapper.map_many(texts, language)
        found[language] = Measured(told, readings, np.asarray(embedder.encode(texts), dtype=float))
    return found


def facet_scores(read: Measured, least: float) -> Scores:
    """Score the facets that are proposed from a score on."""
    said = [likely_facets(one, least) for one in read.readings]
    right = sum(one.facet in some for one, some in zip(read.told, said, strict=True))
    proposed, meant = sum(map(len, said)), sum(bool(one.facet) for one in read.told)
    f1 = 2 * right / max(1, proposed + meant)
    return Scores(right / max(1, proposed), right / max(1, meant), f1)


def group_scores(read: Measured, farthest: float) -> Scores:
    """Score the groups in which no two lie farther apart, by pairs and by the adjusted Rand."""
    meant, said = _meant(read.told), clusters(read.vectors, farthest)
    both = len(_pairs(meant) & _pairs(said))
    precision, recall = both / max(1, len(_pairs(said))), both / max(1, len(_pairs(meant)))
    return Scores(precision, recall, float(adjusted_rand_score(meant, said)))


def best(sweep: Sweep, languages: Iterable[Language] = LANGUAGES) -> float:
    """Return the threshold that does best on average over some languages."""
    some = list(languages)
    return max(sweep, key=lambda one: mean(sweep[one][language].whole for language in some))


def _meant(told: Sequence[Told]) -> list[int]:
    """Number the facets; each testimony about none stands alone."""
    names = sorted({one.facet for one in told})
    return [names.index(one.facet) if one.facet else -1 - at for at, one in enumerate(told)]


def _pairs(labels: Sequence[int]) -> set[tuple[int, int]]:
    places = combinations(range(len(labels)), 2)
    return {(one, other) for one, other in places if labels[one] == labels[other]}


def _table(title: str, note: str, whole: str, sweep: Sweep, ours: float) -> Table:
    columns = [""]
    for language in LANGUAGES:
        columns += [f"{language}: precision", "recall", whole]
    rows = [_row(value, of, sweep) for value, of in sweep.items()]
    chosen = f" Levier takes {ours:g}; the best on average is {best(sweep):g}."
    return Table(title, note + chosen, [*columns, f"mean {whole}"], rows)


def _row(value: float, of: Mapping[Language, Scores], sweep: Sweep) -> list[str]:
    cells = [
        f"{max(0.0, score):.2f}"  # below chance is as bad as chance
        for language in LANGUAGES
        for score in (of[language].precision, of[language].recall, of[language].whole)
    ]
    mark = " (best)" if value == best(sweep) else ""
    return [f"{value:g}{mark}", *cells, f"{mean(one.whole for one in of.values()):.3f}"]


def _held_out(sweeps: Mapping[str, Sweep]) -> Table:
    rows = []
    for name, sweep in sweeps.items():
        for language in LANGUAGES:
            value = best(sweep, [one for one in LANGUAGES if one != language])
            scores = sweep[value][language]
            own = sweep[best(sweep, [language])][language].whole
            rows.append([f"{name}, {language}", f"{value:g}", f"{scores.whole:.2f}", f"{own:.2f}"])
    columns = ["measured on", "chosen on the two others", "does", "its own best would do"]
    return Table("Thresholds that have not seen the language", _HELD_OUT_NOTE, columns, rows)
