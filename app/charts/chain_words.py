"""A chain of effects in words: the text that stands for its picture, whatever words it holds."""

from __future__ import annotations

from collections.abc import Iterable

from app.assessment.chain import branches_of, links_of
from app.assessment.known import Activity
from app.i18n import join, t
from app.i18n.wording import quoted, quoted_words
from indicators.grid import LEVELS, Level
from knowledge.language import Language


def chain_said(activity: Activity, language: Language) -> str:
    """Say a chain: "Si nous faisons ceci : … ; alors ceci change : … ; pour que …".

    The person's words stand in quotation marks, so that no grammar hangs on them.
    """
    return " ".join([_main(activity, language), *_branches(activity, language)])


def _main(activity: Activity, language: Language) -> str:
    told: dict[Level, list[str]] = {level: [] for level in LEVELS}
    for link in links_of(activity):
        told[link.level].append(link.text)
    doing = _listed(told["realisation"] or [activity.text], language)
    results, impacts = (_listed(told[level], language) for level in ("result", "impact"))
    if not told["result"] and not told["impact"]:
        return t("chain.said.nothing", language, doing=doing)
    if not told["result"]:
        return t("chain.said.no_result", language, doing=doing, impacts=impacts)
    if not told["impact"]:
        return t("chain.said.no_impact", language, doing=doing, results=results)
    return t("chain.said.whole", language, doing=doing, results=results, impacts=impacts)


def _listed(texts: Iterable[str], language: Language) -> str:
    return join([quoted(quoted_words(text), language) for text in texts], language)


def _branches(activity: Activity, language: Language) -> list[str]:
    said = []
    for direction in ("negative", "unexpected"):
        texts = [one.text for one in branches_of(activity) if one.direction == direction]
        if texts:
            words = _listed(texts, language)
            said.append(t(f"chain.said.{direction}", language, words=words))
    return said


def chain_notes(activity: Activity, language: Language) -> list[str]:
    """Say what stands beside a chain: how its effects are known, come about, or could else."""
    notes = []
    if activity.effects:
        level = activity.evidence.level if activity.evidence else "none"
        how = t(f"chain.evidence.{level}", language)
        notes.append(t("chain.note.evidence", language, how=how))
    for name, told in (
        ("practices", activity.practices),
        ("cause", activity.cause),
        ("alternative", activity.alternative),
    ):
        if told:
            words = quoted(quoted_words(told.text), language)
            notes.append(t(f"chain.note.{name}", language, words=words))
    return notes
