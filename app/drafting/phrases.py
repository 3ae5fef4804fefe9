"""Sentences of the drafts as Jinja2 templates, in each language, voice and tone.

A template gets facts, never fragments of sentences; what a language does to them (elision, order of
words, number agreement) is done by filters, so that each language builds its own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError

from app.drafting.grammar import FILTERS
from app.i18n import bound
from knowledge.language import LANGUAGES, Language
from knowledge.problems import ContentError, Problem
from knowledge.yaml_files import read_yaml

# Who speaks: the enterprise of itself, somebody about it, or the enterprise in plain words.
Voice = Literal["we", "they", "plain"]
Tone = Literal["sober", "warm"]
TONES: tuple[Tone, ...] = get_args(Tone)

_DOUBLED = re.compile(" {2,}")
_FOLDER = Path(__file__).parent / "templates"
_VOICES = frozenset(
    {*get_args(Voice), *(f"{one}_{tone}" for one in get_args(Voice) for tone in TONES)}
)

Sayings = Mapping[str, Mapping[str, tuple[Template, ...]]]


def phrase(
    key: str,
    language: Language,
    voice: Voice = "we",
    tone: Tone = "sober",
    variant: int = 0,
    **facts: Any,
) -> str:
    """Say something, e.g. `phrase("activity.told", "fr", activity="réparons des vélos")`.

    `variant` chooses among wordings of the same sentence. Where a voice has no wording of its own,
    that of the enterprise stands. Raises KeyError for an unknown key and `UndefinedError` where a
    template wants a fact that is not given.
    """  # fmt: skip
    said = phrases(language)[key]
    wordings = next(
        said[one] for one in (f"{voice}_{tone}", voice, f"we_{tone}", "we") if one in said
    )
    text = wordings[variant % len(wordings)].render(facts)
    return _DOUBLED.sub(" ", text).strip(" ")


@lru_cache(maxsize=3)
def phrases(language: Language) -> Sayings:
    """Read all templates of one language; raises `ContentError` where one is broken."""
    said, problems = _read(language)
    if problems:
        raise ContentError(problems)
    return said


def phrase_problems() -> list[Problem]:
    """Find every fault of the templates: broken ones, and sentences that a language lacks."""
    read = {language: _read(language) for language in LANGUAGES}
    problems = [one for _, faults in read.values() for one in faults]
    every = set().union(*(said for said, _ in read.values()))
    for language, (said, _) in read.items():
        for key in sorted(every - set(said)):
            fault = f"the sentence {key} is missing."
            problems.append(Problem(f"templates/{language}", key, fault, "Write it."))
    return problems


def _read(language: Language) -> tuple[Sayings, list[Problem]]:
    environment = _environment(language)
    said: dict[str, dict[str, tuple[Template, ...]]] = {}
    problems: list[Problem] = []
    for path in sorted((_FOLDER / language).glob("*.yaml")):
        data, faults = read_yaml(path, _FOLDER)
        problems += faults
        for key, voice, wordings in _leaves(data or {}, ""):
            try:
                made = tuple(environment.from_string(bound(one)) for one in wordings)
            except TemplateSyntaxError as error:
                name = path.relative_to(_FOLDER).as_posix()
                problems.append(Problem(name, key, f"{error.message}.", "Mend the template."))
                continue
            said.setdefault(key, {})[voice] = made
    return said, problems


def _leaves(data: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for name, value in data.items():
        key = f"{prefix}{name}"
        if not isinstance(value, dict):
            yield key, "we", _wordings(value)
        elif value.keys() <= _VOICES:
            yield from ((key, voice, _wordings(own)) for voice, own in value.items())
        else:
            yield from _leaves(value, f"{key}.")


def _wordings(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else (str(value),)


def _environment(language: Language) -> Environment:
    # What comes out is text, not markup: each export escapes it in its own way.
    environment = Environment(undefined=StrictUndefined, autoescape=False)
    environment.filters.update(FILTERS[language])
    return environment
