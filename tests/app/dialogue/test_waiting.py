from collections.abc import Callable

from app.dialogue.waiting import asked_in_a_row, asked_nothing, waiting
from knowledge.language import Language
from tests.app.dialogue.conftest import Talk

Begin = Callable[[Language], Talk]


def test_a_question_waits_until_it_is_answered_and_leave_keeps_it_open(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui")
    before = waiting(going.assessment)
    assert before is not None and before.question == "territory"
    going.said("stop")
    assert waiting(going.assessment) == before


def test_nothing_waits_where_nothing_was_asked(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui")
    for _ in range(12):
        going.said("je passe")
    assert waiting(going.assessment) is None and asked_nothing(going.assessment)


def test_an_aside_puts_the_same_question_again(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui", "merci", "aide")
    assert asked_in_a_row(going.assessment) == 3


def test_a_question_that_gets_no_answer_is_let_go(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui", "Charleroi", "La Remise", "des jeunes")
    going.said("ils osent téléphoner", "on le voit", "ils attendraient")
    assert going.asked == "lever_check"
    for _ in range(5):
        going.said("bof bof")
    assert going.asked != "lever_check"
