"""All that is told of results and answers together, so that it gives nobody away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.analysis.compared import Taken, analysed, from_analysed
from app.analysis.comparison import ALL, Comparison
from app.analysis.groups import ByGroup
from app.analysis.reading import Reading, without_few
from app.analysis.recorded import beside_answers, from_results
from app.analysis.shares import share_of
from app.assessment.findings import Aim, Result


@dataclass(frozen=True)
class Published:
    """What may be shown together.

    Attributes:
        figures: recorded results that are shares of everybody, then what the columns of tables say;
            of fewer than five people without any number.
        apart: figures of tables by group; those of recorded results are in `compared`.
        results_withheld: whether a recorded result is left out, as beside a table it would tell of
            a few people.
    """

    figures: tuple[Reading, ...]
    compared: tuple[Comparison, ...]
    apart: tuple[ByGroup, ...]
    results_withheld: bool = False


def published(
    results: Iterable[Result], tables: Sequence[Taken], aims: Mapping[str, Aim]
) -> Published:
    """Make the figures and comparisons of results and of tables of answers, each once."""
    made = [analysed(card, frame) for card, frame in tables]
    of_tables = [one.reading for table in made for one in table.figures]
    recorded = list(results)
    kept = beside_answers(recorded, of_tables)
    # Groups are shown by comparisons alone, which know whom they would give away.
    shares = [one for one in map(share_of, kept) if one and one.group == ALL]
    return Published(
        figures=tuple(map(without_few, [*shares, *of_tables])),
        compared=(*from_results(kept, aims), *from_analysed(made, aims)),
        apart=tuple(one for table in made for one in table.apart),
        results_withheld=len(kept) < len(recorded),
    )
