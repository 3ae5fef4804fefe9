"""Words in a picture: how wide they are, and how they are set in lines."""

import pytest

from app.charts.lettering import in_lines, width_of
from knowledge.language import Language


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert width_of("il", 10) < width_of("an", 10) < width_of("WM", 10)
    assert width_of("an", 20) == 2 * width_of("an", 10)
    assert width_of("an", 10, bold=True) > width_of("an", 10)


def test_an_accent_takes_no_room() -> None:
    assert width_of("éàï", 10) == width_of("eaı".replace("ı", "i"), 10)


def test_what_fits_is_one_line() -> None:
    assert in_lines("Logement", 200, 12, "fr") == ["Logement"]


def test_no_line_is_wider_than_its_room() -> None:
    name = "Biodiversité et agriculture durable"
    lines = in_lines(name, 100, 12, "fr")
    assert " ".join(lines) == name
    assert all(width_of(one, 12) <= 100 for one in lines)


def test_balanced_lines_are_about_as_long_as_each_other() -> None:
    name = "Lien social et lutte contre l'isolement"
    plain = in_lines(name, 180, 12, "fr")
    signed = in_lines(name, 180, 12, "fr", balanced=True)
    assert len(plain) == len(signed) == 2
    assert width_of(signed[0], 12) < width_of(plain[0], 12)


@pytest.mark.parametrize(
    ("word", "language", "lines"),
    [
        ("intergénérationnelle", "fr", ["intergénération-", "nelle"]),
        ("belangenbehartiging", "nl", ["belangenbehar-", "tiging"]),
        ("sociaal-culturele", "nl", ["sociaal-", "culturele"]),
    ],
)
def test_a_word_wider_than_the_room_is_parted_as_its_language_does(
    word: str, language: Language, lines: list[str]
) -> None:
    room = max(width_of(one, 12) for one in lines) + 1
    assert in_lines(word, room, 12, language) == lines


def test_without_a_language_a_word_stays_whole() -> None:
    assert in_lines("intergénérationnelle", 40, 12) == ["intergénérationnelle"]


def test_a_no_break_space_holds() -> None:
    assert in_lines("un «\u00a0deux\u00a0»", 40, 12, "fr") == ["un", "«\u00a0deux\u00a0»"]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_to_say_is_no_line(text: str) -> None:
    assert in_lines(text, 100, 12, "en") == []
