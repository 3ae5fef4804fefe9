from collections.abc import Sequence

import pytest

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import (
    ActivitiesConfirmed,
    ActivityReworded,
    Event,
    LeverConfirmed,
    PathChosen,
    QuestionChosen,
    QuestionDrafted,
    Replied,
    Said,
    Started,
    SupportChosen,
    Undone,
)
from app.i18n import t
from app.ui.parts.acts import act_line
from knowledge.language import LANGUAGES, Language
from tests.conftest import NOW


def _line(events: Sequence[Event], language: Language = "fr") -> str:
    acts = [("person", event) for event in events] + [(LEVIER, Replied(text="Bien."))]
    return act_line(Assessment("a").with_events(acts, NOW).entries, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("events", "called"),
    [
        ([SupportChosen(activity="act1", support=True), ActivitiesConfirmed(activities=("act1",))], "table"),  # noqa: E501
        ([LeverConfirmed(activity="act1", facets=("work.skills",))], "lever_kept"),
        ([QuestionDrafted(text="?"), QuestionChosen(text="?")], "question"),
        ([ActivityReworded(activity="act1", text="coudre")], "edited"),
        ([PathChosen(path="full")], "path"),
        ([Undone(turn=1)], "undone"),
    ],
)  # fmt: skip
def test_what_was_done_by_hand_is_told_in_a_quiet_line(
    language: Language, events: list[Event], called: str
) -> None:
    assert _line(events, language) == t(f"acts.{called}", language)


def test_a_message_needs_no_line_and_neither_does_the_beginning() -> None:
    said = Said(text="oui", language="fr")
    assert _line([said, ActivitiesConfirmed(activities=("act1",))]) == ""
    assert _line([Started(language="fr")]) == ""
