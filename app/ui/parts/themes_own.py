"""The themes of the enterprise: named, renamed, merged, removed, each with its voices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from app.analysis.themes import contradictory, voices_by_theme
from app.assessment.events import ThemeMerged, ThemeNamed, ThemeRemoved
from app.assessment.findings import Findings, Testimony
from app.charts.themes import themes_bars, themes_finding, themes_frame, themes_table
from app.i18n import t
from app.store.store import new_id
from app.ui.parts.pictures import Picture, show_picture
from app.ui.parts.plain_text import plain
from app.ui.state import session
from app.ui.turns import note
from knowledge.language import Language

_NEW = "themes_new_name"


def show_own(findings: Findings, told: Mapping[str, Testimony] | None) -> None:
    """Show the themes with the voices under them; without those where `told` is None."""
    language = session().language
    st.markdown(f"### {t('themes.own.title', language)}")
    if not findings.themes:
        st.markdown(t("themes.own.none", language))
    for theme, voices in voices_by_theme(findings, told or {}).items():
        with st.container(border=True):
            st.markdown(f"**{plain(findings.themes[theme].name)}**")
            if told is not None:
                _voices(voices, language)
            with st.expander(t("themes.own.change", language)):
                _changing(theme, findings, language)
    st.text_input(t("themes.own.new", language), key=_NEW, persist_state="session")
    st.button(t("themes.own.add", language), key="themes_new_add", on_click=_add)


def _voices(voices: Sequence[Testimony], language: Language) -> None:
    if not voices:
        st.caption(t("themes.own.empty", language))
    show_quotes(voices, language)
    if contradictory(voices):
        st.warning(t("themes.proposed.contradictory", language))


def _add() -> None:
    name = str(st.session_state.get(_NEW) or "").strip()
    if name:
        note([ThemeNamed(theme=new_id(), name=name)])
        st.session_state[_NEW] = ""


def show_quotes(voices: Sequence[Testimony], language: Language) -> None:
    """Show what was said, by whom as far as they agreed, and on which side it is."""
    for one in voices:
        st.text(
            t("themes.quote_by", language, text=one.text, who=one.who)
            if one.who
            else t("themes.quote", language, text=one.text)
        )
        st.caption(t(f"themes.direction.{one.direction or 'unsaid'}", language))


def _changing(theme: str, findings: Findings, language: Language) -> None:
    own = findings.themes[theme]
    name = st.text_input(t("themes.proposed.name", language), own.name, key=f"theme_name_{theme}")
    st.button(
        t("themes.own.rename", language),
        key=f"theme_rename_{theme}",
        disabled=name.strip() in ("", own.name),
        on_click=note,
        args=([ThemeNamed(theme=theme, name=name.strip(), facet=own.facet)],),
    )
    others = [one for one in findings.themes if one != theme]
    into = st.selectbox(
        t("themes.own.into", language),
        others,
        index=None,
        placeholder=t("themes.code.placeholder", language),
        format_func=lambda one: findings.themes[one].name,
        key=f"theme_into_{theme}",
    )
    st.button(
        t("themes.own.merge", language),
        key=f"theme_merge_{theme}",
        disabled=into is None,
        on_click=note,
        args=([ThemeMerged(theme=theme, into=into or theme)],),
    )
    st.button(
        t("themes.own.remove", language),
        key=f"theme_remove_{theme}",
        on_click=note,
        args=([ThemeRemoved(theme=theme)],),
    )


def show_voices_picture(findings: Findings, told: Mapping[str, Testimony]) -> None:
    """Draw how many voices each theme has, on which side; nothing where it has none."""
    language = session().language
    voices: dict[str, list[Testimony]] = {}
    for theme, some in voices_by_theme(findings, told).items():
        under = voices.setdefault(findings.themes[theme].name, [])  # two may bear one name
        under += [one for one in some if one not in under]
    voices = {name: some for name, some in voices.items() if some}
    if not voices:
        return
    frame = themes_frame(voices)
    table = themes_table(frame, language)
    picture = Picture(
        title=t("themes.picture", language),
        spec=themes_bars(frame, language),
        finding=themes_finding(voices, language),
        table=table,
        notes=(t("themes.picture_note", language),),
    )
    show_picture(picture, "themes_picture")
