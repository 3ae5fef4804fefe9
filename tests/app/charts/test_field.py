from __future__ import annotations

import pandas as pd
import pytest

from app.charts.field import field_dots, field_finding, field_frame
from app.charts.picture import svg
from knowledge.language import LANGUAGES, Language
from knowledge.territory import Territories, load_territories


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def beside(*rows: tuple[str, float, float | None]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "territory": code,
                "level": "NUTS3",
                "value": value,
                "period": "2024",
                "enterprises": 10,
                "acting": None if share is None else share * 10,
                "share": share,
            }
            for code, value, share in rows
        ]
    )


NEEDY_AND_IDLE = beside(("FRE11", 9.0, 0.5), ("FRE12", 12.0, None), ("BE32B", 7.0, 0.9))


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_need_is_great_and_action_thin_is_said_by_name(
    territories: Territories, language: Language
) -> None:
    frame = field_frame(NEEDY_AND_IDLE, "higher_is_worse", territories, language)
    corners = dict(zip(frame["territory"], frame["corner"], strict=True))
    assert corners == {"FRE11": "", "FRE12": "thin", "BE32B": "thick"}
    said = field_finding(frame, "taux", "emploi", language)
    assert "Pas-de-Calais" in said and "Charleroi" in said and "30" in said


def test_a_figure_without_a_worse_side_has_no_corners(territories: Territories) -> None:
    frame = field_frame(NEEDY_AND_IDLE, "neutral", territories, "fr")
    assert set(frame["corner"]) == {""}


def test_only_territories_whose_count_may_be_told_are_drawn(territories: Territories) -> None:
    frame = field_frame(NEEDY_AND_IDLE, "higher_is_worse", territories, "fr")
    drawn = svg(field_dots(frame, "taux", "fr"))
    assert "Charleroi" in drawn and "Pas-de-Calais" not in drawn
