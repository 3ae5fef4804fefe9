"""One indicator or one story prompt as a question of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assessment.form import FormKind, FormQuestion, Option
from app.i18n import t
from indicators.asking import Asking, AskingOption
from indicators.grid import Indicator, StoryPrompt
from knowledge.language import LANGUAGES, Localised

MOMENT = "moment"  # the name of the question at which moment someone answers
_LONGEST_NAME = 40


def said(key: str, **params: str) -> Localised:
    """Return the sentence of a key in all three languages at once."""
    fr, nl, en = (t(key, language, **params) for language in LANGUAGES)
    return Localised(fr=fr, nl=nl, en=en)


def named(item: str) -> str:
    """Make the name of a column from an id: "RR-01" -> "rr_01"."""
    return re.sub(r"[^a-z0-9]+", "_", item.lower())[:_LONGEST_NAME]


def measuring(indicator: Indicator, asked: Asking | None, kind: FormKind) -> FormQuestion:
    """Ask for an indicator; where nobody worded it, for its number, with its formula as a hint.

    In a talk it is asked openly. Who asks or observes finds a note beside it.
    """
    name = named(indicator.id)
    if asked is None:
        return FormQuestion(
            name=name,
            kind="number",
            label=indicator.name,
            hint=indicator.formula,
            least=0,
            indicator=indicator.id,
        )
    talk = kind == "interview"
    return FormQuestion(
        name=name,
        kind=asked.kind,
        label=(asked.talk if talk else None) or asked.ask,
        hint=asked.hint,
        options=_options(asked.options),
        least=asked.least,
        most=asked.most,
        ends=asked.ends,
        indicator=indicator.id,
        note=None if kind == "survey" else asked.listen,
    )


def measuring_too(indicator: Indicator, asked: Asking | None) -> list[FormQuestion]:
    """Ask the second question of an indicator that counts who is counted by two; mostly none."""
    if asked is None or asked.also is None:
        return []
    also = asked.also
    return [
        FormQuestion(
            name=named(f"{indicator.id}_{also.name}"),
            kind="choice",
            label=also.ask,
            hint=also.hint,
            options=_options(also.options),
            indicator=indicator.id,
        )
    ]


def story_question(item: str, facet: str, prompt: StoryPrompt) -> FormQuestion:
    """Ask for a story; how to ask it with respect stands beside it. `item` is its id."""
    own, number = item.rsplit("/", 1)
    return FormQuestion(
        name=named(f"story_{number}_{own}"),  # the number first: a long name is cut short
        kind="text",
        purpose="story",
        label=prompt.ask,
        facet=facet,
        note=prompt.respect,
    )


def _options(ready: Sequence[AskingOption]) -> tuple[Option, ...]:
    return tuple(Option(name=one.name, label=one.label, counts=one.counts) for one in ready)
