"""Who else belongs on the stakeholder map: those who lose, those who are usual, any other."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.stakeholder_hints import suggestions, unnamed_losses
from app.assessment.stakeholders import OnMap, added
from app.assessment.vocabulary import StakeholderRole
from app.exports.plain import plain
from app.i18n import t
from app.i18n.wording import quoted, quoted_words, raised
from app.ui.deciding import decide
from app.ui.parts.stakeholder_map import named_in_the_talk, on_the_map
from app.ui.parts.stakeholder_rows import LONGEST_NAME
from app.ui.parts.typed import as_label
from app.ui.shared import loader
from knowledge.language import Language


def show_stakeholder_adding(
    assessment: Assessment, on_map: Sequence[OnMap], language: Language
) -> None:
    """Ask who loses where harm was told, suggest who is usual, and take any other name."""
    known = assessment.known
    losses = unnamed_losses(known, on_map, named_in_the_talk(assessment))
    for number, words in enumerate(losses):
        said = as_label(quoted(quoted_words(words), language))
        label = t("stakeholders.losses", language, words=said)
        _name_field(label, f"loser_{number}", ("loses",))
    usual = suggestions(known, on_map, loader().get().resources.grid, language)
    if usual:
        st.caption(t("stakeholders.suggestions", language))
        with st.container(horizontal=True, gap="small", key="usual"):
            for name in usual:
                st.button(
                    raised(name),
                    key=f"usual_{name}",
                    icon=":material/add:",
                    on_click=_add,
                    args=(name, ()),
                )
    _name_field(t("stakeholders.edit.add", language), "who_new", ())


def _name_field(label: str, key: str, roles: tuple[StakeholderRole, ...]) -> None:
    def typed() -> None:
        name = plain(str(st.session_state.get(key) or ""))
        st.session_state[key] = ""
        _add(name, roles)

    st.text_input(label, key=key, max_chars=LONGEST_NAME, on_change=typed)


def _add(name: str, roles: tuple[StakeholderRole, ...]) -> None:
    """Add a group, unless somebody did meanwhile."""
    decide(lambda assessment: added(name, roles, on_the_map(assessment)))
