"""`territory list`, `remove`, `find` and `refresh`: figures beyond those that ship."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands.common import JsonOption, LanguageOption, as_language, show
from app.i18n import join, t
from app.settings import settings
from knowledge.language import Language
from knowledge.territory import Territories, load_territories

if TYPE_CHECKING:
    from app.refreshing import Outcome
    from app.store.imports import ImportStore
    from app.store.sql import SqlStore
    from knowledge.imported import WithImported


def store_here() -> SqlStore:
    """Open the store of this installation, its tables up to date."""
    from app.store.migrate import migrate
    from app.store.sql import SqlStore, open_engine

    engine = open_engine(settings().database_url)
    migrate(engine)
    return SqlStore(engine)


def opened() -> tuple[ImportStore, WithImported]:
    """Open the store of imported tables, and set those of the installation beside what ships."""
    from app.importing import known_to
    from app.store.imports import EVERYONE

    store = store_here().imports
    return store, known_to(EVERYONE, [store], load_territories()[0])


def known_here() -> Territories:
    """Return what ships with what was imported for everyone; makes no store where there is none."""
    from sqlalchemy.engine import make_url

    url = make_url(settings().database_url)
    is_file = url.get_backend_name() == "sqlite"
    if is_file and not (url.database and Path(url.database).exists()):
        return load_territories()[0]
    return opened()[1]


def list_tables(lang: LanguageOption = "fr", json: JsonOption = False) -> None:
    """List the tables that were imported for everyone."""
    from app.import_texts import table_text
    from app.store.imports import EVERYONE

    language = as_language(lang)
    cards = opened()[0].cards(EVERYONE)
    lines = [
        t("imports.command.table", language, id=one.id[:8], name=one.name,
          text=table_text(one, language))
        for one in cards
    ]  # fmt: skip
    data = [one.model_dump(mode="json") for one in cards]
    show(data, json, "\n".join(lines) or t("imports.tables.nothing", language))


def remove_table(
    table: Annotated[str, typer.Argument(help="the first letters of its id (see list)")],
    lang: LanguageOption = "fr",
) -> None:
    """Remove a table that was imported; the figures that ship take their place again."""
    from app.store.imports import EVERYONE

    store, _ = opened()
    found = [one for one in store.cards(EVERYONE) if one.id.startswith(table.lower())]
    if len(found) != 1 or not table:
        raise typer.BadParameter(f"{len(found)} tables have an id that begins with '{table}'")
    store.remove(EVERYONE, found[0].id)
    typer.echo(t("imports.tables.removed", as_language(lang)))


def find_place(
    name: Annotated[str, typer.Argument(help="name, former name or postal code")],
    lang: LanguageOption = "fr",
    json: JsonOption = False,
) -> None:
    """Find a territory, commune or neighbourhood by NAME; its code leads to its figures."""
    from app.import_texts import place_text

    language = as_language(lang)
    _, known = opened()
    found = known.places.find(name)
    data = [
        {
            "code": one.code,
            "name": known.territories[one.code].name[language],
            "level": known.territories[one.code].level,
            "within": [above.code for above in known.lineage(one.code)[1:]],
            "by": one.by,
            "heard": one.heard,
        }
        for one in found
    ]
    lines = [f"{one.code}  {place_text(one, known, language)}" for one in found]
    show(data, json, "\n".join(lines) or t("imports.find.nothing", language, typed=name))
    raise typer.Exit(0 if found else 1)


def refresh_tables(
    table: Annotated[list[str] | None, typer.Argument(help="Eurostat tables; all if none")] = None,
    lang: LanguageOption = "fr",
    json: JsonOption = False,
) -> None:
    """Fetch the tables of Eurostat that Levier uses; take each that is sound and has changed."""
    from app.import_texts import told
    from app.refreshing import refresh
    from knowledge.eurostat_tables import load_wanted
    from knowledge.problems import ContentError

    language = as_language(lang)
    wanted, problems = load_wanted()
    if problems:
        raise ContentError(problems)
    names = [one.table for one in wanted]
    if unknown := set(table or []) - set(names):
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}: known are {', '.join(names)}")
    chosen = [one for one in wanted if not table or one.table in table]
    shipped, _ = load_territories()
    address, now = settings().eurostat, datetime.now(UTC)
    outcomes = []
    for outcome in refresh(chosen, opened()[0], shipped, address, now):
        outcomes.append(outcome)
        typer.echo(outcome_text(outcome, language), err=json)
        for line in told(outcome.problems, language):
            typer.echo(f"  {line}", err=True)
    if json:
        show([_described(one) for one in outcomes], json, "")
    raise typer.Exit(0 if all(one.state in ("taken", "unchanged") for one in outcomes) else 1)


def outcome_text(outcome: Outcome, language: Language) -> str:
    """Say what became of one table."""
    from app.import_texts import counts_text

    if outcome.fault:
        return t(f"imports.fault.{outcome.fault}", language, table=outcome.table)
    said = {"table": outcome.table}
    if outcome.state == "taken" and outcome.plan:
        said["counts"] = counts_text(outcome.plan, language)
    if outcome.state == "changed_form":
        said["statistics"] = join(outcome.missing, language)
    return t(f"imports.refresh.{outcome.state}", language, **said)


def _described(outcome: Outcome) -> dict[str, Any]:
    return {
        "table": outcome.table,
        "state": outcome.state,
        "fault": outcome.fault,
        "missing": list(outcome.missing),
        "changes": outcome.plan.changes if outcome.plan else {},
        "problems": [str(one) for one in outcome.problems],
    }
