"""What was chosen or confirmed and has left the grid since: named, kept, and the way back."""

from __future__ import annotations

import re
from collections.abc import Sequence

import streamlit as st

from app.assessment.events import Event, IndicatorDropped, StoryDropped
from app.i18n import t
from app.i18n.wording import quoted
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Facet, Grid
from knowledge.language import Language

# Packs open their ids with a prefix and a hyphen: "RR-03", "rr-life.repair", "economy.rr-parts".
_PREFIX = re.compile(r"(?:^|\.)([A-Za-z]+)-")


def pack_prefix(item_id: str) -> str:
    """Read from an id the prefix of the pack that brought it; "" for what ships with Levier."""
    found = _PREFIX.search(item_id)
    return found[1].lower() if found else ""


def way_back(facet: Facet, language: Language) -> str:
    """Say of a facet that left the grid why it is not there and what can be done."""
    prefix = pack_prefix(facet.id)
    if not prefix:
        return t("grid.gone.facet_hidden", language)
    return t("grid.gone.facet", language, prefix=quoted(prefix, language))


def show_lost(parts: Sequence[str], grid: Grid) -> None:
    """List the parts of a plan that nothing describes any more; `parts` as `effort.lost` does."""
    language = session().language
    with st.container(border=True, key="plan_lost", gap="small"):
        st.markdown(f"**{t('grid.gone.plan', language)}**")
        st.caption(t("grid.gone.plan_note", language))
        for part in parts:
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.text(lost_name(part, grid, language), width="stretch")
                st.button(
                    t("grid.plan.drop", language),
                    key=f"drop_{part}",
                    type="tertiary",
                    icon=":material/close:",
                    on_click=note,
                    args=([dropped(part)],),
                )


def lost_name(part: str, grid: Grid, language: Language) -> str:
    """Name a lost part of a plan by its id, and by the pack that brought it where that is known."""
    facet, story, place = part.rpartition("/")
    prefix = quoted(pack_prefix(part), language)
    if story:
        name = quoted(grid.facets[facet].name[language], language)
        return t("grid.gone.story", language, number=place, facet=name)
    key = "grid.gone.indicator" if pack_prefix(part) else "grid.gone.indicator_old"
    return t(key, language, id=part, prefix=prefix)


def dropped(part: str) -> Event:
    """The event that takes a part out of the plan, an indicator or `<facet>/<prompt>`."""
    facet, story, place = part.rpartition("/")
    if story:
        return StoryDropped(facet=facet, prompt=int(place))
    return IndicatorDropped(indicator=part)
