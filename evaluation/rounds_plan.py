"""The plan of a case: who collects what, from how many, when, in what time, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from app.assessment.assessment import Assessment
from app.assessment.effort import Effort, efforts, fit
from app.assessment.known import Known
from app.assessment.stakeholder_hints import people_named
from app.assessment.stakeholders import map_of
from app.collecting.missing import gaps
from app.collecting.sample import AFFORDABLE, CLOSE, EVERYONE_BELOW, sample_size
from app.collecting.schedule import Item, schedule
from app.exports.markdown import escaped
from app.exports.wall_page import when
from app.i18n import number, t
from app.i18n.wording import quoted
from app.ui.parts.grid_words import exact_time, time_words, words
from indicators.asking import load_asking
from indicators.grid import Grid
from knowledge.language import Language


def plan_part(
    assessment: Assessment, grid: Grid, headings: Mapping[str, str], language: Language
) -> list[str]:
    """Write the plan as a table, how it fits the hours, and what it leaves out."""
    known = assessment.known
    people = known.time.people if known.time else 1
    asks = {one.id: one for one in efforts(known, grid, people)}
    keys = ("what", "how", "who", "when")
    heads = [t(f"collecting.wall.{one}", language) for one in keys]
    heads[2:2] = [headings["whom"]]
    heads += [headings["asked"], headings["effort"]]
    lines = [f"## {t('collecting.wall.title', language)}", ""]
    if known.evaluative_question:
        lines += [f"*{escaped(known.evaluative_question.text)}*", ""]
    lines += [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for item in schedule(known, grid, language):
        cells = _cells(item, asks.get(item.id), known, language)
        lines.append(f"| {' | '.join(escaped(cell) for cell in cells)} |")
    lines += ["", *_fit(known, grid, language), *_sample(known, language)]
    found = gaps(known, grid, map_of(assessment, people_named(grid, language)))
    lines += [f"### {t('collecting.gaps.title', language)}", ""]
    for one in found:
        about = quoted(escaped(one.about), language)
        lines.append(f"- {t(f'collecting.gaps.{one.kind}', language, about=about)}")
    return [*lines, ""]


def asked_as(known: Known, indicator: str, language: Language) -> str:
    """Return how the team words the question of an indicator, "" where it kept the wording.

    The indicator's own name may say what nobody was asked.
    """
    usual = load_asking().get(indicator)
    questions = [one for form in known.findings.forms.values() for one in form.questions]
    for one in questions:
        if indicator and one.indicator == indicator and usual and one.label != usual.ask:
            return quoted(one.label[language], language)
    return ""


def _cells(item: Item, effort: Effort | None, known: Known, language: Language) -> list[str]:
    planned = known.findings.planned.get(item.id)
    asked = number(effort.people, language) if effort and effort.people > 1 else ""
    if planned and planned.sample:
        asked = number(planned.sample, language)
        if planned.population:
            whole = number(planned.population, language)
            asked = t("results.value.share", language, value=asked, whole=whole)
    method = words("collection", [item.method], language)
    taken = exact_time(effort.total, language) if effort else ""
    name = asked_as(known, item.id, language) or item.name
    whom = item.people or words("respondent", item.whom, language)
    return [name, method, whom, item.asker, when(item, language), asked, taken]


def _fit(known: Known, grid: Grid, language: Language) -> list[str]:
    held = fit(known, grid)
    if held is None or not known.time:
        return []
    hours = time_words(held.available, language)
    stated = t("grid.plan.stated", language, hours=hours, people=str(known.time.people))
    key = "fits" if held.fits else "over"
    said = t(
        f"grid.plan.{key}",
        language,
        needed=time_words(held.needed, language),
        available=hours,
        left=time_words(held.available - held.needed, language),
    )
    return [f"{stated}. {said}", ""]


def _sample(known: Known, language: Language) -> list[str]:
    """Say how many answers a figure needs, of the largest group that is asked."""
    population = max((one.population or 0 for one in known.findings.planned.values()), default=0)
    if not population:
        return []
    if population < EVERYONE_BELOW:
        return [t("collecting.sample.everyone", language), ""]
    close, wide = (number(sample_size(population, one), language) for one in (CLOSE, AFFORDABLE))
    return [t("collecting.sample.some", language, close=close, wide=wide), ""]
