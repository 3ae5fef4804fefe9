"""Does a statement find its facets, is support told apart, and is doubt said where it is due?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score

from app.loading import load_resources
from app.settings import settings
from evaluation.gold import Stated, load_statements
from evaluation.report import Table
from indicators.grid import Grid
from indicators.mapping import Mapper, Mapping
from knowledge.language import LANGUAGES, Language
from knowledge.text import stems
from vectorstore.embeddings import Embedder, SentenceEmbedder
from vectorstore.models import PACKAGED

Ranked = Callable[[Sequence[str], Language], np.ndarray]  # texts to one score a facet
_BINS = 10


Mapped = tuple[Stated, Mapping]


def measure() -> list[Table]:
    """Measure the mapping on the development statements, beside what is simpler."""
    resources = load_resources(settings())
    statements = load_statements()
    mapped = map_statements(resources.mapper, statements)
    return [
        _overview(mapped),
        _beside(resources.mapper, resources.grid, statements, mapped),
        _reliability(mapped),
        _domains(mapped, list(resources.grid.domains)),
        _facets(mapped, resources.grid),
    ]


def map_statements(mapper: Mapper, statements: Sequence[Stated]) -> list[Mapped]:
    """Pair each statement with its mapping, language after language."""
    pairs: list[Mapped] = []
    for language in LANGUAGES:
        own = [one for one in statements if one.language == language]
        found = mapper.map_many([one.text for one in own], language)
        pairs += zip(own, found, strict=True)
    return pairs


def _overview(mapped: Sequence[Mapped]) -> Table:
    rows = [[f"{language} ({len(own)})", *_scores(own)] for language, own in _by_language(mapped)]
    note = (
        "Development statements, which the mapping never saw; levers only, but for lever F1. "
        "First and among three: a facet that the judge accepts. Error of calibration: how far the "
        "chance that is said lies from how often it is right, over ten bins. Most were written by "
        "another hand than the examples; real users will still be read less well. "
        f"Model: {Path(settings().embeddings).name}."
    )
    columns = ["", "first", "among three", "domain first", "lever F1", "level"]
    columns += ["error of calibration", "is sure", "right when sure"]
    aims = ["aim", "≥ 75 %", "≥ 92 %", "≥ 85 %", "≥ 0.95", "≥ 85 %", "≤ 0.05", "", ""]
    return Table("Statement to facet", note, columns, [*rows, aims])


def _by_language(mapped: Sequence[Mapped]) -> list[tuple[Language, list[Mapped]]]:
    return [(language, [p for p in mapped if p[0].language == language]) for language in LANGUAGES]


def _scores(own: Sequence[Mapped]) -> list[str]:
    levers = [(one, got) for one, got in own if one.facets]
    sure = [within(one, got, 1) for one, got in levers if got.sure]
    levels = [got.level == one.level for one, got in levers if one.level and got.level]
    f1 = f1_score([bool(one.facets) for one, _ in own], [got.lever for _, got in own])
    return [
        share([within(one, got, 1) for one, got in levers]),
        share([within(one, got, 3) for one, got in levers]),
        share([_domain(got.facets[0].facet) in map(_domain, one.facets) for one, got in levers]),
        f"{f1:.3f}",
        share(levels),
        f"{_calibration_error(levers):.3f}",
        f"{len(sure) / max(1, len(levers)):.0%}",
        share(sure),
    ]


def within(one: Stated, got: Mapping, depth: int) -> bool:
    """Tell whether a facet that the judge accepts is among the first `depth`."""
    return any(match.facet in one.facets for match in got.facets[:depth])


def _domain(facet: str) -> str:
    return facet.split(".")[0]


def share(found: Sequence[bool]) -> str:
    """Write how many of them are true, as a percentage."""
    return f"{sum(found) / max(1, len(found)):.0%}"


def _bins(levers: Sequence[Mapped]) -> dict[int, list[tuple[float, bool]]]:
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one, got in levers:
        score = got.facets[0].score
        number = min(int(score * _BINS), _BINS - 1)
        bins.setdefault(number, []).append((score, within(one, got, 1)))
    return bins


def _calibration_error(levers: Sequence[Mapped]) -> float:
    """Expected calibration error: Naeini, Cooper and Hauskrecht, AAAI 2015."""
    gaps = [
        len(own) * abs(np.mean([score for score, _ in own]) - np.mean([right for _, right in own]))
        for own in _bins(levers).values()
    ]
    return float(sum(gaps) / max(1, len(levers)))


def _reliability(mapped: Sequence[Mapped]) -> Table:
    bins = _bins([(one, got) for one, got in mapped if one.facets])
    rows = [
        [
            f"{number / _BINS:.1f} to {(number + 1) / _BINS:.1f}",
            str(len(own)),
            f"{np.mean([score for score, _ in own]):.2f}",
            f"{np.mean([right for _, right in own]):.2f}",
        ]
        for number, own in sorted(bins.items())
    ]
    note = "Of the statements whose first facet is given such a chance: how often it is right."
    return Table("Reliability", note, ["chance said", "statements", "mean", "right"], rows)


def _beside(
    mapper: Mapper, grid: Grid, statements: Sequence[Stated], mapped: Sequence[Mapped]
) -> Table:
    shipped = mapper.learnt.embedder
    assert shipped is not None
    ways: dict[str, Ranked] = {
        "keywords of the grid": lambda texts, language: _keywords(grid, texts, language),
        "nearest definition": lambda texts, language: _nearest(shipped, grid, texts, language),
        "nearest definition, English MiniLM": lambda texts, language: _nearest(
            SentenceEmbedder(PACKAGED), grid, texts, language
        ),
        "classifier, words only": lambda texts, language: _lexical(mapper, grid, texts, language),
    }
    rows = []
    facets = list(grid.facets)
    for name, way in ways.items():
        cells = []
        for language in LANGUAGES:
            own = [one for one in statements if one.language == language and one.facets]
            scores = way([one.text for one in own], language)
            ranked = [[facets[i] for i in row] for row in np.argsort(-scores, axis=1)[:, :3]]
            for depth in (1, 3):
                right = [
                    bool({*row[:depth]} & {*one.facets})
                    for one, row in zip(own, ranked, strict=True)
                ]
                cells.append(share(right))
        rows.append([name, *cells])
    shown = []
    for _, own_mapped in _by_language(mapped):
        levers = [(one, got) for one, got in own_mapped if one.facets]
        shown += [share([within(one, got, depth) for one, got in levers]) for depth in (1, 3)]
    rows.append(["as shipped", *shown])
    columns = [f"{language}, {what}" for language in LANGUAGES for what in ("first", "three")]
    note = "The same statements; without examples in the first three rows (zero-shot)."
    return Table("Beside what is simpler", note, ["", *columns], rows)


def _keywords(grid: Grid, texts: Sequence[str], language: Language) -> np.ndarray:
    bags = [
        set(stems(" ".join([facet.name[language], *facet.everyday[language]]), language))
        for facet in grid.facets.values()
    ]
    said = [set(stems(text, language)) for text in texts]
    return np.array([[len(own & bag) / (len(bag) ** 0.5 or 1) for bag in bags] for own in said])


def _nearest(
    embedder: Embedder, grid: Grid, texts: Sequence[str], language: Language
) -> np.ndarray:
    told = [f"{one.name[language]}. {one.definition[language]}" for one in grid.facets.values()]
    found: np.ndarray = embedder.encode(texts) @ embedder.encode(told).T
    return found


def _lexical(mapper: Mapper, grid: Grid, texts: Sequence[str], language: Language) -> np.ndarray:
    classifier = mapper.learnt.facets
    found = classifier.probabilities(list(texts), None, language)
    columns = [classifier.classes.index(facet) for facet in grid.facets]
    return found[:, columns]


def _domains(mapped: Sequence[Mapped], domains: Sequence[str]) -> Table:
    counts = Counter(
        (_domain(one.facets[0]), _domain(got.facets[0].facet)) for one, got in mapped if one.facets
    )
    rows = [[own, *(str(counts[own, other] or "·") for other in domains)] for own in domains]
    note = "Rows: the domain of the statement. Columns: the domain of the first facet that is said."
    return Table("Confusion of domains", note, ["", *domains], rows)


def _facets(mapped: Sequence[Mapped], grid: Grid) -> Table:
    rows = []
    for facet in grid.facets:
        own = [(one, got) for one, got in mapped if one.facets[:1] == (facet,)]
        missed = Counter(got.facets[0].facet for one, got in own if not within(one, got, 1))
        often = ", ".join(f"{name} ({count})" for name, count in missed.most_common(2))
        first = share([within(one, got, 1) for one, got in own])
        three = share([within(one, got, 3) for one, got in own])
        rows.append([facet, str(len(own)), first, three, often])
    columns = ["", "statements", "first", "among three", "taken for"]
    return Table("Facet by facet", "All languages together.", columns, rows)
