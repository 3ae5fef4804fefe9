"""Sentences from claims: each says what its claims say, no more, and carries their markers.

The wording follows the evidence: what was only seen is said to be seen, what was not documented is
not asserted, and a figure of the territory is a need, never an effect.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.drafting.claims import Claim, ClaimKind
from app.drafting.draft import Sentence
from app.i18n import NO_BREAK, join, staff_size, t
from app.i18n.figures import period_text, value_text
from app.i18n.wording import (
    lowered,
    people_and_adverb,
    quoted,
    quoted_words,
    raised,
    with_a,
)
from indicators.grid import Grid
from indicators.labels import statement
from knowledge.language import Language
from knowledge.territory import Territories, TerritoryFigure


@dataclass(frozen=True)
class Context:
    """What a sentence may draw on; `territory` is the code of the enterprise's own, or ""."""

    language: Language
    grid: Grid
    territories: Territories
    claims: tuple[Claim, ...]
    territory: str = ""

    def first(self, kind: ClaimKind, activity: str = "") -> Claim | None:
        """Return the first claim of a kind (about an activity), or None."""
        return next(iter(self.of(kind, activity)), None)

    def of(self, kind: ClaimKind, activity: str = "") -> list[Claim]:
        """List the claims of a kind (about an activity)."""
        return [one for one in self.claims if one.kind == kind and one.activity == activity]

    @property
    def activities(self) -> list[str]:
        """The activities that were confirmed as levers, in order; all others where none was."""
        all_of_them = [one.activity for one in self.claims if one.kind == "activity"]
        levers = [one for one in all_of_them if self.first("facets", one)]
        return levers or all_of_them

    def say(self, key: str, claims: Sequence[Claim | None], **params: str) -> Sentence:
        """Make a sentence from a text of the drafts and the claims it rests on."""
        refs = dict.fromkeys(one.origin.ref for one in claims if one)
        text = t(f"drafts.say.{key}", self.language, **params)
        return Sentence(text=raised(text), origins=tuple(refs))


def portrait(context: Context) -> tuple[Sentence, ...]:
    """Who we are: form, place and size in one sentence, with whichever are known."""
    segment, place, staff = (context.first(k) for k in ("segment", "place", "staff"))
    name = context.first("name")
    subject = quoted_words(name.text) if name else t("drafts.say.we", context.language)
    form = lowered(segment.text) if segment else ""
    size = team_size(staff, context.language) if staff else ""
    where = place.text if place else ""
    parts = [key for key, value in (("form", form), ("place", where), ("size", size)) if value]
    if not parts:
        return ()
    key = "portrait." + "_".join(parts)
    claims = [name, segment, place, staff]
    return (context.say(key, claims, name=subject, form=form, place=where, size=size),)


def team_size(claim: Claim, language: Language) -> str:
    """Write "14 équivalents temps plein" from "14 ETP"; the words as said where no number is."""
    fact = claim.fact
    if fact is None or fact.number is None or not fact.unit:
        return claim.text
    return staff_size(fact.number, fact.unit, language)


def mission(context: Context) -> tuple[Sentence, ...]:
    """What we are there for, in the person's words."""
    claim = context.first("mission")
    if claim is None:
        return ()
    return (context.say("mission", [claim], words=quoted_words(claim.text)),)


def lever(context: Context, activity: str) -> tuple[Sentence, ...]:
    """One activity: for whom, what changes and how it is known, and what else explains it."""
    claim = context.first("activity", activity)
    people = context.first("stakeholders", activity)
    facets = context.first("facets", activity)
    sentences = [_activity(context, claim)] if claim else []
    sentences += [_people(context, people)] if people else []
    sentences += _effects(context, activity)
    if facets:
        names = [context.grid.facets[one].name[context.language] for one in facets.facets]
        stop = f"{NO_BREAK}; " if context.language == "fr" else "; "
        listed = stop.join(lowered(name) for name in names)
        sentences.append(context.say("facets", [facets], facets=listed))
    other = context.first("alternative", activity)
    if other:
        sentences.append(context.say("alternative", [other], words=quoted_words(other.text)))
    return tuple(sentences)


def _activity(context: Context, claim: Claim) -> Sentence:
    """Say what is done as a sentence where the words name a verb; else name it."""
    told = statement(claim.text, context.language)
    return context.say(
        "told" if told else "activity", [claim], activity=told or lowered(claim.text)
    )


def _people(context: Context, claim: Claim) -> Sentence:
    people, adverb = people_and_adverb(claim.text, context.language)
    if context.language == "fr":
        people = with_a(people)
    key = "people_mostly" if adverb else "people"
    return context.say(key, [claim], people=people, adverb=adverb)


def _effects(context: Context, activity: str) -> list[Sentence]:
    """Stories and statements as seen; a figure only where it was counted, asked or compared."""
    sentences = []
    withheld: list[Claim] = []
    for claim in context.of("effect", activity):
        form = claim.effect.form if claim.effect else "statement"
        if form == "figure" and claim.evidence in (None, "none", "seen"):
            withheld.append(claim)
            continue
        level = claim.evidence or "none"
        key = f"effect.{form}_{level}" if form != "figure" else f"effect.figure_{level}"
        how = context.first("evidence", activity)
        sentences.append(context.say(key, [claim, how], words=quoted_words(claim.text)))
    if withheld:
        sentences.append(context.say("effect.withheld", []))
    return sentences


def needs(context: Context) -> tuple[Sentence, ...]:
    """The territory's figures as context: what they say, when, and that they are no effect."""
    claims = context.of("need")
    if not claims:
        return ()
    sentences = [_need(context, claim) for claim in claims]
    place = context.first("place")
    own = context.territory
    above = {one.code for one in context.territories.lineage(own)[1:]} if own else set()
    if any(claim.figures[0].territory in above for claim in claims):
        name = context.territories.territories[own].name[context.language]
        sentences.append(context.say("need.stand_in", [place], own=name))
    return (*sentences, context.say("need.no_effect", []))


def _need(context: Context, claim: Claim) -> Sentence:
    """State a figure with its year, beside the region's and the country's where they exist."""
    first, *others = claim.figures
    meaning = context.territories.statistics[first.statistic]
    listed = [_beside(context, figure, first.period) for figure in others]
    key = "need.compared" if listed else "need.alone"
    return context.say(
        key,
        [claim],
        statistic=lowered(meaning.name[context.language]),
        territory=context.territories.territories[first.territory].name[context.language],
        value=value_text(first, context.territories, context.language),
        period=period_text(first.period, context.language),
        others=join(listed, context.language),
    )


def _beside(context: Context, figure: TerritoryFigure, period: str) -> str:
    name = context.territories.territories[figure.territory].name[context.language]
    value = value_text(figure, context.territories, context.language)
    if figure.period == period:
        return t("drafts.say.need.beside", context.language, territory=name, value=value)
    when = period_text(figure.period, context.language)
    return t(
        "drafts.say.need.beside_other_year",
        context.language,
        territory=name,
        value=value,
        period=when,
    )


def question(context: Context) -> tuple[Sentence, ...]:
    """The evaluative question, and what the answer is for."""
    chosen, purpose = context.first("question"), context.first("purpose")
    sentences = []
    if chosen:
        text = " ".join(chosen.text.split())
        sentences.append(context.say("question", [chosen], question=text))
    if purpose:
        sentences.append(context.say("purpose", [purpose], words=quoted_words(purpose.text)))
    return tuple(sentences)


def known_and_not(context: Context) -> tuple[Sentence, ...]:
    """For the team: what is well founded, and what is still to document."""
    founded: list[Claim | None] = []
    open_ones: list[Claim | None] = []
    for activity in context.activities:
        claim = context.first("activity", activity)
        how = context.first("evidence", activity)
        strong = how is not None and how.evidence in ("counted", "asked", "compared")
        (founded if strong else open_ones).append(claim)
    sentences = []
    for key, claims in (("team_founded", founded), ("team_open", open_ones)):
        names = [quoted(lowered(one.text), context.language) for one in claims if one]
        if names:
            listed = join(names, context.language)
            sentences.append(context.say(key, claims, activities=listed))
    return tuple(sentences)
