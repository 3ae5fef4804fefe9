"""Two people read the same testimonies, neither seeing the other's choices; then they compare."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import streamlit as st

from app.analysis.coding import Agreement, agreement, differences, meaning, unread
from app.assessment.events import TestimonyCoded
from app.assessment.findings import Findings, Testimony
from app.i18n import number, t
from app.i18n.wording import quoted
from app.ui.parts.plain_text import plain
from app.ui.parts.unsaved import begin_with
from app.ui.state import session
from app.ui.turns import note
from knowledge.language import Language

_NONE = ""  # stands for "none of these themes": read, and put under nothing

Told = Mapping[str, Testimony]


def show_reading(findings: Findings, told: Told, reader: str) -> None:
    """Let one reader put each testimony under themes; what nothing is chosen for stays unread."""
    language = session().language
    st.markdown(f"### {t('themes.code.title', language)}")
    left = unread(findings.coded, told, reader)
    if left:
        st.markdown(t("themes.code.blind", language, count=str(len(left))))
    key = f"themes_reading_{reader}"
    begin_with(key, {one: _before(findings, one, reader) for one in told})
    for one in told.values():
        field = f"{key}.{one.id}"
        options = [*findings.themes, _NONE]
        st.session_state[field] = [it for it in st.session_state[field] if it in options]
        st.text(quoted(one.text, language), width="stretch")
        st.multiselect(
            t("themes.code.themes", language),
            options,
            format_func=lambda it: (
                findings.themes[it].name
                if it in findings.themes
                else t("themes.code.none", language)
            ),
            placeholder=t("themes.code.placeholder", language),
            key=field,
            persist_state="session",
        )
    st.button(
        t("themes.code.keep", language),
        key="themes_reading_keep",
        type="primary",
        on_click=_keep,
        args=(tuple(told), reader),
    )


def _before(findings: Findings, testimony: str, reader: str) -> list[str]:
    """Return what a reader chose already; nothing where the testimony is unread."""
    if (testimony, reader) not in findings.coded:
        return []
    return [one for one in findings.coded[testimony, reader] if one in findings.themes] or [_NONE]


def _keep(testimonies: tuple[str, ...], reader: str) -> None:
    """Keep what was chosen, of those testimonies for which something was."""
    findings = session().assessment().known.findings
    made = []
    for one in testimonies:
        chosen = st.session_state.get(f"themes_reading_{reader}.{one}") or []
        themes = tuple(it for it in chosen if it in findings.themes)
        before = findings.coded.get((one, reader))
        if (chosen or before is not None) and before != themes:
            made.append(TestimonyCoded(testimony=one, coder=reader, themes=themes))
    note(made)


def show_agreement(findings: Findings, told: Told) -> None:
    """Say how far those who have read everything agree, and where they differ."""
    language = session().language
    st.markdown(f"### {t('themes.agree.title', language)}")
    coded = {key: themes for key, themes in findings.coded.items() if key[0] in told}
    done = [one for one in findings.coders() if not unread(coded, told, one)]
    if len(done) < 2:
        st.markdown(t("themes.agree.one", language))
    for first, second in combinations(done, 2):
        found = agreement(coded, list(findings.themes), first, second)
        _kappa(found, findings, first, second, language)
        differing = differences(coded, told, list(findings.themes), first, second)
        if differing:
            st.markdown(t("themes.agree.differ", language, count=str(len(differing))))
        for one in differing:
            with st.container(border=True):
                st.text(quoted(told[one.testimony].text, language), width="stretch")
                theme = findings.themes[one.theme].name
                said = {"reader": one.reader, "other": one.other, "theme": theme}
                st.text(t("themes.agree.difference", language, **said), width="stretch")


def _kappa(
    found: Agreement, findings: Findings, first: str, second: str, language: Language
) -> None:
    names = {"first": plain(first), "second": plain(second)}
    if found.overall is None:
        st.markdown(t("themes.agree.undefined", language, **names))
        return
    said = {"kappa": number(found.overall, language, 2), "count": str(found.shared)}
    st.markdown(t(f"themes.agree.{meaning(found.overall)}", language, **names, **said))
    with st.expander(t("themes.agree.by_theme", language)):
        for theme, value in found.by_theme.items():
            name = findings.themes[theme].name
            st.text(
                t("themes.agree.theme_undefined", language, theme=name)
                if value is None
                else t("themes.agree.theme", language, theme=name, kappa=number(value, language, 2))
            )
