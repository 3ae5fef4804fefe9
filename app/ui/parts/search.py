"""What a search of the library finds: only what says something of it, never just the nearest."""

from __future__ import annotations

from typing import NamedTuple

from app.ui.parts.marking import excerpt
from knowledge.corpus import Corpus, Passage
from knowledge.language import LANGUAGES, Language
from knowledge.text import has_words, words
from vectorstore.answers import Answerer

LONGEST = 200  # characters of a search that are read


class Result(NamedTuple):
    """A passage that was found, and as HTML what it says, the words of the search marked."""

    passage: Passage
    excerpt: str


def search(wanted: str, language: Language, corpus: Corpus, answerer: Answerer) -> list[Result]:
    """Return the passages of one language that a search finds, best first.

    Some passage is always the nearest. It counts where it says one of the words, or does so in
    another language: who knows a term in Dutch finds it in French. A question may be answered in
    other words altogether; a single word that no passage says leads nowhere.
    """
    if not has_words(wanted):
        return []
    answer = answerer.ask(wanted, language)
    answered = answer.answered and len(list(words(wanted))) > 1
    results = []
    for place, one in enumerate(answer.passages):
        paragraph, hits = answerer.excerpt(wanted, one.passage)
        said = hits or _said_elsewhere(wanted, one.passage, corpus, answerer)
        if said or (answered and place == 0):
            results.append(Result(one.passage, excerpt(paragraph.text, hits)))
    return results


def _said_elsewhere(wanted: str, passage: Passage, corpus: Corpus, answerer: Answerer) -> bool:
    versions = (corpus.get(passage.topic, language) for language in LANGUAGES)
    return any(answerer.excerpt(wanted, version)[1] for version in versions if version)
