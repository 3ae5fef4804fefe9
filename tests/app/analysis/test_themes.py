from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from app.analysis.themes import contradictory, propose_themes, voices_by_theme
from app.assessment.findings import Findings, Testimony, Theme
from app.assessment.vocabulary import EffectDirection
from app.dialogue.resources import Resources
from indicators.mapping import FacetMatch, Mapping
from knowledge.language import Language


class WordMapper:
    """Reads the facet that a text names by a word."""

    def map_many(self, texts: Sequence[str], language: Language) -> list[Mapping]:
        return [Mapping(True, _facets(text), None, True) for text in texts]


def _facets(text: str) -> tuple[FacetMatch, ...]:
    named = [("job", "work.access", 0.9), ("maybe", "health.mental", 0.1)]
    return tuple(FacetMatch(facet, score, (), "") for word, facet, score in named if word in text)


def embed(texts: Sequence[str]) -> np.ndarray:
    """Texts that begin alike point the same way; an empty word points nowhere."""
    ways = {"sun": (1.0, 0.0), "rain": (0.0, 1.0)}
    return np.array([ways.get(text.split()[0], (0.0, 0.0)) for text in texts])


def voice(id: str, text: str, direction: EffectDirection | None = None) -> Testimony:
    return Testimony(id=id, number=1, text=text, direction=direction, consent="anonymous")


def test_contrary_voices_stand_under_one_theme_and_are_flagged() -> None:
    good, bad = voice("a", "a job at last", "positive"), voice("b", "no job at all", "negative")
    [theme] = propose_themes([good, bad], WordMapper(), None)
    assert (theme.facet, theme.voices, theme.contradictory) == ("work.access", (good, bad), True)


def test_a_facet_that_hardly_shows_is_not_proposed() -> None:
    assert propose_themes([voice("a", "maybe")], WordMapper(), None) == []


def test_facets_that_a_person_gave_stand_in_the_place_of_what_is_read() -> None:
    told = voice("a", "a job").model_copy(update={"facets": ("ties.isolation",)})
    assert [one.facet for one in propose_themes([told], WordMapper(), None)] == ["ties.isolation"]


def test_testimonies_that_lie_close_make_a_group() -> None:
    told = [voice("a", "sun 1"), voice("b", "rain 1"), voice("c", "sun 2"), voice("d", "-")]
    [group] = propose_themes(told, WordMapper(), embed)
    assert (group.facet, [one.id for one in group.voices]) == ("", ["a", "c"])
    assert group.typical in group.voices


def test_a_group_that_a_facet_covers_already_is_not_proposed_twice() -> None:
    told = [voice("a", "sun job"), voice("b", "sun job too")]
    assert [one.facet for one in propose_themes(told, WordMapper(), embed)] == ["work.access"]


@pytest.mark.parametrize("told", [[], [voice("a", " ")], [voice("a", "sun")]])
def test_too_little_proposes_nothing(told: list[Testimony]) -> None:
    assert propose_themes(told, WordMapper(), embed) == []


def test_unexpected_voices_are_no_contradiction() -> None:
    assert not contradictory([voice("a", "x", "positive"), voice("b", "y", "unexpected")])


def test_a_voice_counts_once_under_a_theme_whoever_put_it_there() -> None:
    told = voice("a", "x")
    findings = Findings(
        themes={"t": Theme(id="t", name="Work"), "u": Theme(id="u", name="Home")},
        coded={("a", "Ann"): ("t",), ("a", "Bo"): ("t",), ("gone", "Bo"): ("u",)},
    )
    assert voices_by_theme(findings, {"a": told}) == {"t": [told], "u": []}


def test_the_real_mapper_and_model_find_work_in_what_people_say(resources: Resources) -> None:
    told = [
        voice("a", "Grâce à l'atelier, j'ai retrouvé un emploi stable."),
        voice("b", "Je n'ai pas trouvé d'emploi après la formation.", "negative"),
    ]
    model = resources.mapper.learnt.embedder
    assert model is not None
    themes = propose_themes(told, resources.mapper, model.encode, "fr")
    assert any(theme.facet.startswith("work.") for theme in themes)
