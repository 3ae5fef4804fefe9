"""Does a question find the passage that answers it, and is nothing answered that has no answer?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import ir_measures
from ir_measures import RR, Success, nDCG

from app.loading import load_resources
from app.settings import ROOT, settings
from evaluation.gold import Asked, load_questions
from evaluation.report import Table
from knowledge.corpus import Corpus
from knowledge.glossary import Glossary
from knowledge.language import LANGUAGES, Language
from vectorstore.answers import Answerer
from vectorstore.embeddings import Embedder, SentenceEmbedder
from vectorstore.hybrid import hybrid_retriever
from vectorstore.index import open_client
from vectorstore.models import PACKAGED
from vectorstore.passages import Ranker, pieces_of
from vectorstore.retriever import HybridRetriever

_MEASURES = (Success @ 1, Success @ 5, RR @ 10, nDCG @ 10)
_BOUNDS = (0.0, 0.15, 0.25, 0.35, 0.5, 0.7, 0.9)

# Other retrievers take minutes to build: the next report finds them here.
_KEPT = ROOT / "build" / "evaluation"
ENGLISH, ENGLISH_ALONE = "together, English MiniLM instead, all questions", "vectors alone, English"
SHIPPED, SHIPPED_ALONE, WORDS = "together, as shipped", "vectors alone", "words alone"

Scores = Callable[[str, Language], dict[str, float]]


def measure() -> list[Table]:
    """Measure each side alone and all together, a row a language; then the refusals."""
    resources = load_resources(settings())
    questions = load_questions()
    retriever = resources.answerer.retriever
    ways = retrievers(retriever, resources.corpus, resources.glossary)
    found = _finding(ways, [one for one in questions if one.topic])
    return [found, _answering(resources.answerer, questions)]


def retrievers(shipped: HybridRetriever, corpus: Corpus, glossary: Glossary) -> dict[str, Scores]:
    """List the retrievers to compare: sides alone, other models, texts without questions."""
    taught, nearest, words = shipped.rankers
    english = SentenceEmbedder(PACKAGED)
    own = SentenceEmbedder(settings().embeddings)
    built = {
        "passages only": (_without(corpus, "asked", "questions"), own),
        "and the questions at their head": (_without(corpus, "asked"), own),
        "English MiniLM instead, all questions": (corpus, english),
    }
    others = {
        name: _built(texts, model, _KEPT / str(number), glossary)
        for number, (name, (texts, model)) in enumerate(built.items())
    }
    english_nearest: Ranker = others["English MiniLM instead, all questions"].rankers[1]
    return {
        WORDS: words.scores,
        SHIPPED_ALONE: nearest.scores,
        ENGLISH_ALONE: english_nearest.scores,
        "what was taught alone": taught.scores,
        **{f"together, {name}": one.topics for name, one in others.items()},
        SHIPPED: shipped.topics,
    }


def _built(corpus: Corpus, model: Embedder, folder: Path, glossary: Glossary) -> HybridRetriever:
    client = open_client(folder / "index")
    return hybrid_retriever(pieces_of(corpus), model, client, folder, glossary).retriever


def _without(corpus: Corpus, *fields: str) -> Corpus:
    """Return the corpus without some of its questions, nor those that lead elsewhere."""
    nothing = dict.fromkeys(fields, ())
    return Corpus([one.model_copy(update=nothing) for one in corpus.passages.values()])


def _finding(ways: dict[str, Scores], questions: Sequence[Asked]) -> Table:
    note = (
        f"{len(questions)} development questions, 280 a language, written apart from the texts. "
        f"Model: {Path(settings().embeddings).name}. Success within 1 and 5 (one passage answers, "
        "so that is recall), reciprocal rank, nDCG."
    )
    rows = [
        [f"{name}, {language}", *measured(scores, questions, language)]
        for name, scores in ways.items()
        for language in LANGUAGES
    ]
    return Table("Question to topic", note, ["", *map(str, _MEASURES)], rows)


def measured(scores: Scores, questions: Sequence[Asked], language: Language) -> list[str]:
    """Return success within 1 and 5, reciprocal rank and nDCG of one way, as texts."""
    own = [one for one in questions if one.language == language]
    qrels = [ir_measures.Qrel(one.text, one.topic, 1) for one in own]
    run = [
        ir_measures.ScoredDoc(one.text, topic, score)
        for one in own
        for topic, score in scores(one.text, language).items()
    ]
    found = ir_measures.calc_aggregate(_MEASURES, qrels, run)
    return [f"{found[measure]:.3f}" for measure in _MEASURES]


def _answering(answerer: Answerer, questions: Sequence[Asked]) -> Table:
    rows = []
    for language in LANGUAGES:
        own = [one for one in questions if one.language == language]
        asked = [(one, answerer.find(one.text, language)[0].passage) for one in own]
        judged = [
            (one.topic, found.topic == one.topic, answerer.sureness(one.text, found))
            for one, found in asked
        ]
        rows += [[f"{language}, {bound:.2f}", *_at(bound, judged)] for bound in _BOUNDS]
    return Table(
        "Answering, or saying that the texts do not",
        "By the bound on how likely the best passage must be (0: whatever does not lead "
        "elsewhere). Of the questions that a passage answers: answered, and of these rightly. Of "
        "the 30 a language that none answers: rightly not answered. The product's bound is in "
        "`vectorstore/answers.py`.",
        ["", "answered", "from the right passage", "rightly not answered"],
        rows,
    )


def _at(bound: float, judged: Sequence[tuple[str, bool, float]]) -> list[str]:
    answered = [right for topic, right, sure in judged if topic and sure > 0 and sure >= bound]
    refused = [sure <= 0 or sure < bound for topic, _, sure in judged if not topic]
    answerable = sum(1 for topic, _, _ in judged if topic)
    return [
        f"{len(answered) / max(1, answerable):.0%}",
        f"{sum(answered) / max(1, len(answered)):.0%}",
        f"{sum(refused) / max(1, len(refused)):.0%}",
    ]
