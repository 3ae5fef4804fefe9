import pytest

from app.assessment.events import (
    CauseStated,
    ChainStated,
    EffectStated,
    NoneStated,
    PathChosen,
    PortraitStated,
    Skipped,
    StakeholderPlaced,
)
from app.assessment.known import Activity, Effect, Known, Statement
from app.dialogue.effects import direction
from app.dialogue.message import Message
from app.dialogue.steps.deeper import AskLongTerm, AskOtherCauses, AskOtherEffects
from app.dialogue.steps.path import AskPath, minutes
from app.dialogue.steps.portrait import AskNeeds, AskPartners
from app.dialogue.steps.step import Step
from app.dialogue.steps.voices import AskVoices
from app.dialogue.turn import Refusal
from indicators.grid_files import load_grid
from knowledge.language import Language

GRID, _ = load_grid()
EFFECT = Effect(id="act1-e1", text="ils osent téléphoner", answer=3, form="statement")


def known(language: Language = "fr", alternative: str = "") -> Known:
    without = Statement(text=alternative, answer=4) if alternative else None
    activity = Activity(
        id="act1",
        text="former des jeunes",
        answer=1,
        confirmed=True,
        effects=(EFFECT,),
        alternative=without,
    )
    return Known(language=language, activities=(activity,))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "certains ont décroché avant la fin", "negative"),
        ("fr", "personne n'avait prévu que leurs parents viendraient aussi", "unexpected"),
        ("fr", "ils sont devenus amis", "unexpected"),
        ("fr", "personne n'avait prévu que certains abandonnent", "negative"),
        ("fr", "le bruit", "negative"),
        ("nl", "sommigen haken af", "negative"),
        ("nl", "niemand had voorzien dat de ouders mee zouden komen", "unexpected"),
        ("nl", "te ver voor wie geen auto heeft", "negative"),
        ("en", "some dropped out", "negative"),
        ("en", "nobody expected the parents to come along", "unexpected"),
        ("en", "they became friends", "unexpected"),
    ],
)
def test_harm_and_surprise_are_told_apart(language: Language, text: str, told: str) -> None:
    assert direction(text, language) == told


def test_harm_and_surprise_in_one_sentence_are_two_effects() -> None:
    text = "une ou deux se sont découragées, et personne n'avait prévu que les maris viendraient"
    got = AskOtherEffects().read(Message(text, "fr"), known(), "act1")
    assert not isinstance(got, Refusal)
    found = [(one.effect, one.direction) for one in got if isinstance(one, EffectStated)]
    assert found == [("act1-s1", "negative"), ("act1-s2", "unexpected")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "rien"), ("fr", "non"), ("fr", "non, rien de négatif"), ("fr", "aucun effet"),
        ("nl", "niets"), ("nl", "nee, niets bijzonders"), ("en", "nothing"), ("en", "nothing else"),
    ],
)  # fmt: skip
def test_none_is_an_answer(language: Language, text: str) -> None:
    steps: list[tuple[Step, str]] = [
        (AskOtherEffects(), "act1"),
        (AskOtherCauses(), "act1"),
        (AskPartners(), ""),
    ]
    for step, about in steps:
        got = step.read(Message(text, language), known(language), about)
        assert got == [NoneStated(question=step.id, about=about)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "personne"), ("fr", "tout le monde est interrogé"), ("nl", "niemand"),
        ("nl", "iedereen wordt gehoord"), ("en", "everyone is heard"), ("en", "nobody"),
    ],
)  # fmt: skip
def test_nobody_unheard_is_an_answer(language: Language, text: str) -> None:
    assert AskVoices(GRID).read(Message(text, language), known(language), "") == [
        NoneStated(question="voices")
    ]


def test_other_causes_are_not_asked_where_they_were_named_already() -> None:
    assert AskOtherCauses().wanted(known(alternative="ils attendraient plus longtemps"), "act1")
    assert not AskOtherCauses().wanted(known(alternative="le Forem les suit aussi"), "act1")


def test_a_cause_is_kept_in_the_persons_words() -> None:
    got = AskOtherCauses().read(Message("un dépôt recrute à côté", "fr"), known(), "act1")
    assert got == [CauseStated(activity="act1", text="un dépôt recrute à côté")]


@pytest.mark.parametrize(
    ("language", "text", "end"),
    [
        ("fr", "pour que plus personne n'attende", "plus personne n'attende"),
        ("fr", "qu'ils restent au village", "ils restent au village"),
        ("fr", "moins de déchets", "moins de déchets"),
        ("nl", "zodat ze werk houden", "ze werk houden"),
        ("en", "so that they keep a job", "they keep a job"),
    ],
)
def test_the_end_of_the_chain_is_what_stands_behind_so_that(
    language: Language, text: str, end: str
) -> None:
    got = AskLongTerm().read(Message(text, language), known(language), "act1")
    assert not isinstance(got, Refusal) and isinstance(got[0], ChainStated)
    assert [link.level for link in got[0].links] == ["realisation", "result", "impact"]
    assert got[0].links[-1].text == end


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "les pères, on ne voit que les mamans", ["Les pères"]),
        (
            "fr",
            "on n'interroge jamais les familles et les voisins",
            ["Les familles", "Les voisins"],
        ),
        ("nl", "we vragen nooit iets aan de buren", ["De buren"]),
        ("en", "those who left before the end", ["Those who left before the end"]),
        (
            "fr",
            "je crois que les anciens stagiaires n'ont jamais reçu de questionnaire",
            ["Anciens stagiaires"],
        ),
    ],
)
def test_those_who_are_never_asked_stand_on_the_map_with_little_voice(
    language: Language, text: str, names: list[str]
) -> None:
    got = AskVoices(GRID).read(Message(text, language), known(language), "")
    assert not isinstance(got, Refusal)
    placed = [one for one in got if isinstance(one, StakeholderPlaced)]
    assert [one.name for one in placed] == names
    assert {(one.affected, one.voice) for one in placed} == {(3, 1)}


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "on continue"), ("fr", "oui"), ("nl", "we gaan verder"), ("en", "yes please")],
)
def test_the_full_path_is_taken_by_a_yes(language: Language, text: str) -> None:
    assert AskPath().read(Message(text, language), Known(), "") == [PathChosen(path="full")]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "plus tard"), ("fr", "non merci"), ("nl", "liever later"), ("en", "not now")],
)
def test_the_full_path_may_wait(language: Language, text: str) -> None:
    assert AskPath().read(Message(text, language), Known(), "") == [Skipped(question="path")]


def test_the_time_that_is_left_counts_what_is_still_to_be_asked() -> None:
    one = known()
    assert minutes(one) == 10  # the portrait and one question more
    needs = AskNeeds().read(Message("trois places pour dix enfants", "fr"), one, "")
    assert needs == [PortraitStated(field="needs", text="trois places pour dix enfants")]
