"""What is said of an import, on the page and on the command line alike."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from app.i18n import day, has_text, number, t
from app.i18n.figures import period_text
from knowledge.communes import Match
from knowledge.import_plan import Plan
from knowledge.imported import TableCard, WithImported
from knowledge.language import Language
from knowledge.problems import Problem
from knowledge.territory import Territories
from knowledge.territory_import.problems import ImportProblem, Weight, tell
from knowledge.territory_import.table import Table

_CODES_NAMED = 8  # of those left out
PREVIEW = ("territory", "statistic", "period", "value", "before", "change")


def form_text(table: Table, language: Language) -> str:
    """Say in plain words what a table was recognised as."""
    key = f"imports.form.{table.form}"
    form = t(key if has_text(key, language) else "imports.form.other", language)
    return t("imports.recognised", language, form=form)


def summary_text(table: Table, language: Language) -> str:
    """Say how much a table holds."""
    periods = [period_text(one, language) for one in table.periods] or ["–"]
    said = {
        "figures": number(len(table.known), language),
        "territories": number(table.frame["territory"].nunique(), language),
        "first": periods[0],
    }
    if len(periods) == 1:
        return t("imports.summary_one", language, **said)
    return t("imports.summary", language, last=periods[-1], **said)


def counts_text(plan: Plan, language: Language) -> str:
    """Say how many figures are new, changed and unchanged."""
    counts = {change: number(count, language) for change, count in plan.changes.items()}
    return t("imports.plan.counts", language, **counts)


def left_out_text(plan: Plan, language: Language) -> str:
    """Name the codes that have no place here, the first of them; "" where there are none."""
    if not plan.left_out:
        return ""
    named = ", ".join(plan.left_out[:_CODES_NAMED])
    more = " …" if len(plan.left_out) > _CODES_NAMED else ""
    count = number(len(plan.left_out), language)
    return t("imports.plan.left_out", language, codes=named + more, count=count)


def preview(plan: Plan, known: Territories, language: Language) -> pd.DataFrame:
    """Write some figures of a plan in words, with the columns `PREVIEW`."""
    statistics = {one.id: one for one in plan.meanings.values()}
    names = dict(zip(plan.places["code"], plan.places["name"], strict=True))

    def value(found: float, statistic: str) -> str:
        if pd.isna(found):
            return "–"
        return t(f"units.{statistics[statistic].unit}", language, number=number(found, language))

    rows = [
        {
            "territory": names.get(row["territory"]) or _name(row["territory"], known, language),
            "statistic": statistics[row["statistic"]].name[language],
            "period": period_text(row["period"], language),
            "value": value(row["value"], row["statistic"]),
            "before": value(row["before"], row["statistic"]),
            "change": t(f"imports.plan.{row['change']}", language),
        }
        for row in plan.first().to_dict("records")
    ]
    return pd.DataFrame(rows, columns=list(PREVIEW))


def _name(code: str, known: Territories, language: Language) -> str:
    return known.territories[code].name[language] if code in known.territories else code


def problem_lines(problems: Sequence[Problem], weight: Weight, language: Language) -> list[str]:
    """Say each problem of one weight."""
    return told([one for one in problems if _weight(one) == weight], language)


def told(problems: Sequence[Problem], language: Language) -> list[str]:
    """Say each problem: where it is, what is wrong, what to do."""
    said = [tell(one, language) for one in problems]
    return [
        t("imports.problems.line", language, where=one.where, fault=one.fault, mend=one.mend)
        for one in said
    ]


def _weight(one: Problem) -> Weight:
    return one.weight if isinstance(one, ImportProblem) else "refuse"


def table_text(card: TableCard, language: Language) -> str:
    """Say what an imported table holds, from where, and since when."""
    source = ", ".join(one for one in (card.source.publisher, card.source.table) if one)
    said = {"source": source, "licence": card.source.licence, "day": day(card.taken_at, language)}
    if not card.rows:
        return t("imports.tables.names", language, count=number(card.places, language), **said)
    said |= {
        "count": number(card.rows, language),
        "first": period_text(card.first, language),
    }
    if card.first == card.last:
        return t("imports.tables.figures_one", language, **said)
    return t("imports.tables.figures", language, last=period_text(card.last, language), **said)


def place_text(match: Match, territories: WithImported, language: Language) -> str:
    """Write a place with what it lies in, and the name by which it was found if that is another."""
    lineage = territories.lineage(match.code)
    place = lineage[0].name[language]
    if len(lineage) > 1:
        place = f"{place} ({lineage[1].name[language]})"
    if match.by in ("other_name", "postal_code"):
        return t("imports.find.heard", language, place=place, heard=match.heard)
    return place
