import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.corpus_files import load_corpus
from knowledge.text import clean, fold, has_words, sentences, stem, stems, words


def test_accents_and_capitals_are_folded() -> None:
    assert fold("Évaluer l’ÉCHELLE") == "evaluer l'echelle"


@given(st.text())
def test_folding_keeps_positions_of_cleaned_text(text: str) -> None:
    cleaned = clean(text)
    assert len(fold(cleaned)) == len(cleaned)


def test_elided_articles_are_words_of_their_own() -> None:
    assert [word.text for word in words("l'accueil d'urgence")] == ["l", "accueil", "d", "urgence"]


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


@given(st.text())
def test_words_point_at_their_place_in_the_text(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text


@given(st.text())
def test_no_character_that_is_seen_falls_between_sentences(text: str) -> None:
    told = "".join("".join(sentence.text.split()) for sentence in sentences(text))
    assert told == "".join(text.split())


@given(st.text())
def test_a_cleaned_text_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_fold_points_at_the_same_words_as_the_composed_text() -> None:
    text = "Société coopérative à Liège"
    start = fold(text).index("liege")
    assert text[start : start + 5] == "Liège"


def test_a_letter_and_its_accent_typed_apart_fold_to_one() -> None:
    assert fold("e\u0301te\u0301") == "ete"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit : « Oui. » Puis il part.", ["Il dit : « Oui. »", "Puis il part."]),
        ("« Pourquoi ? », dit-elle. Fin.", ["« Pourquoi ? », dit-elle.", "Fin."]),
        ("Who decides? [G] The last one.", ["Who decides? [G]", "The last one."]),
        ("Wie beslist? [V20, P1] Einde.", ["Wie beslist? [V20, P1]", "Einde."]),
        ("Invite all [V20]. Then listen.", ["Invite all [V20].", "Then listen."]),
        ("Ça va ?! Oui…", ["Ça va ?!", "Oui…"]),
        ("één\n\ntwee", ["één", "twee"]),
        ("", []),
    ],
)
def test_closing_quotes_and_source_codes_stay_with_their_sentence(
    text: str, expected: list[str]
) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


def test_no_shipped_sentence_begins_with_a_source_code_or_a_closing_quote() -> None:
    for passage in load_corpus()[0].passages.values():
        for paragraph in passage.paragraphs:
            for sentence in sentences(paragraph.text):
                assert not sentence.text.startswith(("[V", "[P", "[G", "»", "”")), passage.id


def test_hyphenated_words_are_stemmed_part_by_part() -> None:
    assert stems("co-construction", "fr") == [stem("co", "fr"), stem("construction", "fr")]
