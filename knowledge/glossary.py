"""The glossary: the words of the method, each said plainly in three languages.

One table serves tooltips, the words explained under a passage, and search: who types "theory of
change" also finds what is written under "chain of effects".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.language import LANGUAGES, Language, Localised
from knowledge.problems import Problem, problems_from
from knowledge.text import fold
from knowledge.yaml_files import read_yaml

GLOSSARY = Path(__file__).parent / "glossary.yaml"

_FORM = re.compile(r"^\S(.*\S)?$")


class Variants(BaseModel):
    """Other words for a term, by language; abbreviations and plurals among them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fr: tuple[str, ...] = ()
    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        found: tuple[str, ...] = getattr(self, language)
        return found


class Term(BaseModel):
    """One word of the method.

    Attributes:
        topic: the passage that says more.
        definition: one or two plain sentences that stand alone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    topic: str = Field(pattern=r"^[a-z0-9-]+$")
    term: Localised
    variants: Variants = Variants()
    definition: Localised

    def forms(self, language: Language) -> tuple[str, ...]:
        """List the term and its variants in one language."""
        return (self.term[language], *self.variants[language])


class Glossary:
    """All terms, found by id, by what a text says, or by the topic that explains them."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self.terms = terms

    def definition(self, term: str, language: Language) -> str:
        """Return the definition of a term by its id; raises `KeyError` where there is none."""
        return self.terms[term].definition[language]

    def in_text(self, text: str, language: Language) -> list[Term]:
        """List the terms that a text uses, in order of first use, each once."""
        pattern = self._patterns[language]
        if pattern is None:
            return []
        found = (self._by_form[language][match.group()] for match in pattern.finditer(fold(text)))
        return list(dict.fromkeys(found))

    def expansion(self, text: str, language: Language) -> list[str]:
        """List the other forms of the terms that a text uses, for a search to look for as well."""
        said = fold(text)
        return [
            form
            for term in self.in_text(text, language)
            for form in term.forms(language)
            if fold(form) not in said
        ]

    @cached_property
    def _by_form(self) -> dict[Language, dict[str, Term]]:
        return {
            language: {
                fold(form): term for term in self.terms.values() for form in term.forms(language)
            }
            for language in LANGUAGES
        }

    @cached_property
    def _patterns(self) -> dict[Language, re.Pattern[str] | None]:
        """One pattern a language, the longest forms first: "social impact" before "impact"."""
        patterns: dict[Language, re.Pattern[str] | None] = {}
        for language, forms in self._by_form.items():
            longest = sorted(map(re.escape, forms), key=len, reverse=True)
            patterns[language] = (
                re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)") if longest else None
            )
        return patterns


def load_glossary(topics: Collection[str], path: Path = GLOSSARY) -> tuple[Glossary, list[Problem]]:
    """Read the glossary; return the good terms and all problems.

    Args:
        topics: the topics that exist; a term must lead to one of them.
    """
    items, problems = read_yaml(path, path.parent)
    terms: dict[str, Term] = {}
    for number, item in enumerate(items or [], start=1):
        try:
            term = Term.model_validate(item)
        except ValidationError as error:
            problems += problems_from(error, path.name, f"item {number}")
            continue
        if term.id in terms:
            problems.append(Problem(path.name, term.id, "is there twice.", "Keep one."))
        if term.topic not in topics:
            fault = f"the topic '{term.topic}' does not exist."
            problems.append(Problem(path.name, term.id, fault, "See methodology/topics.csv."))
        terms[term.id] = term
    return Glossary(terms), problems + _check_forms(terms, path.name)


def _check_forms(terms: Mapping[str, Term], name: str) -> list[Problem]:
    """A form must lead to one term, and must not begin or end in a blank."""
    problems = []
    for language in LANGUAGES:
        owners: dict[str, str] = {}
        for term in terms.values():
            for form in term.forms(language):
                other = owners.setdefault(fold(form), term.id)
                if other != term.id:
                    fault = f"'{form}' ({language}) also belongs to '{other}'."
                    problems.append(Problem(name, term.id, fault, "Keep it in one of them."))
                if not _FORM.match(form):
                    fault = f"a form in {language} is empty or has blanks around it."
                    problems.append(Problem(name, term.id, fault, "Write it without."))
    return problems
