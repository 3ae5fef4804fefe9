"""The territory: first what matters to this enterprise, then the neighbours, the map, the rest."""

from __future__ import annotations

import streamlit as st

from app.assessment.known import PlaceStated
from app.drafting.wanted import wanted_statistics
from app.i18n import t
from app.i18n.figures import period_text, value_text
from app.ui.figures import territories_here
from app.ui.parts.header import show_header
from app.ui.parts.pictures import told
from app.ui.parts.plain_text import plain
from app.ui.parts.territory_field import show_field
from app.ui.parts.territory_map import show_map
from app.ui.parts.territory_more import show_ages, show_all, show_social_economy, show_years
from app.ui.parts.territory_need import show_needs
from app.ui.parts.territory_neighbours import show_neighbours
from app.ui.parts.territory_profile import show_profile
from app.ui.shared import loader
from app.ui.state import session
from knowledge.language import LANGUAGES, Language
from knowledge.short_names import short_name
from knowledge.territory import Territories

_DEFAULT = "BE32B"
_LEVELS = ("country", "NUTS1", "NUTS2", "NUTS3")


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    title = st.container()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
        territories = territories_here()
    grid = resources.grid
    assessment = here.assessment()
    place = assessment.known.territory
    if place and place.territory not in territories.territories:
        place = None
    code = _pick(place, territories, language)
    with title:
        _title(code, place, territories, language)
    wanted = [
        one
        for one in wanted_statistics(assessment, grid, territories, code)
        if territories.compare(code, one)
    ]
    with st.container(key="territory_page"):
        show_profile(assessment, grid, code, wanted, territories)
        show_needs(assessment, grid, code, territories)
        show_neighbours(code, wanted, territories)
        show_map(code, wanted, territories, _open)
        show_field(grid, territories)
        show_years(code, wanted, territories)
        show_ages(code, territories)
        show_social_economy(code, territories)
        show_all(code, territories)


def _key(place: PlaceStated | None) -> str:
    """The selectbox begins anew where the enterprise's own place becomes another."""
    return f"territory_{place.territory if place else _DEFAULT}"


def _pick(place: PlaceStated | None, territories: Territories, language: Language) -> str:
    """Offer every territory of the tables, and the enterprise's own where it is smaller."""
    own = place.territory if place else _DEFAULT
    codes = [code for code, one in territories.territories.items() if one.level in _LEVELS]
    if own not in codes:
        codes.insert(0, own)
    key = _key(place)
    if st.session_state.get(key) not in codes:
        st.session_state[key] = own
    chosen: str = st.selectbox(
        t("territory.page.pick", language),
        codes,
        format_func=lambda one: territories.territories[one].name[language],
        key=key,
        persist_state="session",
    )
    return chosen


def _open(code: str) -> None:
    """Open a territory that was pressed on the map."""
    here = session()
    territories = territories_here()
    place = here.assessment().known.territory
    if code in territories.territories:
        st.session_state[_key(place)] = code


def _title(
    code: str, place: PlaceStated | None, territories: Territories, language: Language
) -> None:
    """Say the place, what contains it, and how many people live there."""
    territory = territories.territories[code]
    names = {short_name(territory, one).casefold() for one in LANGUAGES}
    own = place.text if place and place.territory == code else ""
    other_name = own and own.casefold() not in names
    st.title(plain(own or short_name(territory, language)))
    lineage = territories.lineage(code)
    above = [one.name[language] for one in lineage if one.level != "EU"]
    st.markdown(plain(" · ".join(dict.fromkeys(above))))
    lines = []
    if other_name:
        given = {"place": own, "name": short_name(territory, language)}
        lines.append(t("territory.page.own_place", language, **given))
    people = territories.latest(code, "population_total")
    if people:
        value = value_text(people, territories, language)
        period = period_text(people.period, language)
        lines.append(t("territory.page.people", language, value=value, period=period))
    lines.append(t("ui.territory.intro", language))
    st.markdown(told(" ".join(lines)))
