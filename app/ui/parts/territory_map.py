"""The map of the zone: tiles, or boundaries that the operator named; a press opens a territory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from app.charts.territory_map import boundary_map
from app.charts.territory_tile_map import PRESSED, scale_ends, tile_map
from app.charts.territory_tiles import (
    mappable,
    mapped,
    missing_names,
    tiles_finding,
    tiles_frame,
)
from app.charts.territory_words import short_number, sources_text
from app.i18n import has_text, join, t
from app.settings import settings
from app.ui.parts.pictures import (
    Later,
    Picture,
    once,
    show_chart,
    show_said,
    sources_of,
    terms_of,
    titled,
)
from app.ui.state import session
from knowledge.boundaries import load_boundaries
from knowledge.elsewhere import elsewhere
from knowledge.language import Language
from knowledge.territory import Statistic, Territories
from knowledge.tiles import tiles

_STATISTIC = "territory_mapped"
_FEW = 8  # names that a sentence can list


def show_map(
    code: str, wanted: Sequence[str], territories: Territories, pressed: Callable[[str], None]
) -> None:
    """Draw the map of one statistic; `pressed` is told the territory that was pressed."""
    language = session().language
    st.markdown(f"## {t('territory.map.title', language)}")
    boundaries, reason = _boundaries()
    st.markdown(t("territory.map.intro_real" if boundaries else "territory.map.intro", language))
    if reason and has_text(f"imports.boundaries.{reason}", language):
        st.caption(t(f"imports.boundaries.{reason}", language))
    offered: list[str] = once(("mappable", territories), lambda: mappable(territories, tiles()))
    first = next((one for one in wanted if one in offered), offered[0])
    st.session_state.setdefault(_STATISTIC, first)
    statistic = st.selectbox(
        t("territory.map.pick", language),
        offered,
        format_func=lambda one: territories.statistics[one].name[language],
        key=_STATISTIC,
        persist_state="session",
    )
    picture: Picture = once(
        ("map", code, statistic, language, bool(boundaries), territories),
        lambda: _picture(code, statistic, territories, boundaries, language),
    )
    key = f"map_{statistic}"

    def select() -> None:
        found = st.session_state[key].selection.get(PRESSED) or []
        if found:
            pressed(str(found[-1]["code"]))

    show_chart(picture, key, on_select=select, selection_mode=PRESSED)
    show_said(picture, "map")


@st.cache_resource(max_entries=1, show_spinner=False)
def _boundaries() -> tuple[dict[str, Any] | None, str]:
    """Load the boundaries once a process; nothing is said where none were asked for."""
    folder = settings().data / "boundaries"
    found, reason = load_boundaries(settings().boundaries, folder, tuple(tiles()))
    return found, "" if reason == "unset" else reason


def _picture(
    code: str,
    statistic: str,
    territories: Territories,
    boundaries: Mapping[str, Any] | None,
    language: Language,
) -> Picture:
    frame = tiles_frame(code, statistic, territories, tiles(), language)
    _, figures = mapped(statistic, territories, tiles())
    ends = _ends(frame, territories.statistics[statistic], language)
    spec = (
        boundary_map(frame, boundaries, *ends, t("territory.map.blank", language))
        if boundaries
        else tile_map(frame, *ends, t("territory.map.hatched", language))
    )
    shown = frame.assign(
        period=next(iter(figures.values())).period,
        label=frame["label"].replace("", "–"),
    )
    return Picture(
        title=territories.statistics[statistic].name[language],
        spec=spec,
        finding=tiles_finding(code, statistic, territories, tiles(), language),
        table=titled(shown, ("name", "label", "province", "period", "remark", "source")),
        figures=titled(shown, ("name", "value", "province", "period", "remark", "source")),
        notes=tuple(_notes(frame, statistic, territories, language)),
        terms=terms_of([statistic], territories, language),
        sources=sources_of(list(figures.values())),
        said_sources=sources_text(list(figures.values()), language),
        on_paper=Later(lambda: {**spec, "width": _ON_PAPER}),
    )


def _ends(frame: pd.DataFrame, meaning: Statistic, language: Language) -> tuple[str, str]:
    """Write the ends of the scale; where values lie beyond them, say so."""
    low, high = (short_number(one, meaning, language) for one in scale_ends(frame))
    values = frame["value"].astype(float)
    if values.min() < scale_ends(frame)[0]:
        low = t("territory.map.least", language, value=low)
    if values.max() > scale_ends(frame)[1]:
        high = t("territory.map.most", language, value=high)
    return low, high


_ON_PAPER = 900  # pixels: wide enough for the names on the tiles


def _notes(
    frame: pd.DataFrame, statistic: str, territories: Territories, language: Language
) -> list[str]:
    """Say what is a province's figure, and what is missing with where it may be looked for."""
    notes = []
    if (frame["state"] == "province").any():
        notes.append(t("territory.map.province", language))
    missing = missing_names(frame)
    if missing:
        bare = frame[frame["state"] == "missing"]["code"]
        found = [one for code in bare for one in elsewhere(statistic, str(code), territories)]
        publishers = join(list(dict.fromkeys(one.name for one in found))[:3], language)
        few = len(missing) <= _FEW
        given = {"names": join(missing, language)} if few else {"number": str(len(missing))}
        key = "missing" if few else "missing_many"
        notes.append(t(f"territory.map.{key}", language, publishers=publishers, **given))
    return notes
