from hypothesis import given
from hypothesis import strategies as st

from knowledge.language import LANGUAGES, Language
from vectorstore.features import features, vectoriser, word_features


def test_stems_and_pairs_of_stems_are_features_that_read_as_words() -> None:
    assert word_features(features("On répare des meubles", "fr")) == [
        "repar",
        "meubl",
        "repar meubl",
    ]


def test_letter_groups_bear_a_typo() -> None:
    right, wrong = (set(features(text, "nl")) for text in ("fietsatelier", "fietsattelier"))
    shared = {one for one in right & wrong if one not in word_features(list(right))}
    assert len(shared) > len(right) / 3


def test_missing_accents_change_no_feature() -> None:
    assert features("réinsérer", "fr") == features("reinserer", "fr")


def test_signs_at_the_edge_of_a_word_change_no_feature() -> None:
    assert features("« soup! »", "en")[:2] == features("soup", "en")[:2]


@given(text=st.text(max_size=60), language=st.sampled_from(LANGUAGES))
def test_any_text_has_features_that_a_vectoriser_takes(text: str, language: Language) -> None:
    model = vectoriser(language).fit(["a bike repair shop", text])
    assert model.transform([text]).shape[0] == 1
