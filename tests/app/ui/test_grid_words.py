"""The grid in words: every code has its word, times read as people say them."""

from typing import get_args

import pytest

from app.i18n import has_text
from app.ui.parts.grid_words import exact_time, framework_words, source_words, time_words, words
from indicators.grid import Breakdown, Collection, Moment, Respondent, Size
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import grid

VOCABULARIES = {
    "respondent": Respondent,
    "collection": Collection,
    "moment": Moment,
    "size": Size,
    "breakdown": Breakdown,
}


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_a_vocabulary_has_its_word(vocabulary: str, language: Language) -> None:
    codes = get_args(VOCABULARIES[vocabulary])
    assert [one for one in codes if not has_text(f"grid.words.{vocabulary}.{one}", language)] == []
    assert len({words(vocabulary, [one], language) for one in codes}) == len(codes)


@pytest.mark.parametrize(
    ("minutes", "french", "dutch", "english"),
    [
        (10, "10 min", "10 min", "10 min"),
        (35, "une demi-heure", "een halfuur", "half an hour"),
        (60, "une heure", "een uur", "an hour"),
        (90, "une heure et demie", "anderhalf uur", "an hour and a half"),
        (150, "2,5 heures", "2,5 uur", "2.5 hours"),
        (600, "10 heures", "10 uur", "10 hours"),
    ],
)
def test_times_read_as_people_say_them(minutes: int, french: str, dutch: str, english: str) -> None:
    said = [time_words(minutes, language) for language in LANGUAGES]
    assert said == [{"fr": french, "nl": dutch, "en": english}[one] for one in LANGUAGES]


@pytest.mark.parametrize(
    ("minutes", "written"), [(45, "45 min"), (60, "1 h"), (225, "3 h 45"), (605, "10 h 05")]
)
def test_a_sum_is_exact_to_the_minute(minutes: int, written: str) -> None:
    assert exact_time(minutes, "fr") == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_says_where_it_comes_from(language: Language) -> None:
    for one in grid().indicators.values():
        assert source_words(one, language), one.id


def test_a_source_is_linked_and_the_lack_of_one_is_said() -> None:
    assert "](https://" in source_words(grid().indicators["PE02"], "en")
    assert "without a published source" in source_words(grid().indicators["PE01"], "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_frameworks_are_named_with_their_fit(language: Language) -> None:
    close = next(one for one in grid().indicators.values() if one.iris_fit == "close")
    said = " ".join(framework_words(close, language))
    assert f"[{close.iris}](https://iris.thegiin.org/metric/5.3/{close.iris}/)" in said
    assert "Common Impact Data Standard" in said
    same = close.model_copy(update={"iris_fit": "same"})
    assert " ".join(framework_words(same, language)) != said
