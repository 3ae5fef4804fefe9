"""Write down what a team typed of one thing of its plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.dates import MomentDates
from app.assessment.events import CollectionPlanned, Event, IndicatorChosen
from app.collecting.planning import plan_fault, settled
from app.collecting.schedule import Item
from app.i18n import t
from app.ui.deciding import decide
from app.ui.parts.plain_text import plain
from app.ui.state import session
from indicators.grid import Moment


def save_planned(item: Item, proposal: Item, key: str) -> None:
    """Write down what stands in the fields under `key`, or say in a notice why not."""
    here = session()
    said = _said(item, proposal, key)
    fault = plan_fault(said)
    if fault:
        here.notice = t(f"collecting.fault.{fault}", here.language)
        return

    def planned(now: Assessment) -> list[Event]:
        earlier = now.known.findings.planned.get(item.id)
        noted: list[Event] = [settled(said, proposal, earlier)]
        own = {one.indicator: one.people for one in now.known.indicators}
        if own.get(item.id):  # a number given on the grid: from now on it stands in the plan
            noted.append(IndicatorChosen(indicator=item.id))
        return noted

    decide(planned)
    if not here.notice:  # somebody else may have written meanwhile
        here.notice = t("collecting.saved", here.language, name=plain(item.name))


def _said(item: Item, proposal: Item, key: str) -> CollectionPlanned:
    def typed(name: str) -> Any:
        return st.session_state.get(f"{key}.{name}")

    moments = tuple(one for one in get_args(Moment) if one in (typed("moments") or ()))
    hours = typed("hours")
    return CollectionPlanned.model_validate(
        {
            "item": item.id,
            "method": typed("method"),
            "people": str(typed("people") or "").strip(),
            "population": typed("population"),
            "sample": typed("sample"),
            "moments": moments,
            "dates": _typed_dates(item, moments or proposal.moments, key),
            "asker": str(typed("asker") or "").strip(),
            "hours": None if hours is None else Decimal(str(hours)),
        }
    )


def _typed_dates(item: Item, moments: Sequence[Moment], key: str) -> tuple[MomentDates, ...]:
    """Read the dates; an end alone is the one day, and one date alone goes with the one moment."""
    found = []
    for shown in item.moments:
        begins: date | None = st.session_state.get(f"{key}.begins_{shown}")
        ends: date | None = st.session_state.get(f"{key}.ends_{shown}")
        first = begins or ends
        moved = len(item.moments) == 1 and shown not in moments
        if first:
            moment = moments[0] if moved else shown
            found.append(MomentDates(moment=moment, begins=first, ends=ends))
    return tuple(found)
