import pytest

from tests.vectorstore.pieces import PIECES, piece
from vectorstore.lexical import LexicalSearcher, Tokeniser


@pytest.fixture(scope="module")
def searcher() -> LexicalSearcher:
    return LexicalSearcher(PIECES)


def _topics(searcher: LexicalSearcher, query: str) -> list[str]:
    return [hit.piece.topic for hit in searcher.search(query, "fr", 5)]


def test_another_form_of_a_word_finds_it(searcher: LexicalSearcher) -> None:
    assert _topics(searcher, "une partie prenante") == ["stakeholders"]
    assert _topics(searcher, "mesurer des effets") == ["indicators"]


def test_capitals_and_missing_accents_do_not_matter() -> None:
    searcher = LexicalSearcher([piece("needs", "Les besoins révélés", "fr"), PIECES[0]])
    assert _topics(searcher, "BESOINS REVELES") == ["needs"]


def test_a_question_without_a_known_word_finds_nothing(searcher: LexicalSearcher) -> None:
    assert _topics(searcher, "xylophone") == []


def test_question_words_alone_find_nothing(searcher: LexicalSearcher) -> None:
    assert _topics(searcher, "C'est quoi ? Comment faut-il faire ?") == []


def test_the_rarer_word_counts_more() -> None:
    pieces = [piece(str(n), f"un projet de quartier {n}", "fr") for n in range(5)]
    searcher = LexicalSearcher([*pieces, piece("ferme", "la ferme du projet", "fr")])
    assert _topics(searcher, "projet de ferme")[0] == "ferme"


def test_the_parts_of_a_dutch_compound_find_it(searcher: LexicalSearcher) -> None:
    found = [hit.piece.text for hit in searcher.search("restaurant", "nl", 5)]
    assert "Het buurtrestaurant in de wijk" in found


def test_a_dutch_compound_finds_its_parts(searcher: LexicalSearcher) -> None:
    found = [hit.piece.text for hit in searcher.search("buurtrestaurant", "nl", 5)]
    assert set(found) >= {"Het buurtrestaurant in de wijk", "Een restaurant in de buurt"}


def test_a_compound_is_only_parted_where_both_parts_are_known() -> None:
    tokeniser = Tokeniser([("buurt restaurant", "nl")])
    assert tokeniser.terms("buurtrestaurant", "nl") == ["buurtrestaurant", "buurt", "restaurant"]
    assert tokeniser.terms("wijkrestaurant", "nl") == ["wijkrestaurant"]


def test_the_letters_between_the_parts_are_dropped() -> None:
    tokeniser = Tokeniser([("stad landbouw", "nl")])
    assert tokeniser.terms("stadslandbouw", "nl")[1:] == ["stad", "landbouw"]


def test_other_languages_are_not_parted() -> None:
    tokeniser = Tokeniser([("buurt restaurant", "nl")])
    assert len(tokeniser.terms("buurtrestaurant", "en")) == 1


def test_a_language_without_pieces_finds_nothing() -> None:
    assert LexicalSearcher(PIECES[:2]).search("stakeholders", "en", 5) == []
