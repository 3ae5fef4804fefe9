from datetime import UTC, datetime

import pytest

from app.assessment import events as e
from app.assessment.assessment import LEVIER, Assessment
from app.assessment.corrections import Correction, corrections

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PERSON = "person"
READ = ("work.skills", "work.jobs", "people.confidence")


def _talk(*events: e.Event, support: bool = False, facets: tuple[str, ...] = READ) -> Assessment:
    """One activity told in French and read by Levier; then what the person did, turn by turn."""
    read = e.ProposedActivity(id="act1", text="former des jeunes", support=support)
    opened: list[tuple[str, e.Event]] = [
        (PERSON, e.Started(language="fr")),
        (PERSON, e.Said(text="on forme des jeunes", language="fr")),
        (PERSON, e.ActivitiesProposed(activities=(read,))),
        (PERSON, e.ActivitiesConfirmed(activities=("act1",))),
    ]
    assessment = Assessment("talk").with_events(opened, NOW)
    if facets:
        assessment = assessment.with_events([(LEVIER, proposal(*facets))], NOW)
    for event in events:
        assessment = assessment.with_events([(PERSON, event)], NOW)
    return assessment


def proposal(*facets: str) -> e.LeverProposed:
    reasons = tuple(e.FacetReason(facet=one, score=0.5) for one in facets)
    return e.LeverProposed(activity="act1", facets=reasons)


def confirmed(*facets: str) -> e.LeverConfirmed:
    return e.LeverConfirmed(activity="act1", facets=facets)


def aside(facet: str) -> e.FacetSetAside:
    return e.FacetSetAside(activity="act1", facet=facet)


SUPPORT = e.SupportChosen(activity="act1", support=True)
LEVER = e.SupportChosen(activity="act1", support=False)
DECLINED = e.LeverDeclined(activity="act1")


@pytest.mark.parametrize(
    "events",
    [
        (),
        (confirmed("work.skills"),),
        (confirmed("work.skills", "work.jobs"),),
        (confirmed("people.confidence", "work.skills"),),
        (SUPPORT, LEVER),
        (aside("ties.mixing"), confirmed("work.skills")),
        (aside("work.jobs"), confirmed("work.skills", "work.jobs")),
        (confirmed("ties.mixing"), e.ActivityRemoved(activity="act1")),
    ],
)
def test_agreement_with_the_first_facet_is_no_correction(events: tuple[e.Event, ...]) -> None:
    assert corrections(_talk(*events)) == []


@pytest.mark.parametrize(
    ("events", "chosen"),
    [
        ((confirmed("work.jobs"),), ("work.jobs",)),
        ((confirmed("ties.mixing"),), ("ties.mixing",)),
        ((confirmed("work.skills", "ties.mixing"),), ("work.skills", "ties.mixing")),
        ((aside("work.jobs"), confirmed("work.skills")), ("work.skills",)),
        ((confirmed("work.skills"), confirmed("ties.mixing")), ("ties.mixing",)),
    ],
)
def test_other_facets_than_were_read_are_a_correction(
    events: tuple[e.Event, ...], chosen: tuple[str, ...]
) -> None:
    (found,) = corrections(_talk(*events))
    assert (found.proposed, found.chosen, found.support) == (READ, chosen, False)
    assert found.settled


@pytest.mark.parametrize("event", [SUPPORT, DECLINED])
def test_a_lever_kept_apart_is_a_correction(event: e.Event) -> None:
    (found,) = corrections(_talk(event))
    assert (found.support, found.proposed_support, found.chosen) == (True, False, ())


def test_support_that_is_a_lever_is_a_correction_whatever_facets_are_read_then() -> None:
    talk = _talk(LEVER, proposal("work.jobs"), confirmed("work.jobs"), support=True, facets=())
    (found,) = corrections(talk)
    assert (found.proposed_support, found.support) == (True, False)
    assert (found.proposed, found.chosen) == (("work.jobs",), ("work.jobs",))


@pytest.mark.parametrize(
    "talk",
    [_talk(aside("work.skills")), _talk(LEVER, support=True, facets=())],
    ids=["set aside", "taken in"],
)
def test_what_only_says_what_an_activity_is_not_is_open(talk: Assessment) -> None:
    (found,) = corrections(talk)
    assert not found.settled


def test_a_second_proposal_does_not_hide_what_the_person_corrected() -> None:
    talk = _talk(aside("work.skills"), proposal("work.jobs"), confirmed("work.jobs"))
    (found,) = corrections(talk)
    assert found.proposed == READ


def test_what_is_reworded_is_read_anew() -> None:
    other = e.ActivityReworded(activity="act1", text="trouver un emploi")
    talk = _talk(aside("ties.mixing"), other, proposal("work.jobs"), confirmed("work.jobs"))
    assert corrections(talk) == []


def test_a_correction_taken_back_is_none() -> None:
    talk = _talk(confirmed("work.jobs"))
    turn = talk.entries[-1].turn
    assert corrections(talk.with_events([(PERSON, e.Undone(turn=turn))], NOW)) == []


def test_what_was_added_by_hand_and_never_read_is_no_correction() -> None:
    added = e.ActivityAdded(activity="act2", text="tenir les comptes", support=True)
    assert corrections(_talk(added)) == []


def test_the_words_are_the_activity_and_its_effects_in_its_own_language() -> None:
    seen = e.EffectStated(activity="act1", effect="e1", text="Ils osent parler.", form="statement")
    talk = _talk(seen, confirmed("ties.mixing"))
    later = e.EffectStated(activity="act1", effect="e2", text="they found work", form="statement")
    said = e.Said(text="they found work", language="en")
    turn: list[tuple[str, e.Event]] = [(PERSON, said), (PERSON, later)]
    (found,) = corrections(talk.with_events(turn, NOW))
    assert found == Correction(
        activity="act1",
        text="former des jeunes",
        effects=("Ils osent parler.",),
        language="fr",
        proposed=READ,
        proposed_support=False,
        chosen=("ties.mixing",),
        support=False,
    )
    assert found.statement == "former des jeunes. Ils osent parler"
