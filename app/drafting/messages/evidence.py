"""Results, comparisons, voices, and what was decided because of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.analysis.figures import difference, figure
from app.analysis.reading import Reading
from app.drafting.claim import Claim
from app.drafting.context import Context, Paragraph
from app.drafting.draft import Sentence
from app.i18n import day
from app.i18n.wording import lowered, quoted_words


def results(context: Context) -> list[Paragraph]:
    """Each recorded figure in a sentence; a weak base is called weak once, at the end."""
    claims = [one for one in context.all_of("result") if one.reading]
    if not claims:
        return []
    told = tuple(_result(context, one) for one in claims)
    few = [one for one in claims if one.reading and _is_weak(one.reading)]
    if not few:
        return [told]
    return [(*told, context.say("result.weak", few, count=len(few), all=len(claims)))]


def _result(context: Context, claim: Claim) -> Sentence:
    return context.say(f"result.{_shape(claim)}", [claim], **_facts(context, claim))


def _shape(claim: Claim) -> str:
    """Say which sentence a figure gets: by its kind, its base, and how it was collected."""
    reading = claim.reading
    assert reading is not None  # the caller took only claims with a figure
    if reading.kind == "count":
        return "amount"
    if reading.kind == "mean":
        return "mean"
    if reading.counted is None:
        return "share_bare"
    return "share_asked" if claim.evidence == "asked" else "share_counted"


def _facts(context: Context, claim: Claim) -> dict[str, Any]:
    reading = claim.reading
    assert reading is not None
    return {
        "name": lowered(claim.text),
        "value": figure(reading.value, reading.kind, reading.unit, context.language),
        "counted": reading.counted,
        "base": reading.base,
        "asked": reading.asked if reading.asked and reading.asked != reading.base else None,
        "period": claim.period,
        "group": reading.group,
        "moment": reading.moment or "",
    }


def _is_weak(reading: Reading) -> bool:
    from app.analysis.shares import strength  # it brings statistics along

    return reading.kind != "count" and strength(reading.base) == "weak"


def comparisons(context: Context) -> list[Paragraph]:
    """Each comparison in a sentence, and at the end that it names no cause."""
    claims = [one for one in context.all_of("comparison") if one.comparison]
    if not claims:
        return []
    told = [_comparison(context, one) for one in claims]
    return [(*told, context.say("comparison.no_cause", []))]


def _comparison(context: Context, claim: Claim) -> Sentence:
    made = claim.comparison
    assert made is not None
    reading, other = made.reading, made.other
    language = context.language
    before = other.value if other else made.aim or 0.0
    return context.say(
        f"comparison.{made.kind}",
        [claim],
        name=lowered(claim.text),
        after=figure(reading.value, reading.kind, reading.unit, language),
        before=figure(before, reading.kind, reading.unit, language),
        difference=difference(abs(made.difference), reading.kind, reading.unit, language),
        way=0 if made.difference == 0 else 1 if made.difference > 0 else -1,
        pairs=made.pairs,
        # An amount is counted, not drawn by chance: it has no interval and leaves nothing open.
        open=reading.kind != "count"
        and (made.low is None or made.high is None or made.low <= 0 <= made.high),
        group=reading.group,
        other=other.group if other else "",
        round=reading.round,
        earlier=other.round if other else 0,
    )


def voices(context: Context) -> list[Paragraph]:
    """The words of those concerned, as they agreed to be named."""
    return [
        (context.say("voice", [one], text=one.text, who=_who(one), role=_role(one)),)
        for one in context.all_of("testimony")
    ]


def _who(claim: Claim) -> str:
    voice = claim.testimony
    return voice.who.strip() if voice and voice.consent in ("initials", "name") else ""


def _role(claim: Claim) -> str:
    return lowered(claim.testimony.role) if claim.testimony else ""


def figures(context: Context) -> list[Paragraph]:
    """Each figure large, with what it counts; the size of the team where nothing else is."""
    claims = [one for one in context.all_of("result") if one.reading]
    return [
        (
            Sentence(text=_facts(context, one)["value"], origins=one.refs),
            context.say("figure_of", [one], **_facts(context, one)),
        )
        for one in claims
    ]


def decided(context: Context) -> list[Paragraph]:
    """What those concerned read in the results, and what will change because of it."""
    read = [context.say("read_as", [one], text=one.text) for one in context.all_of("read_as")]
    changed = [
        context.say(
            "change",
            [one],
            text=quoted_words(one.text),
            due=day(one.origin.at, context.language) if one.origin.at else "",
        )
        for one in context.all_of("change")
    ]
    return [tuple(part) for part in (read, changed) if part]


def aims(context: Context) -> list[Paragraph]:
    """What is aimed at, as an aim and nothing more."""
    told = tuple(_aim(context, one) for one in context.all_of("aim") if one.aim)
    return [told] if told else []


def _aim(context: Context, claim: Claim) -> Sentence:
    aim = claim.aim
    assert aim is not None
    value = figure(
        float(aim.value / 100 if aim.percent else Decimal(aim.value)),
        "share" if aim.percent else "count",
        "",
        context.language,
    )
    due = day(aim.due, context.language) if aim.due else ""
    return context.say("aim", [claim], name=lowered(claim.text), value=value, due=due)
