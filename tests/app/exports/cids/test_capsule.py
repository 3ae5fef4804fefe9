import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.exports.cids.capsule import capsule_json
from app.exports.cids.checks import failing
from knowledge.language import LANGUAGES, Language
from tests.app.assessment.strategies import assessments
from tests.app.drafting.cases import PERSON, START, case, grid, opening, territories, told
from tests.app.exports.cids.papers import (
    FOLDER,
    NAMES,
    made,
    published,
    real,
    result,
    with_folder,
    with_results,
)

SHARE = next(
    one.id
    for one in grid().indicators.values()
    if one.facet == "people.confidence" and one.unit.en == "%" and one.level == "result"
)
PEOPLE = next(one.id for one in grid().indicators.values() if one.unit.en == "people")


def notes(assessment: Assessment, language: Language = "fr") -> list[str]:
    return [one.code for one in made(assessment, language).notes]


def values(assessment: Assessment, language: Language = "fr") -> list[str]:
    nodes = made(assessment, language).typed("i72:Measure")
    return [node["hasNumericalValue"] for node in nodes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_talk_gives_themes_changes_indicators_and_results(language: Language) -> None:
    told_all = with_results(
        [e.IndicatorChosen(indicator=PEOPLE), result(indicator=SHARE)], language
    )
    whole = made(told_all, language)
    assert failing(whole.problems) == []
    assert len(whole.typed("cids:Outcome")) == 2
    assert len(whole.typed("cids:Indicator")) == 2
    (report,) = whole.typed("cids:IndicatorReport")
    assert report["startedAtTime"] == "2025-01-01T00:00:00Z"
    assert report["endedAtTime"] == "2025-12-31T23:59:59Z"
    assert values(told_all, language) == ["60"]


def test_only_confirmed_levers_stand_in_it() -> None:
    text = json.dumps(made(case("fr")).nodes, ensure_ascii=False)
    assert "former des jeunes" in text
    assert "réparer des vélos" not in text
    assert "proposed" in notes(case("fr"))


def test_ids_stay_the_same_in_every_language_and_wording() -> None:
    one = with_results([result(indicator=SHARE)])
    later = one.with_events(
        [(PERSON, e.ActivityReworded(activity="act1", text="transmettre un métier"))], START
    )
    ids = [[node["@id"] for node in made(one, language).nodes] for language in LANGUAGES]
    assert ids[0] == ids[1] == ids[2] == [node["@id"] for node in made(later).nodes]


def test_the_base_is_the_one_given() -> None:
    whole = made(case("fr"), base="https://pignon.example/impact")
    assert whole.nodes[0]["@id"].startswith("https://pignon.example/impact/pignon-")


def test_words_of_the_talk_stay_out_of_a_file_in_another_language() -> None:
    own = result(indicator="", name="heures de chantier", denominator=None, unit="heures")
    mixed = with_results([own, result("r2", indicator=SHARE, source="fiches de sortie")])
    text = json.dumps(made(mixed, "nl").nodes, ensure_ascii=False)
    assert "former des jeunes" not in text
    assert "chantier" not in text
    assert "fiches" not in text
    assert "other_language" in notes(mixed, "nl")
    assert "heures de chantier" in json.dumps(made(mixed).nodes, ensure_ascii=False)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"begins": None}, "no_period"),
        ({"ends": None}, "no_period"),
        ({"begins": date(2026, 1, 1)}, "odd_period"),
        ({"value": Decimal(3), "denominator": Decimal(4)}, "few"),
        ({"value": Decimal(3), "denominator": None, "group": "femmes"}, "few"),
        ({"asked": 4}, "few"),
        ({"indicator": PEOPLE, "value": Decimal(3), "denominator": None}, "few"),
        ({"value": Decimal(16)}, "no_figure"),
        ({"denominator": None}, "other_unit"),
        ({"indicator": PEOPLE, "percent": True, "denominator": None}, "other_unit"),
    ],
)
def test_a_result_that_cannot_stand_is_left_out_and_said_so(
    fields: dict[str, Any], code: str
) -> None:
    odd = with_results([result(**({"indicator": SHARE} | fields))])
    assert made(odd).typed("cids:IndicatorReport") == []
    assert code in notes(odd)


def test_a_hidden_group_cannot_be_worked_out_from_the_others() -> None:
    groups = with_results(
        [
            result("r1", indicator=SHARE),
            result("r2", indicator=SHARE, group="hommes", denominator=Decimal(12)),
            result("r3", indicator=SHARE, group="femmes", value=Decimal(1), denominator=Decimal(3)),
        ]
    )
    assert values(groups) == ["60"]
    assert notes(groups).count("few") == 2


def test_no_person_stands_in_it() -> None:
    voice = e.TestimonyRecorded(
        testimony="v1", text="J'ose enfin", who="Amina Diallo", consent="name"
    )
    spoken = with_results([voice])
    text = json.dumps(made(spoken).nodes, ensure_ascii=False)
    assert "Amina" not in text
    assert "ose enfin" not in text
    assert "no_voices" in notes(spoken)


def test_without_a_name_it_says_what_is_missing() -> None:
    unnamed = told([opening("fr")], "fr")
    assert [one.code for one in failing(made(unnamed).problems)] == ["missing"]
    assert {"no_name", "nothing"} <= set(notes(unnamed))


def test_a_refused_tag_stands_nowhere() -> None:
    whole = with_results([e.IndicatorChosen(indicator="AC01")])
    targets = {code for one in grid().facets.values() for code in one.sdg} | set(
        grid().indicators["AC01"].sdg
    )
    assert "PI2640" in json.dumps(made(whole).nodes)
    assert made(whole).typed("cids:Code")
    refused = frozenset({"iris:PI2640"} | {f"sdg:{one}" for one in targets})
    bare = made(whole, refused=refused)
    assert "PI2640" not in json.dumps(bare.nodes)
    assert "metadata.un.org" not in json.dumps(bare.nodes)
    assert failing(bare.problems) == []


HOSTILE = [
    "<script>alert(1)</script> & « \"{}\\",
    "a\x00b\x07\u202e\u2066\ud800c",
    "x" * 50_000,
    "👩‍🌾🌻 Ferme",
    "مطبخ الحي שלום",
    "\u200b\u200e",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=["html", "control", "long", "emoji", "rtl", "empty"])
def test_hostile_texts_give_a_valid_file_or_say_what_is_missing(text: str) -> None:
    odd = with_results(
        [
            e.PortraitStated(field="name", text=text),
            e.ActivityReworded(activity="act1", text=text),
            result(indicator="", name=text, text=text, source=text, group=text, unit=text,
                   denominator=None),
        ]
    )  # fmt: skip
    whole = made(odd)
    faults = {one.code for one in failing(whole.problems)}
    assert faults <= {"missing"}
    assert bool(faults) is ("no_name" in {one.code for one in whole.notes})
    data = capsule_json(odd, grid(), territories(), "fr")
    assert len(data) < 40_000
    assert json.loads(data.decode("utf-8")) == whole.nodes
    if FOLDER is not None:
        assert published(whole.nodes).conforms is (not faults)


@limits(max_examples=60)
@given(assessments())
def test_any_talk_passes_or_says_what_is_missing(assessment: Assessment) -> None:
    for language in LANGUAGES:
        whole = made(assessment, language)
        said = {one.code for one in whole.notes}
        faults = {one.code for one in failing(whole.problems)}
        assert faults == ({"missing"} if "no_name" in said else set())


@with_folder
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_three_enterprises_conform_to_the_published_shapes(
    name: str, language: Language
) -> None:
    whole = made(real(name), language)
    assert failing(whole.problems) == []
    found = published(whole.nodes)
    assert (found.conforms, found.results) == (True, {})


@with_folder
@pytest.mark.parametrize("language", LANGUAGES)
def test_results_conform_to_the_published_shapes(language: Language) -> None:
    own = result("r3", indicator="", name="heures", unit="heures", denominator=None)
    all_kinds = [result(indicator=SHARE), result("r2", indicator=PEOPLE), own]
    whole = made(with_results(all_kinds, language), language)
    assert len(whole.typed("cids:IndicatorReport")) == 3
    assert published(whole.nodes) == (True, {})
