"""The stakeholder map on the page: its picture, whom to go to first, the table, to take away."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.stakeholder_hints import people_named
from app.assessment.stakeholders import Named, OnMap, map_of, unheard
from app.charts.stakeholders import (
    stakeholder_field,
    stakeholder_finding,
    stakeholders_on_paper,
)
from app.charts.stakeholders_layout import NARROW, WIDE, field_of
from app.charts.theme import specification
from app.drafting.shareable import shareable
from app.exports.stakeholder_table import stakeholder_table
from app.i18n import t
from app.ui.parts.chain import colours, show_two_widths
from app.ui.parts.downloads import picture_downloads
from app.ui.parts.typed import as_label, show_strong
from app.ui.parts.ways import show_passage_way
from app.ui.shared import loader
from app.ui.state import session
from knowledge.language import Language

_TOPICS = ("stakeholders", "co-construction")


def named_in_the_talk(assessment: Assessment) -> Named:
    """Return what finds the people whom a text of the talk names; read once a session."""
    drawn, language = session().drawn, assessment.known.language
    if ("named", language) not in drawn:
        drawn["named", language] = people_named(loader().get().resources.grid, language)
    found: Named = drawn["named", language]
    return found


def on_the_map(assessment: Assessment) -> list[OnMap]:
    """List who is on the map, read once for each state of the talk."""
    drawn = session().drawn
    if drawn.get("map_of", (None, None))[0] != assessment.last_seq:
        named = named_in_the_talk(assessment)
        drawn["map_of"] = (assessment.last_seq, map_of(assessment, named))
    found: list[OnMap] = drawn["map_of"][1]
    return found


def show_map(on_map: Sequence[OnMap], language: Language) -> None:
    """Draw the map with what it says; the pictures are made anew only when it has changed."""
    drawn = session().drawn
    shows = (tuple(on_map), language, st.context.theme.type)
    if drawn.get("map", (None,))[0] != shows:
        wide, narrow = (
            specification(stakeholder_field(field_of(on_map, language, one), colours()))
            for one in (WIDE, NARROW)
        )
        drawn["map"] = (shows, wide, narrow)
    finding = stakeholder_finding(on_map, language)
    if on_map:
        show_two_widths("stakeholders", drawn["map"][1], drawn["map"][2], finding)
        st.caption(t("stakeholders.legend", language))
    show_strong(finding)
    if unheard(on_map):
        st.markdown(t("stakeholders.how.first", language))
    corpus = loader().get().resources.corpus
    for topic in _TOPICS:
        passage = corpus.get(topic, language)
        if passage:
            show_passage_way(
                topic, t("stakeholders.passage", language, title=passage.title), language
            )
    if on_map:
        _to_take_away(on_map, language)


def _to_take_away(on_map: Sequence[OnMap], language: Language) -> None:
    own = session().assessment()
    shared = shareable(own)
    if shared is not own:
        on_map = map_of(shared, named_in_the_talk(shared))
    table = stakeholder_table(on_map, language)
    with st.expander(t("stakeholders.table", language), key="map_table"):
        st.table(table.set_index(table.columns[0]).map(as_label).rename(as_label))
    title = t("stakeholders.picture", language)
    picture_downloads(
        stakeholders_on_paper(on_map, language),
        title,
        "map",
        table,
        title=title,
        note=stakeholder_finding(on_map, language),
    )
