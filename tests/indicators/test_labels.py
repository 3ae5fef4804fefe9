import pytest

from indicators.labels import label
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("fr", "on répare des vélos", "réparer des vélos"),
        ("fr", "nous formons des jeunes", "former des jeunes"),
        ("fr", "on répare et vend des vélos", "réparer et vendre des vélos"),
        ("fr", "on a un magasin", "magasin"),
        ("fr", "des ateliers dans les écoles", "ateliers dans les écoles"),
        ("nl", "we herstellen fietsen", "fietsen herstellen"),
        ("nl", "we leiden mensen op", "mensen opleiden"),
        ("nl", "een buurtrestaurant elke donderdag", "buurtrestaurant elke donderdag"),
        ("en", "we repair bikes", "repair bikes"),
        ("en", "a tool library", "tool library"),
    ],
)
def test_an_activity_is_named_in_the_persons_words(
    language: Language, said: str, name: str
) -> None:
    assert label(said, language) == name


def test_words_stay_as_said_where_a_second_statement_follows() -> None:
    said = "nous récupérons des meubles, nous les retapons"
    assert label(said, "fr") == said
