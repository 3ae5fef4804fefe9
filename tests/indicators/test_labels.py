import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.labels import label, statement
from knowledge.language import LANGUAGES, Language
from knowledge.text import has_words


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


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("fr", "réparer des vélos", "réparons des vélos"),
        ("fr", "réparer et vendre des vélos", "réparons et vendons des vélos"),
        ("fr", "héberger des familles", "hébergeons des familles"),
        ("fr", "tenir un café", "tenons un café"),
        ("fr", "réunir les voisins", "réunissons les voisins"),
        ("fr", "magasin", ""),
        ("nl", "fietsen herstellen", "herstellen fietsen"),
        ("nl", "mensen opleiden", "leiden mensen op"),
        ("nl", "buren informeren", "informeren buren"),
        ("nl", "een café openen", "openen een café"),
        ("nl", "buurtrestaurant elke donderdag", ""),
        ("en", "repair bikes", "repair bikes"),
        ("en", "tool library", ""),
    ],
)
def test_a_name_becomes_what_follows_we(language: Language, name: str, told: str) -> None:
    assert statement(name, language) == told


@given(text=st.text(min_size=1, max_size=80), language=st.sampled_from(LANGUAGES))
def test_any_text_that_says_something_has_a_name(text: str, language: Language) -> None:
    assert label(text, language) or not has_words(text)


_CLUMSY: dict[Language, list[str]] = {
    "fr": "on nous réparons répare et vend des une vélos , c'est est fait les".split(),
    "nl": "we wij herstellen leiden op een de fietsen , zijn en hebben ze".split(),
    "en": "we are run a the repair bikes , and it's them".split(),
}


@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_any_clumsy_clause_has_a_name(data: st.DataObject, language: Language) -> None:
    words = data.draw(st.lists(st.sampled_from(_CLUMSY[language]), min_size=1, max_size=8))
    text = " ".join(words)
    assert label(text, language) or not has_words(text)
