"""A correction of something said before: "non, on est 12, pas 15"."""

from __future__ import annotations

import re

from app.assessment.events import Event, PortraitStated, StakeholdersStated, TerritoryStated
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import PortraitField
from app.dialogue.message import Message
from app.dialogue.portrait import portrait_facts, stated_sizes
from knowledge.figures import Figure
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import fold, stems

_NOT: dict[Language, str] = {
    "fr": r"\b(?:pas|non|au lieu de|plutot que|et non)\s*(?:(?:de|a)\s*)?$",
    "nl": r"\b(?:niet|geen|in plaats van)\s*(?:met\s*)?$",
    "en": r"\b(?:not|instead of|rather than)\s*$",
}

_SIZES: tuple[PortraitField, ...] = ("staff", "volunteers")
_COMPARES = re.compile(r"(?:au lieu de|plutot que|in plaats van|instead of|rather than)\s*$")
# What stands right before a place where the enterprise says that it is there.
_IS_AT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:on est|nous sommes|on travaille|c'est|on agit|bases?|situes?|plutot|^\W*non)[ ,]*"
        r"(?:(?:pas|mais|plutot|bien|surtout|a|en|dans|au|aux|la|le|l') ?)*$"
    ),
    "nl": re.compile(
        r"(?:we zitten|wij zitten|we zijn|wij zijn|het is|we werken|gevestigd|liever|^\W*neen?)"
        r"[ ,]*(?:(?:niet|maar|wel|vooral|eerder|in|te|uit|het|de) ?)*$"
    ),
    "en": re.compile(
        r"(?:we're|we are|it's|its|it is|we work|based|located|rather|^\W*no)[ ,]*"
        r"(?:(?:not|but|mostly|rather|actually|in|at|near|around|the) ?)*$"
    ),
}


def correction(message: Message, known: Known, gazetteer: Gazetteer) -> list[Event]:
    """Find which literal fact a message corrects; empty where none can be told."""
    facts: list[Event] = []
    for fact in portrait_facts(message, gazetteer, generous=True):
        if isinstance(fact, PortraitStated) and fact.field in (*_SIZES, "segment"):
            continue
        if isinstance(fact, TerritoryStated):
            continue
        facts.append(fact)
    kept = [one for one in gazetteer.find(message.read) if not _rejected(message, one.name)]
    if kept:
        place = max(kept, key=lambda one: (len(one.territory), -one.start))
        facts.append(TerritoryStated(place=place.name, territory=place.territory))
    return [*_sizes(message, known), *facts]


def states_fact(message: Message, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether a message states a size, a place or a name of the enterprise itself.

    A place counts where the words before it say that one is there, or where another is rejected:
    "young people from Charleroi" puts no place in another's place.
    """
    for fact in correction(message, known, gazetteer):
        if not isinstance(fact, TerritoryStated):
            return True
        places = gazetteer.find(message.read)
        rejected = any(_rejected(message, place.name) for place in places)
        if rejected or _IS_AT[message.language].search(fold(message.read[: _at(message, fact)])):
            return True
    return _numbers_exchanged(message)


def _at(message: Message, fact: TerritoryStated) -> int:
    return max(0, fold(message.read).find(fold(fact.place)))


def _numbers_exchanged(message: Message) -> bool:
    """Whether one bare number stands for another: "12, not 15"."""
    rejected = [
        one
        for one in message.figures
        if _is_rejected(message, one)
        and not _COMPARES.search(fold(message.read[: one.start]))  # "30 euros instead of 120"
    ]
    return bool(rejected) and len(rejected) < len(message.figures)


def _sizes(message: Message, known: Known) -> list[Event]:
    """New sizes: figures that are not rejected, in their own unit or that of the rejected one."""
    kept = [figure for figure in message.figures if not _is_rejected(message, figure)]
    rejected = {figure.value for figure in message.figures if _is_rejected(message, figure)}
    new = stated_sizes(message, generous=True, figures=kept)
    if new:
        return [_in_known_unit(one, known) for one in new]
    for field in _SIZES:
        before = known.portrait.get(field)
        if before and before.number in rejected and kept:
            number, text = kept[0].value, kept[0].text
            return [PortraitStated(field=field, text=text, number=number, unit=before.unit)]
    return []


def _in_known_unit(size: PortraitStated, known: Known) -> PortraitStated:
    """A bare number is in the unit that was known: "we are 12" of 15 full-time equivalents."""
    before = known.portrait.get(size.field)
    bare = size.text.replace(" ", "").isdigit()
    return size.model_copy(update={"unit": before.unit}) if before and bare else size


def _is_rejected(message: Message, figure: Figure) -> bool:
    return bool(re.search(_NOT[message.language], fold(message.read[: figure.start])))


def _rejected(message: Message, place: str) -> bool:
    at = fold(message.read).find(fold(place))
    before = fold(message.read[:at])
    pattern = _NOT[message.language].removesuffix("$") + r"(?:a|au|aux|en|te|in|at)?\s*$"
    return at >= 0 and bool(re.search(pattern, before))


# "…, not young people" behind what stands in their place, and what opens such a correction.
_NOT_THEM: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:,|\bet|\bmais)?\s*\b(?:et non|non pas|pas)\s+(?P<not>.+)$"),
    "nl": re.compile(r"(?:,|\ben|\bmaar)?\s*\b(?:niet|geen)\s+(?P<not>.+)$"),
    "en": re.compile(r"(?:,|\band|\bbut)?\s*\bnot\s+(?P<not>.+)$"),
}
_THEY_ARE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"^(?:(?:non|en fait|pardon|plutot|finalement|euh|ah)[ ,]+)*(?:ce sont|c'est) "
        r"(?=(?:surtout |plutot |principalement |aussi )?(?:des|les|une?|nos)\b)"
    ),
    "nl": re.compile(r"^(?:(?:nee|eigenlijk|sorry|pardon|euh)[ ,]+)*(?:het zijn|dat zijn|het is) "),
    "en": re.compile(
        r"^(?:(?:no|actually|sorry|well|oh)[ ,]+)*(?:they are|they're|it is|it's|those are) "
    ),
}


def people_corrected(message: Message, activity: Activity) -> StakeholdersStated | None:
    """Read "they are mostly women, not young people", where young people is what was noted."""
    text, language = message.read.strip(" .!"), message.language
    opening = _THEY_ARE[language].match(fold(text))
    rejected = _NOT_THEM[language].search(fold(text))
    if activity.stakeholders is None or opening is None or rejected is None:
        return None
    noted = set(stems(activity.stakeholders.text, language))
    if not noted & set(stems(text[rejected.start("not") :], language)):
        return None
    kept = text[opening.end() : rejected.start()].strip(" ,;")
    return StakeholdersStated(activity=activity.id, text=kept) if kept else None
