"""The passages that ship, and how they are found."""

import pytest

from knowledge.corpus import HEADINGS, REQUIRED_ROLES, Corpus
from knowledge.corpus_files import load_corpus, load_topics
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold, words


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()[0]


def test_every_planned_topic_ships_in_all_languages(corpus: Corpus) -> None:
    topics = load_topics()
    assert len(topics) == 70
    assert [one for one in topics if not all(corpus.get(one, own) for own in LANGUAGES)] == []


def test_the_passages_of_a_language_come_in_the_order_of_the_topics(corpus: Corpus) -> None:
    for language in LANGUAGES:
        found = corpus.in_language(language)
        assert [one.topic for one in found] == list(load_topics())
        assert {one.language for one in found} == {language}


def test_what_is_not_there_is_none(corpus: Corpus) -> None:
    assert corpus.get("cooking", "en") is None


def test_without_questions_that_lead_elsewhere_there_are_none(corpus: Corpus) -> None:
    assert Corpus(list(corpus.passages.values())).elsewhere == {}


def test_paragraphs_point_at_their_text(corpus: Corpus) -> None:
    for passage in corpus.passages.values():
        for paragraph in passage.paragraphs:
            assert passage.body[paragraph.start : paragraph.end] == paragraph.text
        assert {part.role for part in passage.paragraphs} >= set(REQUIRED_ROLES)


def test_a_section_is_all_its_paragraphs(corpus: Corpus) -> None:
    passage = corpus.passages["stakeholders.en"]
    assert passage.section("monday").startswith("- ")
    assert "##" not in passage.section("essentials")
    essentials = [part.text for part in passage.paragraphs if part.role == "essentials"]
    assert passage.section("essentials").split("\n\n") == essentials


def test_a_section_that_a_passage_lacks_is_empty(corpus: Corpus) -> None:
    lacking = [
        one
        for one in corpus.passages.values()
        if HEADINGS[one.language]["template"] not in one.body
    ]
    assert lacking
    assert {one.section("template") for one in lacking} == {""}


def test_layers_come_from_the_source_codes(corpus: Corpus) -> None:
    passage = corpus.passages["stakeholders.en"]
    assert passage.layers == ("vises", "neighbour", "general")
    assert all(source.url for source in passage.sources if source.layer == "vises")


def test_what_a_passage_leads_on_to_is_planned(corpus: Corpus) -> None:
    planned = load_topics()
    for passage in corpus.passages.values():
        assert set(passage.related) <= set(planned), passage.id


def test_a_passage_is_read_in_a_few_minutes(corpus: Corpus) -> None:
    lengths = {one.id: len(one.body.split()) for one in corpus.passages.values()}
    assert {name: length for name, length in lengths.items() if not 250 <= length <= 500} == {}
    assert {one.minutes for one in corpus.passages.values()} <= {1, 2, 3}


def test_each_passage_can_be_asked_for_in_many_ways(corpus: Corpus) -> None:
    few = {one.id: len(one.asked) for one in corpus.passages.values() if len(one.asked) < 40}
    assert few == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_leads_to_two_passages_or_both_to_one_and_elsewhere(
    corpus: Corpus, language: Language
) -> None:
    owners: dict[str, set[str]] = {}
    for passage in corpus.in_language(language):
        for question in (*passage.questions, *passage.asked):
            owners.setdefault(_said(question), set()).add(passage.id)
    for question in corpus.elsewhere[language]:
        owners.setdefault(_said(question), set()).add("elsewhere")
    assert {said: own for said, own in owners.items() if len(own) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_questions_that_lead_elsewhere(corpus: Corpus, language: Language) -> None:
    assert len(corpus.elsewhere[language]) >= 100


def _said(question: str) -> str:
    return " ".join(fold(word.text) for word in words(question))


# Small words that only one of the three languages has.
_OWN_WORDS: dict[Language, set[str]] = {
    "fr": set(
        "le la les des une est nos notre avec pour dans qui que comment faut quoi du".split()
    ),
    "nl": set("de het een is onze met voor wie wat hoe moet waarom zijn niet van welke".split()),
    "en": set("the is our with for who what how do why are not of should which to".split()),
}


@pytest.mark.parametrize("field", ["questions", "asked"])
def test_the_questions_of_a_passage_are_of_its_own_language(corpus: Corpus, field: str) -> None:
    for passage in corpus.passages.values():
        said = {fold(word.text) for one in getattr(passage, field) for word in words(one)}
        counts = {language: len(said & own) for language, own in _OWN_WORDS.items()}
        assert max(counts, key=lambda one: counts[one]) == passage.language, passage.id
