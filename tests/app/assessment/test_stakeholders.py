"""The stakeholder map: it follows from what was told, and the person has the last word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.known import Stakeholder
from app.assessment.stakeholder_hints import suggestions, unnamed_losses
from app.assessment.stakeholders import OnMap, added, id_of, map_of, placed_as, unheard
from tests.app.drafting.cases import PERSON, START, case, grid, said, told

YOUNG = "Des jeunes sans diplôme envoyés par le CPAS"


def _named(text: str) -> list[str]:
    return [word for word in ("bénévoles", "voisins") if word in text]


def _nobody(text: str) -> list[str]:
    return []


def _map(assessment: Assessment) -> list[OnMap]:
    return map_of(assessment, _named)


def _after(*acts: e.Event, assessment: Assessment | None = None) -> Assessment:
    return (assessment or case("fr")).with_events([(PERSON, one) for one in acts], START)


def _names(on_map: Sequence[OnMap]) -> list[str]:
    return [one.stakeholder.name for one in on_map]


def _harm(text: str) -> e.EffectStated:
    return e.EffectStated(
        activity="act1", effect="s1", text=text, form="statement", direction="negative"
    )


def test_those_whose_life_changes_receive_and_are_much_touched() -> None:
    (young,) = _map(case("fr"))
    assert young.stakeholder.name == YOUNG
    assert (young.stakeholder.roles, young.stakeholder.affected) == (("receives",), 3)
    assert not young.placed
    assert young.because == "former des jeunes à la mécanique vélo"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("le CPAS, le Forem et la commune", ["Le CPAS", "Le Forem", "La commune"]),
        ("on travaille avec le CPAS et une école", ["Le CPAS", "Une école"]),
        ("l'école communale", ["L'école communale"]),
    ],
)
def test_partners_give_each_by_its_name(text: str, names: list[str]) -> None:
    partners = e.PortraitStated(field="partners", text=text)
    on_map = _map(_after(partners))
    assert _names(on_map)[1:] == names
    assert {one.stakeholder.roles for one in on_map[1:]} == {("gives",)}


def test_those_named_in_harm_that_was_told_lose() -> None:
    loser = _map(_after(_harm("les bénévoles sont épuisés")))[1]
    assert (loser.stakeholder.name, loser.stakeholder.roles) == ("Bénévoles", ("loses",))


def test_the_same_people_told_twice_are_on_the_map_once_with_both_roles() -> None:
    both = _after(
        _harm("les bénévoles sont épuisés"), e.PortraitStated(field="partners", text="bénévoles")
    )
    volunteers = _map(both)[1]
    assert volunteers.stakeholder.roles == ("loses", "gives")
    assert len(_map(both)) == 2


def test_who_was_placed_stands_in_the_place_of_what_was_told() -> None:
    (young,) = _map(case("fr"))
    moved = _after(placed_as(young.stakeholder, voice=1, name="Nos jeunes"))
    (now,) = _map(moved)
    assert (now.id, now.stakeholder.name, now.placed) == (young.id, "Nos jeunes", True)
    assert unheard([now]) == [now]


def test_whom_the_machine_places_is_never_said_to_be_unheard() -> None:
    one = Stakeholder(id="x", name="X", answer=0, affected=3, voice=1)
    assert unheard([OnMap(one, placed=False)]) == []


def test_who_was_taken_off_does_not_come_back_by_itself() -> None:
    (young,) = _map(case("fr"))
    gone = _after(e.StakeholderRemoved(stakeholder=young.id))
    assert _map(gone) == []
    turn = gone.undoable
    assert turn is not None
    assert _names(_map(_after(e.Undone(turn=turn), assessment=gone))) == [YOUNG]
    back = _after(placed_as(young.stakeholder), assessment=gone)
    assert _names(_map(back)) == [YOUNG]


def test_placing_keeps_all_that_is_not_changed() -> None:
    one = Stakeholder(
        id="x", name="X", answer=0, roles=("gives",), affected=1, voice=3, involve="ask"
    )
    event = placed_as(one, voice=2)
    assert (event.roles, event.affected, event.voice, event.involve) == (("gives",), 1, 2, "ask")


def test_somebody_added_twice_is_added_once_and_takes_nobodys_place() -> None:
    first = added("voisins", (), [])
    assert [one.name for one in first] == ["Voisins"]
    renamed = Stakeholder(id=id_of("voisins"), name="Riverains", answer=0)
    on_map = [OnMap(renamed, placed=True)]
    assert added("riverains", (), on_map) == []
    (second,) = added("voisins", (), on_map)
    assert second.stakeholder != renamed.id


@pytest.mark.parametrize(
    ("affected", "voice", "way"),
    [(1, 1, "inform"), (2, 1, "ask"), (3, 1, "involve"), (3, 3, "decide")],
)
def test_who_is_more_touched_and_heard_decides_more(affected: int, voice: int, way: str) -> None:
    one = Stakeholder(id="x", name="X", answer=0, affected=affected, voice=voice)
    assert OnMap(one, placed=True).way == way


def test_harm_that_touches_nobody_by_name_asks_who_loses_until_someone_does() -> None:
    harmed = _after(_harm("c'est plus bruyant"))
    assert unnamed_losses(harmed.known, map_of(harmed, _nobody), _nobody) == ["c'est plus bruyant"]
    loser = e.StakeholderPlaced(stakeholder="v", name="Voisins", roles=("loses",))
    answered = _after(loser, assessment=harmed)
    assert unnamed_losses(answered.known, map_of(answered, _nobody), _nobody) == []


def test_groups_usual_for_the_confirmed_facets_are_suggested_those_on_the_map_left_out() -> None:
    known = case("fr").known
    usual = grid().facets["people.confidence"].stakeholders.fr
    offered = suggestions(known, [], grid(), "fr")
    assert usual[0] in offered
    there = OnMap(Stakeholder(id="x", name=f"Les {usual[0]}", answer=0), placed=True)
    assert usual[0] not in suggestions(known, [there], grid(), "fr")


def test_without_a_confirmed_lever_nobody_is_suggested() -> None:
    bare = told([said("fr", "bonjour")], "fr")
    assert suggestions(bare.known, [], grid(), "fr") == []
