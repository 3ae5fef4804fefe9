"""The coach in words: what a wording lacks, and others to choose from by their number."""

from __future__ import annotations

from app.assessment.known import Known
from app.dialogue.coach import suggestions
from app.dialogue.turn import Question
from app.i18n import t
from indicators.grid import Grid

_SAID = 2  # findings; the page of the question lists them all


def coached(question: Question, known: Known, grid: Grid) -> tuple[str, str]:
    """Return what is said of the last version, and the question that follows from it."""
    language = known.language
    version = question.params["version"]
    lacking = [code for code in question.params["lacking"].split(",") if code]
    keep = t("talk.question.question_check", language)
    if not lacking:
        return t("coach.holds", language, version=version), keep
    findings = " ".join(t(f"coach.findings.{code}", language) for code in lacking[:_SAID])
    lead = t("coach.intro", language, version=version, findings=findings)
    offered = [
        t("coach.suggestion", language, number=str(place), suggestion=one)
        for place, one in enumerate(suggestions(known, grid), start=1)
    ]
    if not offered:
        return lead, keep
    others = t("coach.suggestions", language, suggestions="\n".join(offered))
    return f"{lead}\n\n{others}", t("coach.which", language)
