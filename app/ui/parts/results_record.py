"""The form for one figure: recorded anew, confirmed from the talk, or corrected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, get_args

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import ResultRecorded
from app.assessment.findings import Result
from app.i18n import t
from app.results.checks import contradicting, problems_of
from app.results.problems import ResultProblem, problem, told
from app.results.told import Proposal
from app.results.typed import Typed, read_value
from app.store.store import new_id
from app.ui.parts.plain_text import plain
from app.ui.parts.results_words import value_words
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Collection, Grid, Moment
from knowledge.language import Language

_FIELDS = ("indicator", "name", "value", "begins", "ends", "moment", "group", "asked", "source",
           "method", "both")  # fmt: skip
_LONGEST = 200


def show_record_form(
    key: str, assessment: Assessment, grid: Grid, seed: Result | Proposal | None = None
) -> None:
    """Draw the form; above it all that stood in the way of saving it the last time."""
    language = session().language
    for one in st.session_state.get(f"{key}.said", ()):
        st.warning(plain(one))
    first = _first(seed, language)
    plan = [
        one.indicator for one in assessment.known.indicators if one.indicator in grid.indicators
    ]
    if first["indicator"] and first["indicator"] not in plan:
        plan.append(first["indicator"])
    for name, value in first.items():
        st.session_state.setdefault(f"{key}.{name}", value)
    with st.form(f"{key}_form", border=False):
        _ask(key, plan, grid, language)
        st.form_submit_button(
            t("results.record.save", language),
            key=f"{key}_save",
            type="primary",
            on_click=_save,
            args=(key, grid, seed),
        )


def _first(seed: Result | Proposal | None, language: Language) -> dict[str, Any]:
    """Return what the fields hold before anything is typed."""
    first: dict[str, Any] = dict.fromkeys(_FIELDS, None) | {"indicator": "", "both": False}
    first |= dict.fromkeys(("name", "value", "group", "source"), "")
    if isinstance(seed, Proposal):
        fits = seed.indicators[0] if len(seed.indicators) == 1 else ""
        return first | {"indicator": fits, "name": seed.text, "value": value_words(seed, language)}
    if seed is None:
        return first
    kept = ("indicator", "begins", "ends", "moment", "group", "asked", "source", "method")
    first |= {name: getattr(seed, name) for name in kept}
    said = seed.text if seed.indicator else value_words(seed, language)
    return first | {"name": "" if seed.indicator else seed.text, "value": said}


def _ask(key: str, plan: Sequence[str], grid: Grid, language: Language) -> None:
    own = t("results.record.own", language)
    names = {one: grid.indicators[one].name[language] for one in plan} | {"": own}
    st.selectbox(
        t("results.record.indicator", language),
        [*plan, ""],
        format_func=lambda one: names.get(one, one),
        key=f"{key}.indicator",
    )
    _text("name", key, language)
    _text("value", key, language, helped=True)
    left, right = st.columns(2)
    for column, field in ((left, "begins"), (right, "ends")):
        label = t(f"results.record.{field}", language)
        column.date_input(label, value=None, format="DD/MM/YYYY", key=f"{key}.{field}")
    _choice("moment", get_args(Moment), f"{key}.moment", language)
    _text("group", key, language, helped=True)
    st.number_input(
        t("results.record.asked", language),
        min_value=0,
        value=None,
        step=1,
        key=f"{key}.asked",
        help=t("results.record.asked_help", language),
    )
    _text("source", key, language, helped=True)
    _choice("method", get_args(Collection), f"{key}.method", language)
    st.checkbox(t("results.record.both", language), key=f"{key}.both")


def _text(field: str, key: str, language: Language, *, helped: bool = False) -> None:
    st.text_input(
        t(f"results.record.{field}", language),
        key=f"{key}.{field}",
        max_chars=_LONGEST,
        help=t(f"results.record.{field}_help", language) if helped else None,
    )


def _choice(field: str, options: Sequence[str], key: str, language: Language) -> None:
    group = "collection" if field == "method" else field
    words = {one: t(f"grid.words.{group}.{one}", language) for one in options}
    nothing = t(f"results.record.no_{field}", language)
    st.selectbox(
        t(f"results.record.{field}", language),
        [None, *options],
        format_func=lambda one: words[one] if one else nothing,
        key=key,
    )


def _save(key: str, grid: Grid, seed: Result | Proposal | None) -> None:
    """Save what was typed, or leave it all in its fields and say what is wrong."""
    here = session()
    language, known = here.language, here.assessment().known
    typed = {name: st.session_state.get(f"{key}.{name}") for name in _FIELDS}
    read = read_value(str(typed["value"] or ""), language)
    found: list[ResultProblem] = [] if isinstance(read, Typed) else list(read)
    name = str(typed["name"] or "").strip()
    if not typed["indicator"] and not name:
        found.append(problem("name_missing", "name"))
    draft = _draft(
        typed,
        read if isinstance(read, Typed) else Typed(Decimal(0)),
        name,
        seed,
        known.findings.round,
    )
    checked = problems_of(draft, known, datetime.now(UTC).date(), grid)
    found += [one for one in checked if isinstance(read, Typed) or one.field != "value"]
    said = [told(one, language) for one in found]
    clashes = contradicting(draft, known) if isinstance(read, Typed) else []
    if all(one.remark for one in found) and (typed["both"] or not clashes):
        note([draft])
        for field in (*_FIELDS, "said"):
            st.session_state.pop(f"{key}.{field}", None)
        here.notice = here.notice or " ".join([t("results.saved", language), *map(plain, said)])
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
    typed: dict[str, Any], read: Typed, name: str, seed: Result | Proposal | None, now: int
) -> ResultRecorded:
    """Make the event; a correction keeps its id, its round and what it was told of."""
    old = seed if isinstance(seed, Result) else None
    indicator = typed["indicator"] or ""
    return ResultRecorded(
        result=old.id if old else new_id(),
        indicator=indicator,
        text=str(typed["value"]).strip() if indicator else name,
        value=read.value,
        denominator=read.denominator,
        percent=read.percent,
        unit=read.unit,
        asked=typed["asked"],
        begins=typed["begins"],
        ends=typed["ends"],
        moment=typed["moment"],
        round=old.round if old else now,
        group=str(typed["group"] or "").strip(),
        method=typed["method"],
        source=str(typed["source"] or "").strip(),
        activity=seed.activity if seed else "",
        effect=seed.effect if seed else "",
    )
