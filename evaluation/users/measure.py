"""Two hundred talks of simulated users: faults, questions asked twice, facts that arrive."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from app.assessment.assessment import LEVIER
from app.dialogue.engine import Engine
from app.loading import load_resources
from app.settings import settings
from evaluation.report import Table
from evaluation.users.enterprise import load_enterprises
from evaluation.users.manners import MANNERS
from evaluation.users.visit import Visit, visit

_SEEDS = (1, 2, 3)
_WORST = 10
KEPT = Path(__file__).parent / "talks"


def measure() -> list[Table]:
    """Run every enterprise in every manner; keep the transcripts of the worst ten talks."""
    engine = Engine(load_resources(settings()))
    visits = [
        visit(engine, enterprise, language, manner, seed)
        for language, enterprises in load_enterprises().items()
        for enterprise in enterprises
        for manner in MANNERS
        for seed in _SEEDS
    ]
    keep_worst(visits)
    return [_overview(visits), _lost(visits)]


def _overview(visits: Sequence[Visit]) -> Table:
    groups: dict[str, list[Visit]] = defaultdict(list)
    for one in visits:
        groups[one.language].append(one)
        groups[one.manner].append(one)
    rows = [[f"{name} ({len(own)})", *_scores(own)] for name, own in groups.items()]
    note = (
        "Talks of simulated users, seeded, from the greeting to the end of the full path. Faults: "
        "an exception, an empty reply, a question put more than six times. Asked again: questions "
        "put though their answer was known. Facts: what was typed and stands in the assessment at "
        "the end, unchanged. The worst ten are kept in `evaluation/users/talks`."
    )
    columns = ["", "faults", "asked again", "facts that arrive", "messages a talk"]
    rows.append([f"all ({len(visits)})", *_scores(visits)])
    return Table("Simulated talks", note, columns, [*rows, ["aim", "0", "0", "≥ 98 %", ""]])


def _scores(own: Sequence[Visit]) -> list[str]:
    facts = [right for one in own for right in one.facts.values()]
    messages = [sum(who != LEVIER for who, _ in one.lines) for one in own]
    return [
        str(sum(bool(one.faults) for one in own)),
        str(sum(len(one.asked_again) for one in own)),
        f"{sum(facts) / max(1, len(facts)):.1%}",
        f"{sum(messages) / len(own):.0f}",
    ]


def _lost(visits: Sequence[Visit]) -> Table:
    """Name the kinds of facts that get lost, by manner."""
    lost: Counter[tuple[str, str]] = Counter()
    for one in visits:
        for name, right in one.facts.items():
            if not right:
                lost[name.split()[-1], one.manner] += 1
    again = Counter((question, one.manner) for one in visits for question, _ in one.asked_again)
    rows = [[what, "lost", manner, str(count)] for (what, manner), count in lost.most_common(12)]
    rows += [[what, "asked again", manner, str(n)] for (what, manner), n in again.most_common(8)]
    return Table("What goes wrong", "The most frequent.", ["", "fault", "manner", "times"], rows)


def keep_worst(visits: Sequence[Visit], folder: Path = KEPT) -> None:
    """Write the transcripts of the worst talks, the worst first; older ones go."""

    def badness(one: Visit) -> tuple[int, int, int]:
        lost = sum(not right for right in one.facts.values())
        return len(one.faults), lost, len(one.asked_again)

    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    for place, one in enumerate(sorted(visits, key=badness, reverse=True)[:_WORST], start=1):
        name = f"{place:02}-{one.language}-{one.enterprise.id}-{one.manner}-{one.seed}.md"
        (folder / name).write_text(transcript(one), "utf-8")


def transcript(one: Visit) -> str:
    """Write a talk as Markdown, with what was lost and what was asked again on top."""
    lost = [name for name, right in one.facts.items() if not right]
    head = [
        f"# {one.enterprise.facts.name}, {one.manner}, {one.language}",
        "",
        f"Faults: {'; '.join(one.faults) or 'none'}. Lost: {', '.join(lost) or 'nothing'}. "
        f"Asked again: {', '.join(' '.join(pair).strip() for pair in one.asked_again) or 'none'}.",
        "",
    ]
    body = [f"**{'Levier' if who == LEVIER else 'User'}** {text}\n" for who, text in one.lines]
    return "\n".join([*head, *body])
