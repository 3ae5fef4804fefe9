from pathlib import Path
from typing import get_args

import pytest

from indicators import lexicon as module
from indicators.grid import Segment
from indicators.lexicon import load_lexicon
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold
from knowledge.yaml_files import read_yaml

FOLDER = Path(module.__file__).parent / "lexicon"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_folded_and_longest_first(language: Language) -> None:
    lexicon = load_lexicon(language)
    assert all(word == fold(word) for word in (*lexicon.subjects, *lexicon.verbs, *lexicon.staff))
    lengths = [len(subject) for subject in lexicon.subjects]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_legal_forms_point_to_all_platforms(language: Language) -> None:
    assert set(load_lexicon(language).legal_forms.values()) == set(get_args(Segment))


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_is_counted_in_three_units(language: Language) -> None:
    assert set(load_lexicon(language).staff.values()) == {"fte", "people", "volunteers"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_irregular_verb_is_a_verb(language: Language) -> None:
    data, problems = read_yaml(FOLDER / f"{language}.yaml", FOLDER)
    assert problems == []
    assert set(data["irregular"]) <= set(data["verbs"])


def test_on_is_a_word_of_french() -> None:
    assert "on" in load_lexicon("fr").subjects
