"""Better wordings of the evaluative question, from the person's own words.

Each is a sentence of its own that any words fit into: an activity that opens with a verb becomes
"our way of …", any other is named between quotation marks.
"""

from __future__ import annotations

import re

from app.assessment.known import Activity, Known
from app.dialogue.personal import masked
from app.i18n import t
from app.i18n.wording import definite, lowered, people_and_adverb, quoted_words, with_de
from indicators.grid import Grid
from indicators.labels import statement
from indicators.lexicon import load_lexicon
from knowledge.language import Language
from knowledge.text import fold, stems

_LONGEST = 90  # characters of an activity or of a group within a wording
_LONGEST_EFFECT = 110
_SUBJECTS = frozenset("we wij ze zij ik u men er".split())
_COUNTED = re.compile(r"[.;:!?\n]|,(?=[^,]*\d)")  # "…, 40 to 45 a day" tells no more who they are


def subject(known: Known) -> Activity | None:
    """Choose the lever to ask about: the one that the last version speaks of, else the first."""
    levers = [one for one in known.levers if one.effects and one.stakeholders]
    ranked = list({one.id: one for one in (*levers, *known.levers, *known.candidates)}.values())
    asked = _asked_about(known)
    language = known.language

    def nearness(activity: Activity) -> int:
        said = [activity.text, *(one.text for one in activity.effects)]
        said += [activity.stakeholders.text] if activity.stakeholders else []
        return len(asked & set(stems(" ".join(said), language)))

    return max(ranked, key=nearness, default=None)


def _asked_about(known: Known) -> set[str]:
    last = known.question_versions[-1].text if known.question_versions else ""
    return set(stems(last, known.language))


def suggestion(known: Known, grid: Grid) -> str:
    """The first of the suggestions; the last version where there is nothing to word one from."""
    last = known.question_versions[-1].text if known.question_versions else ""
    return next(iter(suggestions(known, grid)), last)


def suggestions(known: Known, grid: Grid) -> list[str]:
    """Word two or three different questions about the lever that is asked about.

    One asks what changes, one for whom that happens which was seen once, one which part of the way
    of working helps or hinders; personal data is masked. Empty where no activity is known.
    """
    activity = subject(known)
    if activity is None:
        return []
    language = known.language
    doing = _doing(masked(activity.text, language), language)
    people = _people(activity, language)
    facet = _facet(activity, known, grid)
    key = "coach.wording.change_in" if facet else "coach.wording.change"
    wordings = [t(key, language, doing=doing, people=people, facet=facet)]
    effect = next((one for one in activity.effects if one.form != "figure"), None)
    if effect:
        words = _cut(quoted_words(masked(effect.text, language)), _LONGEST_EFFECT, language)
        wordings.append(t("coach.wording.whom", language, doing=doing, people=people, effect=words))
    else:
        wordings.append(t("coach.wording.part", language, doing=doing, people=people))
    wordings.append(t("coach.wording.practice", language, doing=doing, people=people))
    return wordings


def _doing(name: str, language: Language) -> str:
    """Write "notre façon de former des jeunes" or "notre activité “restaurant”"."""
    words = _cut(lowered(name), _LONGEST, language)
    if _opens_with_verb(words, language) and not re.search(r"[.;:!?]", words):
        verb = with_de(words) if language == "fr" else words
        return t("coach.wording.way", language, verb=verb)
    return t("coach.wording.activity", language, activity=words)


def _opens_with_verb(words: str, language: Language) -> bool:
    """Whether words name a doing: in Dutch the verb may stand behind its object.

    "de manier waarop wij mensen opleiden in …" takes any infinitive as it is.
    """
    if language != "nl":
        return bool(statement(words, language))
    said, verbs = fold(words).split(), load_lexicon("nl").verbs
    return not _SUBJECTS & set(said) and any(verbs.get(word) == word for word in said)


def _people(activity: Activity, language: Language) -> str:
    said = activity.stakeholders.text if activity.stakeholders else ""
    people, _ = people_and_adverb(masked(said, language), language)
    people = _cut(_COUNTED.split(people, maxsplit=1)[0].strip(), _LONGEST, language)
    return definite(people, language) if people else t("coach.wording.people", language)


def _facet(activity: Activity, known: Known, grid: Grid) -> str:
    """Name the facet of the lever that is nearest to the last version, "" where there is none."""
    language, asked = known.language, _asked_about(known)
    confirmed = activity.lever.facets if activity.lever else ()

    def nearness(facet: str) -> int:
        own = grid.facets[facet]
        words = " ".join([own.name[language], *own.everyday[language]])
        return len(asked & set(stems(words, language)))

    facets = [one for one in confirmed if one in grid.facets]
    chosen = max(facets, key=nearness, default="")
    name = lowered(grid.facets[chosen].name[language]) if chosen else ""
    return with_de(name) if name and language == "fr" else name


# Where a long stretch of words may end without losing its grammar.
_ENDS: dict[Language, str] = {
    "fr": r"[,;(]| (?:et|ou|qui|que|dont|à|au|aux|pour|avec|dans|chez|sur|en|par|sans|afin)\b",
    "nl": r"[,;(]| (?:en|of|die|dat|waar|met|voor|bij|op|uit|door|zonder|om)\b",
    "en": r"[,;(]| (?:and|or|who|that|which|with|for|at|on|from|by|without|in|so)\b",
}


def _cut(text: str, limit: int, language: Language) -> str:
    """Shorten words at the last place where a sentence may end, so that they stay grammatical."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    ends = [one.start() for one in re.finditer(_ENDS[language], line) if 0 < one.start() <= limit]
    return line[: ends[-1]].rstrip(" ,;") if ends else line[:limit].rsplit(" ", 1)[0]
