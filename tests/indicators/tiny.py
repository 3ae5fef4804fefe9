"""A grid of two facets and a handful of examples: enough to see how mapping decides."""

from __future__ import annotations

from indicators.examples import Example
from indicators.grid import Domain, Facet, Grid, Level
from knowledge.language import LANGUAGES, Language


def _in_all(text: str) -> dict[str, str]:
    return dict.fromkeys(LANGUAGES, text)


def _list_in_all(*texts: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(LANGUAGES, texts)


def facet(facet_id: str, name: str, *everyday: str) -> Facet:
    """Make a facet that says the same in all languages."""
    return Facet.model_validate(
        {
            "id": facet_id,
            "name": _in_all(name),
            "definition": _in_all(name),
            "everyday": _list_in_all(*everyday),
            "not_this": _in_all("-"),
            "stakeholders": _list_in_all("-"),
            "questions": _list_in_all("-"),
            "stories": [{"ask": _in_all("-"), "respect": _in_all("-")}] * 3,
        }
    )


def example(
    text: str, *facets: str, level: Level | None = None, language: Language = "en"
) -> Example:
    """Make one statement; without a facet it is a support activity."""
    return Example(language=language, text=text, facets=facets, level=level)


DOMAIN = Domain.model_validate(
    {"id": "some", "name": _in_all("Some"), "definition": _in_all("Some")}
)
GRID = Grid(
    [DOMAIN],
    [
        facet("some.skills", "Trades and skills", "they learn to weld"),
        facet("some.food", "Fresh food", "cheap vegetables for all"),
    ],
    [],
)
EXAMPLES = [
    example("we train young people to weld", "some.skills", level="realisation"),
    example("trainees found a job as welders", "some.skills", level="result"),
    example("a carpentry course for the unemployed", "some.skills", level="realisation"),
    example("we sell vegetables at low prices", "some.food", level="realisation"),
    example("families eat more fresh vegetables", "some.food", level="result"),
    example("soup from leftovers at the market", "some.food", level="realisation"),
    example("bookkeeping and payroll"),
    example("a part-time accountant keeps the accounts"),
    example("cleaning the office and answering the telephone"),
]
