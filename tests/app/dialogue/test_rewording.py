import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assessment.known import Activity, Confirmed, Effect, Known, Statement
from app.dialogue.coach import findings, subject, suggestions
from app.i18n import NO_BREAK
from indicators.grid import Grid
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import grid as real_grid


@pytest.fixture(scope="module")
def grid() -> Grid:
    return real_grid()


def _activity(
    name: str, people: str = "", effect: str = "", facets: tuple[str, ...] = (), own: str = "act1"
) -> Activity:
    told = (Effect(id="e1", text=effect, answer=1, form="story"),) if effect else ()
    return Activity(
        id=own,
        text=name,
        answer=1,
        confirmed=True,
        stakeholders=Statement(text=people, answer=1) if people else None,
        effects=told,
        lever=Confirmed(facets=facets, answer=1) if facets else None,
    )


def _known(language: Language, *activities: Activity, version: str = "") -> Known:
    versions = (Statement(text=version, answer=1),) if version else ()
    return Known(language=language, activities=activities, question_versions=versions)


@pytest.mark.parametrize(
    ("language", "name", "people", "expected"),
    [
        ("fr", "former des jeunes", "surtout des jeunes", "notre façon de former des jeunes"),
        ("fr", "accueillir des enfants", "mamans seules", "notre façon d'accueillir des enfants"),
        ("fr", "héberger des familles", "d'anciens sans-abri", "notre façon d'héberger"),
        ("fr", "restaurant", "les clients", "notre activité “restaurant”"),
        ("nl", "fietsen herstellen", "jongeren", "de manier waarop wij fietsen herstellen"),
        ("nl", "buurtrestaurant", "buren", "onze activiteit “buurtrestaurant”"),
        ("en", "repair bicycles", "young people", "the way we repair bicycles"),
        ("en", "charity shop", "families", "our activity ‘charity shop’"),
    ],
)
def test_an_activity_fits_into_the_sentence_whatever_its_words(
    grid: Grid, language: Language, name: str, people: str, expected: str
) -> None:
    offered = suggestions(_known(language, _activity(name, people)), grid)
    assert len(offered) == len(set(offered)) == 3
    assert all(expected in one for one in offered)


@pytest.mark.parametrize(
    ("people", "named"),
    [
        ("surtout des jeunes sans diplôme", "pour les jeunes sans diplôme"),
        ("mamans seules du quartier", "pour les mamans seules du quartier"),
        ("d'anciens détenus", "pour les anciens détenus"),
        ("les voisins", "pour les voisins"),
        ("une dame âgée", "pour une dame âgée"),
        ("des femmes, 40 à 45 chaque jour", "pour les femmes"),
        ("", "pour les personnes concernées"),
    ],
)
def test_people_get_the_article_that_french_needs(grid: Grid, people: str, named: str) -> None:
    first = suggestions(_known("fr", _activity("former des jeunes", people)), grid)[0]
    assert first.removesuffix(f"{NO_BREAK}?").endswith(named)


def test_the_facet_and_the_effect_of_the_lever_are_asked_about(grid: Grid) -> None:
    told = _activity("former des jeunes", "des jeunes", "ils osent", ("people.autonomy",))
    offered = suggestions(_known("fr", told), grid)
    assert "en matière d'autonomie et pouvoir d'agir" in offered[0]
    assert "“ils osent”" in offered[1]


def test_the_activity_that_the_wording_speaks_of_is_asked_about(grid: Grid) -> None:
    first, second = _activity("former des jeunes"), _activity("livrer de la soupe", own="act2")
    known = _known("fr", first, second, version="Est-ce que la soupe sert à quelque chose ?")
    chosen = subject(known)
    assert chosen is not None and chosen.id == "act2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_coach_offers_holds_by_its_own_criteria(grid: Grid, language: Language) -> None:
    words: dict[Language, tuple[str, str, str]] = {
        "fr": ("réparer des vélos", "des jeunes sans diplôme", "un jeune tient l'accueil"),
        "nl": ("fietsen herstellen", "jongeren zonder diploma", "een jongere doet het onthaal"),
        "en": ("repair bicycles", "young people", "a lad runs the front desk"),
    }
    name, people, effect = words[language]
    for told in (effect, ""):
        known = _known(language, _activity(name, people, told, ("people.confidence",)))
        assert [findings(one, known, grid) for one in suggestions(known, grid)] == [[], [], []]


@given(st.text(min_size=1, max_size=200), st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_words_make_a_question_of_one_line(name: str, people: str, language: Language) -> None:
    for one in suggestions(_known(language, _activity(name, people)), real_grid()):
        assert one.endswith("?") and "\n" not in one


def test_no_wording_carries_on_what_is_personal(grid: Grid) -> None:
    people = "des jeunes comme Karim, qui est dépressif, 0471 12 34 56"
    for one in suggestions(_known("fr", _activity("former des jeunes", people)), grid):
        assert "Karim" not in one and "0471" not in one
