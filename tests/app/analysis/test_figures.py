import re

import pytest

from app.analysis.figures import difference, figure
from knowledge.language import LANGUAGES, Language


def _plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text)


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        (0.4, "fr", "40 points de pourcentage"),
        (0.01, "en", "1 percentage point"),
        (-0.01, "nl", "-1 procentpunt"),
        (0.0, "fr", "0 point de pourcentage"),
        (0.004, "fr", "0,4 point de pourcentage"),
        (-0.0001, "en", "0 percentage points"),
    ],
)
def test_shares_are_apart_by_points(value: float, language: Language, written: str) -> None:
    assert _plain(difference(value, "share", "", language)) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_keeps_its_unit_and_its_decimals(language: Language) -> None:
    assert _plain(figure(12.5, "count", "km", language)) in ("12,5 km", "12.5 km")


def test_a_mean_has_one_decimal_and_a_share_none() -> None:
    assert figure(3.0, "mean", "", "nl") == "3,0"
    assert _plain(figure(0.666, "share", "", "fr")) == "67 %"
