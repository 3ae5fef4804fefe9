"""What statistics make of the results and of the answers in this session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.assessment.findings import Findings
from app.errors import NotFound
from app.ui.parts.analysis_pictures import asked_scales
from app.ui.state import session

if TYPE_CHECKING:
    from app.analysis.compared import Taken
    from app.analysis.published import Published
    from app.analysis.spread import Spread


@dataclass(frozen=True)
class Read:
    """What statistics made of results and answers.

    Attributes:
        told: figures and comparisons, as far as together they give nobody away.
        spreads: how the answers to questions on a scale spread.
        lost: the names of the tables whose rows are not in this session.
    """

    told: Published
    spreads: tuple[Spread, ...]
    lost: tuple[str, ...]


def read_results(findings: Findings) -> Read:
    """Make the figures of what was recorded and taken over."""
    # Statistics take their time to load; who has no answers yet does not wait for them.
    from app.analysis.published import published
    from app.analysis.spread import spreads

    tables, lost = _tables(findings)
    told = published(findings.results.values(), tables, findings.aims)
    asked = asked_scales(findings)
    spread = [one for card, frame in tables for one in spreads(card, frame, asked)]
    return Read(told, tuple(spread), lost)


def _tables(findings: Findings) -> tuple[list[Taken], tuple[str, ...]]:
    """Return the tables with their rows, and the names of those whose rows are not here."""
    here = session()
    found: list[Taken] = []
    lost = []
    for card in findings.answers.values():
        try:
            rows = here.store.answers.rows(here.assessment_id, here.who, card.id)
        except NotFound:
            lost.append(card.name)
        else:
            found.append((card, rows))
    return found, tuple(lost)
