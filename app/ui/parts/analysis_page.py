"""What the answers say: each figure with what may be said of it, and what may not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.findings import Findings
from app.errors import NotFound
from app.i18n import t
from app.ui.parts.pictures import once
from app.ui.parts.plain_text import plain
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language

if TYPE_CHECKING:
    from app.analysis.compared import Taken
    from app.analysis.comparison import Comparison
    from app.analysis.groups import ByGroup
    from app.analysis.reading import Reading
    from app.analysis.sentences import Said

_BETWEEN_MOMENTS = ("before_after", "exit_later")  # their sentences name both moments


@dataclass(frozen=True)
class _Read:
    """What statistics made of results and answers.

    Attributes:
        lost: the names of the tables whose rows are not in this session.
    """

    figures: tuple[Reading, ...]
    compared: tuple[Comparison, ...]
    apart: tuple[ByGroup, ...]
    lost: tuple[str, ...]


def show_analysis(assessment: Assessment) -> None:
    """Say what the results and the answers that were taken over say."""
    show_analysis_of(assessment, loader().get().resources.grid)


def show_analysis_of(assessment: Assessment, grid: Grid) -> None:
    """Do what `show_analysis` does, with the grid given."""
    language, findings = session().language, assessment.known.findings
    st.markdown(f"## {t('reading.title', language)}")
    if not (findings.answers or findings.results):
        st.markdown(t("reading.nothing", language))
        return
    st.markdown(t("reading.intro", language))
    # The cards name their rows by digest: as long as they stay the same, so do the figures.
    rests_on = findings.model_dump_json(include={"results", "answers", "aims"})
    read: _Read = once(("analysis", rests_on), lambda: _analysed(findings))
    for name in read.lost:
        st.info(t("reading.lost", language, name=plain(name)))
    if read.figures:
        _figures(read, _group_words(findings, language), grid, language)
    else:
        st.markdown(t("reading.no_figures", language))


def _analysed(findings: Findings) -> _Read:
    # Statistics take their time to load; who has no answers yet does not wait for them.
    from app.analysis.columns import readings
    from app.analysis.compared import from_answers
    from app.analysis.groups import by_group
    from app.analysis.recorded import from_results
    from app.analysis.shares import share_of

    tables, lost = _tables(findings)
    recorded = findings.results.values()
    # Groups are shown by comparisons alone, which know whom they would give away.
    figures = [one for one in map(share_of, recorded) if one and not one.group]
    figures += [one for card, frame in tables for one in readings(card, frame)]
    compared = from_results(recorded, findings.aims) + from_answers(tables, findings.aims)
    apart = [one for card, frame in tables for one in by_group(card, frame)]
    return _Read(tuple(figures), tuple(compared), tuple(apart), lost)


def _tables(findings: Findings) -> tuple[list[Taken], tuple[str, ...]]:
    """Return the tables with their rows, and the names of those whose rows are not here."""
    here = session()
    found: list[Taken] = []
    lost = []
    for card in findings.answers.values():
        try:
            rows = here.store.answers.rows(here.assessment_id, here.who, card.id)
        except NotFound:
            lost.append(card.name)
        else:
            found.append((card, rows))
    return found, tuple(lost)


def _figures(read: _Read, words: Mapping[str, str], grid: Grid, language: Language) -> None:
    from app.analysis.sentences import said_of_comparison, said_of_reading

    st.markdown(f"### {t('reading.figures', language)}")
    for reading in read.figures:
        name = _at_moment(reading, grid, language)
        _said(said_of_reading(reading, language, name=name, groups=words), language)
    if read.compared:
        st.markdown(f"### {t('reading.changes', language)}")
    for one in read.compared:
        named = _name if one.kind in _BETWEEN_MOMENTS else _at_moment
        name = named(one.reading, grid, language)
        _said(said_of_comparison(one, language, name=name, groups=words), language)
    if read.apart:
        st.markdown(f"### {t('reading.groups', language)}")
    for group in read.apart:
        _by_group(group, grid, words, language)


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
