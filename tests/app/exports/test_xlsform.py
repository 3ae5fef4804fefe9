"""An XLSForm is taken by what KoboToolbox and ODK read it with."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from pyxform.xls2xform import convert  # type: ignore[import-untyped]

from app.assessment.known import ChosenIndicator, ChosenStory, Known
from app.collecting.forms import forms
from app.collecting.shaping import moved, reworded, with_own, without
from app.exports.xlsform import xlsform
from app.i18n import t
from indicators.asking import load_asking
from knowledge.language import LANGUAGES, Language
from tests.app.collecting.a_form import a_form
from tests.app.collecting.asked import words
from tests.app.drafting.cases import grid


def _rows(file: bytes, sheet: str) -> list[dict[str, Any]]:
    lines = list(openpyxl.load_workbook(BytesIO(file))[sheet].iter_rows(values_only=True))
    return [dict(zip(map(str, lines[0]), line, strict=True)) for line in lines[1:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_with_every_kind_of_question_converts_without_a_warning(language: Language) -> None:
    result = convert(BytesIO(xlsform(a_form(), language)), file_type=".xlsx", validate=False)
    assert result.warnings == []
    for one in ("Français (fr)", "Nederlands (nl)", "English (en)"):
        assert f'lang="{one}"' in result.xform


def test_every_form_that_the_grid_can_ask_for_converts_without_a_warning() -> None:
    known = Known(
        indicators=tuple(ChosenIndicator(indicator=one) for one in grid().indicators),
        stories=tuple(ChosenStory(facet=one, prompt=1) for one in grid().facets),
    )
    built = forms(known, grid(), load_asking())
    assert [one.kind for one in built] == ["survey", "interview", "records"]
    for form in built:
        result = convert(BytesIO(xlsform(form)), file_type=".xlsx", validate=False)
        assert result.warnings == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_the_team_shaped_converts_without_a_warning(language: Language) -> None:
    shaped = with_own(without(a_form(), "en02"), {"nl": "Wat mist u?"})
    shaped = reworded(moved(shaped, "pe01", -2), "en01", words("Your work today?"))
    file = xlsform(shaped, language)
    survey = {row["name"]: row for row in _rows(file, "survey")}
    assert "en02" not in survey
    assert survey["en01"]["label::English (en)"] == "Your work today?"
    assert survey["own_1"]["label::Français (fr)"] == "Wat mist u?"
    assert survey["own_1"]["hint::Français (fr)"] == t("formedit.own.hint.nl", "fr")
    result = convert(BytesIO(file), file_type=".xlsx", validate=False)
    assert result.warnings == []


def test_names_are_the_same_in_all_languages_and_labels_are_not() -> None:
    survey = {row["name"]: row for row in _rows(xlsform(a_form()), "survey")}
    job = survey["en01"]
    assert job["type"] == "select_one en01"
    assert job["label::Français (fr)"] == "Your job (fr)"
    assert job["label::Nederlands (nl)"] == "Your job (nl)"
    assert job["label::English (en)"] == "Your job"
    assert job["hint::English (en)"] == "As of today"


def test_questions_are_asked_only_of_who_agrees() -> None:
    survey = {row["name"]: row for row in _rows(xlsform(a_form()), "survey")}
    assert survey["agree"]["required"] == "yes"
    assert all(survey[one.name]["relevant"] == "${agree} = 'yes'" for one in a_form().questions)


def test_a_number_is_held_to_its_bounds_and_says_which() -> None:
    survey = {row["name"]: row for row in _rows(xlsform(a_form()), "survey")}
    assert survey["ec01"]["constraint"] == ". >= 0 and . <= 40"
    message = survey["ec01"]["constraint_message::Nederlands (nl)"]
    assert message == "Schrijf een getal van 0 tot en met 40."
    assert survey["ec01"]["required"] == "yes"


def test_a_scale_has_its_points_with_the_meaning_of_its_ends() -> None:
    choices = [row for row in _rows(xlsform(a_form()), "choices") if row["list_name"] == "pe01"]
    assert [row["name"] for row in choices] == ["1", "2", "3", "4", "5"]
    assert choices[0]["label::English (en)"] == "1\u00a0– not at all"


def test_what_looks_like_a_formula_or_a_reference_stays_text() -> None:
    asked = a_form().questions[2].model_copy(update={"label": words("=1+1 ${agree} ${none}")})
    file = xlsform(a_form().model_copy(update={"questions": (asked,)}))
    row = next(row for row in _rows(file, "survey") if row["name"] == "en01")
    assert row["label::English (en)"] == "=1+1 $ {agree} $ {none}"
    assert convert(BytesIO(file), file_type=".xlsx", validate=False).warnings == []
