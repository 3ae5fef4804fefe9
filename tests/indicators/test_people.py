import pytest

from indicators.grid import Grid
from indicators.grid_files import load_grid
from indicators.people import People, first_mentions
from knowledge.language import LANGUAGES, Language
from tests.indicators.tiny import DOMAIN, GRID, facet

SHIPPED = load_grid()[0]
# "LGBTQI+" ends in a mark that is no letter.
_MARKED = "+"


def _named(text: str, language: Language, grid: Grid = GRID) -> list[str]:
    return [one.text for one in People(grid, language).find(text)]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("fr", "Former des jeunes sans diplôme à la mécanique", ["jeunes sans diplôme"]),
        ("nl", "Wij leiden jongeren zonder diploma op", ["jongeren zonder diploma"]),
        ("en", "We train young people without papers to weld", ["young people without papers"]),
        ("fr", "des demandeurs d'emploi de longue durée", ["demandeurs d'emploi de longue durée"]),
        ("nl", "met langdurig werkzoekenden naaien", ["langdurig werkzoekenden"]),
        ("en", "sewing with long-term unemployed people", ["long-term unemployed people"]),
        ("fr", "les jeunes de 16 à 25 ans du quartier", ["jeunes de 16 à 25 ans du quartier"]),
        ("nl", "mensen met een beperking werken hier", ["mensen met een beperking"]),
        ("en", "lunch with older people living alone", ["older people living alone"]),
        ("fr", "les parents d'élèves et la commune", ["parents d'élèves", "la commune"]),
        ("nl", "de buurtbewoners en hun schepen", ["buurtbewoners", "schepen"]),
        ("en", "the kids, their teachers and the council", ["kids", "teachers", "council"]),
    ],
)
def test_a_group_is_named_as_written_with_what_says_who_is_meant(
    language: Language, text: str, named: list[str]
) -> None:
    assert _named(text, language) == named


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stakeholder_of_the_grid_is_found_whole(language: Language) -> None:
    people = People(SHIPPED, language)
    for shipped in SHIPPED.facets.values():
        for phrase in shipped.stakeholders[language]:
            if _MARKED not in phrase:
                assert [one.text for one in people.find(phrase)] == [phrase]


def test_what_a_pack_calls_its_stakeholders_is_known() -> None:
    keeper = facet("some.sea", "Sea", "light")
    told = {"fr": ("gardiens de phare",), "nl": ("wachters",), "en": ("lighthouse keepers",)}
    keeper = keeper.model_copy(update={"stakeholders": keeper.stakeholders.model_copy(update=told)})
    grid = Grid([DOMAIN], [keeper], [])
    assert _named("tea for lighthouse keepers", "en", grid) == ["lighthouse keepers"]
    assert _named("tea for lighthouse keepers", "en") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "l'accueil, la retraite et le café, une caisse commune : personne ne sait"),
        ("nl", "de verhuur en de huur, mensenrechten, met de schouders eronder"),
        ("en", "the village, the garden, the prison, nursing and parenting"),
        ("fr", "quelqu'un téléphone"),
        ("nl", "iemand belt"),
        ("en", "somebody rings"),
    ],
)
def test_words_that_only_look_like_people_name_nobody(language: Language, text: str) -> None:
    assert _named(text, language) == []


def test_somebody_of_whom_more_is_said_is_named() -> None:
    assert _named("we house someone with dementia", "en") == ["someone with dementia"]


def test_positions_are_those_of_the_text() -> None:
    text = "🚲 « Les aînés » — 12 JEUNES, l'été"
    spans = People(GRID, "fr").find(text)
    assert [one.text for one in spans] == ["aînés", "JEUNES"]
    assert all(text[one.start : one.end] == one.text for one in spans)


def test_marks_end_a_group() -> None:
    assert _named("jeunes, demandeurs d'emploi", "fr") == ["jeunes", "demandeurs d'emploi"]


def test_a_group_that_is_named_twice_is_kept_where_it_is_first() -> None:
    text = "Des jeunes. Les jeunes."
    (first,) = first_mentions(People(GRID, "fr").find(text))
    assert first.start == 4


@pytest.mark.parametrize("text", ["", " ", "🚲", "\x07", "=1+1", "9" * 20_000, "-" * 5_000])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_typed_is_read(language: Language, text: str) -> None:
    assert _named(text, language) == []
