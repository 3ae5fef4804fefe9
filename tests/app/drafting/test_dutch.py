import pytest

from app.drafting.grammar import at_place
from app.drafting.phrases import phrase


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Kortrijk", "in Kortrijk"),
        ("Provincie West-Vlaanderen", "in de provincie West-Vlaanderen"),
        ("Arrondissement Diksmuide", "in het arrondissement Diksmuide"),
        ("Vlaams Gewest", "in het Vlaams Gewest"),
        ("België", "in België"),
    ],
)
def test_dutch_gives_an_area_its_article(place: str, said: str) -> None:
    assert at_place(place, "nl") == said


@pytest.mark.parametrize(
    ("form", "said"),
    [("maatwerkbedrijf", "een maatwerkbedrijf"), ("een vzw", "een vzw")],
)
def test_a_form_of_enterprise_has_one_article(form: str, said: str) -> None:
    told = phrase("portrait", "nl", "they", name="Pignon", form=form, place="Kortrijk", size="")
    assert told == f"Pignon is {said} in Kortrijk."
