from decimal import Decimal

import pytest

from app.assessment.events import ActivitiesProposed, PortraitStated, TerritoryStated
from app.assessment.example import standing_example
from app.dialogue.engine import Engine
from app.dialogue.message import Message
from app.dialogue.names import bare_name
from app.dialogue.portrait import stated_sizes
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "text", "number", "unit"),
    [
        ("fr", "on est une petite équipe de 7", 7, "people"),
        ("fr", "entreprise d'insertion, 14 ETP", 14, "fte"),
        ("nl", "wij zijn een klein team van 7 in Gent", 7, "people"),
        ("en", "we're 14 FTE", 14, "fte"),
        ("en", "small team of 7", 7, "people"),
    ],
)
def test_the_size_is_read_with_its_unit(
    language: Language, text: str, number: int, unit: str
) -> None:
    found = stated_sizes(Message(text, language), generous=True)
    assert [(one.number, one.unit) for one in found] == [(Decimal(number), unit)]


@pytest.mark.parametrize(
    ("language", "text", "staff", "volunteers"),
    [
        ("fr", "asbl, 5 salariés et 12 bénévoles", 5, 12),
        ("fr", "une quinzaine d'ateliers, 40 bénévoles, 3 ETP", 3, 40),
        ("nl", "12 collega's en 30 vrijwilligers", 12, 30),
        ("en", "2 paid staff and 25 volunteers", 2, 25),
    ],
)
def test_volunteers_stand_beside_the_staff(
    language: Language, text: str, staff: int, volunteers: int
) -> None:
    found = stated_sizes(Message(text, language), generous=True)
    assert {one.field: one.number for one in found} == {"staff": staff, "volunteers": volunteers}


def test_without_a_description_volunteers_count_where_we_have_them() -> None:
    ours = Message("on est 5 et on a 12 bénévoles", "fr")
    theirs = Message("12 bénévoles les aident à la maison de quartier d'en face", "fr")
    assert [one.field for one in stated_sizes(ours, generous=False)] == ["staff", "volunteers"]
    assert not stated_sizes(theirs, generous=False)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "6 sur 10 trouvent du travail"), ("nl", "in 2019 gestart"), ("en", "70% find a job")],
)
def test_shares_and_years_are_no_size(language: Language, text: str) -> None:
    assert not stated_sizes(Message(text, language), generous=True)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "la remise", "la remise"),
        ("fr", "moi c'est karim, et la coop s'appelle Pédalo", "Pédalo"),
        ("nl", "wij heten Spoor Oost, een maatwerkbedrijf", "Spoor Oost"),
        ("nl", "ik ben els en de winkel noemt De Tweede Kans", "De Tweede Kans"),
        ("en", "we're called Second Spin", "Second Spin"),
        ("en", 'our name is "Back to the Land"', "Back to the Land"),
    ],
)
def test_a_name_is_taken_out_of_its_phrase(language: Language, text: str, name: str) -> None:
    assert bare_name(Message(text, language)) == name


def _activities(engine: Engine, text: str, language: Language) -> list[str]:
    events = engine.understand(text, standing_example("activities", language)).events
    proposed = [one for one in events if isinstance(one, ActivitiesProposed)]
    return [activity.text for one in proposed for activity in one.activities]


def test_one_clumsy_message_gives_four_facts_and_four_activities(engine: Engine) -> None:
    text = (
        "entreprise d'insertion à Charleroi, 14 ETP, on répare des vélos et on forme des gens, "
        "des ateliers dans les écoles aussi, et une compta à mi-temps"
    )
    events = engine.understand(text, standing_example("activities", "fr")).events
    fields = [one.field for one in events if isinstance(one, PortraitStated)]
    places = [one.place for one in events if isinstance(one, TerritoryStated)]
    assert (fields, places) == (["segment", "staff"], ["Charleroi"])
    assert _activities(engine, text, "fr") == [
        "réparer des vélos",
        "former des gens",
        "ateliers dans les écoles",
        "compta à mi-temps",
    ]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "- couture\n- friperie\n- cours de français", 3),
        ("nl", "1) naaiatelier\n2) taallessen\n3) boekhouding", 3),
        ("nl", "kringwinkel, fietsatelier en buurtrestaurant", 3),
        ("en", "charity shop, bike workshop and cooking classes", 3),
        ("en", "we run a repair cafe, a food bank and language classes", 3),
    ],
)
def test_lists_are_parted_and_nothing_is_lost(
    engine: Engine, language: Language, text: str, names: int
) -> None:
    assert len(_activities(engine, text, language)) == names


def test_a_name_ends_before_its_place(engine: Engine) -> None:
    text = "asbl La Source à Namur : couture et repassage"
    events = engine.understand(text, standing_example("activities", "fr")).events
    named = [one.text for one in events if isinstance(one, PortraitStated) and one.field == "name"]
    assert named == ["La Source"]
