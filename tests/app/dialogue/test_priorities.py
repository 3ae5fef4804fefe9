import pytest

from app.assessment.events import ActivitiesPicked
from app.assessment.known import Activity, Confirmed, Known
from app.dialogue.message import Message
from app.dialogue.steps.priorities import AskPriorities, in_focus, picked_too, put_off
from app.dialogue.turn import Refusal
from knowledge.language import Language

NAMES = ("former des femmes", "former des femmes à l'horeca", "livrer de la soupe", "restaurant")


def known(*names: str, language: Language = "fr", picked: tuple[str, ...] = ()) -> Known:
    activities = tuple(
        Activity(id=f"act{at}", text=name, answer=1, confirmed=True)
        for at, name in enumerate(names, start=1)
    )
    return Known(language=language, activities=activities, picked=picked)


def _picked(text: str, language: Language = "fr") -> tuple[str, ...]:
    got = AskPriorities().read(Message(text, language), known(*NAMES), "")
    assert not isinstance(got, Refusal), got
    return next(one.activities for one in got if isinstance(one, ActivitiesPicked))


@pytest.mark.parametrize(
    ("text", "picked"),
    [
        ("1, 3 et 4", ("act1", "act3", "act4")),
        ("la soupe et le restaurant", ("act3", "act4")),
        ("former des femmes; livrer de la soupe", ("act1", "act3")),
        ("former des femmes à l'horeca", ("act2",)),
        ("d'abord la livraison de soupe", ("act3",)),
        ("toutes", ("act1", "act2", "act3", "act4")),
        ("comme vous voulez", ("act1", "act2", "act3")),
        ("les trois premières", ("act1", "act2", "act3")),
    ],
)
def test_a_choice_is_read_by_name_by_number_or_left_to_levier(
    text: str, picked: tuple[str, ...]
) -> None:
    assert _picked(text) == picked


@pytest.mark.parametrize(
    ("language", "text"), [("nl", "zoals u wilt"), ("nl", "de eerste drie"), ("en", "up to you")]
)
def test_the_choice_may_be_left_in_each_language(language: Language, text: str) -> None:
    assert _picked(text, language) == ("act1", "act2", "act3")


@pytest.mark.parametrize("text", ["le jardin", "9"])
def test_what_is_not_on_the_list_is_no_choice(text: str) -> None:
    got = AskPriorities().read(Message(text, "fr"), known(*NAMES), "")
    assert got == Refusal("priorities_unclear")


def test_it_is_asked_only_where_there_are_more_than_three() -> None:
    assert AskPriorities().wanted(known(*NAMES), "")
    assert not AskPriorities().wanted(known(*NAMES[:3]), "")
    assert not AskPriorities().wanted(known(*NAMES, picked=("act1",)), "")


def test_it_is_not_asked_once_a_lever_is_settled() -> None:
    begun = known(*NAMES)
    lever = Confirmed(facets=("work.skills",), answer=3)
    first = begun.activities[0].model_copy(update={"lever": lever})
    assert not AskPriorities().wanted(
        begun.model_copy(update={"activities": (first, *begun.activities[1:])}), ""
    )


def test_who_does_not_choose_begins_with_the_first_three() -> None:
    passed = known(*NAMES).model_copy(update={"skipped": frozenset({("priorities", "")})})
    assert [one.id for one in in_focus(passed)] == ["act1", "act2", "act3"]
    assert [one.id for one in put_off(passed)] == ["act4"]


def test_what_came_up_after_the_choice_is_taken_in() -> None:
    chosen = known(*NAMES, picked=("act3",))
    assert picked_too(chosen, ["act5"]) == [ActivitiesPicked(activities=("act3", "act5"))]
    assert picked_too(known(*NAMES), ["act5"]) == []
