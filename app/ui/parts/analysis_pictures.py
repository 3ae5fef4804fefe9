"""The pictures of the analysis: change over time, and answers on a scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.assessment.form import FormQuestion
from app.i18n import t
from app.ui.parts.pictures import Picture
from app.ui.state import session
from indicators.asking import Asking, load_asking

if TYPE_CHECKING:
    from app.analysis.comparison import Comparison
    from app.analysis.reading import Reading
    from app.analysis.spread import Asked, Spread
    from app.assessment.findings import Findings


def asked_scales(findings: Findings) -> Mapping[str, Asked | None]:
    """Say by indicator on which scale of numbers it was asked; None where otherwise.

    What a form of the person's asks goes before what is proposed.
    """
    from app.analysis.spread import Asked

    shaped = [one for form in findings.forms.values() for one in form.questions if one.indicator]
    asked: dict[str, Asking | FormQuestion] = {**load_asking()}
    asked.update({one.indicator: one for one in shaped})
    return {
        key: Asked(one.least, one.most, one.ends)
        if one.kind == "scale" and one.least is not None and one.most is not None
        else None
        for key, one in asked.items()
    }


def change_of(
    compared: Sequence[Comparison],
    name: Callable[[Reading], str],
    asked: Mapping[str, Asked | None],
) -> Picture | None:
    """Draw figures of several moments, and those beside an aim; None without any.

    `name` names what a figure measures, without its moment.
    """
    from app.analysis.courses import Course, courses
    from app.charts.change import change_figures, change_finding, change_frame, change_table
    from app.charts.change_lanes import change_lanes

    found, language = courses(compared), session().language
    if not found:
        return None
    several = len({one.round for course in found for one in course.readings}) > 1

    def named(course: Course) -> str:
        last = course.readings[-1]
        if course.over != "rounds" and several:
            given = {"name": name(last), "round": str(last.round)}
            return t("picture_analysis.in_round", language, **given)
        if course.over == "rounds" and last.moment:
            moment = t(f"grid.words.moment.{last.moment}", language)
            return t("reading.at", language, name=name(last), moment=moment)
        return name(last)

    scales = {key: (float(one.least), float(one.most)) for key, one in asked.items() if one}
    frame = change_frame(found, named, scales, language)
    notes = ["everyone"] if any(one.paired for one in compared) else []
    notes = ["chance", *notes] if frame["low"].notna().any() else notes
    title = "title" if any(one.aim is not None for one in found) else "title_plain"
    return Picture(
        title=t(f"picture_analysis.change.{title}", language),
        spec=change_lanes(frame, language),
        finding=change_finding(frame, language),
        table=change_table(frame, language),
        figures=change_figures(frame, language),
        notes=tuple(t(f"picture_analysis.change.{one}", language) for one in notes),
    )


def answers_of(spreads: Sequence[Spread], name: Callable[[Reading], str]) -> Picture | None:
    """Draw answers on scales; None without any. `name` is as for `change_of`."""
    from app.charts.answers import answers_figures, answers_finding, answers_frame, answers_table
    from app.charts.answers_bars import answers_bars

    language = session().language
    if not spreads:
        return None
    frame = answers_frame(spreads, name, language)
    notes = ["silent"]
    notes += ["unknown"] if any(one.reading.asked is None for one in spreads) else []
    notes += ["guessed"] if any(one.scale.guessed for one in spreads) else []
    return Picture(
        title=t("picture_analysis.answers.title", language),
        spec=answers_bars(frame, language),
        finding=answers_finding(frame, language),
        table=answers_table(frame, language),
        figures=answers_figures(frame, language),
        notes=tuple(t(f"picture_analysis.answers.{one}", language) for one in notes),
    )
