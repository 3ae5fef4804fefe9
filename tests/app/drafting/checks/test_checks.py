"""Each sort of claim, true and subtly false, against a few plain facts."""

from decimal import Decimal

import pytest

from app.drafting.checker import check
from app.drafting.checks.figures import read_figures
from app.drafting.support import support_from_facts
from knowledge.language import Language
from tests.app.drafting.cases import gazetteer

FACTS: dict[Language, list[str]] = {
    "fr": [
        "41 personnes ont signé un contrat en 2023",
        "le taux de chômage à Mons était de 12,3 % en 2022",
        "l'atelier est ouvert 4 jours par semaine",
        "nous n'avons pas encore mesuré la confiance des stagiaires",
        "la coopérative prévoit d'ouvrir un magasin à Mons",
        "6 stagiaires sur 10 trouvent un emploi",
    ],
    "nl": [
        "41 mensen tekenden een contract in 2023",
        "de werkloosheidsgraad in Gent was 8,1 % in 2022",
        "het atelier is 4 dagen per week open",
        "wij hebben het vertrouwen van de cursisten nog niet gemeten",
        "de coöperatie plant een winkel in Gent",
        "6 cursisten op 10 vinden werk",
    ],
    "en": [
        "41 people signed a contract in 2023",
        "the unemployment rate in Lens was 11.8% in 2022",
        "the workshop is open 4 days a week",
        "we have not measured the confidence of the trainees yet",
        "the cooperative plans to open a shop in Lens",
        "6 trainees out of 10 find a job",
    ],
}


def _why(text: str, language: Language) -> list[str]:
    support = support_from_facts(FACTS[language], gazetteer(), language)
    return [one.why for one in check(text, support, gazetteer(), language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2023, 41 personnes ont signé un contrat."),
        ("fr", "Plus de 40 personnes ont signé un contrat en 2023."),
        ("fr", "La majorité des stagiaires trouvent un emploi."),
        ("nl", "In 2023 tekenden 41 mensen een contract."),
        ("nl", "Ruim 40 mensen tekenden in 2023 een contract."),
        ("nl", "De meeste cursisten vinden werk."),
        ("en", "In 2023, 41 people signed a contract."),
        ("en", "Over 40 people signed a contract in 2023."),
        ("en", "Most trainees find a job."),
    ],
)
def test_what_the_facts_say_passes(language: Language, text: str) -> None:
    assert _why(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("fr", "41 personnes ont signé un contrat en 2022.", "unit"),
        ("fr", "Plus de 50 personnes ont signé un contrat en 2023.", "number"),
        ("fr", "L'atelier est ouvert 4 jours par mois.", "unit"),
        ("fr", "Tous les stagiaires trouvent un emploi.", "generalisation"),
        ("fr", "Le taux de chômage à Liège était de 12,3 % en 2022.", "place"),
        ("nl", "41 mensen tekenden een contract in 2022.", "unit"),
        ("nl", "Het atelier is 4 dagen per maand open.", "unit"),
        ("nl", "Alle cursisten vinden werk.", "generalisation"),
        ("nl", "Het atelier is het beste van Gent.", "superlative"),
        ("en", "41 people signed a contract in 2022.", "unit"),
        ("en", "The workshop is open 4 days a month.", "unit"),
        ("en", "All trainees find a job.", "generalisation"),
        ("en", "The trainees find a job because of us.", "cause"),
    ],
)
def test_what_is_subtly_false_is_marked(language: Language, text: str, why: str) -> None:
    assert why in _why(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nous avons mesuré la confiance des stagiaires."),
        ("nl", "Wij hebben het vertrouwen van de cursisten gemeten."),
        ("en", "We have measured the confidence of the trainees."),
    ],
)
def test_what_a_fact_denies_is_marked(language: Language, text: str) -> None:
    assert _why(text, language) == ["negation"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La coopérative a ouvert un magasin à Mons."),
        ("en", "The cooperative has opened a shop in Lens."),
    ],
)
def test_what_is_only_planned_is_not_done(language: Language, text: str) -> None:
    assert _why(text, language) == ["tense"]


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("fr", "6 jeunes sur 10 trouvent un emploi", (6, 10)),
        ("fr", "sur les 60 clients interrogés, 45 le disent", (45, 60)),
        ("nl", "150 van de 200 klanten", (150, 200)),
        ("nl", "één op de drie medewerkers", (1, 3)),
        ("en", "60 of the 80 customers", (60, 80)),
        ("en", "one in four volunteers", (1, 4)),
    ],
)
def test_a_part_and_its_whole_are_one_figure(
    language: Language, text: str, share: tuple[int, int]
) -> None:
    (figure,) = read_figures(text, language)
    assert (figure.value, figure.denominator) == (Decimal(share[0]), Decimal(share[1]))
