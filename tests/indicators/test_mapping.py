from collections.abc import Sequence

import numpy as np
import pytest

from app.dialogue.resources import Resources
from indicators.mapping import Mapper
from knowledge.language import LANGUAGES
from tests.indicators.tiny import EXAMPLES, GRID, example


class FoodEmbedder:
    """Knows one thing only: whether a text smells of food."""

    name = "food"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.seen += texts
        words = ("vegetable", "food", "soup", "leek")
        found = [[1.0, 0.0] if any(w in text for w in words) else [0.0, 1.0] for text in texts]
        return np.array(found, dtype=np.float32)


@pytest.fixture(scope="module")
def mapper() -> Mapper:
    return Mapper(GRID, EXAMPLES)


@pytest.mark.parametrize(
    ("said", "facet"),
    [("welding lessons for young people", "some.skills"), ("cheap fresh vegetable", "some.food")],
)
def test_an_activity_meets_the_facet_of_its_neighbours(
    mapper: Mapper, said: str, facet: str
) -> None:
    assert mapper.map(said, "en").facets[0].facet == facet


def test_what_keeps_the_house_running_is_no_lever_and_has_no_level(mapper: Mapper) -> None:
    mapping = mapper.map("an accountant for the bookkeeping", "en")
    assert not mapping.lever
    assert mapping.level is None


def test_a_lever_of_doubtful_facet_is_still_a_lever_and_not_sure(mapper: Mapper) -> None:
    mapping = mapper.map("young people learn to weld and sell vegetables to families", "en")
    assert mapping.lever
    assert not mapping.sure


def test_a_plain_case_is_sure(mapper: Mapper) -> None:
    assert mapper.map("we train young people to weld", "en").sure


def test_reasons_are_words_of_the_text(mapper: Mapper) -> None:
    said = "a course where people learn to weld"
    reasons = mapper.map(said, "en").facets[0].words
    assert reasons
    assert set(reasons) <= set(said.split())


def test_a_text_without_known_words_gives_no_reasons(mapper: Mapper) -> None:
    assert {match.words for match in mapper.map("zzz qqq", "en").facets} == {()}


def test_the_nearest_example_is_one_of_its_facet(mapper: Mapper) -> None:
    match = mapper.map("a course of carpentry", "en").facets[0]
    assert match.example == "a carpentry course for the unemployed"


def test_the_level_follows_the_words(mapper: Mapper) -> None:
    assert mapper.map("we train people and sell vegetables", "en").level == "realisation"
    assert mapper.map("trainees found a job, families eat more", "en").level == "result"


def test_without_examples_of_levels_no_level_is_told() -> None:
    plain = [one.model_copy(update={"level": None}) for one in EXAMPLES]
    assert Mapper(GRID, plain).map("we train people", "en").level is None


def test_scores_of_all_facets_add_up_to_one(mapper: Mapper) -> None:
    scores = [match.score for match in mapper.map("soup and welding", "en").facets]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1, abs=0.001)


def test_many_are_mapped_as_each_alone(mapper: Mapper) -> None:
    said = ["we weld", "fresh soup", "the payroll"]
    assert mapper.map_many(said, "en") == [mapper.map(one, "en") for one in said]


def test_of_nothing_nothing_is_mapped(mapper: Mapper) -> None:
    assert mapper.map_many([], "en") == []


def test_the_same_examples_give_the_same_mapping() -> None:
    said = "soup for young people"
    assert Mapper(GRID, EXAMPLES).map(said, "en") == Mapper(GRID, EXAMPLES).map(said, "en")


def test_without_an_embedder_words_alone_decide(mapper: Mapper) -> None:
    weighed = Mapper(GRID, EXAMPLES, embedder=None, vector_weight={"en": 0.9})
    assert weighed.map("leek", "en") == mapper.map("leek", "en")


def test_vectors_decide_where_words_are_unknown(mapper: Mapper) -> None:
    dense = Mapper(GRID, EXAMPLES, FoodEmbedder(), {"en": 0.9})
    assert dense.map("leeks", "en").facets[0].facet == "some.food"
    assert dense.map("leeks", "en").facets[0].score > mapper.map("leeks", "en").facets[0].score


def test_a_language_without_weight_embeds_no_message() -> None:
    embedder = FoodEmbedder()
    mapper = Mapper(GRID, EXAMPLES, embedder, {"en": 0.0})
    mapper.map("leeks", "en")
    assert "leeks" not in embedder.seen


def test_kept_vectors_spare_embedding_the_examples() -> None:
    embedder = FoodEmbedder()
    kept = FoodEmbedder()
    Mapper(GRID, EXAMPLES, embedder, {"en": 0.5}, kept.encode).map("leeks", "en")
    assert embedder.seen == ["leeks"]
    assert "we train young people to weld" in kept.seen


def test_without_support_examples_everything_is_a_lever() -> None:
    levers = [one for one in EXAMPLES if one.lever]
    assert Mapper(GRID, levers).map("an accountant", "en").lever


def test_a_language_without_examples_is_mapped_by_what_the_grid_says(mapper: Mapper) -> None:
    assert mapper.map("they learn to weld", "nl").facets[0].facet == "some.skills"


def test_a_facet_called_by_name_is_found(mapper: Mapper) -> None:
    assert mapper.named_facets("it is about trades", "en") == ["some.skills"]
    assert mapper.named_facets("it is about cats", "en") == []


def test_what_is_taught_holds_examples_and_the_words_of_the_grid() -> None:
    taught = Mapper(GRID, [example("we weld", "some.skills")]).learnt.taught["en"]
    assert dict(zip(taught.texts, taught.classes, strict=True)) == {
        "we weld": "some.skills",
        "Trades and skills": "some.skills",
        "they learn to weld": "some.skills",
        "Fresh food": "some.food",
        "cheap vegetables for all": "some.food",
    }


def test_the_shipped_mapping_tells_levers_from_support_in_all_languages(
    resources: Resources,
) -> None:
    said = {
        "fr": ("on forme des jeunes au métier de soudeur", "on tient la comptabilité"),
        "nl": ("we leiden jongeren op tot lasser", "we doen de boekhouding"),
        "en": ("we train young people as welders", "we do the bookkeeping"),
    }
    for language in LANGUAGES:
        lever, support = resources.mapper.map_many(said[language], language)
        assert (lever.lever, support.lever) == (True, False)
        assert "work.skills" in {match.facet for match in lever.facets[:3]}
