import pytest

from app.dialogue.outputs import is_output, is_satisfaction
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "on a formé 40 personnes"),
        ("fr", "l'an dernier on a donné 12 formations"),
        ("fr", "120 repas par jour"),
        ("nl", "we hebben 40 mensen opgeleid"),
        ("nl", "vorig jaar hebben we 40 mensen begeleid"),
        ("en", "we trained 40 people"),
        ("en", "about 120 meals a day"),
    ],
)
def test_a_count_of_what_was_done_is_an_output(language: Language, text: str) -> None:
    assert is_output(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "6 sur 10 trouvent du travail"),
        ("fr", "12 personnes ont trouvé un emploi"),
        ("fr", "un jeune n'osait pas téléphoner, il tient l'accueil"),
        ("fr", "210 vélos dormaient dans les caves, ils roulent"),
        ("fr", "on accueille des enfants"),
        ("nl", "6 op 10 vinden werk"),
        ("nl", "ze durven nu naar buiten"),
        ("en", "212 of 480 members came to the assembly, up from 60"),
        ("en", "after five sessions they scan a document without our help"),
    ],
)
def test_what_became_different_is_none(language: Language, text: str) -> None:
    assert not is_output(text, language)


@pytest.mark.parametrize(
    ("language", "text", "pleased"),
    [
        ("fr", "les gens sont très contents", True),
        ("fr", "ils sont contents et osent sortir", False),
        ("nl", "ze zijn heel tevreden", True),
        ("en", "they are all happy with us", True),
        ("en", "she dares to go out", False),
    ],
)
def test_being_pleased_is_an_opinion(language: Language, text: str, pleased: bool) -> None:
    assert is_satisfaction(text, language) == pleased
