import pytest

from app.assessment.events import (
    AlternativeStated,
    EvidenceStated,
    PortraitStated,
    StakeholdersStated,
)
from app.assessment.known import Activity, Known
from app.dialogue.besides import (
    about_activity,
    is_only_besides,
    mentioned,
    names_others,
    portrait_told,
    wished_for,
)
from app.dialogue.message import Message
from knowledge.language import Language

COURSE = Activity(id="act1", text="former des jeunes à la mécanique", answer=1, confirmed=True)


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("fr", "un jeune ose téléphoner. on le voit tous les jours", "seen"),
        ("fr", "9 sur 15 ont trouvé, on l'a compté avec nos fiches de sortie", "counted"),
        ("nl", "ze durven meer. we zien dat elke dag", "seen"),
        ("en", "we counted: 6 in 10 find work", "counted"),
        ("fr", "compté", "counted"),
        ("nl", "geteld", "counted"),
        ("en", "we asked", "asked"),
    ],
)
def test_how_it_is_known_may_be_told_before_it_is_asked(
    language: Language, text: str, level: str
) -> None:
    found = about_activity(Message(text, language), COURSE, "change")
    assert [one.level for one in found if isinstance(one, EvidenceStated)] == [level]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ils voient leurs enfants plus souvent"),
        ("fr", "ils demandent moins d'aide"),
        ("nl", "ze zien hun kinderen vaker"),
        ("en", "they see their children more often"),
    ],
)
def test_what_people_see_is_no_evidence_of_the_team(language: Language, text: str) -> None:
    assert about_activity(Message(text, language), COURSE, "change") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "sans nous ils attendraient plus longtemps"),
        ("nl", "als wij er niet waren, bleven ze thuis"),
        ("en", "without us they would wait a year"),
    ],
)
def test_what_would_be_without_us_is_taken_where_it_is_told(language: Language, text: str) -> None:
    found = about_activity(Message(text, language), COURSE, "change")
    assert [one.text for one in found if isinstance(one, AlternativeStated)] == [text]
    assert is_only_besides(text, language)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "c'est surtout pour des mamans seules", "des mamans seules"),
        ("nl", "dat is vooral voor jonge gezinnen", "jonge gezinnen"),
        ("en", "it is mainly for single parents", "single parents"),
    ],
)
def test_for_whom_it_is_may_be_told_early(language: Language, text: str, who: str) -> None:
    found = about_activity(Message(text, language), COURSE, "name")
    assert [one.text for one in found if isinstance(one, StakeholdersStated)] == [who]


def test_what_is_known_already_is_not_told_again() -> None:
    told = COURSE.model_copy(
        update={
            "evidence": EvidenceStated(activity="act1", level="counted"),
            "alternative": AlternativeStated(activity="act1", text="x"),
        }
    )
    text = "on le voit tous les jours. sans nous ils attendraient"
    assert about_activity(Message(text, "fr"), told, "change") == []


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("fr", "le Forem les aide aussi", True),
        ("fr", "ils attendraient plus longtemps", False),
        ("nl", "de VDAB helpt hen ook", True),
        ("nl", "ze zouden langer wachten", False),
        ("en", "the job centre helps them too", True),
        ("en", "they would wait longer", False),
    ],
)
def test_others_who_have_a_hand_in_it_are_heard(language: Language, text: str, named: bool) -> None:
    assert names_others(text, language) is named


@pytest.mark.parametrize(
    ("language", "text", "field", "told"),
    [
        ("fr", "asbl en partenariat avec le CPAS et l'école", "partners", "le CPAS et l'école"),
        ("fr", "notre mission est d'aider chacun", "mission", "aider chacun"),
        ("nl", "we werken nauw samen met het OCMW", "partners", "het OCMW"),
        ("en", "our mission is to help everyone", "mission", "help everyone"),
    ],
)
def test_partners_and_mission_are_taken_where_they_are_called_so(
    language: Language, text: str, field: str, told: str
) -> None:
    found = portrait_told(Message(text, language))
    assert found == [PortraitStated.model_validate({"field": field, "text": told})]


def test_working_with_people_makes_no_partners_of_them() -> None:
    assert portrait_told(Message("on travaille avec des jeunes du quartier", "fr")) == []


def _known(*names: str, support: tuple[str, ...] = ()) -> Known:
    activities = tuple(
        Activity(id=f"act{at}", text=name, answer=1, confirmed=True, support=name in support)
        for at, name in enumerate(names, start=1)
    )
    return Known(language="fr", activities=activities)


def test_an_activity_is_found_by_words_of_its_family() -> None:
    known = _known("livrer de la soupe", "tenir un restaurant")
    assert [one.id for one in mentioned("la livraison", "fr", known.activities)] == ["act1"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("parlons de la soupe", "act1"),
        ("on peut parler du restaurant ?", "act2"),
        ("parlons de la compta", "act3"),
        ("parlons de la météo", ""),
        ("la soupe est bonne", ""),
    ],
)
def test_a_person_may_call_up_an_activity(text: str, found: str) -> None:
    known = _known("livrer de la soupe", "tenir un restaurant", "la compta", support=("la compta",))
    wished = wished_for(Message(text, "fr"), known)
    assert (wished.id if wished else "") == found
