import pytest

from app.assessment.vocabulary import Intent, QuestionId
from app.dialogue.intents import read_intent
from app.dialogue.message import Message
from app.dialogue.short_answers import says_no, says_yes, wants_undo
from knowledge.language import Language


def _intent(text: str, language: Language, asked: QuestionId = "change") -> Intent:
    return read_intent(Message(text, language), asked).intent


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("fr", "stakeholders", "des jeunes pas diplômés"),
        ("fr", "change", "on change les habitudes"),
        ("fr", "change", "finalement il a trouvé du travail"),
        ("fr", "activities", "on passe le balai avec eux"),
        ("fr", "mission", "réparer au lieu de jeter"),
        ("fr", "name", "Stop Gaspi"),
        ("nl", "change", "ze stoppen met roken"),
        ("nl", "change", "eigenlijk krijgen ze gewoon terug zelfvertrouwen"),
        ("nl", "stakeholders", "mensen die hulp zoeken"),
        ("nl", "name", "De Volgende Stap"),
        ("en", "stakeholders", "next door neighbours"),
        ("en", "stakeholders", "repeat customers"),
        ("en", "activities", "we help people to stop smoking"),
        ("en", "change", "they come back every week"),
        ("en", "name", "Pass It On"),
    ],
)
def test_an_answer_with_the_word_of_a_wish_stays_an_answer(
    language: Language, asked: QuestionId, text: str
) -> None:
    assert _intent(text, language, asked) == "answer"


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("fr", "on peut passer cette question svp, elle me gêne", "skip"),
        ("fr", "pfff je sais vraiment pas", "dont_know"),
        ("fr", "je dois filer, à demain", "stop"),
        ("fr", "on peut revenir en arrière ?", "back"),
        ("fr", "j'ai oublié la question", "repeat"),
        ("fr", "vous avez un exemple ?", "help"),
        ("fr", "salut, comment allez-vous", "smalltalk"),
        ("nl", "mogen we deze vraag overslaan ze ligt gevoelig", "skip"),
        ("nl", "dat weten we eerlijk gezegd niet", "dont_know"),
        ("nl", "ik moet door, tot morgen", "stop"),
        ("nl", "kunnen we een stap terug?", "back"),
        ("nl", "ik ben de vraag vergeten", "repeat"),
        ("nl", "wat moet ik hier schrijven", "help"),
        ("nl", "dag, hoe gaat het met u", "smalltalk"),
        ("en", "can we skip this question please its sensitive", "skip"),
        ("en", "not too sure", "dont_know"),
        ("en", "gotta run, speak tomorrow", "stop"),
        ("en", "can we go back a step?", "back"),
        ("en", "i forgot the question", "repeat"),
        ("en", "what should i write here", "help"),
        ("en", "hi, how are you doing", "smalltalk"),
    ],
)
def test_a_wish_about_the_talk_is_heard(language: Language, text: str, intent: Intent) -> None:
    assert _intent(text, language) == intent


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "question suivnate"), ("nl", "overslan aub"), ("en", "pleese skip this qestion")],
)
def test_a_slip_of_the_finger_changes_no_wish(language: Language, text: str) -> None:
    assert _intent(text, language) == "skip"


def test_a_doubt_that_goes_on_is_an_answer() -> None:
    assert _intent("je ne sais pas, mais sans doute le CPAS", "fr", "without_you") == "answer"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "on a jamais compté"),
        ("nl", "nee, we hebben niks gemeten"),
        ("en", "never counted it"),
    ],
)
def test_not_having_counted_answers_how_do_you_know(language: Language, text: str) -> None:
    assert _intent(text, language, "evidence") == "answer"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "combien de personnes faut-il interroger"),
        ("fr", "le sroi vous en pensez quoi"),
        ("nl", "hoe krijg ik dat netjes opgelijst"),
        ("nl", "wat schiet ik daar nu mee op"),
        ("en", "does it matter how we treat people along the way"),
        ("en", "how many weeks are we in for"),
    ],
)
def test_a_question_needs_no_question_mark(language: Language, text: str) -> None:
    assert _intent(text, language, "evidence") == "question"


def test_a_question_behind_an_answer_leaves_the_answer() -> None:
    reading = read_intent(
        Message("on forme des jeunes, c'est quoi exactement un levier", "fr"), "activities"
    )
    assert reading.intent == "answer"
    assert reading.answer == "on forme des jeunes"
    assert reading.aside == "c'est quoi exactement un levier"


@pytest.mark.parametrize("text", ["En quoi aidons-nous les jeunes ?", "est-ce que ça marche ?"])
def test_an_evaluative_question_answers_where_one_is_asked(text: str) -> None:
    assert _intent(text, "fr", "evaluative_question") == "answer"


def test_a_question_about_the_method_stays_a_question_there() -> None:
    text = "c'est quoi une question évaluative ?"
    assert _intent(text, "fr", "evaluative_question") == "question"


@pytest.mark.parametrize(
    ("talk", "text", "wanted"),
    [
        ("fr", "on peut continuer en néerlandais ?", "nl"),
        ("fr", "in english please", "en"),
        ("nl", "kan het ook in het engels?", "en"),
        ("nl", "français svp", "fr"),
        ("en", "my english isn't great, can we do it in dutch?", "nl"),
        ("en", "on peut passer en français", "fr"),
    ],
)
def test_another_language_may_be_asked_for_in_any(
    talk: Language, text: str, wanted: Language
) -> None:
    reading = read_intent(Message(text, talk), "change")
    assert (reading.intent, reading.language) == ("change_language", wanted)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "on donne des cours de français aux primo-arrivants"),
        ("nl", "ze kunnen nu in het Nederlands met de buren praten"),
        ("en", "we teach in english to refugees"),
    ],
)
def test_a_language_that_is_taught_is_not_asked_for(language: Language, text: str) -> None:
    assert _intent(text, language) == "answer"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "raconte moi une blague"),
        ("nl", "schrijf een gedicht over katten"),
        ("en", "what time is it in Tokyo"),
    ],
)
def test_an_order_for_something_else_is_off_topic(language: Language, text: str) -> None:
    assert _intent(text, language, "evidence") == "off_topic"


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [("fr", "oui, c'est ça", "non"), ("nl", "ja klopt", "nee"), ("en", "yes", "nope")],
)
def test_yes_and_no_are_plain(language: Language, yes: str, no: str) -> None:
    assert says_yes(Message(yes, language)) and not says_no(Message(yes, language))
    assert says_no(Message(no, language)) and not says_yes(Message(no, language))


def test_taking_back_what_was_said_is_undoing() -> None:
    assert wants_undo(Message("annule ce que je viens de dire", "fr"))
