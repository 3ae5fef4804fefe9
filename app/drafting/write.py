"""Write a draft for one audience from the claims of an assessment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.analysis.reading import Reading
from app.assessment.assessment import Assessment
from app.drafting.claim import Claim
from app.drafting.claims import collect
from app.drafting.context import Context
from app.drafting.draft import Audience, Draft, Length, Picture, Section, SourceLine
from app.drafting.gaps import gaps
from app.drafting.messages import MESSAGES
from app.drafting.phrases import Tone
from app.drafting.plans import SectionPlan, plans
from app.drafting.shareable import shareable
from app.i18n import day, t
from app.i18n.wording import raised
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

if TYPE_CHECKING:
    from app.analysis.comparison import Comparison


@dataclass(frozen=True)
class Style:
    """How a draft is to sound and how long it is to be; None leaves it to the audience."""

    tone: Tone | None = None
    length: Length | None = None


def write(
    assessment: Assessment,
    audience: Audience,
    language: Language,
    grid: Grid,
    territories: Territories,
    *,
    style: Style = Style(),
    figures: Sequence[Reading | Comparison] = (),
) -> Draft:
    """Write the draft; what the person said stays in the language in which it was said.

    `figures` are those of tables of answers, safe to show: see `app.analysis`.
    """
    assessment = shareable(assessment)
    claims = collect(assessment, grid, territories, language, figures)
    plan = plans()[audience]
    place = assessment.known.territory
    context = Context(
        language,
        grid,
        territories,
        tuple(claims),
        territory=place.territory if place and place.territory in territories.territories else "",
        spoken=assessment.known.language,
        voice=plan.voice,
        tone=style.tone or plan.tone,
        length=style.length or plan.length,
    )
    draft = Draft(
        audience=audience,
        language=language,
        title=_title(context, audience),
        sections=tuple(_sections(context, audience, plan.sections)),
        before_sending=tuple(gaps(assessment, claims, grid, language)),
        sources=(),
        large_type=plan.large_type,
    )
    return draft.model_copy(update={"sources": _sources(draft.markers, claims, language)})


def _title(context: Context, audience: Audience) -> str:
    name = context.first("name")
    if name is None:
        return t(f"drafts.{audience}.title_unnamed", context.language)
    return t(f"drafts.{audience}.title", context.language, name=raised(context.name))


def _sections(
    context: Context, audience: Audience, planned: Sequence[SectionPlan]
) -> list[Section]:
    """Build the sections that have something to say, in the order of the plan."""
    made = []
    for section in planned:
        if not section.stands_in(context.length):
            continue
        said = [one for name in section.messages for one in MESSAGES[name](context) if one]
        if said:
            made.append(
                Section(
                    heading=t(f"drafts.{audience}.{section.name}", context.language),
                    paragraphs=tuple(said[: section.most]),
                    form=section.form,
                    picture=_picture(context, section),
                )
            )
    return made


def _picture(context: Context, section: SectionPlan) -> Picture | None:
    """Name the picture of a section, where the claims give it something to show."""
    if section.picture is None:
        return None
    shown = {"grid": "facets", "territory": "need", "change": "comparison"}[section.picture]
    if not any(one.kind == shown for one in context.claims):
        return None
    caption = t(f"drafts.picture.{section.picture}.caption", context.language)
    alternative = t(f"drafts.picture.{section.picture}.alternative", context.language)
    return Picture(name=section.picture, caption=caption, alternative=alternative)


def _sources(
    markers: Sequence[str], claims: Sequence[Claim], language: Language
) -> tuple[SourceLine, ...]:
    by_ref: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: len(one.also)):
        for ref in claim.refs:
            by_ref.setdefault(ref, []).append(claim)
    lines = []
    for ref in markers:
        origin = by_ref[ref][0].origin
        agreed = all(claim.kind == "facets" for claim in by_ref[ref])
        key = "agreement" if agreed else _SOURCES.get(ref[0], origin.kind)
        when = day(origin.at, language) if origin.at else ""
        words = " ".join(origin.words.split())
        text = t(f"drafts.source.{key}", language, words=words, date=when)
        lines.append(SourceLine(ref=ref, text=text, url=origin.url))
    return tuple(lines)


# What a marker stands for where it is no answer, result or statistic: a voice, a table of answers,
# the plan, the readers of the results, what was decided.
_SOURCES = {"V": "voice", "F": "answers", "P": "plan", "I": "read_as", "D": "decided"}
