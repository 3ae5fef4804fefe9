"""`territory field`: what the enterprises of this store change, counted beside the need."""

from __future__ import annotations

from typing import Any

from app.assessment.field import ALL, COLUMNS, field
from app.commands.common import JsonOption, LanguageOption, as_language, show
from app.commands.territory_tables import known_here, store_here
from app.i18n import t
from app.store.store import Person


def show_field(lang: LanguageOption = "fr", json: JsonOption = False) -> None:
    """Count confirmed levers by territory, platform and facet; never below five enterprises."""
    language = as_language(lang)
    territories = known_here()
    counts = field(store_here().shared(Person("operator")), territories)
    rows: list[dict[str, Any]] = [
        {str(key): value for key, value in row.items()}
        for row in counts[list(COLUMNS)].to_dict("records")
    ]
    lines = [
        f"{territories.territories[row['territory']].name[language]}  "
        f"{row['platform'] or '·'}  {row['facet'] or '·'}  {row['enterprises']}"
        for row in rows
    ]
    empty = t("field.nothing", language)
    given = {"fewest": 5, "everything": ALL, "counts": rows}
    show(given, json, "\n".join(lines) or empty)
