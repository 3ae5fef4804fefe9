"""Themes of the testimonies: suggested, taken, renamed, merged; two readers; the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import streamlit as st

from app.analysis.coding import agreement, meaning
from app.analysis.themes import ThemeProposal, contradictory, propose_themes, voices_by_theme
from app.assessment.assessment import Assessment
from app.assessment.events import (
    Event,
    TestimonyCoded,
    ThemeMerged,
    ThemeNamed,
    ThemeRemoved,
)
from app.assessment.findings import Findings, Testimony
from app.charts.themes import themes_bars, themes_finding, themes_frame, themes_table
from app.drafting.shareable import shareable
from app.i18n import number, t
from app.store.store import new_id
from app.ui.parts.pictures import Picture, once, show_picture
from app.ui.parts.plain_text import plain
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language

_NAME_LENGTH = 60  # of a theme that takes its name from a quote


def show_themes(assessment: Assessment) -> None:
    """Show the themes; suggestions only where somebody asks for them."""
    resources = loader().get().resources
    told = tuple(usable(assessment).values())

    def propose() -> Sequence[ThemeProposal]:
        embedder = resources.mapper.learnt.embedder
        embed = embedder.encode if embedder else None
        spoken = assessment.known.language
        made: Sequence[ThemeProposal] = once(
            ("themes", told), lambda: propose_themes(told, resources.mapper, embed, spoken)
        )
        return made

    show_themes_of(assessment, resources.grid, propose)


def usable(assessment: Assessment) -> dict[str, Testimony]:
    """Return the testimonies that the people concerned let out, named as they agreed to."""
    shown = shareable(assessment).known.findings.testimonies
    return {key: one for key, one in shown.items() if one.text.strip()}


def show_themes_of(
    assessment: Assessment, grid: Grid, propose: Callable[[], Sequence[ThemeProposal]]
) -> None:
    """Show themes; `propose` makes suggestions once somebody asks for them."""
    language = session().language
    findings, told = assessment.known.findings, usable(assessment)
    st.markdown(f"## {t('themes.title', language)}")
    st.markdown(t("themes.intro", language))
    held_back = len(findings.testimonies) - len(told)
    if held_back:
        st.caption(t("themes.held_back", language, count=str(held_back)))
    if not told:
        st.markdown(t("themes.none", language))
        return
    coder = st.text_input(
        t("themes.coder", language), key="themes_coder", help=t("themes.coder_help", language)
    ).strip()
    if not coder:
        st.caption(t("themes.coder_first", language))
    if st.toggle(t("themes.propose", language), key="themes_propose"):
        _proposals(propose(), findings, grid, coder, language)
    _own(findings, told, language)
    if findings.themes and coder:
        _reading(findings, told, coder, language)
    if findings.themes:
        _agreement(findings, language)
        _picture(findings, told, language)


def _proposals(
    proposals: Sequence[ThemeProposal],
    findings: Findings,
    grid: Grid,
    coder: str,
    language: Language,
) -> None:
    st.markdown(f"### {t('themes.proposed.title', language)}")
    taken = {one.facet for one in findings.themes.values() if one.facet}
    left = [one for one in proposals if one.facet not in taken]
    if not left:
        st.markdown(t("themes.proposed.nothing", language))
    for one in left:
        key = "_".join(("themes", one.facet, *(voice.id for voice in one.voices)))
        with st.container(border=True):
            facet = grid.facets.get(one.facet)
            name = facet.name[language] if facet else one.typical.text[:_NAME_LENGTH].strip()
            said = t("themes.proposed.facet", language, name=name) if facet else ""
            st.markdown(f"**{said or t('themes.proposed.close', language)}**")
            _quotes(one.voices, language)
            if one.contradictory:
                st.warning(t("themes.proposed.contradictory", language))
            named = st.text_input(t("themes.proposed.name", language), name, key=f"{key}_name")
            if coder:
                st.caption(t("themes.proposed.coded", language))
            st.button(
                t("themes.proposed.take", language),
                key=f"{key}_take",
                disabled=not (named.strip() and coder),
                on_click=note,
                args=(_taking(one, named.strip(), coder, findings),),
            )


def _taking(one: ThemeProposal, name: str, coder: str, findings: Findings) -> list[Event]:
    """Name the theme and put its voices under it, beside what the reader chose before."""
    theme = new_id()
    made: list[Event] = [ThemeNamed(theme=theme, name=name, facet=one.facet)]
    for voice in one.voices:
        before = findings.coded.get((voice.id, coder), ())
        made.append(TestimonyCoded(testimony=voice.id, coder=coder, themes=(*before, theme)))
    return made


def _quotes(voices: Sequence[Testimony], language: Language) -> None:
    for one in voices:
        st.text(
            t("themes.quote_by", language, text=one.text, who=one.who)
            if one.who
            else t("themes.quote", language, text=one.text)
        )
        st.caption(t(f"themes.direction.{one.direction or 'unsaid'}", language))


def _own(findings: Findings, told: dict[str, Testimony], language: Language) -> None:
    st.markdown(f"### {t('themes.own.title', language)}")
    if not findings.themes:
        st.markdown(t("themes.own.none", language))
    for theme, voices in voices_by_theme(findings, told).items():
        with st.container(border=True):
            st.markdown(f"**{plain(findings.themes[theme].name)}**")
            if not voices:
                st.caption(t("themes.own.empty", language))
            _quotes(voices, language)
            if contradictory(voices):
                st.warning(t("themes.proposed.contradictory", language))
            with st.expander(t("themes.own.change", language)):
                _changing(theme, findings, language)
    with st.form("themes_new", clear_on_submit=True):
        name = st.text_input(t("themes.own.new", language), key="themes_new_name")
        if st.form_submit_button(t("themes.own.add", language)) and name.strip():
            note([ThemeNamed(theme=new_id(), name=name.strip())])
            st.rerun()


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


def _reading(
    findings: Findings, told: dict[str, Testimony], coder: str, language: Language
) -> None:
    """Let one reader put each testimony under themes, without seeing another's choices."""
    st.markdown(f"### {t('themes.code.title', language)}")
    with st.form("themes_reading"):
        chosen: dict[str, list[str]] = {}
        for one in told.values():
            before = findings.coded.get((one.id, coder), ())
            st.text(one.text)
            chosen[one.id] = st.multiselect(
                t("themes.code.themes", language),
                list(findings.themes),
                default=[theme for theme in before if theme in findings.themes],
                format_func=lambda theme: findings.themes[theme].name,
                key=f"themes_reading_{coder}_{one.id}_{'_'.join(before)}",
            )
        if st.form_submit_button(t("themes.code.keep", language)):
            note(
                [
                    TestimonyCoded(testimony=key, coder=coder, themes=tuple(themes))
                    for key, themes in chosen.items()
                    if findings.coded.get((key, coder)) != tuple(themes)
                ]
            )
            st.rerun()


def _agreement(findings: Findings, language: Language) -> None:
    st.markdown(f"### {t('themes.agree.title', language)}")
    pairs = list(combinations(findings.coders(), 2))
    if not pairs:
        st.markdown(t("themes.agree.one", language))
    for first, second in pairs:
        found = agreement(findings.coded, list(findings.themes), first, second)
        names = {"first": plain(first), "second": plain(second)}
        if found.overall is None:
            st.markdown(t("themes.agree.undefined", language, **names))
            continue
        said = {"kappa": number(found.overall, language, 2), "count": str(found.shared)}
        st.markdown(t(f"themes.agree.{meaning(found.overall)}", language, **names, **said))
        with st.expander(t("themes.agree.by_theme", language)):
            for theme, value in found.by_theme.items():
                name = findings.themes[theme].name
                st.text(
                    t("themes.agree.theme_undefined", language, theme=name)
                    if value is None
                    else t(
                        "themes.agree.theme",
                        language,
                        theme=name,
                        kappa=number(value, language, 2),
                    )
                )


def _picture(findings: Findings, told: dict[str, Testimony], language: Language) -> None:
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
