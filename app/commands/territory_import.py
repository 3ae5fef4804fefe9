"""`territory import FILE`: show what a file would change, then take it as a whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from app.commands.common import JsonOption, LanguageOption, as_language, show
from app.commands.territory_tables import opened
from app.errors import BadFile
from app.i18n import t

if TYPE_CHECKING:
    from app.importing import ReadFile
    from knowledge.import_plan import Plan
    from knowledge.imported import OwnSource, WithImported
    from knowledge.territory import Statistic
    from knowledge.territory_import.table import Columns

_MOST_BYTES = 100_000_000
# The parts of `Columns` that hold one heading or text.
ROLES = ("territory", "label", "period", "fixed_period", "statistic", "flag", "sheet")

StatisticOption = Annotated[
    list[str] | None,
    typer.Option(help="what the figures are: an id of ours or a name; SERIES=… for one series"),
]
ColumnOption = Annotated[
    list[str] | None,
    typer.Option(help=f"what a column holds: value=HEADING, or one of {', '.join(ROLES)}"),
]


def import_file(
    file: Annotated[Path, typer.Argument(help="CSV, TSV, TXT, JSON or XLSX; GZ, ZIP")],
    statistic: StatisticOption = None,
    column: ColumnOption = None,
    unit: Annotated[str, typer.Option(help="unit of a statistic of your own")] = "",
    better: Annotated[str, typer.Option(help="higher_is_better or higher_is_worse")] = "neutral",
    publisher: Annotated[str, typer.Option(help="who publishes the figures")] = "",
    table: Annotated[str, typer.Option(help="name or code of the table")] = "",
    url: Annotated[str, typer.Option(help="address of its page")] = "",
    licence: Annotated[str, typer.Option(help="licence of the figures")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="take it without asking")] = False,
    lang: LanguageOption = "fr",
    json: JsonOption = False,
) -> None:
    """Show what FILE would change and all that is wrong with it; take it as a whole or not."""
    from app.commands.import_shown import described, show_preview
    from app.importing import take, take_names
    from app.store.imports import EVERYONE

    language = as_language(lang)
    store, known = opened()
    read = _read(file, column or [], known)
    plan = _plan(read, statistic or [], unit, better, known)
    show_preview(read, plan, known, language, err=json)
    source = _source(read, publisher, table, url, licence)
    ready = read.names is not None or (plan is not None and plan.may_be_taken)
    if ready and source is None:
        typer.echo(t("imports.command.source_missing", language), err=True)
    taken = False
    if (
        ready
        and source
        and (yes or typer.confirm(t("imports.command.confirm", language), err=json))
    ):
        taken = True
        if plan:
            take(store, EVERYONE, plan, source, datetime.now(UTC), read.digest)
        else:
            take_names(store, EVERYONE, read, source, datetime.now(UTC))
    key = "imports.taken" if taken else "imports.refused"
    show(described(read, plan, taken), json, t(key, language, name=file.name))
    raise typer.Exit(0 if taken else 1)


def _read(file: Path, columns: list[str], known: WithImported) -> ReadFile:
    from app.importing import read_by_columns, read_file
    from knowledge.territory_import.unpack import too_large

    try:
        size = file.stat().st_size
        if size > _MOST_BYTES:
            raise BadFile(file=str(file), fault=too_large(size, file.name, _MOST_BYTES).fault)
        data = file.read_bytes()
    except OSError as error:
        raise BadFile(file=str(file), fault=str(error.strerror)) from error
    if not columns:
        return read_file(data, file.name, known)
    proposed = read_by_columns(data, file.name)
    if proposed is None or proposed.choice is None:
        return read_file(data, file.name, known)
    return read_file(data, file.name, known, _chosen(proposed.choice, columns))


def _chosen(proposed: Columns, columns: list[str]) -> Columns:
    """Put what a person said in the place of what is proposed."""
    from knowledge.territory_import.table import ValueColumn

    roles: dict[str, Any] = {}
    values: list[ValueColumn] = []
    proposals = {one.column: one for one in proposed.values}
    for said in columns:
        role, mark, heading = said.partition("=")
        if role == "value" and mark:
            values.append(proposals.get(heading, ValueColumn(heading, heading)))
        elif role in ROLES and mark:
            roles[role] = heading
        else:
            raise typer.BadParameter(f"'{said}' is not value=… nor one of {', '.join(ROLES)}")
    return replace(proposed, **roles, values=tuple(values) or proposed.values)


def _plan(
    read: ReadFile, said: list[str], unit: str, better: str, known: WithImported
) -> Plan | None:
    from knowledge.import_plan import plan_import

    if read.table is None:
        return None
    meanings = _meanings(read, said, unit, better, known)
    return plan_import(read.table, meanings, known, list(read.problems))


def _meanings(
    read: ReadFile, said: list[str], unit: str, better: str, known: WithImported
) -> dict[str, Statistic]:
    """Take what the person said of each series, and what is proposed where they said nothing."""
    from app.importing import proposed_meanings
    from knowledge.import_plan import OWN, OWN_UNITS, own_statistic
    from knowledge.territory import Direction

    if unit and unit not in OWN_UNITS:
        raise typer.BadParameter(f"'{unit}' is none of the units {', '.join(OWN_UNITS)}")
    direction = next((one for one in get_args(Direction) if one == better), None)
    if direction is None:
        raise typer.BadParameter(f"'{better}' is none of {', '.join(get_args(Direction))}")
    if read.table is None:
        return {}
    if not said:
        proposed = proposed_meanings(read.table, known)
        return {
            series: own_statistic(series, unit or one.unit, direction, series)
            if one.id.startswith(OWN) and one.id not in known.statistics
            else one
            for series, one in proposed.items()
        }
    meanings = {}
    for one in said:
        series, _, meant = one.rpartition("=")
        series = series or (read.table.statistics[0] if len(read.table.statistics) == 1 else "")
        if series not in read.table.statistics:
            listed = "; ".join(read.table.statistics[:12])
            raise typer.BadParameter(f"say which series it is, as SERIES={meant}: {listed}")
        own = own_statistic(meant, unit or "ratio", direction, series)
        meanings[series] = known.statistics.get(meant) or known.statistics.get(own.id) or own
    if len({one.id for one in meanings.values()}) < len(meanings):
        raise typer.BadParameter("two series cannot be the same statistic")
    return meanings


def _source(read: ReadFile, publisher: str, table: str, url: str, licence: str) -> OwnSource | None:
    """Make the source; what the form tells need not be said. None while something is missing."""
    from pydantic import ValidationError

    from app.importing import own_source, usual_source

    usual = usual_source(read)
    try:
        return own_source(
            publisher or usual.publisher, table or usual.table, url, licence or usual.licence
        )
    except ValidationError as error:
        if any(detail["loc"][0] == "url" for detail in error.errors()):
            raise typer.BadParameter(f"'{url}' is no address that begins with https://") from error
        return None
