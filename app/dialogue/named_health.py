"""A named person beside a health: only the name is masked, the words then speak of nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.dialogue.personal_words import FIRST_NAMES, ORDINARY_NAMES, PersonalWords, Span
from knowledge.language import Language
from knowledge.places import Gazetteer, load_gazetteer
from knowledge.text import STOP_WORDS, fold, sentences

_ARTICLES = frozenset("la le les de het een the un une des".split())


def named_health(text: str, language: Language, words: PersonalWords) -> Iterator[Span]:
    """Find names beside a health, and every other place in the text that names the same person."""
    named: set[str] = set()
    for sentence in sentences(text):
        folded = _without_a(sentence.text)
        if not words.health.search(folded):
            continue
        for pattern in words.told_of:
            for found in pattern.finditer(folded):
                who = sentence.text[found.start("who") : found.end("who")]
                named.update(_names(who, language, words))
    for name in named:
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Span(found.start(), found.end(), "health")


def _without_a(text: str) -> str:
    """Fold a text in which "à" is not to be read as the verb "a"."""
    return "".join("_" if one in "àÀ" else fold(one)[:1] or one for one in text)


def _names(who: str, language: Language, words: PersonalWords) -> list[str]:
    """Take the name out of one or two words; none where they name nobody."""
    first, _, second = who.partition(" ")
    if words.title.fullmatch(fold(first)) and second[:1].isupper():
        return [who]
    names = [token for token in (first, second) if token and _is_name(token, language, words)]
    behind_article = first not in names and fold(first) in _ARTICLES
    if not names or (behind_article and fold(second) not in FIRST_NAMES):
        return []  # "La Remise" is an enterprise
    return [who] if len(names) == 2 else names


def _is_name(token: str, language: Language, words: PersonalWords) -> bool:
    folded = fold(token)
    if len(folded) < 2 or folded in STOP_WORDS[language] or folded in words.ordinary:
        return False
    if folded in FIRST_NAMES:
        return token[0].isupper() or folded not in ORDINARY_NAMES
    spelt = token[0].isupper() and not token.isupper() and "'" not in folded
    return spelt and not _towns().find(token)


@lru_cache(maxsize=1)
def _towns() -> Gazetteer:
    return load_gazetteer(())
