import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language import LANGUAGES, Language
from knowledge.text import fold, words
from knowledge.typos import Mender

OURS: dict[Language, list[str]] = {
    "fr": ["Un indicateur mesure l'évaluation du quartier", "les parties prenantes du quartier"],
    "nl": ["Een indicator meet de verandering in de buurt", "de belanghebbenden van de buurt"],
    "en": ["An indicator measures the evaluation of a neighbourhood", "our stakeholders, our week"],
}
KNOWN = {"charleroi", "kortrijk", "leeds", "boulangerie", "healthier", "weak"}
MENDERS = {language: Mender(OURS[language], KNOWN, language) for language in LANGUAGES}


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "une évaluatoin du quartier", "une evaluation du quartier"),  # two letters swapped
        ("fr", "quelles parties prenntes ?", "quelles parties prenantes ?"),  # a letter or two lost
        ("nl", "de belanghebenden", "de belanghebbenden"),
        ("nl", "een indikator", "een indicator"),
        ("en", "the neighborhood", "the neighbourhood"),
        ("en", "stakehoolderss", "stakeholders"),  # two slips in a long word
    ],
)
def test_a_slip_is_mended(language: Language, typed: str, meant: str) -> None:
    assert MENDERS[language].mend(typed) == meant


def test_all_that_is_no_slip_stays_as_it_was_typed() -> None:
    typed = "  « L'ÉVALUATION », dit-elle :\n50 % du QUARTIER… évaluatoin?! 🎉 "
    mended = MENDERS["fr"].mend(typed)
    assert mended == typed.replace("évaluatoin", "evaluation")


def test_what_was_mended_is_told_with_what_was_typed() -> None:
    assert MENDERS["en"].mended("Evaluatoin of our stakeholdres") == {
        "evaluation": "Evaluatoin",
        "stakeholders": "stakeholdres",
    }


def test_a_name_within_a_sentence_is_left_alone() -> None:
    assert MENDERS["en"].mend("we met at Evaluatoin") == "we met at Evaluatoin"
    assert MENDERS["en"].mend("WE MET THE STAKEHOLDRES") == "WE MET THE stakeholders"


@pytest.mark.parametrize("text", ["", "🎉", "our stakeholders", "un xylophone"])
def test_where_nothing_is_mended_nothing_is_told(text: str) -> None:
    assert MENDERS["en"].mended(text) == {}
    assert MENDERS["en"].mend(text) == text


def test_a_word_that_exists_is_left_alone_though_ours_is_near() -> None:
    assert MENDERS["en"].mend("a weak stakeholder") == "a weak stakeholder"
    assert MENDERS["en"].mend("a weex stakeholder") == "a week stakeholder"


def test_another_form_of_a_word_that_exists_is_left_alone() -> None:
    assert MENDERS["fr"].mend("nos boulangeries") == "nos boulangeries"
    assert MENDERS["fr"].mend("les quartiers") == "les quartiers"
    assert MENDERS["en"].mend("measuring") == "measuring"


@pytest.mark.parametrize("word", ["wek", "mesur3", "b2b", "éval-uation", "x"])
def test_short_words_and_what_is_not_all_letters_are_left_alone(word: str) -> None:
    assert [MENDERS[language].mend(word) for language in LANGUAGES] == [word] * 3


def test_two_slips_are_believed_in_long_words_only() -> None:
    mender = Mender(["soup kitchens", "evaluation"], (), "en")
    assert mender.mend("suop") == "soup"
    assert mender.mend("zuop") == "zuop"
    assert mender.mend("evlauatoin") == "evaluation"


def test_the_nearer_word_wins_and_then_the_one_we_use_more() -> None:
    mender = Mender(["planters", "planters", "planters", "planner", "platter", "platter"], (), "en")
    assert mender.mend("plannerr") == "planner"
    assert mender.mend("plater") == "platter"


def test_of_many_equally_near_words_the_one_we_use_most_wins() -> None:
    near = [f"mo{letter}ter" for letter in "abcdefghijk"]
    mender = Mender([*near, "mokter", "mokter"], (), "nl")
    assert mender.mend("mozter") == "mokter"


def test_without_texts_of_ours_nothing_is_mended() -> None:
    assert Mender([], (), "fr").mend("évaluatoin") == "évaluatoin"


_languages = st.sampled_from(LANGUAGES)
_letters = st.text("abcdefghiklmnoprstuvwé ", max_size=30)


@st.composite
def _slipped(draw: st.DrawFn) -> tuple[str, Language]:
    """One of our own sentences after up to three slips of the fingers."""
    language = draw(_languages)
    letters = list(draw(st.sampled_from(OURS[language])))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(letters) - 2))
        slip = draw(st.sampled_from(["lost", "doubled", "swapped", "wrong"]))
        if slip == "lost":
            del letters[at]
        elif slip == "doubled":
            letters.insert(at, letters[at])
        elif slip == "swapped":
            letters[at : at + 2] = letters[at + 1], letters[at]
        else:
            letters[at] = draw(st.sampled_from("aeiou"))
    return "".join(letters), language


_anything = st.tuples(st.one_of(st.text(max_size=60), _letters), _languages) | _slipped()


@given(words_said=st.lists(st.sampled_from(sorted(KNOWN)), max_size=6), language=_languages)
def test_a_known_word_is_never_changed(words_said: list[str], language: Language) -> None:
    own = [word.text for text in OURS[language] for word in words(text)]
    text = " ".join([*words_said, *own])
    for typed in (text, text.upper(), text.title()):
        assert MENDERS[language].mend(typed) == typed


@given(said=_anything)
def test_no_word_grows_or_shrinks_by_more_than_two_letters(said: tuple[str, Language]) -> None:
    text, language = said
    mended = MENDERS[language].mend(text)
    before, after = (list(words(one)) for one in (text, mended))
    assert len(before) == len(after)
    for typed, better in zip(before, after, strict=True):
        assert typed.text == better.text or abs(len(better.text) - len(fold(typed.text))) <= 2


@given(said=_anything)
def test_only_words_of_our_own_take_the_place_of_slips(said: tuple[str, Language]) -> None:
    text, language = said
    own = {fold(word.text) for one in OURS[language] for word in words(one)}
    assert set(MENDERS[language].mended(text)) <= own


@given(said=_anything)
def test_what_is_mended_needs_no_mending(said: tuple[str, Language]) -> None:
    text, language = said
    once = MENDERS[language].mend(text)
    assert MENDERS[language].mend(once) == once
    assert MENDERS[language].mended(once) == {}
