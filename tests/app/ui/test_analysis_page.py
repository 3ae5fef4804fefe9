"""The page that says what the answers say."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from app.i18n import t
from knowledge.language import LANGUAGES, Language


def _page(named: str, answered: int) -> None:
    from datetime import UTC, datetime

    import pandas as pd

    from app.assessment.answers import AnswerCard, AnswerColumn
    from app.assessment.events import AnswersTaken
    from app.ui.parts.analysis_page import show_analysis_of
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid
    from knowledge.language import LANGUAGES, Localised

    language = next(one for one in LANGUAGES if one == named)
    here = session()
    if not here.started:
        begin(language, keep=False)
    if answered and not here.assessment().known.findings.answers:
        yes = AnswerColumn(
            name="vote", label="Stem?", kind="choice", use="measure", counts=("yes",)
        )
        words = Localised(fr="Lille", nl="Rijsel", en="Lille town")
        place = AnswerColumn(
            name="place", label="Waar?", kind="choice", use="group", words={"lille": words}
        )
        card = AnswerCard(
            id="t1",
            name="bevraging",
            taken_at=datetime(2026, 5, 1, tzinfo=UTC),
            origin="file",
            rows=answered,
            asked=40,
            columns=(yes, place),
        )
        some = ["lille"] * (answered - 6) + ["kortrijk"] * 6
        rows = pd.DataFrame({"vote": ["yes"] * (answered - 6) + ["no"] * 6, "place": some})
        if answered != 13:  # of 13 the rows are gone, as where the talk came from a file
            here.store.answers.keep(here.assessment_id, here.who, "t1", rows)
        note([AnswersTaken(card=card)])
    show_analysis_of(here.assessment(), load_grid()[0])


def _read(language: Language, answered: int) -> str:
    page = AppTest.from_function(_page, args=(language, answered), default_timeout=30).run()
    assert not page.exception
    return " ".join([*(one.value for one in page.markdown), *(one.value for one in page.info)])


@pytest.mark.parametrize(
    ("language", "told"), [("fr", "9 sur 15"), ("nl", "9 op 15"), ("en", "9 of 15")]
)
def test_a_share_is_told_with_its_base_and_who_was_asked(language: Language, told: str) -> None:
    page = _read(language, 15)

    assert told in page
    assert "40" in page
    assert "significa" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_is_named_in_the_language_of_the_page(language: Language) -> None:
    named = {"fr": "Lille", "nl": "Rijsel", "en": "Lille town"}
    assert named[language] in _read(language, 15)


def test_answers_whose_rows_are_gone_are_said_to_be_gone() -> None:
    assert "bevraging" in _read("nl", 13)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_answers_the_page_says_what_to_do(language: Language) -> None:
    assert len(_read(language, 0)) > 40


def _two_moments() -> None:
    from datetime import UTC, datetime

    import pandas as pd

    from app.assessment.answers import AnswerCard, AnswerColumn
    from app.assessment.events import AnswersTaken
    from app.ui.parts.analysis_page import show_analysis_of
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid

    begin("en", keep=False)
    here = session()
    columns = (
        AnswerColumn(name="at", label="When?", kind="choice", use="moment"),
        AnswerColumn(name="place", label="Where?", kind="choice", use="group"),
        AnswerColumn(name="points", label="Points", kind="scale", use="measure"),
    )
    card = AnswerCard(
        id="t1",
        name="survey",
        taken_at=datetime(2026, 5, 1, tzinfo=UTC),
        origin="file",
        rows=40,
        columns=columns,
    )
    places = ["Lille"] * 10 + ["Kortrijk"] * 10
    rows = pd.DataFrame({"at": ["entry"] * 20 + ["exit"] * 20, "place": places * 2})
    rows["points"] = [float(1 + at % 5) for at in range(40)]
    here.store.answers.keep(here.assessment_id, here.who, "t1", rows)
    note([AnswersTaken(card=card)])
    show_analysis_of(here.assessment(), load_grid()[0])


def test_figures_of_two_moments_are_told_apart_in_groups_as_well() -> None:
    page = AppTest.from_function(_two_moments, default_timeout=30).run()

    assert not page.exception
    assert [one.label for one in page.expander if "Where" in one.label] == [
        r"Points \(on arrival\) · Where?",
        r"Points \(on leaving\) · Where?",
    ]
    between = [
        one.value for one in page.markdown if "Lille" in one.value and "Kortrijk" in one.value
    ]
    assert any("on arrival" in one for one in between)
    assert any("on leaving" in one for one in between)


def _whole(named: str, place: str) -> None:
    from datetime import UTC, datetime
    from decimal import Decimal

    import pandas as pd

    from app.assessment import events as told
    from app.assessment.answers import AnswerCard, AnswerColumn
    from app.ui.parts.analysis_page import show_analysis_of
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid
    from knowledge.language import LANGUAGES
    from knowledge.territory import load_territories

    grid = load_grid()[0]
    language = next(one for one in LANGUAGES if one == named)
    here = session()
    if not here.started:
        begin(language, keep=False)
    columns = (
        AnswerColumn(name="at", label="When?", kind="choice", use="moment"),
        AnswerColumn(name="self", label="Self", kind="scale", use="measure", indicator="PE06"),
    )
    card = AnswerCard(
        id="t1",
        name="survey",
        taken_at=datetime(2026, 5, 1, tzinfo=UTC),
        origin="file",
        rows=20,
        columns=columns,
    )
    rows = pd.DataFrame({"at": ["entry"] * 10 + ["exit"] * 10})
    rows["self"] = [float(1 + at % 4) for at in range(10)] + [4.0] * 9 + [None]
    here.store.answers.keep(here.assessment_id, here.who, "t1", rows)
    if not here.assessment().known.findings.answers:
        facet = grid.indicators["PE06"].facet
        placed = [told.TerritoryStated(place=place, territory=place)] if place else []
        note(
            [
                *placed,
                told.ActivityAdded(activity="a", text="Workshop"),
                told.LeverConfirmed(activity="a", facets=(facet,)),
                told.CauseStated(activity="a", text="A new bus line."),
                told.AimStated(indicator="PE06", value=Decimal(4)),
                told.AnswersTaken(card=card),
            ]
        )
    show_analysis_of(here.assessment(), grid, lambda: load_territories()[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_causes_and_the_need_of_the_place_stand_with_the_figures(
    language: Language,
) -> None:
    page = AppTest.from_function(_whole, args=(language, "BE254"), default_timeout=90).run()

    assert not page.exception
    texts = [one.value for one in page.markdown]
    # Each figure and each comparison names the cause that was noted, instead of a general one.
    assert sum("A new bus line" in one for one in texts) == len(
        [one for one in texts if one == f"**{t('reading.causes', language)}**"]
    )
    titles = [
        f"**{t(f'picture_analysis.{one}.title', language)}**" for one in ("answers", "change")
    ]
    assert [one for one in texts if one in titles] == titles
    need = texts.index(f"### {t('picture_analysis.need.title', language)}")
    assert t("picture_analysis.need.intro", language) in texts[need:]
    assert any("2" in one.value for one in page.caption[-2:])


def test_without_a_place_the_page_says_where_to_name_it() -> None:
    page = AppTest.from_function(_whole, args=("en", ""), default_timeout=90).run()

    assert not page.exception
    said = t("picture_analysis.need.place", "en")
    assert said in [one.value for one in page.markdown]
