"""Does a question find the passage that answers it, and is nothing answered that has no answer?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import ir_measures
from ir_measures import RR, Success

from app.loading import load_resources
from app.settings import settings
from evaluation.gold import Asked, load_questions
from evaluation.report import Table
from knowledge.language import LANGUAGES, Language
from vectorstore.answers import Answerer
from vectorstore.passages import Hit

_MEASURES = (Success @ 1, Success @ 5, RR @ 10)
_DEPTH = 30

Search = Callable[[str, Language], Sequence[Hit]]


def measure() -> list[Table]:
    """Measure both sides alone and together, a row a language; then the refusals."""
    resources = load_resources(settings())
    questions = load_questions()
    answerable = [one for one in questions if one.topic]
    hybrid = resources.answerer.retriever
    dense, lexical = hybrid.searchers
    sides: dict[str, Search] = {
        "vectors alone": lambda text, language: dense.search(text, language, _DEPTH),
        "words alone": lambda text, language: lexical.search(text, language, _DEPTH),
        "together": lambda text, language: hybrid.hits(text, language, _DEPTH),
    }
    note = (
        f"{len(answerable)} development questions whose topic ships; the passage is ranked by its "
        f"best piece. Model: {Path(settings().embeddings).name}. Success within 1 and 5, "
        "reciprocal rank."
    )
    rows = [
        [f"{name}, {language}", *_scores(search, answerable, language)]
        for name, search in sides.items()
        for language in LANGUAGES
    ]
    found = Table("Question to topic", note, ["", *map(str, _MEASURES)], rows)
    return [found, _answering(resources.answerer, questions)]


def _scores(search: Search, questions: Sequence[Asked], language: Language) -> list[str]:
    own = [one for one in questions if one.language == language]
    qrels = [ir_measures.Qrel(one.text, one.topic, 1) for one in own]
    run = [
        ir_measures.ScoredDoc(one.text, topic, 1.0 / rank)
        for one in own
        for rank, topic in enumerate(_topics(search(one.text, language)), start=1)
    ]
    scores = ir_measures.calc_aggregate(_MEASURES, qrels, run)
    return [f"{scores[measure]:.3f}" for measure in _MEASURES]


def _topics(hits: Sequence[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.piece.topic for hit in hits))


def _answering(answerer: Answerer, questions: Sequence[Asked]) -> Table:
    rows = []
    for language in LANGUAGES:
        own = [one for one in questions if one.language == language]
        answers = [(one, answerer.ask(one.text, language)) for one in own]
        right = [
            answer.answered and answer.passages[0].passage.topic == one.topic
            for one, answer in answers
            if one.topic
        ]
        wrong = [
            answer.answered and answer.passages[0].passage.topic != one.topic
            for one, answer in answers
            if one.topic
        ]
        refused = [not answer.answered for one, answer in answers if not one.topic]
        rows.append([language, _share(right), _share(wrong), _share(refused)])
    return Table(
        "Answering, or saying that the texts do not",
        "Of the questions whose topic ships: answered from it, and answered from another. Of the "
        "questions without a passage: rightly not answered.",
        ["", "answered from its topic", "answered from another", "rightly not answered"],
        rows,
    )


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found)} of {len(found)}"
