import pytest
from hypothesis import given

from app.dialogue.care import concern, likely_concern, temper
from app.dialogue.message import Message
from knowledge.language import Language
from tests.app.dialogue.strategies import MESSAGES


@pytest.mark.parametrize(
    "text",
    [
        "j'en peux plus, je veux en finir",
        "je n'ai plus envie de vivre",
        "on répare des vélos. franchement je pense au suicide tous les jours",
        "jveux mourir",
        "ik zie het niet meer zitten",
        "ik wil er een eind aan maken",
        "what's the point of living",
        "everyone would be better off without me",
    ],
)
def test_despair_of_oneself_is_heard_whatever_stands_beside_it(text: str) -> None:
    assert concern(text) == "distress"


@pytest.mark.parametrize(
    "text",
    [
        "une de nos stagiaires dit qu'elle veut se suicider, je sais pas quoi faire",
        "mijn collega wil niet meer leven, hij zei het vanmorgen",
        "a lady in the group tried to kill herself yesterday",
    ],
)
def test_despair_of_somebody_spoken_of_is_heard(text: str) -> None:
    assert concern(text) == "distress"


@pytest.mark.parametrize(
    "text",
    [
        "mon mari me frappe",
        "je crois que son mari la bat",
        "ik durf niet naar huis",
        "ik word thuis geslagen",
        "my husband hits me",
        "she came in with bruises and she's afraid to go home",
    ],
)
def test_violence_is_told_apart(text: str) -> None:
    assert concern(text) == "violence"


@pytest.mark.parametrize(
    "text",
    [
        "on accompagne des femmes victimes de violences",
        "nous gérons une ligne d'écoute pour la prévention du suicide",
        "une dame voulait mourir, maintenant elle anime l'atelier couture",
        "ils disent souvent « j'en peux plus » quand ils poussent la porte",
        "si un jeune parle de suicide on appelle tout de suite le psychologue",
        "we werken met jongeren die zelfmoordgedachten hebben",
        "we run a suicide helpline",
        "when a woman tells us her husband hits her we refer her to the refuge",
    ],
)
def test_work_on_hard_things_is_no_distress(text: str) -> None:
    assert concern(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "j'en peux plus de ces formulaires Excel",
        "je meurs de faim on peut faire une pause",
        "on veut en finir avec le gaspillage alimentaire",
        "ik zie die subsidie dit jaar niet zitten",
        "ik kan niet meer dan drie dagen vrijmaken",
        "turning that contract down would be financial suicide",
        "we beat last year's numbers",
    ],
)
def test_a_way_of_speaking_is_no_distress(text: str) -> None:
    assert concern(text) is None


def test_what_only_sounds_like_distress_counts_of_one_person_alone() -> None:
    def sure(_: str) -> float:
        return 1.0

    assert likely_concern(Message("je me sens au fond du gouffre", "fr"), sure) == "distress"
    assert likely_concern(Message("on voit des gens au fond du gouffre", "fr"), sure) is None
    assert likely_concern(Message("je suis mort de rire", "fr"), sure) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ta gueule"),
        ("fr", "c'est de la merde, votre truc"),
        ("nl", "wat een stomme machine"),
        ("nl", "hou uw bakkes"),
        ("en", "this is bullshit"),
        ("en", "piss off and leave me alone"),
    ],
)
def test_an_insult_leaves_nothing_to_read(language: Language, text: str) -> None:
    calm = temper(Message(text, language))
    assert calm.insulting and calm.rest == ""


@pytest.mark.parametrize(
    ("language", "text", "rest"),
    [
        ("fr", "t'es con, on le voit tous les jours", "on le voit tous les jours"),
        ("nl", "rot op, we zien het elke dag", "we zien het elke dag"),
        ("en", "you idiot, we see it every day", "we see it every day"),
    ],
)
def test_what_is_said_beside_an_insult_is_kept(language: Language, text: str, rest: str) -> None:
    assert temper(Message(text, language)).rest == rest


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "les gars se traitent de connards toute la journée, on fait de la médiation"),
        ("fr", "les voisins trouvaient ça nul au début"),
        ("nl", "de gasten schelden elkaar uit voor klootzak, wij bemiddelen"),
        ("en", "the lads call each other dickheads all day, we mediate"),
    ],
)
def test_what_others_call_each_other_is_no_insult(language: Language, text: str) -> None:
    assert not temper(Message(text, language)).insulting


@given(text=MESSAGES)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    concern(text)
    temper(Message(text, "fr"))
