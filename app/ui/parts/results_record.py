"""The form for one figure: recorded anew, confirmed from the talk, or corrected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import ResultRecorded
from app.assessment.findings import Result
from app.i18n import t
from app.results.checks import contradicting, problems_of
from app.results.problems import ResultProblem, problem, told
from app.results.told import Proposal
from app.results.typed import Typed, read_value
from app.results.words import value_words
from app.store.store import new_id
from app.ui.parts.plain_text import plain
from app.ui.parts.results_fields import FIELDS, ask_fields, first_fields
from app.ui.parts.unsaved import begin_with, clear, typed
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language


def show_record_form(
    key: str, assessment: Assessment, grid: Grid, seed: Result | Proposal | None = None
) -> None:
    """Draw the form; above its button all that stood in the way of saving it the last time."""
    language = session().language
    first = first_fields(seed, language)
    plan = [
        one.indicator for one in assessment.known.indicators if one.indicator in grid.indicators
    ]
    if first["indicator"] and first["indicator"] not in plan:
        plan.append(first["indicator"])
    begin_with(key, first)
    ask_fields(key, plan, grid, language)
    for one in st.session_state.get(f"{key}.said", ()):
        st.warning(plain(one))
    st.button(
        t("results.record.save", language),
        key=f"{key}_save",
        type="primary",
        on_click=_save,
        args=(key, grid, seed),
    )


def _save(key: str, grid: Grid, seed: Result | Proposal | None) -> None:
    """Save what was typed, or leave it all in its fields and say what is wrong."""
    here = session()
    language, known = here.language, here.assessment().known
    given = typed(key, FIELDS)
    read = read_value(str(given["value"] or ""), language)
    found: list[ResultProblem] = [] if isinstance(read, Typed) else list(read)
    name = str(given["name"] or "").strip()
    if not given["indicator"] and not name:
        found.append(problem("name_missing", "name"))
    draft = _draft(
        given,
        read if isinstance(read, Typed) else Typed(Decimal(0)),
        name,
        seed,
        known.findings.round,
    )
    checked = problems_of(draft, known, datetime.now(UTC).date(), grid)
    found += [one for one in checked if isinstance(read, Typed) or one.field != "value"]
    said = [told(one, language) for one in found]
    clashes = contradicting(draft, known) if isinstance(read, Typed) else []
    if all(one.remark for one in found) and (given["both"] or not clashes):
        note([draft])
        if here.notice:  # nothing was written: what was typed stays
            return
        clear(key, FIELDS)
        here.notice = " ".join([t("results.saved", language), *map(plain, said)])
        return
    if clashes:
        said += _clash(draft, clashes, language)
    st.session_state[f"{key}.said"] = [t("results.problems", language), *said]


def _clash(draft: ResultRecorded, clashes: Sequence[Result], language: Language) -> list[str]:
    new = value_words(draft, language)
    lines = [
        t(
            "results.clash.line",
            language,
            number=str(one.number),
            old=value_words(one, language),
            new=new,
        )
        for one in clashes
    ]
    return [t("results.clash.title", language), *lines, t("results.clash.decide", language)]


def _draft(
    given: dict[str, Any], read: Typed, name: str, seed: Result | Proposal | None, now: int
) -> ResultRecorded:
    """Make the event; a correction keeps its id, its round and what it was told of."""
    old = seed if isinstance(seed, Result) else None
    indicator = given["indicator"] or ""
    proposed = isinstance(seed, Proposal) and name == seed.text
    return ResultRecorded(
        result=old.id if old else new_id(),
        indicator=indicator,
        text=str(given["value"]).strip() if indicator else name,
        name=name if indicator and not proposed else "",
        value=read.value,
        denominator=read.denominator,
        percent=read.percent,
        unit=read.unit,
        asked=given["asked"],
        begins=given["begins"],
        ends=given["ends"],
        moment=given["moment"],
        round=old.round if old else now,
        group=str(given["group"] or "").strip(),
        method=given["method"],
        source=str(given["source"] or "").strip(),
        activity=seed.activity if seed else "",
        effect=seed.effect if seed else "",
        figure=seed.figure if seed else "",
    )
