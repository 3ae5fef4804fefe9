"""The pack that ships, for reuse and repair enterprises."""

from itertools import pairwise

import pytest

from indicators.grid import PRACTICES
from indicators.grid_files import load_grid
from indicators.mapping import Mapper
from indicators.packs import SHIPPED_PACKS, LoadedGrid, load_grid_with_packs
from knowledge.language import LANGUAGES, Language


@pytest.fixture(scope="module")
def on() -> LoadedGrid:
    """The grid with the pack switched on."""
    return load_grid_with_packs(SHIPPED_PACKS)


def test_it_has_no_fault_and_no_remark(on: LoadedGrid) -> None:
    assert on.packs.problems == []
    assert on.packs.remarks == []
    assert [pack.card.id for pack in on.packs.used] == ["reuse-and-repair"]


def test_it_is_off_by_default() -> None:
    assert not any("rr-" in facet for facet in load_grid_with_packs(None).grid.facets)


def test_its_domain_is_the_tenth_and_stands_before_the_practices(on: LoadedGrid) -> None:
    assert len(on.grid.domains) == 10
    assert list(on.grid.domains)[-2:] == ["rr-life", PRACTICES]


def test_facets_of_one_domain_stand_together(on: LoadedGrid) -> None:
    domains = [facet.domain for facet in on.grid.facets.values()]
    changes = sum(one != other for one, other in pairwise(domains))
    assert changes == len(set(domains)) - 1


def test_each_of_its_facets_is_counted_at_every_level(on: LoadedGrid) -> None:
    (pack,) = on.packs.used
    assert len(pack.indicators) >= 12
    for facet in pack.facets:
        levels = {one.level for one in on.grid.indicators_of(facet.id)}
        assert levels == {"realisation", "result", "impact"}, facet.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_of_its_facets_is_taught_by_25_statements(on: LoadedGrid, language: Language) -> None:
    (pack,) = on.packs.used
    said = [one.facets[0] for one in pack.examples if one.language == language]
    assert all(said.count(facet.id) >= 25 for facet in pack.facets)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_types_the_name_of_a_shipped_facet_still_means_it(
    on: LoadedGrid, language: Language
) -> None:
    mapper = Mapper(on.grid, [])
    for facet in load_grid()[0].facets.values():
        assert facet.id in mapper.named_facets(facet.name[language], language)
