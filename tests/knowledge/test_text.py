from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import clean, fold, has_words, sentences, stem, stems, words


def test_accents_and_capitals_are_folded() -> None:
    assert fold("Évaluer l’ÉCHELLE") == "evaluer l'echelle"


@given(st.text())
def test_folding_keeps_positions_of_cleaned_text(text: str) -> None:
    cleaned = clean(text)
    assert len(fold(cleaned)) == len(cleaned)


def test_elided_articles_are_words_of_their_own() -> None:
    assert [word.text for word in words("l'accueil d'urgence")] == ["l'", "accueil", "d'", "urgence"]


def test_a_verb_and_its_participle_share_a_stem() -> None:
    assert stem("formés", "fr") == stem("former", "fr")


def test_question_words_carry_no_topic() -> None:
    assert stems("C'est quoi une partie prenante ?", "fr") == stems("partie prenante", "fr")


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    found = [one.text for one in sentences("Env. 3.5 tonnes par an. Mme Dupont aide. C'est tout")]
    assert found == ["Env. 3.5 tonnes par an.", "Mme Dupont aide.", "C'est tout"]


@given(st.text())
def test_sentences_point_at_their_place_in_the_text(text: str) -> None:
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text


def test_control_and_direction_marks_are_dropped_and_words_kept() -> None:
    assert clean("v\u202eélo\x00  rouge\u200b\nbleu") == "vélo rouge\nbleu"


def test_emoji_and_blanks_are_no_words() -> None:
    assert not has_words(" 🎉 … \n")
    assert has_words("صباح")
