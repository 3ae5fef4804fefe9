"""Answer a question about the method with the corpus's own sentences, or say that it does not.

An answer never stretches: it is two to four sentences of the best passage, each with its citation,
and only where what was taught holds that passage for likely enough, and for likelier than that the
question leads elsewhere.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace

from knowledge.corpus import Corpus, Paragraph, Passage
from knowledge.language import LANGUAGES, Language
from knowledge.sources import without_codes
from knowledge.text import Span, sentences, words
from knowledge.typos import Menders
from vectorstore.lexical import Tokeniser
from vectorstore.passages import ELSEWHERE
from vectorstore.rankers import TaughtTopics
from vectorstore.retriever import HybridRetriever

_PASSAGES = 6
_SENTENCES = 3
# How likely the best passage must be before it is an answer, and at most that the question
# leads elsewhere. Chosen on the development questions: the report on retrieval shows what
# other bounds would answer, and how rightly.
_SURE = 0.5
_ELSEWHERE = 0.02


@dataclass(frozen=True)
class Citation:
    """A stretch of a passage's body: `quote == body[start:end]`."""

    passage: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Found:
    """A passage with its score, comparable within one question only."""

    passage: Passage
    score: float


@dataclass(frozen=True)
class Answer:
    """What the corpus says to a question.

    Attributes:
        answered: False when no passage answers; `passages` then holds the nearest ones.
        text: the sentences, without source codes; empty when not answered.
        passages: best first.
        citations: one a sentence of `text`, in order.
    """

    answered: bool
    language: Language
    text: str
    passages: tuple[Found, ...]
    citations: tuple[Citation, ...]

    def spoken(self, sentences: int) -> str:
        """Return the first sentences as they are read aloud, without source codes."""
        return " ".join(without_codes(citation.quote) for citation in self.citations[:sentences])


class Answerer:
    """Answers from one corpus through one retriever.

    `taught` says when to keep silent; `menders` mend slips of the fingers in a question.
    """

    def __init__(
        self,
        corpus: Corpus,
        retriever: HybridRetriever,
        taught: TaughtTopics,
        menders: Menders | None = None,
    ) -> None:
        self._corpus = corpus
        self._taught = taught
        self._menders = menders or Menders({}, ())
        self.retriever = retriever
        texts = [(_whole(passage), passage.language) for passage in corpus.passages.values()]
        self._tokeniser = Tokeniser(texts)
        self._rarity = {language: self._rarities(language) for language in LANGUAGES}

    def _rarities(self, language: Language) -> dict[str, float]:
        own = self._corpus.in_language(language)
        terms = (set(self._tokeniser.terms(_whole(passage), language)) for passage in own)
        counts = Counter(term for said in terms for term in said)
        return {term: math.log(1 + len(own) / count) for term, count in counts.items()}

    def find(self, question: str, language: Language) -> list[Found]:
        """Return the passages of one language that are nearest to a question, best first."""
        ranked = self.retriever.topics(self._read(question, language), language).items()
        passages = ((self._corpus.get(topic, language), score) for topic, score in ranked)
        found = [Found(passage, score) for passage, score in passages if passage]
        return found[:_PASSAGES]

    def _read(self, question: str, language: Language) -> str:
        return self._menders.of(language).mend(question)

    def excerpt(self, question: str, passage: Passage) -> tuple[Paragraph, list[Span]]:
        """Return the paragraph that says most of a question's words, and where they stand in it."""
        question = self._read(question, passage.language)
        terms = set(self._tokeniser.terms(question, passage.language))
        rarity = self._rarity[passage.language]

        def said(paragraph: Paragraph) -> list[Span]:
            return [
                word
                for word in words(paragraph.text)
                if terms.intersection(self._tokeniser.terms(word.text, passage.language))
            ]

        def weight(paragraph: Paragraph) -> float:
            own = set(self._tokeniser.terms(paragraph.text, passage.language))
            return sum(rarity.get(term, 0.0) for term in terms & own)

        best = max(passage.paragraphs, key=weight)  # the first one where nothing is shared
        return best, said(best)

    def ask(self, question: str, language: Language) -> Answer:
        """Answer in `language`, from passages of that language."""
        found = self.find(question, language)
        if not found or self.sureness(question, found[0].passage) < _SURE:
            return Answer(False, language, "", tuple(found), ())
        citations = self._cite(question, found[0].passage)
        answer = Answer(True, language, "", tuple(found), tuple(citations))
        return replace(answer, text=answer.spoken(_SENTENCES))

    def sureness(self, question: str, passage: Passage) -> float:
        """Return how likely a passage answers a question; 0 where that may well lead elsewhere."""
        question = self._read(question, passage.language)
        chances = self._taught.chances(question, passage.language)
        elsewhere = chances.get(ELSEWHERE, 0.0) > _ELSEWHERE
        return 0.0 if elsewhere else chances.get(passage.topic, 0.0)

    def _cite(self, question: str, passage: Passage) -> list[Citation]:
        """Take the opening sentence, which answers alone, and those nearest to the question."""
        candidates = _sentences(passage)
        question = self._read(question, passage.language)
        terms = set(self._tokeniser.terms(question, passage.language))
        rarity = self._rarity[passage.language]

        def nearness(span: Span) -> float:
            own = set(self._tokeniser.terms(without_codes(span.text), passage.language))
            return sum(rarity.get(term, 0.0) for term in terms & own) / math.sqrt(len(own) + 4)

        opening, rest = candidates[:2], candidates[2:]
        near = [span for span in sorted(rest, key=nearness, reverse=True) if nearness(span) > 0]
        chosen = sorted([*opening, *near][:_SENTENCES])
        return [Citation(passage.id, span.start, span.end, span.text) for span in chosen]


def _whole(passage: Passage) -> str:
    return "\n".join([passage.title, passage.summary, *passage.questions, passage.body])


def _sentences(passage: Passage) -> list[Span]:
    """List the sentences of the essentials with their positions in the body."""
    essentials: list[Paragraph] = [p for p in passage.paragraphs if p.role == "essentials"]
    return [
        Span(paragraph.start + span.start, paragraph.start + span.end, span.text)
        for paragraph in essentials
        for span in sentences(paragraph.text)
    ]
