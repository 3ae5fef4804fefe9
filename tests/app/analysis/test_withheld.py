from dataclasses import replace

import pytest

from app.analysis.comparison import Comparison, compare
from app.analysis.groups import by_group
from app.analysis.reading import Reading
from app.analysis.sentences import said_of_comparison
from app.analysis.withheld import change_withheld, groups_withheld, results_withheld
from app.i18n import t
from knowledge.language import LANGUAGES, Language
from tests.app.analysis.tables import table


def _change(*, withheld: bool) -> Comparison:
    made = compare(
        "before_after",
        Reading("WO01", "En emploi", "share", 0.5, counted=9, base=18, asked=40, moment="exit"),
        Reading("WO01", "En emploi", "share", 0.25, counted=5, base=20, asked=40, moment="entry"),
    )
    assert made is not None
    return replace(made, withheld=withheld)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_says_that_the_change_of_the_same_people_is_left_out(
    language: Language,
) -> None:
    sentence = t("withheld.pairs", language)
    assert sentence in said_of_comparison(_change(withheld=True), language).may
    assert sentence not in said_of_comparison(_change(withheld=False), language).may
    assert change_withheld(_change(withheld=False), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_that_are_left_out_are_spoken_of_once(language: Language) -> None:
    small = by_group(*table({"job": ["yes"] * 13, "gender": ["woman"] * 10 + ["man"] * 3}))
    large = by_group(*table({"job": ["yes"] * 13, "gender": ["woman"] * 7 + ["man"] * 6}))
    assert groups_withheld([*small, *small], language) == [t("withheld.groups", language)]
    assert groups_withheld(large, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_result_that_is_left_out_is_spoken_of(language: Language) -> None:
    assert results_withheld(True, language) == [t("withheld.recorded", language)]
    assert results_withheld(False, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["groups", "pairs", "recorded"])
def test_no_sentence_holds_a_number(what: str, language: Language) -> None:
    assert not any(sign.isdigit() or sign in "{}" for sign in t(f"withheld.{what}", language))
