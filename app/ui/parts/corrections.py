"""What the person put right, line by line, to read, change and take along; nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.corrections import Correction, corrections
from app.drafting.shareable import shareable
from app.exports.corrections import SHORTEST, as_examples, as_line, possible_names, to_csv
from app.i18n import join, t
from app.i18n.wording import quoted, quoted_words
from app.ui.shared import loader
from app.ui.state import session
from indicators.examples import Example
from indicators.grid import Grid
from knowledge.language import LANGUAGES, Language


def show_corrections(assessment: Assessment) -> None:
    """Draw the section; without a correction there is none."""
    found = corrections(shareable(assessment))
    if not found:
        return
    language = session().language
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        grid = loader().get().resources.grid
    st.markdown(f"### {t('corrections.title', language)}")
    st.markdown(t("corrections.intro", language))
    st.markdown(t("corrections.read_first", language))
    ready = [(one, example) for one in found for example in as_examples([one], grid)]
    offered = [example for one, known in ready for example in _line(one, known, grid, language)]
    _downloads(offered, language)
    _open([one for one in found if not one.settled], language)


def _line(one: Correction, known: Example, grid: Grid, language: Language) -> list[Example]:
    """Draw one line with what was read and what was said; return it if it is offered."""
    with st.container(border=True, key=f"correction_{one.activity}", gap="small"):
        st.text(
            "\n".join([_was(one, grid, language), _now(known, grid, language)]), width="stretch"
        )
        text = as_line(
            st.text_area(
                t("corrections.text", language), known.text, key=f"offer_text_{one.activity}"
            )
        )
        names = possible_names(text)
        if names:
            st.text(t("corrections.look", language, words=join(names, language)), width="stretch")
        if len(text) < SHORTEST:
            st.caption(t("corrections.too_short", language))
            return []
        ticked = st.checkbox(t("corrections.tick", language), key=f"offer_{one.activity}")
        return [known.model_copy(update={"text": text})] if ticked else []


def _was(one: Correction, grid: Grid, language: Language) -> str:
    if one.proposed_support:
        return t("corrections.was_support", language)
    if not one.proposed:
        return t("corrections.was_lever", language)
    return t("corrections.was_facets", language, facets=_names(one.proposed, grid, language))


def _now(known: Example, grid: Grid, language: Language) -> str:
    if not known.lever:
        return t("corrections.now_support", language)
    return t("corrections.now_facets", language, facets=_names(known.facets, grid, language))


def _names(facets: Sequence[str], grid: Grid, language: Language) -> str:
    named = [quoted(grid.facets[facet].name[language], language) for facet in facets]
    return join(named, language)


def _downloads(offered: Sequence[Example], language: Language) -> None:
    """Offer one file a language, named as a pack wants it."""
    if not offered:
        st.caption(t("corrections.none_ticked", language))
    for told in LANGUAGES:
        own = [one for one in offered if one.language == told]
        if own:
            st.download_button(
                t(f"corrections.download_{told}", language),
                to_csv(own),
                file_name=f"{told}.csv",
                mime="text/csv",
                key=f"offer_{told}",
                on_click="ignore",
            )


def _open(unsettled: Sequence[Correction], language: Language) -> None:
    """Name the activities of which only is said what they are not."""
    if unsettled:
        named = [quoted(quoted_words(one.text), language) for one in unsettled]
        text = t("corrections.open", language, activities=join(named, language))
        st.text(text, width="stretch")
