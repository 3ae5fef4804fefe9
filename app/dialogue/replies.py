"""Put a reply together: what was understood, an aside if one was asked, and the next question."""

from __future__ import annotations

import re

from app.assessment.assessment import Assessment
from app.assessment.events import Asked, CitedPassage, LeverProposed, Replied
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.dialogue.acknowledge import acknowledge, facet_name
from app.dialogue.coach import suggestion
from app.dialogue.message import LONGEST
from app.dialogue.resources import Resources
from app.dialogue.steps.lever import CONFIRMED_BY_YES
from app.dialogue.steps.step import shown
from app.dialogue.turn import Question, Reply, Turn
from app.i18n import join, t
from app.i18n.wording import quoted
from indicators.grid import Grid
from knowledge.language import Language
from vectorstore.answers import Answer

_ASIDE_SENTENCES = 2
_NEAREST_TITLES = 3


def compose(
    turn: Turn | None, question: Question | None, assessment: Assessment, resources: Resources
) -> Reply:
    """Write the reply to a turn (or the welcome back, without one) and list its events."""
    known = assessment.known
    variant = len(assessment.answer_numbers)
    parts = _greeting(assessment) if turn is None else _answer(turn, known, resources, variant)
    citations: list[CitedPassage] = []
    if turn and turn.aside:
        text, citations = _aside(turn.aside, known.language)
        parts.append(text)
    if turn and turn.intent == "help" and question:
        parts.append(_help(question, known.language))
    parts += _ask(turn, question, known, resources.grid, variant)
    if question is None and (turn is None or turn.intent != "stop"):
        key = "talk.done" if known.evaluative_question else "talk.nothing_open"
        parts.append(t(key, known.language))
    text = re.sub(r"  +", " ", "\n\n".join(part for part in parts if part))
    replied = Replied(text=text, citations=tuple(citations))
    if question is None:
        return Reply(text, None, (replied,))
    asked = Asked(question=question.id, about=question.about)
    return Reply(text, question, (replied, *question.proposals, asked))


def _greeting(assessment: Assessment) -> list[str]:
    return [t("talk.welcome_back", assessment.known.language)]


def _answer(turn: Turn, known: Known, resources: Resources, variant: int) -> list[str]:
    language = known.language
    if turn.refusal:
        return [t(f"talk.refusal.{turn.refusal.code}", language, **turn.refusal.params)]
    if turn.intent == "stop":
        return [t("talk.stop" if known.consent else "talk.stop_unkept", language)]
    if turn.intent in ("smalltalk", "off_topic"):
        return [t(f"talk.{turn.intent}", language, variant)]
    said = acknowledge(
        turn.events,
        known,
        resources.grid,
        resources.territories,
        variant=variant,
        correcting=turn.intent == "correct_earlier",
    )
    first = turn.events[0] if turn.events else None
    if len(getattr(first, "text", "")) > LONGEST:
        said.append(t("talk.ack.too_long", language))
    return [" ".join(said)]


def _aside(answer: Answer, language: Language) -> tuple[str, list[CitedPassage]]:
    """Answer a question in the middle in two sentences, or say that the texts do not."""
    if not answer.answered:
        titles = [quoted(found.passage.title, language) for found in answer.passages]
        nearest = join(titles[:_NEAREST_TITLES], language, style="or")
        parts = [t("talk.answer.unanswered", language)]
        if titles:
            parts.append(t("talk.answer.nearest", language, titles=nearest))
        return " ".join(parts), []
    used = answer.citations[:_ASIDE_SENTENCES]
    cited = [CitedPassage(passage=c.passage, start=c.start, end=c.end) for c in used]
    return t("talk.answer.cited", language, text=answer.spoken(_ASIDE_SENTENCES)), cited


def _help(question: Question, language: Language) -> str:
    return t(
        "talk.help",
        language,
        why=t(f"talk.why.{question.id}", language),
        example=t(f"talk.example.{question.id}", language),
    )


def _ask(
    turn: Turn | None, question: Question | None, known: Known, grid: Grid, variant: int
) -> list[str]:
    if question is None:
        return []
    text = question_text(question, known, grid, variant)
    returning = turn and (turn.aside or turn.intent in ("smalltalk", "off_topic"))
    if returning:
        return [t("talk.resume", known.language, variant, question=text)]
    return [text]


def question_text(question: Question, known: Known, grid: Grid, variant: int = 0) -> str:
    """Word a question, with what goes before it (a proposal, what a wording lacks)."""
    language = known.language
    if question.id == "lever_check":
        asked = "lever_check" if _sure(question) else "lever_choice"
        return f"{_proposal(question, known, grid)}\n\n{t(f'talk.question.{asked}', language)}"
    if question.id == "question_check":
        lead = _coaching(question, known, grid)
        return f"{lead}\n\n{t('talk.question.question_check', language)}"
    key = f"talk.question.{question.id}"
    if question.id == "change" and not question.params.get("people"):
        key = "talk.question.change_alone"
    return t(key, language, variant, **question.params)


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


def _coaching(question: Question, known: Known, grid: Grid) -> str:
    language = known.language
    version = question.params["version"]
    lacking = [code for code in question.params["lacking"].split(",") if code]
    if not lacking:
        return t("talk.coach.holds", language, version=version)
    findings = " ".join(t(f"talk.coach.findings.{code}", language) for code in lacking[:2])
    text = t("talk.coach.intro", language, version=version, findings=findings)
    return f"{text} {t('talk.coach.suggestion', language, suggestion=suggestion(known, grid))}"
