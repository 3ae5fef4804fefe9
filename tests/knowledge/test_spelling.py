import pytest

from knowledge.corpus_files import load_corpus
from knowledge.language import Language
from knowledge.spelling import misspelt, spelling_problems


def test_the_shipped_passages_are_spelt_right() -> None:
    corpus, _ = load_corpus()
    assert [str(problem) for problem in spelling_problems(corpus)] == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "L'évaluation, c'est donner de la valuer [V20] à Charleroi.", ["valuer"]),
        ("nl", "De belanghebenden van het maatwerkbedrijf zijn blij.", ["belanghebenden"]),
        (
            "en",
            "The stakeholders organise a meetting; see https://example.org/xyzzy.",
            ["meetting"],
        ),
    ],
)
def test_only_what_no_dictionary_knows_is_named(
    language: Language, text: str, expected: list[str]
) -> None:
    assert misspelt(text, language) == expected


def test_compounds_with_a_hyphen_are_known_by_their_parts() -> None:
    assert misspelt("een VISES-aanpak", "nl") == []
    assert misspelt("une approche socio-économique", "fr") == []
