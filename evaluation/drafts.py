"""What does the checker mark in drafts that are true, and in those that are subtly false?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.drafting.checker import check
from app.drafting.support import support_from_facts
from evaluation.gold import gold_rows
from evaluation.report import Table
from knowledge.language import LANGUAGES, Language
from knowledge.places import load_gazetteer
from knowledge.territory import load_territories


@dataclass(frozen=True)
class Judged:
    """A sentence: whether it is held out, its kind ("" where true), and what was marked."""

    language: Language
    held_out: bool
    kind: str
    text: str
    meant: tuple[tuple[int, int], ...]
    marked: tuple[tuple[int, int], ...]

    @property
    def seen(self) -> bool:
        """Whether a mark touches a stretch that is false."""
        return any(s < end and start < e for s, e in self.meant for start, end in self.marked)

    @property
    def right(self) -> int:
        """How many marks touch a stretch that is false."""
        return sum(any(s < end and start < e for s, e in self.meant) for start, end in self.marked)


def judged() -> list[Judged]:
    """Check every sentence of `gold/drafts.<language>.csv` against its own facts alone."""
    gazetteer = load_gazetteer(list(load_territories()[0].territories.values()))
    found: list[Judged] = []
    for language in LANGUAGES:
        for row in gold_rows("drafts", language):
            text = row["text"]
            support = support_from_facts(row["facts"].split("|"), gazetteer, language)
            marks = check(text, support, gazetteer, language)
            meant = [one for one in row["marked"].split("|") if one]
            found.append(
                Judged(
                    language, row["held_out"] == "yes", row["kind"], text,
                    tuple((text.index(one), text.index(one) + len(one)) for one in meant),
                    tuple((one.start, one.end) for one in marks),
                )
            )  # fmt: skip
    return found


def measure() -> list[Table]:
    """Measure the development sentences, then those held out."""
    every = judged()
    return [
        _table("Development", [one for one in every if not one.held_out]),
        _table("Held out", [one for one in every if one.held_out]),
    ]


def _table(title: str, rows: Sequence[Judged]) -> Table:
    note = (
        "Recall: false sentences in which a mark touches the false stretch, by kind. Precision: "
        "marks that touch one; marks in true sentences count against it. The sentences were "
        "written without sight of the checker, which was then mended on the first table alone. "
        "Aims: 0.98 on numbers, 0.90 otherwise."
    )
    kinds = sorted({one.kind for one in rows if one.kind})
    cells = [
        [f"recall, {kind}", *(_recall([*_of(rows, own)], kind) for own in LANGUAGES)]
        for kind in kinds
    ]
    cells.append(["precision", *(_precision(_of(rows, own)) for own in LANGUAGES)])
    return Table(title, note, ["", *LANGUAGES], cells)


def _of(rows: Sequence[Judged], language: Language) -> list[Judged]:
    return [one for one in rows if one.language == language]


def _recall(rows: Sequence[Judged], kind: str) -> str:
    own = [one for one in rows if one.kind == kind]
    return f"{sum(one.seen for one in own) / len(own):.2f} of {len(own)}" if own else "none"


def _precision(rows: Sequence[Judged]) -> str:
    marks = sum(len(one.marked) for one in rows)
    return f"{sum(one.right for one in rows) / max(1, marks):.2f} of {marks}"
