"""Pictures to take away: complete, sharp, and made without asking anybody."""

import struct
from typing import Any
from xml.etree import ElementTree

import altair as alt
import pandas as pd
import pytest

from app.charts.grid_layout import matrix_frames
from app.charts.grid_matrix import grid_matrix
from app.charts.picture import WIDTH, png, svg
from app.charts.theme import specification
from tests.app.drafting.cases import case, grid

_PNG = b"\x89PNG\r\n\x1a\n"


def _bars(**size: int) -> Any:
    frame = pd.DataFrame({"who": ["Éric & Cie", "« Ĳs »"], "many": [3, 5]})
    return alt.Chart(frame).mark_bar().encode(x="many:Q", y="who:N").properties(**size)


def _size(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def _texts(drawn: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(drawn).iter() if one.text]


def test_a_png_grows_with_its_scale() -> None:
    once, twice = png(_bars(), 1), png(_bars(), 2)
    assert once.startswith(_PNG)
    assert [2 * side for side in _size(once)] == pytest.approx(list(_size(twice)), abs=2)


def test_an_svg_is_well_formed_and_keeps_its_words_as_words() -> None:
    texts = _texts(svg(_bars()))
    assert {"Éric & Cie", "« Ĳs »"} <= set(texts)


def test_title_and_note_stand_on_the_picture() -> None:
    texts = _texts(svg(_bars(), title="Le < et le &", note="Source : Statbel."))
    assert texts[0] == "Le < et le &"
    assert texts[-1] == "Source : Statbel."


def test_a_long_note_is_set_in_lines_and_the_paper_grows() -> None:
    note = "Une phrase qui en dit plus long que la ligne. " * 8
    plain, told = svg(_bars()), svg(_bars(), note=note)
    assert " ".join(_texts(told)[-4:]).endswith("que la ligne.")
    assert max(len(one) for one in _texts(told)) < WIDTH / 4
    assert _size(png(_bars(), 1, note=note))[1] > _size(png(_bars(), 1))[1]
    assert len(told) > len(plain)


def test_what_no_xml_holds_is_left_out() -> None:
    assert "ab" in _texts(svg(_bars(), title="a\x00\x1bb"))


def test_every_font_has_the_widths_of_the_one_that_was_measured() -> None:
    fonts = {
        font
        for one in ElementTree.fromstring(svg(_bars(), title="a", note="b")).iter()
        if (font := one.get("font-family"))
    }
    assert fonts == {"Liberation Sans, Arial, Helvetica, sans-serif"}


def test_no_colour_is_a_word_that_old_programs_take_for_black() -> None:
    drawn = svg(grid_matrix(*matrix_frames(case("fr"), grid(), "fr"), "fr"))
    assert "transparent" not in drawn


def test_a_specification_draws_as_its_chart_does() -> None:
    assert svg(specification(_bars())) == svg(_bars())


def test_a_chart_keeps_the_width_that_it_gave_itself() -> None:
    wide = [float(ElementTree.fromstring(svg(_bars(**own))).get("width") or 0)
            for own in ({"width": 200}, {"width": 400}, {})]  # fmt: skip
    assert wide[1] - wide[0] == pytest.approx(200, abs=1)
    assert wide[2] - wide[1] == pytest.approx(WIDTH - 400, abs=1)


def test_charts_side_by_side_are_drawn() -> None:
    assert _texts(svg(_bars() | _bars())).count("Éric & Cie") == 2


def test_a_chart_that_asks_for_data_from_elsewhere_is_refused() -> None:
    away = alt.Chart("https://data.example/figures.csv").mark_bar().encode(x="a:Q")
    with pytest.raises(ValueError, match=r"data\.example"):
        svg(away)


def test_signs_that_no_picture_may_hold_are_left_out_of_its_data() -> None:
    frame = pd.DataFrame([{"name": "vé\x00lo\x1b\ufffe", "value": 1}])
    drawn = svg(alt.Chart(frame).mark_text().encode(text="name:N", x="value:Q"))
    assert "vélo" in drawn
