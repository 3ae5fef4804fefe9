"""What is done, for whom, what changes and how that is known, and what else explains it."""

from __future__ import annotations

from app.drafting.claim import Claim
from app.drafting.context import Context, Paragraph
from app.drafting.draft import Sentence
from app.i18n.wording import lowered, people_and_adverb, quoted_words
from indicators.labels import statement
from indicators.splitting import holds_statement
from knowledge.text import stems


def activities(context: Context) -> list[Paragraph]:
    """One paragraph an activity: what is done and for whom, what changes, what it is a lever of."""
    return [_lever(context, activity) for activity in context.activities]


def _lever(context: Context, activity: str) -> Paragraph:
    claim = context.first("activity", activity)
    sentences = [_told(context, claim)] if claim else []
    sentences += _people(context, activity)
    sentences += _practices(context, activity)
    sentences += _effects(context, activity)
    sentences += _facets(context, activity)
    if context.length == "long":
        sentences += _else(context, activity)
    return tuple(sentences)


def _told(context: Context, claim: Claim) -> Sentence:
    """Say what is done as a sentence where the words name a verb; else name or quote it."""
    place = context.activities.index(claim.activity)
    last = place > 0 and place == len(context.activities) - 1
    position = "first" if place == 0 else "last" if last else "next"
    spoken = context.spoken or context.language
    told = statement(claim.text, spoken) if spoken == context.language else ""
    if told:
        return context.say("activity.told", [claim], activity=told, position=position)
    # A whole clause ("twice a week we deliver soup") is quoted: it fits into no other sentence.
    quoted = spoken != context.language or holds_statement(claim.text, spoken)
    key = "activity.quoted" if quoted else "activity.named"
    return context.say(key, [claim], activity=quoted_words(claim.text), position=position)


def activity_list(context: Context) -> list[Paragraph]:
    """One point an activity, with whom it is for."""
    points: list[Paragraph] = []
    for activity in context.activities:
        claim, people = context.first("activity", activity), context.first("stakeholders", activity)
        if claim:
            who = quoted_words(people.text) if people else ""
            text = quoted_words(claim.text)
            points.append(
                (context.say("activity.point", [claim, people], activity=text, people=who),)
            )
    return points


def activity_sentence(context: Context) -> list[Paragraph]:
    """All activities in one sentence."""
    claims = [one for own in context.activities for one in context.of("activity", own)]
    if not claims:
        return []
    names = [lowered(one.text) for one in claims]
    return [(context.say("activity.all", claims, name=context.name, activities=names),)]


def _people(context: Context, activity: str) -> list[Sentence]:
    """Say for whom it is, unless the activity's own words have said it."""
    claim, doing = context.first("stakeholders", activity), context.first("activity", activity)
    if claim is None:
        return []
    spoken = context.spoken or context.language
    if doing and set(stems(claim.text, spoken)) <= set(stems(doing.text, spoken)):
        return []
    people, adverb = people_and_adverb(claim.text, context.language)
    return [context.say("people", [claim], people=people, adverb=adverb)]


def _practices(context: Context, activity: str) -> list[Sentence]:
    if context.length == "short":
        return []
    return [
        context.say("practices", [one], text=one.text) for one in context.of("practices", activity)
    ]


def effects(context: Context) -> list[Paragraph]:
    """What changes, by activity, without the rest."""
    told = [tuple(_effects(context, activity)) for activity in context.activities]
    return [one for one in told if one]


def _effects(context: Context, activity: str) -> list[Sentence]:
    """Stories and statements as known; a figure only where it was counted, asked or compared."""
    sentences = []
    withheld = 0
    how = context.first("evidence", activity)
    for claim in context.of("effect", activity):
        form = claim.effect.form if claim.effect else "statement"
        if form == "figure" and claim.evidence in (None, "none", "seen"):
            withheld += 1
            continue
        key = f"effect.{form}_{claim.evidence or 'none'}"
        sentences.append(context.say(key, [claim, how], text=claim.text, name=context.name))
    if withheld and context.voice == "we" and context.length != "short":
        sentences.append(context.say("effect.withheld", [], count=withheld))
    return sentences


def _facets(context: Context, activity: str) -> list[Sentence]:
    claim = context.first("facets", activity)
    if claim is None:
        return []
    names = [lowered(context.grid.facets[one].name[context.language]) for one in claim.facets]
    return [context.say("facets", [claim], facets=names)]


def side_effects(context: Context) -> list[Paragraph]:
    """What did harm or came unforeseen: told as plainly as the rest."""
    sentences = [
        context.say(f"side_effect.{one.effect.direction}", [one], text=one.text)
        for one in context.all_of("side_effect")
        if one.effect
    ]
    return [tuple(sentences)] if sentences else []


def else_explains(context: Context) -> list[Paragraph]:
    """Who or what else plays a part."""
    sentences = [one for own in context.activities for one in _else(context, own)]
    return [tuple(sentences)] if sentences else []


def _else(context: Context, activity: str) -> list[Sentence]:
    claims = [*context.of("alternative", activity), *context.of("cause", activity)]
    return [context.say(one.kind, [one], text=one.text, name=context.name) for one in claims]


def known_and_not(context: Context) -> list[Paragraph]:
    """What is well founded, and what is still to document."""
    founded: list[Claim] = []
    open_ones: list[Claim] = []
    for activity in context.activities:
        how = context.first("evidence", activity)
        counted = any(one.activity == activity for one in context.all_of("result"))
        strong = how is not None and how.evidence in ("counted", "asked", "compared")
        (founded if strong or counted else open_ones).extend(context.of("activity", activity))
    sentences = [
        context.say(key, claims, activities=[lowered(one.text) for one in claims])
        for key, claims in (("founded", founded), ("open", open_ones))
        if claims
    ]
    return [tuple(sentences)] if sentences else []
