"""Every sentence of the interface, in three languages; `t` finds one by its key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from knowledge.language import LOCALES, Language
from knowledge.problems import ContentError, Problem
from knowledge.yaml_files import read_yaml

NO_BREAK = "\u00a0"

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=3)
def catalogue(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Read all texts of one language: key to one or more wordings of the same sentence.

    Raises `ContentError` where a file is broken.
    """
    texts: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for path in sorted((_FOLDER / language).glob("*.yaml")):
        data, faults = read_yaml(path, _FOLDER)
        problems += faults
        texts.update(_flat(data or {}, path.stem))
    if problems:
        raise ContentError(problems)
    return MappingProxyType(
        {key: tuple(bound(text) for text in wordings) for key, wordings in texts.items()}
    )


def bound(text: str) -> str:
    """Keep guillemets and high punctuation with their word: no line begins with them."""
    return re.sub(r"(?<=«) | (?=[»?!:;])", NO_BREAK, text)


def _flat(data: dict[str, Any], prefix: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    for name, value in data.items():
        key = f"{prefix}.{name}"
        if isinstance(value, dict):
            yield from _flat(value, key)
        else:
            yield key, tuple(value) if isinstance(value, list) else (str(value),)


def t(key: str, language: Language, variant: int = 0, /, **params: str) -> str:
    """Return the sentence of a key, e.g. `t("talk.question.name", "nl")`.

    `variant` chooses among wordings, the same number always the same one. Parameters are put in as
    they are, never read as templates. Raises KeyError for an unknown key or a missing parameter.
    """
    wordings = catalogue(language)[key]
    return wordings[variant % len(wordings)].format_map(params)


def has_text(key: str, language: Language) -> bool:
    """Whether a key has a text."""
    return key in catalogue(language)


def number(value: float | Decimal, language: Language, decimals: int | None = None) -> str:
    """Write a number as the language does; `decimals` fixes how many, None keeps what is there."""
    pattern = (
        "#,##0.###" if decimals is None else "#,##0." + "0" * decimals if decimals else "#,##0"
    )
    return str(format_decimal(value, format=pattern, locale=LOCALES[language]))


def join(
    items: Iterable[str], language: Language, style: Literal["standard", "or"] = "standard"
) -> str:
    """Join words as the language does: "a, b et c" (`style="or"`: "a, b ou c")."""
    return str(format_list(list(items), style=style, locale=LOCALES[language]))


def staff_size(size: Decimal, unit: str, language: Language) -> str:
    """Write "14 équivalents temps plein" from a number and its unit (fte, people, volunteers)."""
    key = f"units.staff_{unit}" + ("_one" if size == 1 else "")
    return t(key, language, number=number(size, language))


def day(moment: date, language: Language) -> str:
    """Write a date in full; French says the first of a month as such: "1er mai 2026"."""
    written = str(format_date(moment, format="long", locale=LOCALES[language]))
    return re.sub(r"^1(?= )", "1er", written) if language == "fr" else written


def clock(moment: datetime, language: Language) -> str:
    """Write a time of day."""
    return str(format_time(moment, format="short", locale=LOCALES[language]))
