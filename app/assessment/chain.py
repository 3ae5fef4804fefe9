"""The chain of effects of an activity: if we do …, then …, so that …; nothing in it is invented.

A link holds a person's words. Where they are those of the activity itself, or of an effect that was
stated, the link names it (`effect`) and follows it when it is reworded; else it was written apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count

from app.assessment.events import ChainLink, ChainStated, EffectStated, StatedFigure
from app.assessment.known import Activity, Effect
from app.assessment.vocabulary import EffectDirection, EvidenceLevel
from indicators.grid import LEVELS, Level


def links_of(activity: Activity) -> tuple[ChainLink, ...]:
    """Return the chain as the person left it, or else what was said: the activity, its effects.

    It begins with what is done and ends with the wider change. Effects that do harm or came
    unforeseen are no part of it: see `branches_of`.
    """
    words = {activity.id: activity.text, **{one.id: one.text for one in _effects(activity)}}
    links = activity.chain or [_holding(effect) for effect in activity.effects]
    if not any(link.level == "realisation" for link in links):
        links = [ChainLink(level="realisation", text=activity.text, effect=activity.id), *links]
    return _in_order(
        link.model_copy(update={"text": words.get(link.effect, link.text)}) for link in links
    )


def _holding(effect: Effect) -> ChainLink:
    return ChainLink(level="result", text=effect.text, effect=effect.id)


def _effects(activity: Activity) -> tuple[Effect, ...]:
    return (*activity.effects, *activity.side_effects)


def _in_order(links: Iterable[ChainLink]) -> tuple[ChainLink, ...]:
    return tuple(sorted(links, key=lambda link: LEVELS.index(link.level)))


def missing(activity: Activity) -> tuple[Level, ...]:
    """Say which links are not told yet, in the order of the chain; what is done always is."""
    told = {link.level for link in links_of(activity)}
    return tuple(level for level in LEVELS if level not in told)


def branches_of(activity: Activity) -> tuple[Effect, ...]:
    """Return what stands apart from the chain: effects that do harm or came unforeseen."""
    return activity.side_effects


def left_out(activity: Activity) -> tuple[Effect, ...]:
    """Return the effects that were told but stand in no link of the chain."""
    held = {link.effect for link in links_of(activity)}
    return tuple(effect for effect in activity.effects if effect.id not in held)


def evidence_for(activity: Activity, link: ChainLink) -> EvidenceLevel:
    """Say how the change of a link is known; what was written apart is still to be documented."""
    stated = any(effect.id == link.effect for effect in activity.effects)
    return activity.evidence.level if stated and activity.evidence else "none"


def is_own(activity: Activity, link: ChainLink) -> bool:
    """Whether a link holds the activity itself, without which there is no chain."""
    return link.effect == activity.id


def with_link(activity: Activity, level: Level, text: str) -> ChainStated:
    """Add a link, behind those of its level."""
    link = ChainLink(level=level, text=text)
    return _stated(activity, (*links_of(activity), link))


def with_effect(activity: Activity, effect: Effect) -> ChainStated:
    """Take an effect that was left out into the chain."""
    return _stated(activity, (*links_of(activity), _holding(effect)))


def without_link(activity: Activity, link: ChainLink) -> ChainStated:
    """Take a link off; an effect whose words it held stays told."""
    return _stated(activity, [one for one in links_of(activity) if one != link])


def moved(activity: Activity, link: ChainLink, by: int) -> ChainStated:
    """Move a link among those of its level, `by` places; at the end it stays where it is."""
    beside = [one for one in links_of(activity) if one.level == link.level]
    others = [one for one in links_of(activity) if one.level != link.level]
    if link in beside:
        place = beside.index(link)
        beside.insert(max(0, place + by), beside.pop(place))
    return _stated(activity, (*others, *beside))


def at_level(activity: Activity, link: ChainLink, level: Level) -> ChainStated:
    """Take a result for an impact, or an impact for a result."""
    return _exchanged(activity, link, link.model_copy(update={"level": level}))


def reworded(
    activity: Activity, link: ChainLink, text: str, figures: Sequence[StatedFigure]
) -> list[EffectStated | ChainStated]:
    """Give a link other words; the effect that it holds is corrected with it.

    Words that replace the activity's own stand in the chain alone: its name stays short.
    `figures` are those that stand in the new words.
    """
    effect = next((one for one in _effects(activity) if one.id == link.effect), None)
    if effect is None:
        apart = link.model_copy(update={"text": text, "effect": ""})
        return [_exchanged(activity, link, apart)]
    again = reworded_effect(activity, effect, text, figures)
    return [again, _exchanged(activity, link, link.model_copy(update={"text": text}))]


def reworded_effect(
    activity: Activity, effect: Effect, text: str, figures: Sequence[StatedFigure]
) -> EffectStated:
    """State an effect in other words, as the same effect."""
    told_as_figure = effect.form == "figure" and not figures
    return EffectStated(
        activity=activity.id,
        effect=effect.id,
        text=text,
        form="statement" if told_as_figure else effect.form,
        direction=effect.direction,
        figures=tuple(figures),
    )


def told_here(
    activity: Activity, effects: Sequence[EffectStated], direction: EffectDirection
) -> list[EffectStated | ChainStated]:
    """State effects that were told beside the chain, under ids that no talk gives.

    Those that were wanted join the chain where a person left one of their own.
    """
    taken = {effect.id for effect in _effects(activity)}
    free = (name for n in count(1) if (name := f"{activity.id}-c{n}") not in taken)
    new = [
        one.model_copy(update={"effect": name, "direction": direction})
        for one, name in zip(effects, free, strict=False)
    ]
    if not activity.chain or direction != "positive":
        return [*new]
    links = [ChainLink(level="result", text=one.text, effect=one.effect) for one in new]
    return [*new, _stated(activity, (*links_of(activity), *links))]


def _exchanged(activity: Activity, link: ChainLink, new: ChainLink) -> ChainStated:
    """Put a link in another's place; what somebody took off meanwhile is added again."""
    links = list(links_of(activity))
    if link in links:
        links[links.index(link)] = new
    else:
        links.append(new)
    return _stated(activity, links)


def _stated(activity: Activity, links: Iterable[ChainLink]) -> ChainStated:
    return ChainStated(activity=activity.id, links=_in_order(links))
