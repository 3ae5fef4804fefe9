import pytest

from app.dialogue.personal import masked
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("fr", "Karim est schizophrène", "[une personne] est schizophrène"),
        ("fr", "karim est dépressif", "[une personne] est dépressif"),
        ("fr", "Mme Dupont a un cancer", "[une personne] a un cancer"),
        ("fr", "la dépression de Sophie", "la dépression de [une personne]"),
        ("fr", "Théo, autiste, tient le bar", "[une personne], autiste, tient le bar"),
        ("nl", "Jan heeft een depressie", "[iemand] heeft een depressie"),
        ("nl", "Mevrouw Peeters heeft kanker", "[iemand] heeft kanker"),
        ("en", "Sophie's depression", "[somebody]'s depression"),
        ("en", "our volunteer Tesfaye has HIV", "our volunteer [somebody] has HIV"),
    ],
)
def test_the_name_beside_a_health_is_masked_and_nothing_else(
    language: Language, text: str, shown: str
) -> None:
    assert masked(text, language) == shown


def test_the_same_name_is_masked_wherever_it_stands() -> None:
    text = "Karim est bipolaire. Aujourd'hui Karim tient l'accueil."
    assert "Karim" not in masked(text, "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "on aide Karim à trouver un emploi"),
        ("fr", "Marie est éducatrice pour personnes handicapées"),
        ("fr", "La Remise est malade de ses subsides"),
        ("fr", "Charleroi est malade du chômage"),
        ("fr", "Tout le monde est malade"),
        ("fr", "une dame a un cancer"),
        ("fr", "des recettes goûtées à l'aveugle"),
        ("nl", "Iedereen is ziek"),
        ("en", "everyone is ill, and staff were sick"),
        ("en", "Tom is a nurse for disabled people"),
    ],
)
def test_who_is_no_sick_person_keeps_the_name(language: Language, text: str) -> None:
    assert masked(text, language) == text
