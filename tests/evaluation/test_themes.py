from collections import Counter

import numpy as np

from app.analysis.themes import FARTHEST, LEAST_SCORE
from evaluation.themes import (
    DISTANCES,
    SCORES,
    Measured,
    Scores,
    Sweep,
    Told,
    best,
    facet_scores,
    group_scores,
    load_testimonies,
)
from indicators.grid_files import load_grid
from indicators.mapping import FacetMatch, Mapping
from knowledge.language import LANGUAGES

WORK, HOME = "work.integration", "access.housing"


def _read(*facets: str) -> list[Mapping]:
    return [Mapping(True, (FacetMatch(one, 0.6, (), ""),), None, True) for one in facets]


def _measured() -> Measured:
    """Two on work and one on a home, of which the second reads as a home; the words lie apart."""
    told = [Told("en", text, facet) for text, facet in (("a", WORK), ("b", WORK), ("c", HOME))]
    vectors = np.array([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0]])
    return Measured(told, _read(WORK, HOME, HOME), vectors)


def test_each_language_tells_enough_of_facets_of_the_grid_and_of_none() -> None:
    grid, told = load_grid()[0], load_testimonies()
    for language in LANGUAGES:
        facets = Counter(one.facet for one in told if one.language == language)
        assert facets.pop("") >= 5
        assert len(facets) >= 8
        assert min(facets.values()) >= 5
        assert set(facets) <= set(grid.facets)


def test_a_facet_that_is_not_meant_costs_precision_and_one_not_found_costs_recall() -> None:
    found = facet_scores(_measured(), 0.5)
    assert (found.precision, found.recall) == (2 / 3, 2 / 3)
    assert facet_scores(_measured(), 0.7) == Scores(0, 0, 0)


def test_groups_that_are_the_facets_score_one() -> None:
    assert group_scores(_measured(), 0.5) == Scores(1, 1, 1)
    assert group_scores(_measured(), 1.5).precision == 1 / 3


def test_the_thresholds_in_use_were_measured() -> None:
    assert LEAST_SCORE in SCORES
    assert FARTHEST in DISTANCES


def test_the_best_is_the_best_on_average_over_the_languages() -> None:
    def score(value: float) -> Scores:
        return Scores(value, value, value)

    sweep: Sweep = {
        0.1: {"fr": score(0.9), "nl": score(0.1), "en": score(0.1)},
        0.2: {"fr": score(0.5), "nl": score(0.5), "en": score(0.5)},
    }
    assert best(sweep) == 0.2
    assert best(sweep, ["fr"]) == 0.1
