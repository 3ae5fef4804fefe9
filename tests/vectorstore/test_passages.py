import pytest

from knowledge.corpus import Corpus
from knowledge.corpus_files import load_corpus
from knowledge.sources import codes_in, without_codes
from vectorstore.passages import ELSEWHERE, by_id, pieces_of


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()[0]


def test_a_passage_is_a_head_then_ways_of_asking_then_its_paragraphs(corpus: Corpus) -> None:
    passage = corpus.passages["stakeholders.nl"]
    ways = [*passage.questions, *passage.asked]
    head, *rest = pieces_of(Corpus([passage]))
    asked, told = rest[: len(ways)], rest[len(ways) :]
    assert head.text.splitlines() == [passage.title, passage.summary]
    assert [one.text for one in asked] == ways
    assert {(one.role, one.start, one.end) for one in (head, *asked)} == {(None, 0, 0)}
    assert [(one.role, one.start, one.end) for one in told] == [
        (one.role, one.start, one.end) for one in passage.paragraphs
    ]


def test_every_piece_points_at_its_words_in_the_body(corpus: Corpus) -> None:
    for piece in pieces_of(corpus):
        if piece.role:
            passage = corpus.passages[piece.passage]
            quote = without_codes(passage.body[piece.start : piece.end])
            assert piece.text == f"{passage.title}\n{quote}"


def test_what_leads_elsewhere_comes_last_and_belongs_to_no_passage(corpus: Corpus) -> None:
    passage = corpus.passages["stakeholders.nl"]
    asked = {"nl": ["hoe bak ik brood"], "en": ["how do I bake bread", "who won the cup"]}
    *own, bread, loaf, cup = pieces_of(Corpus([passage], asked))  # type: ignore[arg-type]
    assert own == pieces_of(Corpus([passage]))
    assert [one.text for one in (bread, loaf, cup)] == [*asked["nl"], *asked["en"]]
    assert [one.language for one in (bread, loaf, cup)] == ["nl", "en", "en"]
    assert {(one.topic, one.passage, one.role) for one in (bread, loaf, cup)} == {
        (ELSEWHERE, "", None)
    }


def test_the_same_question_elsewhere_in_two_languages_is_two_pieces() -> None:
    pieces = pieces_of(Corpus([], {"fr": ["pizza ?"], "nl": ["pizza ?"]}))
    assert len(by_id(pieces)) == 2


def test_no_source_code_is_searched(corpus: Corpus) -> None:
    assert [one.id for one in pieces_of(corpus) if codes_in(one.text)] == []


def test_every_piece_has_an_id_of_its_own(corpus: Corpus) -> None:
    pieces = pieces_of(corpus)
    assert len(by_id(pieces)) == len(pieces)


def test_an_id_stays_while_the_text_stays_and_goes_when_it_changes(corpus: Corpus) -> None:
    passage = corpus.passages["stakeholders.fr"]
    changed = passage.model_copy(update={"summary": "Autre chose."})
    before, same, after = (pieces_of(Corpus([one])) for one in (passage, passage, changed))
    assert [one.id for one in before] == [one.id for one in same]
    assert before[0].id != after[0].id
    assert [one.id for one in before[1:]] == [one.id for one in after[1:]]
