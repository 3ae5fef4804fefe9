"""Themes on the page: taken, read by two people, renamed, merged and removed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from app.i18n import t
from app.ui.state import Session


def _page() -> None:
    from app.analysis.themes import ThemeProposal
    from app.assessment.events import TestimonyRecorded
    from app.ui.parts.themes import show_themes_of, usable
    from app.ui.state import begin, session
    from app.ui.turns import note
    from tests.app.drafting.cases import grid

    here = session()
    if not here.started:
        begin("en", keep=False)
        note(
            [
                TestimonyRecorded(
                    testimony="a", text="A job!", who="Ann", consent="name", direction="positive"
                ),
                TestimonyRecorded(
                    testimony="b",
                    text="No job.",
                    who="Bo",
                    consent="anonymous",
                    direction="negative",
                ),
                TestimonyRecorded(testimony="c", text="Secret", who="Cy", consent="refused"),
            ]
        )
    told = tuple(usable(here.assessment()).values())
    proposals = [ThemeProposal("", told, told[0])]
    show_themes_of(here.assessment(), grid(), lambda: proposals)


@pytest.fixture
def page() -> Iterator[AppTest]:
    made = AppTest.from_function(_page, default_timeout=30).run()
    made.toggle(key="themes_propose").set_value(True)
    made.text_input(key="themes_coder").set_value("Dee").run()
    assert not made.exception
    yield made


def _session(page: AppTest) -> Session:
    found: Session = page.session_state["levier"]
    return found


def _take(page: AppTest) -> str:
    page.button(key="themes__a_b_take").click().run()
    assert not page.exception
    return next(iter(_session(page).assessment().known.findings.themes))


def _keep(page: AppTest) -> None:
    page.button(key="themes_reading_keep").click().run()
    assert not page.exception


def test_words_and_names_are_shown_as_their_people_agreed(page: AppTest) -> None:
    shown = " ".join(one.value for one in page.text)
    assert "A job! (Ann)" in shown
    assert "No job." in shown
    assert "Bo" not in shown
    assert "Secret" not in shown
    assert t("themes.held_back", "en", count="1") in [one.value for one in page.caption]


def test_a_theme_that_is_taken_keeps_the_contrary_voice_and_says_so(page: AppTest) -> None:
    theme = _take(page)
    findings = _session(page).assessment().known.findings
    assert findings.coded == {("a", "Dee"): (theme,), ("b", "Dee"): (theme,)}
    assert t("themes.proposed.contradictory", "en") in [one.value for one in page.warning]


def test_two_readers_are_compared_in_one_sentence(page: AppTest) -> None:
    theme = _take(page)
    page.text_input(key="themes_coder").set_value("Eli").run()
    page.multiselect[0].select(theme)
    page.multiselect[1].select("")
    _keep(page)
    said = {"first": "Dee", "second": "Eli", "kappa": "0.00", "count": "2"}
    assert t("themes.agree.chance", "en", **said) in [one.value for one in page.markdown]


def test_a_second_reader_sees_no_choice_of_the_first_before_the_end(page: AppTest) -> None:
    theme = _take(page)
    page.toggle(key="themes_propose").set_value(False)
    page.text_input(key="themes_coder").set_value("Eli").run()
    assert "A job! (Ann)" not in [one.value for one in page.text]
    assert [one.value for one in page.multiselect] == [[], []]
    page.multiselect[0].select(theme)
    _keep(page)
    assert t("themes.code.blind", "en", count="1") in [one.value for one in page.markdown]
    assert t("themes.agree.title", "en") not in " ".join(one.value for one in page.markdown)
    page.multiselect[1].select("")
    _keep(page)
    assert "A job! (Ann)" in [one.value for one in page.text]
    named = {"reader": "Dee", "other": "Eli", "theme": "A job!"}
    assert t("themes.agree.difference", "en", **named) in [one.value for one in page.text]


def test_a_reader_is_known_again_however_the_name_is_spelt(page: AppTest) -> None:
    _take(page)
    page.text_input(key="themes_coder").set_value("dee").run()
    assert "A job! (Ann)" in [one.value for one in page.text]


def test_a_theme_is_renamed_merged_and_removed(page: AppTest) -> None:
    theme = _take(page)
    page.text_input(key=f"theme_name_{theme}").set_value("Work").run()
    page.button(key=f"theme_rename_{theme}").click().run()
    page.text_input(key="themes_new_name").set_value("Jobs")
    next(one for one in page.button if one.label == t("themes.own.add", "en")).click().run()
    themes = _session(page).assessment().known.findings.themes
    assert [one.name for one in themes.values()] == ["Work", "Jobs"]
    jobs = next(key for key in themes if key != theme)
    page.selectbox(key=f"theme_into_{theme}").select(jobs).run()
    page.button(key=f"theme_merge_{theme}").click().run()
    findings = _session(page).assessment().known.findings
    assert list(findings.themes) == [jobs]
    assert findings.coded[("a", "Dee")] == (jobs,)
    page.button(key=f"theme_remove_{jobs}").click().run()
    assert not _session(page).assessment().known.findings.themes
