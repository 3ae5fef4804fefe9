"""Which cell and facet stand open: the same by a press on the picture, by keyboard and by touch."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple, cast

import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.grid import domain_name
from app.charts.grid_layout import Cell, cells_of
from app.i18n import t
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import LEVELS, PRACTICES, Level

_DOMAIN, _LEVEL = "grid_domain", "grid_level"
_PRESSES, _FOLLOW = "grid_presses", "grid_follow"
_EVERY = "every"
_MARKS = {"confirmed": ":material/check_circle: ", "proposed": ":material/adjust: "}


class Opened(NamedTuple):
    """What stands open; empty where nothing does, `level` None for all of them."""

    domain: str
    level: Level | None
    facet: str

    @property
    def cell(self) -> str:
        """The cell as the picture names it; "" for none."""
        if not self.domain:
            return ""
        return f"{self.domain}/{self.level or ''}"


def opened() -> Opened:
    """Return what stands open now."""
    domain = str(st.session_state.get(_DOMAIN) or "")
    level = st.session_state.get(_LEVEL)
    facet = str(st.session_state.get(_facet_key(domain)) or "")
    named = None if level in (None, _EVERY) or domain == PRACTICES else cast(Level, level)
    return Opened(domain, named, facet)


def open_cell(domain: str, level: str, facet: str) -> None:
    """Open a cell and in it a facet, or else the first on which the enterprise acts.

    Without a level the whole domain opens. What the grid does not hold opens nothing.
    """
    cells = _cells(session().assessment()).get(domain, [])
    held = _facets(domain, cells)
    if not held or level not in ("", *LEVELS) or facet not in ("", *held):
        return
    st.session_state[_DOMAIN] = domain
    if domain != PRACTICES:
        st.session_state[_LEVEL] = level or _EVERY
    acting = [one for cell in cells if level in ("", cell.level) for _, one in cell.facets]
    st.session_state[_facet_key(domain)] = facet or next(iter(acting), None)
    st.session_state[_PRESSES] = st.session_state.get(_PRESSES, 0) + 1
    st.session_state[_FOLLOW] = True


# What opens lies below the picture: without this a press would seem to do nothing.
_INTO_VIEW = """<script>/* {press} */ setTimeout(() => {
  const card = document.querySelector('.st-key-facet_card');
  const narrow = window.innerWidth < 640;
  const opened = (narrow && card) || document.querySelector('.st-key-grid_open');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (opened) opened.style.scrollMarginTop = '7rem';
  opened?.scrollIntoView({block: 'start', behavior: still ? 'auto' : 'smooth'});
}, 250)</script>"""


def follow_press() -> None:
    """Bring what a press on the picture opened into view, once."""
    if st.session_state.pop(_FOLLOW, False):
        # The same script would not run a second time.
        script = _INTO_VIEW.replace("{press}", str(st.session_state[_PRESSES]))
        st.html(script, unsafe_allow_javascript=True)


def choose_cell(assessment: Assessment) -> Opened:
    """Offer domain, level and facet as buttons; return what stands open."""
    language = session().language
    cells = _cells(assessment)
    _keep(_DOMAIN, cells)
    domain = st.pills(
        t("grid.domain", language),
        list(cells),
        format_func=lambda one: _mark(cells[one]) + domain_name(cells[one][0].domain, language),
        key=_DOMAIN,
        wrap=True,
        persist_state="session",
    )
    if not domain:
        return opened()
    if domain != PRACTICES:
        st.session_state.setdefault(_LEVEL, _EVERY)
        st.pills(
            t("grid.open.level", language),
            [*LEVELS, _EVERY],
            format_func=_level_name,
            key=_LEVEL,
            wrap=True,
            persist_state="session",
        )
    states = {facet: state for cell in cells[domain] for state, facet in reversed(cell.facets)}
    facets = loader().get().resources.grid.facets
    held = _facets(domain, cells[domain])
    _keep(_facet_key(domain), held)
    st.pills(
        t("grid.open.facet", language),
        held,
        format_func=lambda one: _MARKS.get(states.get(one, ""), "") + facets[one].name[language],
        key=_facet_key(domain),
        wrap=True,
        persist_state="session",
    )
    return opened()


def _cells(assessment: Assessment) -> dict[str, list[Cell]]:
    """The cells of each domain."""
    bands = cells_of(assessment, loader().get().resources.grid)
    return {band[0].domain.id: band for band in bands}


def _keep(key: str, options: Collection[str]) -> None:
    """Let go of a choice that is no longer offered: what left the grid was set aside."""
    if st.session_state.get(key) not in (None, *options):
        st.session_state[key] = None


def _facets(domain: str, cells: list[Cell]) -> list[str]:
    """The facets of a domain, and those that left the grid while the enterprise acts on them."""
    held = [one.id for one in loader().get().resources.grid.facets_of(domain)]
    acting = [facet for cell in cells for _, facet in cell.facets]
    return list(dict.fromkeys([*held, *acting]))


def _mark(band: list[Cell]) -> str:
    """Mark a domain by what is surest in it."""
    states = [cell.state for cell in band]
    return next((_MARKS[one] for one in _MARKS if one in states), "")


def _level_name(level: str) -> str:
    language = session().language
    if level == _EVERY:
        return t("grid.open.every", language)
    return t(f"grid.level.{level}", language)


def _facet_key(domain: str) -> str:
    return f"grid_facet_{domain}"
