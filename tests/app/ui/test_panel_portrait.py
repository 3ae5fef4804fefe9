from decimal import Decimal

from app.assessment.events import PortraitStated, TerritoryStated
from app.assessment.known import Known, PlaceStated, PortraitFact
from app.ui.parts.panel_portrait import portrait_events
from knowledge.places import load_gazetteer
from tests.app.drafting.cases import territories

GAZETTEER = load_gazetteer(list(territories().territories.values()))
KNOWN = Known(
    language="fr",
    portrait={"name": PortraitFact(text="La Remise", answer=1)},
    territory=PlaceStated(text="Mons", answer=1, territory="BE323"),
)


def test_what_was_not_touched_gives_no_event() -> None:
    assert portrait_events(KNOWN, {"name": "La Remise", "place": "Mons"}, GAZETTEER) == []


def test_a_size_is_read_as_in_the_talk_and_words_are_kept() -> None:
    given = {"staff": "12 ETP", "volunteers": "30 bénévoles", "mission": "réparer"}
    assert portrait_events(KNOWN, given, GAZETTEER) == [
        PortraitStated(field="staff", text="12 ETP", number=Decimal(12), unit="fte"),
        PortraitStated(
            field="volunteers", text="30 bénévoles", number=Decimal(30), unit="volunteers"
        ),
        PortraitStated(field="mission", text="réparer"),
    ]


def test_a_form_keeps_its_platform() -> None:
    events = portrait_events(KNOWN, {"segment": "entreprise d'insertion"}, GAZETTEER)
    assert [one.unit for one in events if isinstance(one, PortraitStated)] == ["integration"]


def test_a_place_is_looked_up_and_an_unknown_one_changes_nothing() -> None:
    assert portrait_events(KNOWN, {"place": "Charleroi"}, GAZETTEER) == [
        TerritoryStated(place="Charleroi", territory="BE32B")
    ]
    assert portrait_events(KNOWN, {"place": "Atlantis"}, GAZETTEER) == []
