"""The territory's figures as context: what they say, when, and that they are no effect."""

from __future__ import annotations

from app.drafting.claim import Claim
from app.drafting.context import Context, Paragraph
from app.drafting.draft import Sentence
from app.i18n import join
from app.i18n.figures import period_text, value_text
from app.i18n.wording import lowered
from knowledge.territory import TerritoryFigure

_SHORT = 2  # figures in a short text


def needs(context: Context) -> list[Paragraph]:
    """Each figure with its year, beside the region's and the country's where they exist."""
    claims = context.of("need")
    if context.length == "short":
        claims = claims[:_SHORT]
    if not claims:
        return []
    sentences = [_need(context, claim, at) for at, claim in enumerate(claims)]
    place = context.first("place")
    own = context.territory
    above = {one.code for one in context.territories.lineage(own)[1:]} if own else set()
    if any(claim.figures[0].territory in above for claim in claims):
        name = context.territories.territories[own].name[context.language]
        sentences.append(context.say("need.stand_in", [place], own=name))
    return [(*sentences, context.say("need.no_effect", []))]


def _need(context: Context, claim: Claim, at: int) -> Sentence:
    first, *others = claim.figures
    meaning = context.territories.statistics[first.statistic]
    listed = [_beside(context, figure, first.period) for figure in others]
    return context.say(
        "need.figure",
        [claim],
        statistic=lowered(meaning.name[context.language]),
        territory=_name(context, first),
        value=value_text(first, context.territories, context.language),
        period=period_text(first.period, context.language),
        others=join(listed, context.language),
        again=at > 0,
    )


def _beside(context: Context, figure: TerritoryFigure, period: str) -> str:
    value = value_text(figure, context.territories, context.language)
    when = "" if figure.period == period else period_text(figure.period, context.language)
    return context.words("need.beside", territory=_name(context, figure), value=value, period=when)


def _name(context: Context, figure: TerritoryFigure) -> str:
    return context.territories.territories[figure.territory].name[context.language]
