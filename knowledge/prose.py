"""What makes a passage good to read, as far as a machine can tell: length, ease, no repetition."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

import pyphen

from knowledge.corpus import Corpus, Passage
from knowledge.language import LANGUAGES, LOCALES, Language
from knowledge.problems import Problem
from knowledge.sources import Source, without_codes
from knowledge.text import fold, sentences, words

SHORTEST, LONGEST = 250, 500  # words of a body
_REPEATED = 5  # words: shorter sentences ("Nobody is being marked.") may recur
# Ease of reading, 0 to 100: (base, per word in a sentence, per syllable in a word).
# Flesch 1948 (en), Kandel and Moles 1958 (fr), Douma 1960 (nl).
_EASE: dict[Language, tuple[float, float, float]] = {
    "fr": (207.0, 1.015, 73.6),
    "nl": (206.84, 0.93, 77.0),
    "en": (206.835, 1.015, 84.6),
}
EASIEST_ALLOWED = 50  # "fairly difficult" begins below


def prose_problems(corpus: Corpus, sources: Iterable[Source] = ()) -> list[Problem]:
    """Return every fault of length, ease, repetition and addresses."""
    problems = [one for passage in corpus.passages.values() for one in _one_passage(passage)]
    for language in LANGUAGES:
        problems += _shared_sentences(corpus.in_language(language))
    return sorted(problems + _addresses(sources))


def spoken(passage: Passage) -> str:
    """Return what a passage says in sentences: no template, no headings, no source codes."""
    kept = (part.text for part in passage.paragraphs if part.role != "template")
    return without_codes("\n\n".join(kept))


def reading_ease(text: str, language: Language) -> float:
    """Return the ease of reading in the language's own scale: 100 is very easy, 30 hard."""
    said = [word.text for word in words(text)]
    if not said:
        return 100.0
    hyphens = _hyphens(language)
    syllables = sum(len(hyphens.positions(word)) + 1 for word in said)
    base, by_words, by_syllables = _EASE[language]
    return base - by_words * len(said) / len(sentences(text)) - by_syllables * syllables / len(said)


@lru_cache(maxsize=3)
def _hyphens(language: Language) -> pyphen.Pyphen:
    # Every place where a word may break, the first and last letter included: syllables.
    return pyphen.Pyphen(
        lang=pyphen.language_fallback(LOCALES[language]) or language, left=1, right=1
    )


def _one_passage(passage: Passage) -> list[Problem]:
    problems = []
    length = len(list(words(without_codes(passage.body))))
    if not SHORTEST <= length <= LONGEST:
        fault = f"the body has {length} words."
        mend = f"Write {SHORTEST} to {LONGEST}."
        problems.append(Problem(passage.file, "body", fault, mend))
    ease = reading_ease(spoken(passage), passage.language)
    if ease < EASIEST_ALLOWED:
        fault = f"reads hard ({ease:.0f} of 100)."
        problems.append(Problem(passage.file, "body", fault, "Shorten sentences and words."))
    return problems


def _shared_sentences(passages: Iterable[Passage]) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for passage in passages:
        for number, line in enumerate(passage.body.splitlines(), start=1):
            for span in sentences(without_codes(line)):
                bare = re.sub(r"[^\w ]", "", fold(span.text)).strip()
                if len(bare.split()) < _REPEATED:
                    continue
                other = first.setdefault(bare, passage.file)
                if other != passage.file:
                    fault = f"“{span.text}” also stands in {other}."
                    where = f"body line {number}"
                    problems.append(Problem(passage.file, where, fault, "Say it anew."))
    return problems


def _addresses(sources: Iterable[Source]) -> list[Problem]:
    problems = []
    for source in sources:
        parts = urlsplit(source.url)
        if source.url and ("." not in parts.netloc or re.search(r"[\s<>\"]", source.url)):
            fault = f"'{source.url}' is no address."
            problems.append(Problem("sources.csv", source.code, fault, "Correct it."))
    return problems
