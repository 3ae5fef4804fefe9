import pytest

from app.assessment.known import Known, PlaceStated
from app.dialogue.help_lines import care_text, lines_for, load_help_lines
from app.i18n import has_text
from knowledge.language import LANGUAGES, Language


def _known(language: Language, territory: str = "") -> Known:
    place = PlaceStated(text="x", answer=1, territory=territory) if territory else None
    return Known(language=language, territory=place)


def test_every_line_has_its_source_its_date_and_its_sentence() -> None:
    for one in load_help_lines().lines:
        assert one.source and one.dated
        assert all(has_text(f"care.line.{one.id}", language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("language", "territory", "numbers"),
    [
        ("fr", "BE32B", ["0800 32 123"]),
        ("nl", "BE254", ["1813"]),
        ("fr", "FRE11", ["3114"]),
        ("nl", "FRE11", ["3114"]),
        ("en", "BE254", ["0800 32 123", "1813"]),
    ],
)
def test_the_country_and_the_language_choose_the_line(
    language: Language, territory: str, numbers: list[str]
) -> None:
    text = care_text("distress", _known(language, territory))
    own = [one.number for one in load_help_lines().lines if one.number in text]
    assert own == numbers or sorted(own) == sorted(numbers)


def test_without_a_territory_both_countries_are_named() -> None:
    text = care_text("distress", _known("fr"))
    assert "3114" in text and "0800 32 123" in text


def test_violence_has_a_line_of_its_own_named_first() -> None:
    found = [one.number for one in lines_for("violence", "FR", "fr")]
    assert found == ["3919", "3114"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_emergency_number_is_always_there(language: Language) -> None:
    for territory in ("", "BE32B", "FRE11"):
        assert "112" in care_text("distress", _known(language, territory))
