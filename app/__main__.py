"""`python -m app`: the command line of Levier."""

from __future__ import annotations

import sys

import typer

from app.commands import ask, check_draft, draft, export, map, talk, territory, understand, upkeep
from app.errors import LevierError
from app.i18n import t
from knowledge.problems import ContentError

app = typer.Typer(
    help="Levier: a guided social-impact assistant.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("run")(upkeep.run)
app.command("ask")(ask.ask)
app.command("map")(map.map_text)
app.command("understand")(understand.understand)
app.command("talk")(talk.talk)
app.command("draft")(draft.draft)
app.command("check-draft")(check_draft.check_draft)
app.command("export")(export.export)
app.add_typer(territory.app, name="territory")
app.command("index")(upkeep.index)
app.command("check")(upkeep.check)
app.command("doctor")(upkeep.doctor)


def main() -> None:
    """Run a command; what went wrong is said in one line on stderr."""
    try:
        app()
    except ContentError as error:
        for problem in error.problems:
            typer.echo(str(problem), err=True)
        sys.exit(1)
    except LevierError as error:
        typer.echo(t(f"error.{error.code}", "en", **error.params), err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
