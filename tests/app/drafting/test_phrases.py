from typing import get_args

import pytest
from jinja2 import UndefinedError

from app.analysis.comparison import ComparisonKind
from app.drafting.phrases import phrase, phrase_problems, phrases
from knowledge.language import LANGUAGES, Language


def test_every_language_has_every_sentence_and_no_template_is_broken() -> None:
    assert phrase_problems() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_is_text_and_never_a_template(language: Language) -> None:
    assert "{{ 7*7 }}" in phrase("mission", language, text="{{ 7*7 }}")


def test_a_fact_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        phrase("mission", "fr")


def test_an_unknown_sentence_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrase("nothing.of.the.kind", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_voice_without_wording_of_its_own_speaks_as_the_enterprise(language: Language) -> None:
    own = phrase("result.weak", language, count=1, all=1)
    assert phrase("result.weak", language, "plain", count=1, all=1) == own


def test_wordings_take_turns() -> None:
    said = {phrase("mission", "fr", variant=one, text="x") for one in range(9)}
    assert len(said) == len(phrases("fr")["mission"]["we"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(ComparisonKind))
def test_every_kind_of_comparison_has_its_sentence(language: Language, kind: str) -> None:
    assert f"comparison.{kind}" in phrases(language)


def test_the_mission_of_a_name_with_an_article_contracts_in_french() -> None:
    said = phrase("mission", "fr", "they", name="le Germoir", text="x")
    assert said.startswith("La mission du Germoir")
