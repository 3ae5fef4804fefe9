"""The figures that this visitor sees: what ships, what the installation imported, their own."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.importing import seen_by
from app.store.imports import EVERYONE, ImportStore
from app.store.store import Person
from app.ui.shared import loader, sql_store
from app.ui.state import session
from knowledge.imported import TableCard, WithImported, with_imported
from knowledge.territory import Territories

_Seen = list[tuple[ImportStore, Person, TableCard]]


def territories_here() -> WithImported:
    """Return the territories with all imported figures that this visitor may see."""
    seen = seen_here()
    ids = tuple(card.id for _, _, card in seen)
    return _joined(ids, seen, loader().get().resources.territories)


def seen_here() -> _Seen:
    """List the imported tables that this visitor may see, with whose they are."""
    here = session()
    stores: Sequence[ImportStore] = [sql_store().imports]
    if not here.kept:
        stores = [*stores, here.visitor.imports]
    return seen_by(here.person or EVERYONE, stores)


# Tables never change and their ids cannot be guessed: who lists the same ids may see the same.
@st.cache_resource(max_entries=4, show_spinner=False)
def _joined(ids: tuple[str, ...], _seen: _Seen, _shipped: Territories) -> WithImported:
    return with_imported(_shipped, (store.load(whose, card.id) for store, whose, card in _seen))
