"""What the answers say: each figure with what may be said of it, and what may not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from app.assessment.assessment import Assessment
from app.errors import NotFound
from app.i18n import t
from app.ui.parts.plain_text import plain
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language

if TYPE_CHECKING:
    from app.analysis.compared import Taken
    from app.analysis.groups import ByGroup
    from app.analysis.reading import Reading
    from app.analysis.sentences import Said


def show_analysis(assessment: Assessment) -> None:
    """Read the tables that were taken over; they are read anew at each run, none is kept."""
    show_analysis_of(assessment, loader().get().resources.grid)


def show_analysis_of(assessment: Assessment, grid: Grid) -> None:
    """Do what `show_analysis` does, with the grid given."""
    # Statistics take their time to load; who has no answers yet does not wait for them.
    language = session().language
    st.markdown(f"## {t('reading.title', language)}")
    if not (assessment.known.findings.answers or assessment.known.findings.results):
        st.markdown(t("reading.nothing", language))
        return
    st.markdown(t("reading.intro", language))
    _figures(_tables(assessment, language), assessment, grid, language)


def _tables(assessment: Assessment, language: Language) -> list[Taken]:
    here = session()
    found: list[Taken] = []
    for card in assessment.known.findings.answers.values():
        try:
            rows = here.store.answers.rows(here.assessment_id, here.who, card.id)
        except NotFound:
            st.info(t("reading.lost", language, name=plain(card.name)))
        else:
            found.append((card, rows))
    return found


def _figures(
    tables: Sequence[Taken], assessment: Assessment, grid: Grid, language: Language
) -> None:
    from app.analysis.columns import readings
    from app.analysis.compared import from_answers
    from app.analysis.groups import by_group
    from app.analysis.recorded import from_results
    from app.analysis.sentences import said_of_comparison, said_of_reading
    from app.analysis.shares import share_of

    findings = assessment.known.findings
    recorded = findings.results.values()
    # Groups are shown by comparisons alone, which know whom they would give away.
    read = [share_of(one) for one in recorded if not one.group]
    read += [one for card, frame in tables for one in readings(card, frame)]
    if not any(read):
        st.markdown(t("reading.no_figures", language))
        return
    words = _group_words(tables, language)
    st.markdown(f"### {t('reading.figures', language)}")
    for reading in filter(None, read):
        name = _name(reading, grid, language)
        at = t(f"grid.words.moment.{reading.moment}", language) if reading.moment else ""
        told = t("reading.at", language, name=name, moment=at) if at else name
        _said(said_of_reading(reading, language, name=told, groups=words), language)
    compared = from_results(recorded, findings.aims) + from_answers(tables, findings.aims)
    if compared:
        st.markdown(f"### {t('reading.changes', language)}")
    for one in compared:
        name = _name(one.reading, grid, language)
        _said(said_of_comparison(one, language, name=name, groups=words), language)
    apart = [one for card, frame in tables for one in by_group(card, frame)]
    if apart:
        st.markdown(f"### {t('reading.groups', language)}")
    for group in apart:
        _by_group(group, grid, words, language)


def _name(reading: Reading, grid: Grid, language: Language) -> str:
    """Name what a figure measures: the indicator where there is one, else in the person's words."""
    if reading.indicator in grid.indicators:
        return grid.indicators[reading.indicator].name[language]
    return reading.name


def _by_group(apart: ByGroup, grid: Grid, words: Mapping[str, str], language: Language) -> None:
    from app.analysis.sentences import said_of_reading

    name = _name(apart.whole.reading, grid, language)
    with st.expander(plain(f"{name} · {apart.by.label}")):
        if not apart.groups:
            st.markdown(t("reading.groups_hidden", language))
            return
        shown = [*apart.groups, *([apart.others] if apart.others else [])]
        for one in shown:
            said = said_of_reading(one.reading, language, name=name, groups=words)
            st.markdown(plain(said.may[0]))


def _group_words(tables: Sequence[Taken], language: Language) -> dict[str, str]:
    """Say how the groups are called, where the rows hold only the name of a ready answer."""
    columns = [one for card, _ in tables for one in card.columns if one.use == "group"]
    return {name: words[language] for one in columns for name, words in one.words.items()}


def _said(said: Said, language: Language) -> None:
    with st.container(border=True):
        st.markdown(plain(" ".join(said.may)))
        with st.expander(t("reading.may_not", language)):
            st.markdown("\n".join(f"- {plain(one)}" for one in said.may_not))
            st.markdown(f"**{t('reading.causes', language)}**")
            st.markdown(plain(said.causes))
