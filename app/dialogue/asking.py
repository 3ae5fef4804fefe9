"""Put a question into words, with what goes before it: a proposal, or what a wording lacks."""

from __future__ import annotations

from app.assessment.events import LeverProposed
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.dialogue.coaching import coached
from app.dialogue.said_back import facet_name
from app.dialogue.steps.lever import CONFIRMED_BY_YES
from app.dialogue.steps.step import shown
from app.dialogue.turn import Question
from app.i18n import has_text, join, number, t
from app.i18n.wording import quoted
from indicators.grid import Grid
from knowledge.language import Language

_NAME_SHOWN = 60  # characters of an activity within a list


def question_text(
    question: Question, known: Known, grid: Grid, variant: int = 0, *, again: bool = False
) -> str:
    """Word a question, with what goes before it; `again` leaves out what was just said."""
    language = known.language
    if question.id == "lever_check":
        asked = "lever_check" if _sure(question) else "lever_choice"
        lead = _proposal(question, known, grid)
        return _behind(lead, t(f"talk.question.{asked}", language), again=again)
    if question.id == "question_check":
        return _behind(*coached(question, known, grid), again=again)
    if question.id == "priorities":
        return _priorities(question, known)
    wording = "path_again" if again and question.id == "path" else _wording(question, known)
    key = f"talk.question.{wording}"
    return t(key, language, variant, **question.params)


def _behind(lead: str, asked: str, *, again: bool) -> str:
    return asked if again else f"{lead}\n\n{asked}"


def _wording(question: Question, known: Known) -> str:
    """Choose among the wordings of a question by what is known of its subject."""
    if question.id == "change" and not question.params.get("people"):
        return "change_alone"
    if question.id == "evidence" and question.params.get("lacks"):
        return f"evidence_{question.params['lacks']}"
    if question.id == "path" and not (known.levers and known.evaluative_question):
        return "path_plain"
    return question.id


def help_text(question: Question, known: Known) -> str:
    """Say why a question is asked, with an example of an answer from the same platform."""
    language = known.language
    why = t(f"talk.why.{question.id}", language)
    return t("talk.help", language, why=why, example=_example(question, known))


def _example(question: Question, known: Known) -> str:
    segment = known.portrait.get("segment")
    platform = segment.unit if segment else ""
    key = f"talk.example.{question.id}.{platform}"
    if not has_text(key, known.language):
        key = f"talk.example.{question.id}"
    return t(key, known.language)


def _priorities(question: Question, known: Known) -> str:
    language = known.language
    activities = [one for one in known.activities if one.id in question.options]
    names = [quoted(shown(one.text, _NAME_SHOWN), language) for one in activities]
    count = number(len(names), language)
    listed = join(names, language)
    return t("talk.question.priorities", language, number=count, names=listed)


def _proposed(question: Question) -> LeverProposed | None:
    return next((one for one in question.proposals if isinstance(one, LeverProposed)), None)


def _sure(question: Question) -> bool:
    """A sure proposal asks for a yes; so does one without any facet to choose from."""
    proposed = _proposed(question)
    return proposed is None or proposed.sure or not proposed.facets


def _proposal(question: Question, known: Known, grid: Grid) -> str:
    """Say what is read in an activity, why, and how well founded it is."""
    language = known.language
    activity = known.activity(question.about)
    proposed = _proposed(question)
    if activity is None:
        return ""
    reason = t(f"talk.lever.standing.{standing(activity).reason}", language)
    facets = [one.facet for one in proposed.facets] if proposed else []
    name = shown(activity.text)
    if not facets:
        return t("talk.lever.nothing", language, activity=name, reason=reason)
    sure = _sure(question)
    named = facets[:CONFIRMED_BY_YES] if sure else facets
    listed = [facet_name(facet, grid, language) for facet in named]
    text = t(
        "talk.lever.proposal" if sure else "talk.lever.unsure",
        language,
        activity=name,
        facets=join(listed, language, style="standard" if sure else "or"),
        reason=_because(activity, language),
    )
    return f"{text} {reason}"


def _because(activity: Activity, language: Language) -> str:
    words = next((effect.text for effect in activity.effects), "")
    return t("talk.lever.because", language, words=shown(words, 120)) if words else ""
