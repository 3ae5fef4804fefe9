from datetime import date
from decimal import Decimal

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.exports.cids.capsule import Capsule
from app.exports.cids.checks import failing, problems_of
from app.exports.cids.essential import TERMS, essential
from evaluation.cids_shapes import ESSENTIAL_PATCHED
from knowledge.language import LANGUAGES
from tests.app.drafting.cases import case, grid, territories
from tests.app.exports.cids.papers import published, result, with_folder, with_results

SHARE = "PE07"
AIM = e.AimStated(indicator=SHARE, value=Decimal(70), percent=True, due=date(2027, 12, 31))
START = result("r1", indicator=SHARE, moment="entry", value=Decimal(5))
LATER = result("r2", indicator=SHARE, moment="exit")


def made(assessment: Assessment) -> Capsule:
    return essential(assessment, grid(), territories(), "fr")


def codes(assessment: Assessment) -> list[str]:
    return [one.code for one in made(assessment).notes]


def test_an_aim_and_a_starting_point_make_a_target() -> None:
    whole = made(with_results([AIM, START, LATER]))
    (target,) = whole.typed("cids:Target")
    assert target["startedAtTime"] == target["sch:dateCreated"]["@value"] == "2026-03-02T09:30:00Z"
    assert target["endedAtTime"] == "2027-12-31T23:59:59Z"
    values = {one["@id"]: one["hasNumericalValue"] for one in whole.typed("i72:Measure")}
    (indicator,) = whole.typed("cids:Indicator")
    assert values[target["value"]] == "70"
    assert values[indicator["hasBaseline"]] == "33.33"
    assert {one["cids:forTarget"]["@id"] for one in whole.typed("cids:IndicatorReport")} == {
        target["@id"]
    }


def test_what_the_tier_misses_is_said() -> None:
    assert codes(with_results([AIM, LATER])) == ["unofficial", "no_baseline"]
    assert codes(with_results([START])) == ["unofficial", "no_target"]
    wrong_unit = AIM.model_copy(update={"percent": False})
    assert codes(with_results([wrong_unit, START])) == ["unofficial", "no_target"]


def test_our_checks_know_its_fields() -> None:
    for assessment in (case("fr"), with_results([AIM, START, LATER])):
        assert failing(problems_of(made(assessment).nodes, TERMS)) == []


@with_folder
def test_it_conforms_to_the_corrected_shapes_in_every_language() -> None:
    whole = with_results([AIM, START, LATER, e.IndicatorChosen(indicator="AC01")])
    for language in LANGUAGES:
        nodes = essential(whole, grid(), territories(), language).nodes
        assert published(nodes, ESSENTIAL_PATCHED).conforms
