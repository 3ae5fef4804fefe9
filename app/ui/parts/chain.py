"""A chain of effects on the page: its picture, wide or narrow, the same in words, to take away."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app.assessment.known import Activity
from app.charts.chain import ON_DARK, ON_LIGHT, chain_on_paper, chain_picture
from app.charts.chain_layout import one_below_the_other, side_by_side
from app.charts.chain_words import chain_notes, chain_said
from app.charts.theme import specification
from app.drafting.shareable import shareable
from app.exports.chain_table import chain_table
from app.i18n import t
from app.i18n.wording import raised
from app.ui.parts.downloads import picture_downloads
from app.ui.state import session
from knowledge.language import Language

# Of the two pictures the one that fits is shown: how words are set depends on the room they have.
STYLE = """<style>
.st-key-question_page h2 { font-size: 1.7rem; padding-top: 1.6rem; }
.st-key-question_page h3 { font-size: 1.25rem; padding: .6rem 0 .4rem; }
.st-key-question_page [data-testid^="stPageLink"] * { white-space: normal; }
.levier-typed { margin: 0; }
h3.levier-typed { font-family: "Source Serif", serif; }
[class*="st-key-two_widths"] { container-type: inline-size; }
[class*="st-key-narrow_"] { max-width: 30rem; }
@container (min-width: 760px) { [class*="st-key-narrow_"] { display: none; } }
@container (max-width: 759.9px) { [class*="st-key-wide_"] { display: none; } }
</style>"""


def show_two_widths(key: str, wide: Any, narrow: Any, alt: str) -> None:
    """Show a picture as drawn for a page and as drawn for a phone, whichever fits."""
    with st.container(key=f"two_widths_{key}"):
        with st.container(key=f"wide_{key}"):
            st.vega_lite_chart(wide, width="content", key=f"{key}_wide", alt=alt)
        with st.container(key=f"narrow_{key}"):
            st.vega_lite_chart(narrow, width="stretch", key=f"{key}_narrow", alt=alt)


def colours() -> dict[str, str]:
    """Return the colours of pictures for the theme that the page has."""
    return ON_DARK if st.context.theme.type == "dark" else ON_LIGHT


def show_chain(activity: Activity, language: Language) -> None:
    """Draw a chain; its pictures are made anew only when it has changed."""
    drawn = session().drawn
    key = f"chain_{activity.id}"
    shows = (activity, language, st.context.theme.type)
    if key not in drawn or drawn[key][0] != shows:
        wide, narrow = (
            specification(chain_picture(lay_out(activity, language), colours()))
            for lay_out in (side_by_side, one_below_the_other)
        )
        drawn[key] = (shows, wide, narrow)
    show_two_widths(key, drawn[key][1], drawn[key][2], chain_said(activity, language))


def show_chain_words(activity: Activity, language: Language) -> None:
    """Say the same in words, and offer picture and table for download."""
    key, said = f"chain_{activity.id}", chain_said(activity, language)
    with st.expander(t("chain.text", language), key=f"{key}_text"):
        st.text("\n".join([said, *chain_notes(activity, language)]), width="stretch")
    shared = shareable(session().assessment()).known.activity(activity.id) or activity
    title = t("chain.picture", language, activity=raised(shared.text))
    picture_downloads(
        chain_on_paper(shared, language),
        title,
        key,
        chain_table(shared, language),
        title=title,
        note=" ".join(chain_notes(shared, language)),
    )
