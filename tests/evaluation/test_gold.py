"""Development questions measure retrieval only as long as retrieval has never seen them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import pytest

from evaluation.gold import load_questions
from knowledge.corpus import Corpus
from knowledge.corpus_files import load_corpus, load_topics
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold, stems, words

_NEAR = 0.8  # of the stems of two questions together, those that they share
_FEWEST = 4  # stems: shorter questions are alike by chance


def near_copies(
    questions: Iterable[str], indexed: Iterable[str], language: Language
) -> list[tuple[str, str]]:
    """List each question with every indexed one that says the same, or nearly so."""
    known = [(text, _said(text), frozenset(stems(text, language))) for text in indexed]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, (_, said, bag) in enumerate(known):
        for key in {said, *bag}:
            holders[key].append(number)
    found = []
    for question in questions:
        said, bag = _said(question), frozenset(stems(question, language))
        for number in sorted({number for key in {said, *bag} for number in holders[key]}):
            text, other_said, other = known[number]
            near = len(bag) >= _FEWEST and len(bag & other) >= _NEAR * len(bag | other)
            if near or said == other_said:
                found.append((question, text))
    return found


def _said(text: str) -> str:
    return " ".join(fold(word.text) for word in words(text))


def _indexed(corpus: Corpus, language: Language) -> list[str]:
    """All questions that are searched and learnt from, those that lead elsewhere among them."""
    own = corpus.in_language(language)
    asked = [question for one in own for question in (*one.questions, *one.asked)]
    return [*asked, *corpus.elsewhere[language]]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_development_question_nor_a_near_copy_is_indexed(
    corpus: Corpus, language: Language
) -> None:
    questions = [one.text for one in load_questions() if one.language == language]
    assert near_copies(questions, _indexed(corpus, language), language) == []


QUESTION = "Which customers should we ask about the welding workshop in spring?"


@pytest.mark.parametrize(
    "indexed",
    [
        QUESTION.upper(),
        "In SPRING: which customer do we ask about welding workshops",
        "Which customers should we ask about the welding workshop in early spring?",
        "Which customers should we ask about the welding in spring?",
    ],
)
def test_the_same_stems_or_all_but_one_of_five_make_a_copy(indexed: str) -> None:
    assert near_copies([QUESTION], ["what is sroi?", indexed], "en") == [(QUESTION, indexed)]


@pytest.mark.parametrize(
    "indexed",
    [
        "Which suppliers should we ask about the sewing workshop in spring?",
        "what is spring",
        "",
        "?",
    ],
)
def test_a_question_on_something_else_is_no_copy(indexed: str) -> None:
    assert near_copies([QUESTION], [indexed], "en") == []


def test_a_short_question_is_a_copy_only_word_for_word() -> None:
    assert near_copies(["what is sroi?"], ["SROI, what is it?"], "en") == []
    assert near_copies(["what is sroi?"], ["What is SROI"], "en") == [
        ("what is sroi?", "What is SROI")
    ]


def test_every_topic_is_asked_for_in_each_language_and_nothing_else_is() -> None:
    for language in LANGUAGES:
        asked = {one.topic for one in load_questions() if one.language == language}
        assert asked == {"", *load_topics()}


def test_each_language_asks_as_much_as_the_others() -> None:
    answered = Counter(one.language for one in load_questions() if one.topic)
    unanswered = Counter(one.language for one in load_questions() if not one.topic)
    assert answered == dict.fromkeys(LANGUAGES, 280)
    assert unanswered == dict.fromkeys(LANGUAGES, 30)


def test_no_question_stands_twice() -> None:
    said = Counter((one.language, _said(one.text)) for one in load_questions())
    assert [one for one, times in said.items() if times > 1] == []
