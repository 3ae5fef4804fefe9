from evaluation.gold import Stated
from evaluation.mistakes import worst
from indicators.mapping import FacetMatch, Mapping


def _read(text: str, score: float, *facets: str, lever: bool = True) -> tuple[Stated, Mapping]:
    """A statement about food, and how it was read."""
    match = FacetMatch("work.jobs", score, (), "")
    return Stated("en", text, facets), Mapping(lever, (match,), None, False)


def test_the_surest_mistakes_come_first_and_what_is_right_or_support_is_none() -> None:
    read = [
        _read("doubtful", 0.4, "access.food"),
        _read("right", 0.9, "access.food", "work.jobs"),
        _read("sure", 0.8, "access.food"),
        _read("support", 0.99),
    ]
    assert [one.text for one, _ in worst(read, 5)] == ["sure", "doubtful"]
    assert [one.text for one, _ in worst(read, 1)] == ["sure"]
