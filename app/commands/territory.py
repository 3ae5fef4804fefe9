"""`territory …`: the figures of the territories; `show` gives those known of one."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.commands import territory_field, territory_import, territory_tables
from app.commands.common import JsonOption, LanguageOption, as_language, show
from app.i18n.figures import value_text
from knowledge.language import Language
from knowledge.territory import Territories

app = typer.Typer(help="Figures of the territories.", no_args_is_help=True)
app.command("import")(territory_import.import_file)
app.command("list")(territory_tables.list_tables)
app.command("remove")(territory_tables.remove_table)
app.command("find")(territory_tables.find_place)
app.command("field")(territory_field.show_field)
app.command("refresh")(territory_tables.refresh_tables)


@app.command("show")
def show_territory(
    code: Annotated[str, typer.Argument(help="NUTS code, e.g. BE32B")],
    lang: LanguageOption = "fr",
    json: JsonOption = False,
) -> None:
    """Show the figures of CODE; where it lacks one, those of the nearest level that has it."""
    language = as_language(lang)
    territories = territory_tables.known_here()
    if code not in territories.territories:
        known = ", ".join(sorted(territories.territories)[:6])
        raise typer.BadParameter(f"no territory has the code '{code}'; codes look like {known} …")
    lines = [territories.territories[code].name[language]]
    for figure in territories.known(code):
        meaning = territories.statistics[figure.statistic].name[language]
        where = territories.territories[figure.territory].name[language]
        value = value_text(figure, territories, language)
        lines.append(f"  {meaning}: {value} ({where}, {figure.period}, {figure.source.publisher})")
    show(described(code, territories, language), json, "\n".join(lines))


def described(code: str, territories: Territories, language: Language) -> dict[str, Any]:
    """Give the figures of a territory in the form that scripts rely on."""
    return {
        "code": code,
        "name": territories.territories[code].name[language],
        "levels": [
            {"code": one.code, "level": one.level, "name": one.name[language]}
            for one in territories.lineage(code)
        ],
        "statistics": [
            {
                "indicator": figure.statistic,
                "period": figure.period,
                "value": figure.value,
                "unit": territories.statistics[figure.statistic].unit,
                "territory": figure.territory,
                "source": f"{figure.source.publisher}, {figure.source.table}",
                "url": figure.source.url,
            }
            for figure in territories.known(code)
        ],
    }
