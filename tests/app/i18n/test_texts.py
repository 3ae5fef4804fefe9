from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n import catalogue, clock, day, join, number, staff_size, t
from app.i18n.figures import period_text, value_text
from app.i18n.wording import lowered, people_and_adverb, quoted_words, raised, with_a, with_de
from knowledge.language import LANGUAGES, Language
from knowledge.territory import FigureSource, TerritoryFigure
from tests.app.drafting.cases import territories

NOON = datetime(2026, 3, 2, 12, 5, tzinfo=UTC)


@given(st.text(), st.sampled_from(LANGUAGES))
def test_a_parameter_is_text_and_never_a_template(typed: str, language: Language) -> None:
    template = catalogue(language)["talk.ack.name"][0]
    assert t("talk.ack.name", language, name=typed) == template.replace("{name}", typed)


@pytest.mark.parametrize("typed", ["{x}", "{name}", "{0.__class__}", "%s", "{{", "${y}", "\\g<0>"])
def test_template_syntax_in_a_parameter_survives(typed: str) -> None:
    assert typed in t("drafts.source.voice", "fr", words=typed)


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        t("talk.nothing_of_the_kind", "fr")


def test_a_missing_parameter_is_an_error() -> None:
    with pytest.raises(KeyError):
        t("talk.ack.name", "fr")


def test_the_same_variant_is_always_the_same_wording() -> None:
    wordings = catalogue("fr")["talk.smalltalk"]
    assert [t("talk.smalltalk", "fr", one) for one in range(2 * len(wordings))] == [*wordings] * 2


@pytest.mark.parametrize(
    ("language", "written"),
    [("fr", "27\u202f900,5"), ("nl", "27.900,5"), ("en", "27,900.5")],
)
def test_numbers_follow_the_language(language: Language, written: str) -> None:
    assert number(27900.5, language).replace("\u00a0", "\u202f") == written


@pytest.mark.parametrize(
    ("decimals", "written"), [(None, "8,667"), (0, "9"), (1, "8,7"), (2, "8,67")]
)
def test_decimals_can_be_fixed(decimals: int | None, written: str) -> None:
    assert number(Decimal("8.6666"), "fr", decimals) == written


@pytest.mark.parametrize(
    ("language", "written"), [("fr", "2 mars 2026"), ("nl", "2 maart 2026"), ("en", "2 March 2026")]
)
def test_days_follow_the_language(language: Language, written: str) -> None:
    assert day(NOON, language) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_time_of_day_is_written_in_24_hours(language: Language) -> None:
    assert clock(NOON.replace(hour=15), language).replace(" h ", ":") == "15:05"


@pytest.mark.parametrize(
    ("language", "both", "either"),
    [("fr", "a, b et c", "a, b ou c"), ("nl", "a, b en c", "a, b of c"),
     ("en", "a, b and c", "a, b or c")],
)  # fmt: skip
def test_words_are_joined_as_the_language_does(language: Language, both: str, either: str) -> None:
    assert join("abc", language) == both
    assert join("abc", language, style="or") == either


@pytest.mark.parametrize(
    ("size", "unit", "written"),
    [
        ("14", "fte", "14 équivalents temps plein"),
        ("1", "fte", "1 équivalent temps plein"),
        ("4.5", "fte", "4,5 équivalents temps plein"),
    ],
)
def test_the_size_of_a_team_keeps_its_unit(size: str, unit: str, written: str) -> None:
    assert staff_size(Decimal(size), unit, "fr") == written


def _figure(statistic: str, value: float) -> TerritoryFigure:
    source = FigureSource(
        id="s", publisher="P", table="t", url="https://p.example", licence="CC", reliability="A"
    )
    return TerritoryFigure(
        territory="BE32B", statistic=statistic, period="2022", value=value, flag="", source=source
    )


@pytest.mark.parametrize(
    ("language", "written"), [("fr", "8,7 %"), ("nl", "8,7 %"), ("en", "8.7 %")]
)
def test_a_percentage_has_one_decimal_of_the_language(language: Language, written: str) -> None:
    text = value_text(_figure("share_65_plus", 8.66), territories(), language)
    assert text.replace("\u00a0", " ").replace("\u202f", " ") == written


def test_people_are_whole() -> None:
    text = value_text(_figure("population_total", 431234.6), territories(), "en")
    assert text.startswith("431,235 ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_stands_alone_and_a_quarter_is_named(language: Language) -> None:
    assert period_text("2022", language) == "2022"
    assert "2025" in period_text("2025-Q3", language)
    assert "Q3" not in period_text("2025-Q3", language)


@pytest.mark.parametrize(
    ("said", "language", "people", "adverb"),
    [
        ("surtout des jeunes", "fr", "des jeunes", "surtout"),
        ("Pour des jeunes", "fr", "des jeunes", ""),
        ("vooral jongeren", "nl", "jongeren", "vooral"),
        ("voor jongeren", "nl", "jongeren", ""),
        ("mainly for young people", "en", "young people", "mainly"),
        ("the elderly", "en", "the elderly", ""),
        ("CPAS de Charleroi", "fr", "CPAS de Charleroi", ""),
    ],
)
def test_people_are_told_from_the_adverb_before_them(
    said: str, language: Language, people: str, adverb: str
) -> None:
    assert people_and_adverb(said, language) == (people, adverb)


@pytest.mark.parametrize(
    ("noun", "joined"),
    [("les habitants", "aux habitants"), ("le quartier", "au quartier"), ("la ville", "à la ville"),
     ("des jeunes", "à des jeunes")],
)  # fmt: skip
def test_french_a_melts_with_its_article(noun: str, joined: str) -> None:
    assert with_a(noun) == joined


@pytest.mark.parametrize(
    ("noun", "joined"),
    [("mobilité", "de mobilité"), ("autonomie", "d'autonomie"), ("égalité", "d'égalité")],
)
def test_french_de_is_elided_before_a_vowel(noun: str, joined: str) -> None:
    assert with_de(noun) == joined


@given(st.text())
def test_tidying_never_changes_the_words(said: str) -> None:
    kept = quoted_words(said).split()
    assert [word.rstrip(" .;,") for word in kept[:-1]] == [
        word.rstrip(" .;,") for word in said.split()[: len(kept) - 1]
    ]
    assert lowered(said).lower() == quoted_words(said).lower() or not said.isascii()
    assert raised(said)[1:] == said[1:] or not said.isascii()


def test_initials_stay_in_capitals() -> None:
    assert lowered("CPAS et Forem.") == "CPAS et Forem"


def test_french_says_the_first_of_a_month_as_such() -> None:
    assert day(date(2026, 5, 1), "fr") == "1er mai 2026"
    assert day(date(2026, 5, 11), "fr") == "11 mai 2026"
    assert day(date(2026, 5, 1), "nl") == "1 mei 2026"
