"""The chain: derived from what was said, left as a person left it, and nothing lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.chain import (
    at_level,
    branches_of,
    evidence_for,
    is_own,
    left_out,
    links_of,
    missing,
    moved,
    reworded,
    told_here,
    with_effect,
    with_link,
    without_link,
)
from app.assessment.known import Activity
from indicators.grid import LEVELS, Level
from tests.app.assessment.chains import BARE, FINDS, LEAVES, PHONES, SEEN_BY_ALL, TIRED, TOLD
from tests.app.drafting.cases import PERSON, START, case


def _texts(activity: Activity) -> list[str]:
    return [link.text for link in links_of(activity)]


def _left(activity: Activity, event: e.ChainStated) -> Activity:
    return activity.model_copy(update={"chain": event.links})


def _extended() -> Activity:
    return _left(TOLD, with_link(TOLD, "impact", LEAVES.text))


def test_what_was_said_makes_a_chain_and_nothing_else_does() -> None:
    assert [(link.level, link.text) for link in links_of(TOLD)] == [
        ("realisation", TOLD.text),
        ("result", PHONES.text),
        ("result", FINDS.text),
    ]
    assert [(link.level, link.text) for link in links_of(BARE)] == [("realisation", BARE.text)]


def test_effects_that_were_not_wanted_stand_apart() -> None:
    assert branches_of(TOLD) == (TIRED, SEEN_BY_ALL)
    assert TIRED.text not in _texts(TOLD)


def test_what_is_missing_is_named_in_the_order_of_the_chain() -> None:
    assert missing(BARE) == ("result", "impact")
    assert missing(TOLD) == ("impact",)
    assert missing(_extended()) == ()


def test_the_chain_stays_as_the_person_left_it() -> None:
    known = case("fr").with_events(
        [(PERSON, e.ChainStated(activity="act1", links=(LEAVES,)))], START
    )
    activity = known.known.activity("act1")
    assert activity
    assert [link.text for link in links_of(activity)] == [activity.text, LEAVES.text]


def test_an_effect_corrected_in_the_talk_is_corrected_in_the_chain() -> None:
    corrected = PHONES.model_copy(update={"text": "il tient l'accueil"})
    later = _extended().model_copy(update={"effects": (corrected, FINDS)})
    assert _texts(later)[1] == "il tient l'accueil"


def test_an_activity_renamed_is_renamed_in_the_chain() -> None:
    assert _texts(_extended().model_copy(update={"text": "former"}))[0] == "former"


def test_a_link_reworded_corrects_the_effect_that_it_holds() -> None:
    link = links_of(TOLD)[2]
    effect, chain = reworded(TOLD, link, "9 sur 14 trouvent du travail", ())
    assert isinstance(effect, e.EffectStated)
    assert (effect.effect, effect.text) == ("e2", "9 sur 14 trouvent du travail")
    assert isinstance(chain, e.ChainStated)
    assert chain.links[2].text == "9 sur 14 trouvent du travail"


def test_a_figure_reworded_without_its_figure_is_a_statement() -> None:
    effect, _ = reworded(TOLD, links_of(TOLD)[2], "beaucoup trouvent du travail", ())
    assert isinstance(effect, e.EffectStated) and effect.form == "statement"


def test_other_words_for_the_activity_leave_its_name_alone() -> None:
    (chain,) = reworded(TOLD, links_of(TOLD)[0], "former en petits groupes", ())
    assert isinstance(chain, e.ChainStated)
    assert not is_own(TOLD, chain.links[0])
    assert _texts(_left(TOLD, chain))[0] == "former en petits groupes"


def test_a_link_reworded_that_somebody_took_off_is_there_again() -> None:
    without = _left(_extended(), without_link(_extended(), LEAVES))
    (chain,) = reworded(without, LEAVES, "ils quittent l'aide sociale", ())
    assert isinstance(chain, e.ChainStated)
    assert "ils quittent l'aide sociale" in _texts(_left(without, chain))


def test_an_effect_taken_off_the_chain_stays_told_and_can_be_put_back() -> None:
    shorter = _left(TOLD, without_link(TOLD, links_of(TOLD)[1]))
    assert left_out(shorter) == (PHONES,)
    again = _left(shorter, with_effect(shorter, PHONES))
    assert left_out(again) == ()
    assert PHONES.text in _texts(again)


def test_a_link_moves_among_those_of_its_step() -> None:
    link = links_of(TOLD)[1]
    assert _texts(_left(TOLD, moved(TOLD, link, 1))) == [TOLD.text, FINDS.text, PHONES.text]
    assert _texts(_left(TOLD, moved(TOLD, link, -1))) == _texts(TOLD)


def test_a_result_that_is_rather_an_impact_goes_last() -> None:
    wider = _left(TOLD, at_level(TOLD, links_of(TOLD)[1], "impact"))
    assert _texts(wider)[-1] == PHONES.text
    assert evidence_for(wider, links_of(wider)[-1]) == "counted"


def test_what_was_written_apart_is_still_to_be_documented() -> None:
    assert evidence_for(_extended(), LEAVES) == "none"
    assert evidence_for(_extended(), links_of(TOLD)[1]) == "counted"


def test_effects_told_beside_the_chain_get_ids_that_no_talk_gives() -> None:
    said = e.EffectStated(activity="act1", effect="act1-e1", text="elle sourit", form="statement")
    first, second = told_here(TOLD, [said, said], "positive")
    assert [one.effect for one in (first, second) if isinstance(one, e.EffectStated)] == [
        "act1-c1",
        "act1-c2",
    ]


def test_an_effect_told_beside_a_chain_of_ones_own_joins_it() -> None:
    said = e.EffectStated(activity="act1", effect="", text="elle sourit", form="statement")
    *_, chain = told_here(_extended(), [said], "positive")
    assert isinstance(chain, e.ChainStated)
    assert [link.text for link in chain.links][-2:] == ["elle sourit", LEAVES.text]


def test_harm_told_beside_the_chain_joins_no_link() -> None:
    said = e.EffectStated(activity="act1", effect="", text="elle fatigue", form="statement")
    (only,) = told_here(_extended(), [said], "negative")
    assert isinstance(only, e.EffectStated) and only.direction == "negative"


LEVEL = st.sampled_from(LEVELS)
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "word", "move", "level"]), st.integers(0, 9), LEVEL)
)


@given(STEPS)
def test_whatever_is_done_but_taking_off_no_words_are_lost(
    steps: list[tuple[str, int, Level]],
) -> None:
    activity, expected = TOLD, len(links_of(TOLD))
    for number, (what, place, level) in enumerate(steps):
        links = links_of(activity)
        link = links[place % len(links)]
        if what == "add":
            event, expected = with_link(activity, level, f"ajout {number}"), expected + 1
        elif what == "move":
            event = moved(activity, link, 1 if place % 2 else -1)
        elif what == "level" and "realisation" not in (link.level, level):
            event = at_level(activity, link, level)
        else:
            last = reworded(activity, link, f"mots {number}", ())[-1]
            assert isinstance(last, e.ChainStated)
            event = last
        activity = _left(activity, event)
        assert len(links_of(activity)) == expected
        assert [LEVELS.index(one.level) for one in links_of(activity)] == sorted(
            LEVELS.index(one.level) for one in links_of(activity)
        )


@pytest.mark.parametrize("undone", [True, False])
def test_undo_gives_the_chain_back_as_it_was(undone: bool) -> None:
    before = case("fr")
    chain = e.ChainStated(activity="act1", links=(LEAVES,))
    after: Assessment = before.with_events([(PERSON, chain)], START)
    if undone:
        turn = after.undoable
        assert turn is not None
        after = after.with_events([(PERSON, e.Undone(turn=turn))], START)
    activity = after.known.activity("act1")
    assert activity and (LEAVES in links_of(activity)) is not undone
