"""What the answers say: each figure with what may be said of it, what may not, and its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.findings import Findings
from app.i18n import t
from app.ui.figures import territories_here
from app.ui.parts.analysis_need import show_need_beside
from app.ui.parts.analysis_pictures import answers_of, asked_scales, change_of
from app.ui.parts.analysis_read import Read, read_results
from app.ui.parts.pictures import Picture, once, show_picture
from app.ui.parts.plain_text import plain
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

if TYPE_CHECKING:
    from app.analysis.comparison import Comparison
    from app.analysis.groups import ByGroup
    from app.analysis.reading import Reading
    from app.analysis.sentences import Said


def show_analysis(assessment: Assessment) -> None:
    """Say what the results and the answers that were taken over say."""
    show_analysis_of(assessment, loader().get().resources.grid, territories_here)


def show_analysis_of(
    assessment: Assessment, grid: Grid, territories: Callable[[], Territories] | None = None
) -> None:
    """Do what `show_analysis` does, with the grid given; `territories` give the need beside it."""
    language, findings = session().language, assessment.known.findings
    st.markdown(f"## {t('reading.title', language)}")
    if not (findings.answers or findings.results):
        st.markdown(t("reading.nothing", language))
        return
    st.markdown(t("reading.intro", language))
    # The cards name their rows by digest: as long as they stay the same, so do the figures.
    rests_on = findings.model_dump_json(include={"results", "answers", "aims", "forms"})
    read: Read = once(("analysis", rests_on), lambda: read_results(findings))
    for name in read.lost:
        st.info(t("reading.lost", language, name=plain(name)))
    if not (read.told.figures or read.told.compared):
        st.markdown(t("reading.no_figures", language))
        return
    _figures(read, rests_on, assessment, grid)
    if territories:
        # A place says nothing of why a figure moved: its need stands apart, behind all figures.
        told = [*read.told.figures, *(one.reading for one in read.told.compared)]
        measured = list(dict.fromkeys(one.indicator for one in told))
        show_need_beside(measured, assessment, grid, territories())


def _figures(read: Read, rests_on: str, assessment: Assessment, grid: Grid) -> None:
    from app.analysis.withheld import groups_withheld, results_withheld

    language, told = session().language, read.told
    words = _group_words(assessment.known.findings, language)
    answers, change = _pictures(read, rests_on, words, assessment, grid)
    left_out = results_withheld(told.results_withheld, language)
    if told.figures or left_out:
        st.markdown(f"### {t('reading.figures', language)}")
    for said in left_out:
        st.caption(plain(said))
    for reading in told.figures:
        _reading(reading, words, assessment, grid)
    if answers:
        show_picture(answers, "analysis_answers")
    if told.compared:
        st.markdown(f"### {t('reading.changes', language)}")
    for one in (one for one in told.compared if one.kind != "group"):
        _comparison(one, words, assessment, grid)
    if change:
        show_picture(change, "analysis_change")
    for one in (one for one in told.compared if one.kind == "group"):
        _comparison(one, words, assessment, grid)
    if told.apart:
        st.markdown(f"### {t('reading.groups', language)}")
    for said in groups_withheld(told.apart, language):
        st.caption(plain(said))
    for group in told.apart:
        _by_group(group, grid, words, language)


def _reading(
    reading: Reading, words: Mapping[str, str], assessment: Assessment, grid: Grid
) -> None:
    from app.analysis.causes import causes_of
    from app.analysis.sentences import said_of_reading

    language = session().language
    name = _at_moment(reading, grid, language)
    causes = causes_of(reading, assessment.known, grid, language)
    _said(said_of_reading(reading, language, name=name, causes=causes, groups=words), language)


def _comparison(
    made: Comparison, words: Mapping[str, str], assessment: Assessment, grid: Grid
) -> None:
    from app.analysis.causes import causes_of
    from app.analysis.comparison import BETWEEN_MOMENTS
    from app.analysis.sentences import said_of_comparison

    language = session().language
    named = _name if made.kind in BETWEEN_MOMENTS else _at_moment
    name = named(made.reading, grid, language)
    causes = causes_of(made.reading, assessment.known, grid, language)
    _said(said_of_comparison(made, language, name=name, causes=causes, groups=words), language)


def _pictures(
    read: Read, rests_on: str, words: Mapping[str, str], assessment: Assessment, grid: Grid
) -> tuple[Picture | None, Picture | None]:
    """Draw the answers on scales, and what moved."""
    language = session().language

    def name(reading: Reading) -> str:
        label = _name(reading, grid, language)
        if not reading.group:
            return label
        group = words.get(reading.group, reading.group)
        return t("analysis.say.in_group", language, name=label, group=group)

    def draw() -> tuple[Picture | None, Picture | None]:
        asked = asked_scales(assessment.known.findings)
        return answers_of(read.spreads, name), change_of(read.told.compared, name, asked)

    drawn: tuple[Picture | None, Picture | None] = once(
        ("analysis_pictures", rests_on, language), draw
    )
    return drawn


def _name(reading: Reading, grid: Grid, language: Language) -> str:
    """Name what a figure measures: the indicator where there is one, else in the person's words."""
    if reading.indicator in grid.indicators:
        return grid.indicators[reading.indicator].name[language]
    return reading.name


def _at_moment(reading: Reading, grid: Grid, language: Language) -> str:
    """Name what a figure measures and, where it is of one moment, when."""
    name = _name(reading, grid, language)
    if reading.moment is None:
        return name
    moment = t(f"grid.words.moment.{reading.moment}", language)
    return t("reading.at", language, name=name, moment=moment)


def _by_group(apart: ByGroup, grid: Grid, words: Mapping[str, str], language: Language) -> None:
    from app.analysis.sentences import said_of_reading

    name = _at_moment(apart.whole.reading, grid, language)
    with st.expander(plain(f"{name} · {apart.by.label}")):
        if not apart.groups:
            st.markdown(t("reading.groups_hidden", language))
            return
        shown = [*apart.groups, *([apart.others] if apart.others else [])]
        for one in shown:
            said = said_of_reading(one.reading, language, name=name, groups=words)
            st.markdown(plain(said.may[0]))


def _group_words(findings: Findings, language: Language) -> dict[str, str]:
    """Say how the groups are called, where the rows hold only the name of a ready answer."""
    columns = [one for card in findings.answers.values() for one in card.columns]
    groups = [one for one in columns if one.use == "group"]
    return {name: words[language] for one in groups for name, words in one.words.items()}


def _said(said: Said, language: Language) -> None:
    with st.container(border=True):
        st.markdown(plain(" ".join(said.may)))
        with st.expander(t("reading.may_not", language)):
            st.markdown("\n".join(f"- {plain(one)}" for one in said.may_not))
            st.markdown(f"**{t('reading.causes', language)}**")
            st.markdown(plain(said.causes))
