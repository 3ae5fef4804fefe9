from app.assessment.events import (
    ActivitiesConfirmed,
    ActivitiesPicked,
    ActivityAdded,
    ActivityRemoved,
    ActivityReworded,
    SupportChosen,
)
from app.assessment.known import Activity, Known
from app.ui.parts.activities_table import table_events

KNOWN = Known(
    activities=(
        Activity(id="act1", text="réparer des vélos", answer=1),
        Activity(id="act2", text="comptabilité", answer=1, support=True),
    ),
    activity_count=2,
)


def test_a_table_left_as_it_was_is_agreed_with() -> None:
    assert table_events(KNOWN, {}) == [ActivitiesConfirmed(activities=("act1", "act2"))]


def test_rows_edited_added_and_deleted_become_events() -> None:
    edits = {
        "edited_rows": {"0": {"text": "réparer et vendre des vélos"}},
        "deleted_rows": [1],
        "added_rows": [
            {"text": "louer des vélos"},
            {"text": " "},
            {"text": "paie", "lever": False},
        ],
    }
    assert table_events(KNOWN, edits) == [
        ActivityReworded(activity="act1", text="réparer et vendre des vélos"),
        ActivityRemoved(activity="act2"),
        ActivityAdded(activity="act3", text="louer des vélos"),
        ActivityAdded(activity="act4", text="paie", support=True),
        ActivitiesConfirmed(activities=("act1",)),
    ]


def test_support_that_is_ticked_may_be_a_lever() -> None:
    events = table_events(KNOWN, {"edited_rows": {"1": {"lever": True}}})
    assert SupportChosen(activity="act2", support=False) in events


def test_what_is_added_after_a_choice_joins_it() -> None:
    chosen = KNOWN.model_copy(
        update={
            "picked": ("act1",),
            "activities": tuple(
                one.model_copy(update={"confirmed": True}) for one in KNOWN.activities
            ),
        }
    )
    events = table_events(chosen, {"added_rows": [{"text": "louer des vélos"}]})
    assert events[-1] == ActivitiesPicked(activities=("act1", "act3"))
