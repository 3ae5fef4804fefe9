"""Pictures on a page: with alternative text, sources, a table, and a way to take them away."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from app.charts.grid_matrix import DARK, LIGHT
from app.charts.territory_look import inked
from app.i18n import NO_BREAK, t
from app.ui.parts.downloads import picture_downloads
from app.ui.parts.plain_text import plain
from app.ui.state import session
from knowledge.language import Language
from knowledge.territory import FigureSource, Territories, TerritoryFigure


@dataclass(frozen=True)
class Picture:
    """One picture and all that is said with it.

    Attributes:
        title: above it; empty where the page's own heading says it.
        finding: one sentence, also the alternative text.
        table: what it shows, columns titled in the page's language.
        figures: the same to take away, with values as numbers; the table where nothing is given.
        notes: what a reader should know, a sentence each.
        rules: how to read it in full, a sentence each; stands with the table.
        terms: names of statistics with their definitions.
        sources: where the figures were published, each once.
        on_paper: the picture to take away, where it is another.
    """

    title: str
    spec: Mapping[str, Any]
    finding: str
    table: pd.DataFrame
    figures: pd.DataFrame | None = None
    notes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    sources: tuple[FigureSource, ...] = ()
    said_sources: str = ""
    on_paper: Later | None = field(default=None, repr=False)


class Later:
    """A picture that is made only when somebody takes it away."""

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self._make = make

    def to_dict(self) -> Mapping[str, Any]:
        """Make it."""
        return self._make()


def once(key: Any, make: Callable[[], Any]) -> Any:
    """Compute what is drawn once a session: a chart costs far more to make than to send."""
    drawn = session().drawn
    if key not in drawn:
        drawn[key] = make()
    return drawn[key]


def told(text: str) -> str:
    """Make a sentence ready for Markdown: every mark is itself, and no line begins with a sign."""
    return re.sub(r"(?<=«) | (?=\\?[%€;:?!»])", NO_BREAK, plain(text))


def show_picture(picture: Picture, key: str, *, downloads: bool = True, **selecting: Any) -> None:
    """Draw a picture with its title and all that is said with it."""
    if picture.title:
        st.markdown(f"**{plain(picture.title)}**")
    show_chart(picture, key, **selecting)
    show_said(picture, key, downloads=downloads)


def show_chart(picture: Picture, key: str, **selecting: Any) -> None:
    """Draw the chart alone, in the inks of the page.

    `selecting` goes to the chart: `on_select` and `selection_mode`, where parts can be pressed.
    """
    spec = inked(picture.spec, _inks()) if "params" in picture.spec else picture.spec
    st.vega_lite_chart(spec, width="stretch", key=key, alt=picture.finding, **selecting)


def show_said(picture: Picture, key: str, *, downloads: bool = True) -> None:
    """Say what a picture shows and where it comes from; offer it, and what lies behind it."""
    language = session().language
    said = (picture.finding, *picture.notes, picture.said_sources)
    st.caption(told(" ".join(one for one in said if one)))
    if downloads:
        picture_downloads(
            picture.on_paper or picture.spec,
            picture.title or picture.finding,
            key,
            picture.table if picture.figures is None else picture.figures,
            title=picture.title,
            note=" ".join(one for one in (picture.finding, picture.said_sources) if one),
        )
    # Filled only while open: a table costs more to send than the chart above it.
    label = t("ui.panel.chart_table", language)
    behind = st.expander(label, key=f"{key}_table", on_change="rerun")
    if behind.open:
        with behind:
            show_behind(picture)


def show_nothing() -> None:
    """Say that there is no figure to draw."""
    st.caption(t("ui.territory.nothing", session().language))


def show_behind(picture: Picture) -> None:
    """The figures of a picture, what they mean, and the pages of their sources."""
    for rule in picture.rules:
        st.caption(told(rule))
    for name, definition in picture.terms:
        st.caption(f"**{plain(name)}.** {told(definition)}")
    st.dataframe(picture.table, hide_index=True, width="stretch")
    show_sources(picture.sources)


def show_sources(sources: Sequence[FigureSource]) -> None:
    """List sources with their licence, each with a link to its page where it has one."""
    for source in sources:
        name = plain(f"{source.publisher}, {source.table}")
        address = source.url.replace("(", "%28").replace(")", "%29")
        linked = f"[{name}]({address})" if address else name
        st.markdown(f"{linked} · {told(_licence(source))}")


# What licences are called, by how the table of sources begins to name them.
_LICENCES = {
    "Eurostat": "eurostat",
    "Licence Ouverte": "etalab",
    "CC BY 4.0": "statbel",
    "Short factual": "quotation",
    "IWEPS": "iweps",
}


def _licence(source: FigureSource) -> str:
    """Name a licence in the page's language; as the source does where it is another."""
    for start, licence in _LICENCES.items():
        if source.licence.startswith(start):
            return t(f"territory.licence.{licence}", session().language)
    return source.licence


def _inks() -> Mapping[str, str]:
    return DARK if st.context.theme.type == "dark" else LIGHT


_TITLES = {
    "statistic": "ui.territory.columns.statistic",
    "title": "ui.territory.columns.statistic",
    "territory": "ui.territory.columns.territory",
    "place": "ui.territory.columns.territory",
    "name": "ui.territory.columns.territory",
    "label": "ui.territory.columns.value",
    "shown": "ui.territory.columns.value",
    "value": "ui.territory.columns.value",
    "period": "ui.territory.columns.period",
    "year": "ui.territory.columns.period",
    "source": "ui.territory.columns.source",
    "says": "territory.all.columns.difference",
    "remark": "territory.all.columns.remark",
    "province": "territory.map.columns.state",
    "age": "territory.ages.columns.age",
}


def titled(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Keep these columns of a frame and title them in the page's language; empty ones go."""
    language = session().language
    kept = [one for one in columns if one != "remark" or (frame[one] != "").any()]
    return frame[kept].rename(columns={one: t(_TITLES[one], language) for one in kept})


def column_titles(frame: pd.DataFrame) -> dict[str, str]:
    """Title the columns of a frame in the page's language; others keep their names."""
    language = session().language
    return {one: t(_TITLES[one], language) for one in frame.columns if one in _TITLES}


def terms_of(
    statistics: Sequence[str], territories: Territories, language: Language
) -> tuple[tuple[str, str], ...]:
    """Pair the names of statistics with their definitions."""
    meanings = [territories.statistics[one] for one in statistics]
    return tuple((one.name[language], one.definition[language]) for one in meanings)


def sources_of(figures: Sequence[TerritoryFigure]) -> tuple[FigureSource, ...]:
    """List the sources of figures, each once."""
    return tuple({figure.source.id: figure.source for figure in figures}.values())
