"""The forms that a plan asks for: a survey, a guide for talks, and a sheet for the team.

They are proposals. A form that the person shaped stands as they left it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from app.assessment.effort import story_id
from app.assessment.form import Form, FormKind, FormQuestion, Option
from app.assessment.known import Known
from app.collecting.again import asked_before, in_the_same_words
from app.collecting.informing import information
from app.collecting.questions import MOMENT, measuring, measuring_too, said, story_question
from indicators.asking import Asking
from indicators.grid import Breakdown, Collection, Grid, Indicator, Moment
from indicators.stand_in import is_stand_in

PAIRING = "own_code"
REMARK = "remark"
UNSAID = "unsaid"  # the option of who would rather not say

_FORMS: tuple[FormKind, ...] = ("survey", "interview", "records")
_GATHERED_BY: Mapping[Collection, FormKind] = {
    "survey": "survey",
    "interview": "interview",
    "life_story": "interview",
    "focus_group": "interview",
    "records": "records",
    "observation": "records",
}
_ASKED_AGAIN: tuple[Moment, ...] = ("entry", "exit", "later")
# What may be asked of anyone without prying, with its ready answers.
_GROUPS: Mapping[Breakdown, tuple[str, ...]] = {
    "gender": ("woman", "man", "other"),
    "age": ("under_25", "from_25", "from_45", "from_65"),
    "duration": ("under_6_months", "under_1_year", "under_2_years", "longer"),
}


def forms(known: Known, grid: Grid, asking: Mapping[str, Asking]) -> tuple[Form, ...]:
    """Build the forms of a plan, one a kind at most; a kind that nothing asks for is left out.

    What the person shaped replaces what is proposed under the same id, and stays when the plan no
    longer asks for it. What no pack describes any more cannot be asked and is passed over.
    """
    return tuple({**proposed(known, grid, asking), **known.findings.forms}.values())


def proposed(known: Known, grid: Grid, asking: Mapping[str, Asking]) -> dict[str, Form]:
    """Build what is proposed, by id; what was answered before is asked in the same words."""
    asked = asked_before(known.findings.answers)
    return {one.id: in_the_same_words(one, asked) for one in worded(known, grid, asking)}


def worded(known: Known, grid: Grid, asking: Mapping[str, Asking]) -> list[Form]:
    """Build the forms of a plan in the words that the grid has now."""
    built = [_worded(kind, known, grid, asking) for kind in _FORMS]
    return [one for one in built if one is not None]


def collected_by(known: Known, indicator: Indicator) -> Collection:
    """Say how an indicator is collected: as the person planned it, else as is usual."""
    planned = known.findings.planned.get(indicator.id)
    return planned.method if planned and planned.method else indicator.collection[0]


def _worded(kind: FormKind, known: Known, grid: Grid, asking: Mapping[str, Asking]) -> Form | None:
    chosen = _chosen(kind, known, grid)
    measured = [
        question
        for one in chosen
        for question in (
            measuring(one, asking.get(one.id), kind),
            *measuring_too(one, asking.get(one.id)),
        )
    ]
    stories = _stories(known, grid) if kind == "interview" else []
    if not measured and not stories:
        return None
    moments = _moments(known, chosen)
    questions = [
        *_first_asked(kind, moments),
        *measured,
        *stories,
        *(_group(chosen) if kind == "survey" else []),
        _remark(kind),
    ]
    name = known.portrait.get("name")
    own = {"who": name.text} if name else {}
    opening = said(f"form.opening.{kind}_{'by' if own else 'us'}", **own)
    return Form(
        id=kind,
        kind=kind,
        moment=moments[0] if len(moments) == 1 else "ongoing",
        title=said(f"form.title.{kind}"),
        information=information(kind, opening),
        opening=opening,
        consent=said(f"form.consent.{kind}"),
        questions=tuple(questions),
        thanks=said(f"form.thanks.{kind}"),
    )


def _chosen(kind: FormKind, known: Known, grid: Grid) -> list[Indicator]:
    named = (grid.indicators[one.indicator] for one in known.indicators)
    return [
        one
        for one in named
        if not is_stand_in(one) and _GATHERED_BY.get(collected_by(known, one)) == kind
    ]


def _stories(known: Known, grid: Grid) -> list[FormQuestion]:
    found = []
    for chosen in known.stories:
        facet = grid.facets[chosen.facet]
        if chosen.prompt <= len(facet.stories):
            prompt = facet.stories[chosen.prompt - 1]
            found.append(story_question(story_id(chosen), facet.id, prompt))
    return found


def _moments(known: Known, indicators: Sequence[Indicator]) -> list[Moment]:
    """The moments of a person's way at which something of a form is asked, in order."""
    planned = known.findings.planned
    asked = {
        moment
        for one in indicators
        for moment in (planned[one.id].moments if one.id in planned else ()) or one.when
    }
    return [moment for moment in _ASKED_AGAIN if moment in asked]


def _first_asked(kind: FormKind, moments: Sequence[Moment]) -> list[FormQuestion]:
    """Ask what lets two answers of one person meet: a code that only they know, and when."""
    asked = []
    if kind == "survey":
        asked.append(
            FormQuestion(
                name=PAIRING,
                kind="text",
                purpose="pairing",
                label=said("form.pairing.ask"),
                hint=said("form.pairing.hint"),
            )
        )
    if len(moments) > 1:
        options = tuple(
            Option(name=one, label=said(f"form.moment.{kind}.{one}")) for one in moments
        )
        label = said(f"form.moment.{kind}.ask")
        asked.append(
            FormQuestion(name=MOMENT, kind="choice", purpose="group", label=label, options=options)
        )
    return asked


def _group(indicators: Sequence[Indicator]) -> list[FormQuestion]:
    """Ask for one group at most: the one by which most of the indicators are worth taking apart."""
    worth = Counter(one for each in indicators for one in each.breakdowns if one in _GROUPS)
    if not worth:
        return []
    by = max(_GROUPS, key=lambda one: worth[one])
    names = (*_GROUPS[by], UNSAID)
    options = tuple(Option(name=one, label=said(f"form.group.{by}.{one}")) for one in names)
    return [
        FormQuestion(
            name=by,
            kind="choice",
            purpose="group",
            label=said(f"form.group.{by}.ask"),
            hint=said("form.group.hint"),
            options=options,
        )
    ]


def _remark(kind: FormKind) -> FormQuestion:
    return FormQuestion(
        name=REMARK,
        kind="text",
        purpose="remark",
        label=said(f"form.remark.{kind}"),
        hint=said("form.remark.hint"),
    )
