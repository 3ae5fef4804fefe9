import pytest

from app.charts.territory_words import (
    compared,
    gap_text,
    named,
    remark_text,
    remarks_of,
    source_text,
    sources_text,
    stand_in_text,
)
from app.i18n import has_text
from knowledge.comparison import beside
from knowledge.language import LANGUAGES, Language
from knowledge.territory import FigureSource, TerritoryFigure
from tests.app.drafting.cases import territories


def _figure(flag: str = "", reliability: str = "A", value: float = 9.0) -> TerritoryFigure:
    source = FigureSource.model_validate(
        {"id": "s", "publisher": "P", "table": "t", "url": "https://p.example", "licence": "CC",
         "reliability": reliability}
    )  # fmt: skip
    return TerritoryFigure(
        territory="BE32B", statistic="smsd", period="2022", value=value, flag=flag, source=source
    )


@pytest.mark.parametrize(
    ("flag", "remarks"),
    [
        ("", []),
        ("p", ["provisional"]),
        ("bep", ["broken", "provisional", "estimated"]),
        ("bd", ["broken", "other_definition"]),
        ("u quality notice", ["unreliable"]),
        ("bu quality notice", ["broken", "unreliable"]),
        ("first release", ["first_release"]),
        ("year of the report", ["report_year"]),
        ("year = end of the period covered", ["report_year"]),
    ],
)
def test_every_flag_has_its_meaning(flag: str, remarks: list[str]) -> None:
    assert remarks_of(_figure(flag)) == remarks


def test_no_shipped_flag_is_passed_over() -> None:
    for flag in sorted(set(territories().frame["flag"]) - {""}):
        assert remarks_of(_figure(flag)), flag


def test_a_secondary_source_is_named_as_one() -> None:
    assert remarks_of(_figure(reliability="C")) == ["secondary"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_remarks_are_joined_in_words(language: Language) -> None:
    said = remark_text(_figure("bd"), language)
    assert "Eurostat" in said
    assert len(said.split()) > 4
    assert remark_text(_figure(), language) == ""


@pytest.mark.parametrize(
    ("statistic", "amount", "written"),
    [
        ("smsd", 0.4, "0,4 point"),
        ("smsd", -1.5, "1,5 point"),
        ("smsd", 2.0, "2 points"),
        ("gdp_pps_index", 12, "12 points"),
        ("median_age", 0.6, "0,6 an"),
        ("life_expectancy", 2.5, "2,5 ans"),
        ("gdp_eur_hab", -3500, "3 500 €"),
    ],
)
def test_a_gap_has_its_unit_and_no_sign(statistic: str, amount: float, written: str) -> None:
    said = gap_text(amount, territories().statistics[statistic], "fr")
    assert said.replace("\u202f", " ").replace("\u00a0", " ") == written
    assert " " not in said


@pytest.mark.parametrize(("amount", "written"), [(1, "1\u00a0point"), (0.4, "0.4\u00a0points")])
def test_english_says_one_point_only_for_one(amount: float, written: str) -> None:
    assert gap_text(amount, territories().statistics["smsd"], "en") == written


def test_small_clear_and_missing_are_told_apart() -> None:
    places = beside("BE32B", "share_65_plus", territories())
    said = compared(places, territories().statistics["share_65_plus"], "fr")
    assert said.replace("\u00a0", " ") == (
        "Moins que la Belgique (0,7 point). Petit écart avec la Wallonie (0,4 point)."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_countries_and_the_union_have_a_name_within_a_sentence(language: Language) -> None:
    for one in territories().territories.values():
        if one.level in ("EU", "country", "NUTS1"):
            assert has_text(f"territory.named.{one.code}", language), one.code
        assert named(one, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stand_in_is_said_with_both_names(language: Language) -> None:
    figure = territories().nearest("BE32B", "smsd")
    assert figure
    said = stand_in_text("BE32B", figure, territories(), language)
    assert "Charleroi" in said
    assert stand_in_text("BE32", figure, territories(), language) == ""


def test_sources_are_named_once_with_all_their_periods() -> None:
    figures = [_figure(), _figure().model_copy(update={"period": "2021"}), _figure()]
    said = sources_text(figures, "en")
    assert said.count(source_text(_figure())) == 1
    assert "2021 and 2022" in said
