"""Need and lever: the person picks the figures that go into the drafts."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import StatisticChosen, StatisticDropped
from app.assessment.known import ChosenStatistic, Known
from app.charts.territory_words import stand_in_text
from app.drafting.needs import LeverNeeds, Need, fact, general_needs, needs_of, next_question
from app.i18n import join, t
from app.i18n.wording import lowered, quoted_words
from app.ui.parts.pictures import told
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.elsewhere import elsewhere
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Territories


def show_needs(assessment: Assessment, grid: Grid, code: str, territories: Territories) -> None:
    """Draw, for each lever, the figures that show the need, each to be ticked."""
    language = session().language
    known = assessment.known
    st.markdown(f"## {t('territory.need.title', language)}")
    st.markdown(t("territory.need.intro", language))
    levers = needs_of(assessment, grid, territories, code)
    if not levers:
        st.markdown(t("territory.need.none", language))
        st.markdown(f"**{t('territory.need.general', language)}**")
        _needs("general", general_needs(territories, code), known, code, territories)
    for lever in levers:
        with st.container(border=True, key=f"need_{lever.activity}"):
            _lever(lever, known, grid, code, territories)
    _taken(known, territories, language)


def _lever(
    lever: LeverNeeds, known: Known, grid: Grid, code: str, territories: Territories
) -> None:
    language = session().language
    names = [lowered(grid.facets[one].name[language]) for one in lever.facets if one in grid.facets]
    given = {"activity": quoted_words(lever.text), "facets": " · ".join(names)}
    # What the person typed is shown as text, never as Markdown.
    st.text(t("territory.need.lever", language, **given), width="stretch")
    if lever.needs:
        _needs(lever.activity, lever.needs, known, code, territories)
        return
    publishers = elsewhere(lever.lacking, code, territories) if lever.lacking else []
    if publishers:
        listed = join([one.name for one in publishers[:3]], language)
        st.caption(t("territory.need.nothing", language, publishers=listed))
    else:
        st.caption(t("territory.need.no_statistic", language))


def _needs(
    where: str, needs: Sequence[Need], known: Known, code: str, territories: Territories
) -> None:
    language = session().language
    chosen = {(one.statistic, one.territory) for one in known.statistics}
    for need in needs:
        key = f"take_{where}_{need.statistic}_{code}"
        # The tick follows what is known: the same figure may stand under two levers.
        st.session_state[key] = (need.statistic, code) in chosen
        said = told(fact(need, territories, language))
        with st.container(gap="xxsmall", key=f"one_{key}"):
            st.checkbox(said, key=key, on_change=_turn, args=(key, need.statistic, code))
            _beneath(need, code, territories)


def _beneath(need: Need, code: str, territories: Territories) -> None:
    """Whose figure it is where it is another's, and what one is asked next."""
    language = session().language
    own = need.places[0].figure
    lines = [stand_in_text(code, own, territories, language)] if own else []
    lines.append(
        t("territory.need.asks", language, question=next_question(need.statistic, language))
    )
    st.caption(told(" ".join(line for line in lines if line)))


def _turn(key: str, statistic: str, code: str) -> None:
    kind = StatisticChosen if st.session_state[key] else StatisticDropped
    note([kind(statistic=statistic, territory=code)])


def _taken(known: Known, territories: Territories, language: Language) -> None:
    """List what is in the drafts, wherever it was ticked; each can be taken out again."""
    held = [
        one
        for one in known.statistics
        if one.statistic in territories.statistics and one.territory in territories.territories
    ]
    if not held:
        st.caption(t("territory.need.taken_none", language))
        return
    with st.container(horizontal=True, vertical_alignment="center", key="taken"):
        st.caption(t("territory.need.taken", language))
        for one in held:
            st.button(
                told(_named(one, territories, language)),
                key=f"drop_{one.statistic}_{one.territory}",
                type="tertiary",
                icon=":material/close:",
                help=t("territory.need.drop", language),
                on_click=note,
                args=([StatisticDropped(statistic=one.statistic, territory=one.territory)],),
            )


def _named(one: ChosenStatistic, territories: Territories, language: Language) -> str:
    statistic = territories.statistics[one.statistic].name[language]
    place = short_name(territories.territories[one.territory], language)
    return t("territory.need.held", language, statistic=statistic, place=place)
