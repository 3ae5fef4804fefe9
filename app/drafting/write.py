"""Write a draft for one audience from the claims of an assessment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.assessment.assessment import Assessment
from app.drafting import sentences as say
from app.drafting.claims import Claim, collect
from app.drafting.draft import Audience, Draft, Section, Sentence, SourceLine
from app.drafting.gaps import gaps
from app.drafting.shareable import shareable
from app.i18n import day, t
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

Paragraphs = list[tuple[Sentence, ...]]


def write(
    assessment: Assessment,
    audience: Audience,
    language: Language,
    grid: Grid,
    territories: Territories,
) -> Draft:
    """Write the draft; what the person said stays in the language in which it was said."""
    assessment = shareable(assessment)
    claims = collect(assessment, grid, territories)
    place = assessment.known.territory
    code = place.territory if place else ""
    context = say.Context(language, grid, territories, tuple(claims), code)
    sections = [
        Section(heading=t(f"drafts.{audience}.{name}", language), paragraphs=tuple(paragraphs))
        for name, build in _PLANS[audience]
        if (paragraphs := build(context))
    ]
    draft = Draft(
        audience=audience,
        language=language,
        title=_title(context, audience),
        sections=tuple(sections),
        before_sending=tuple(gaps(assessment, claims, grid, language)),
        sources=(),
    )
    return draft.model_copy(update={"sources": _sources(draft.markers, claims, language)})


def _title(context: say.Context, audience: Audience) -> str:
    name = context.first("name")
    if name is None:
        return t(f"drafts.{audience}.title_unnamed", context.language)
    return t(f"drafts.{audience}.title", context.language, name=name.text)


def _sources(
    markers: Sequence[str], claims: Sequence[Claim], language: Language
) -> tuple[SourceLine, ...]:
    by_ref: dict[str, list[Claim]] = {}
    for claim in claims:
        by_ref.setdefault(claim.origin.ref, []).append(claim)
    lines = []
    for ref in markers:
        origin = by_ref[ref][0].origin
        agreed = all(claim.kind == "facets" for claim in by_ref[ref])
        key = "drafts.source.agreement" if agreed else f"drafts.source.{origin.kind}"
        when = day(origin.at, language) if origin.at else ""
        text = t(key, language, words=" ".join(origin.words.split()), date=when)
        lines.append(SourceLine(ref=ref, text=text, url=origin.url))
    return tuple(lines)


def _who(context: say.Context) -> Paragraphs:
    return [paragraph for paragraph in (say.portrait(context), say.mission(context)) if paragraph]


def _levers(context: say.Context) -> Paragraphs:
    return [say.lever(context, activity) for activity in context.activities]


def _territory(context: say.Context) -> Paragraphs:
    needs = say.needs(context)
    return [needs] if needs else []


def _question(context: say.Context) -> Paragraphs:
    question = say.question(context)
    return [question] if question else []


def _known_and_not(context: say.Context) -> Paragraphs:
    told = say.known_and_not(context)
    return [told] if told else []


_PLANS: dict[Audience, list[tuple[str, Callable[[say.Context], Paragraphs]]]] = {
    "public_funder": [
        ("who", _who),
        ("levers", _levers),
        ("territory", _territory),
        ("question", _question),
    ],
    "team": [
        ("levers", _levers),
        ("known", _known_and_not),
        ("question", _question),
    ],
}
