from app.assessment.events import (
    ActivityRemoved,
    ActivityReworded,
    AlternativeStated,
    CauseStated,
    EffectStated,
    EvidenceStated,
    PracticesStated,
    StakeholdersStated,
    SupportChosen,
)
from app.assessment.known import Activity, Effect, Evidence, PracticesTold, Statement
from app.ui.parts.panel_edit import activity_events

TOLD = Activity(
    id="act1",
    text="former des jeunes",
    answer=1,
    confirmed=True,
    stakeholders=Statement(text="des jeunes", answer=2),
    effects=(Effect(id="act1-e1", text="6 sur 10 trouvent du travail", answer=3, form="figure"),),
    side_effects=(
        Effect(
            id="act1-s1",
            text="deux ont arrêté",
            answer=9,
            form="statement",
            direction="negative",
        ),
    ),
    evidence=Evidence(text="on le voit", answer=4, level="seen"),
    practices=PracticesTold(text="petits groupes", answer=9, facets=("practices.support",)),
)


def test_a_form_left_as_it_was_changes_nothing() -> None:
    given = {
        "text": "former des jeunes", "support": False, "remove": False,
        "stakeholders": "des jeunes", "act1-e1": "6 sur 10 trouvent du travail",
        "act1-s1": "deux ont arrêté", "level": "seen", "evidence": "on le voit",
        "alternative": "", "cause": "", "practices": "petits groupes",
    }  # fmt: skip
    assert activity_events(TOLD, given, "fr") == []


def test_everything_said_of_an_activity_can_be_corrected() -> None:
    given = {
        "text": "former à la mécanique", "support": True,
        "stakeholders": "des jeunes et des adultes", "act1-e1": "7 sur 10 trouvent du travail",
        "act1-s1": "trois ont arrêté", "level": "counted", "evidence": "compté en 2025",
        "alternative": "ils attendraient", "cause": "un dépôt recrute",
        "practices": "petits groupes, vrais clients",
    }  # fmt: skip
    events = activity_events(TOLD, given, "fr")
    kinds = [type(one) for one in events]
    assert kinds == [
        ActivityReworded, SupportChosen, EffectStated, EffectStated, EvidenceStated,
        StakeholdersStated, AlternativeStated, CauseStated, PracticesStated,
    ]  # fmt: skip
    reworded = [one for one in events if isinstance(one, EffectStated)]
    assert [(one.effect, one.direction) for one in reworded] == [
        ("act1-e1", "positive"),
        ("act1-s1", "negative"),
    ]
    assert reworded[0].figures[0].value == 7
    practices = events[-1]
    assert isinstance(practices, PracticesStated) and practices.facets == ("practices.support",)


def test_a_field_left_empty_keeps_what_was_said() -> None:
    given = {"text": "", "stakeholders": " ", "act1-e1": "", "evidence": "", "practices": ""}
    assert activity_events(TOLD, given, "fr") == []


def test_a_first_effect_may_be_written_in_the_summary() -> None:
    bare = Activity(id="act2", text="coudre", answer=1, confirmed=True)
    events = activity_events(bare, {"new_effect": "une dame ose prendre le bus"}, "fr")
    assert [(one.effect, one.form) for one in events if isinstance(one, EffectStated)] == [
        ("act2-e1", "story")
    ]


def test_removing_leaves_the_rest_of_the_form_aside() -> None:
    assert activity_events(TOLD, {"remove": True, "text": "autre"}, "fr") == [
        ActivityRemoved(activity="act1")
    ]
