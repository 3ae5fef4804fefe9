"""Put a reply together: what was understood, an aside if one was asked, and the next question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.assessment.assessment import Assessment
from app.assessment.events import Asked, CitedPassage, Replied, Said
from app.assessment.known import Known, OpenQuestion
from app.assessment.vocabulary import QuestionId
from app.dialogue.acknowledge import acknowledge
from app.dialogue.asking import help_text, question_text
from app.dialogue.guidance import Guide
from app.dialogue.help_lines import care_text
from app.dialogue.message import LONGEST
from app.dialogue.personal import notice
from app.dialogue.resources import Resources
from app.dialogue.turn import Question, Reply, Turn
from app.dialogue.waiting import asked_nothing, last_asked, turn_of
from app.i18n import join, t
from app.i18n.wording import quoted
from indicators.grid import Grid
from knowledge.language import Language
from vectorstore.answers import Answer

_ASIDE_SENTENCES = 2
_NEAREST_TITLES = 3
# Questions with a long lead, which an aside does not call for again.
_LONG: tuple[QuestionId, ...] = ("path", "question_check")


def compose(
    turn: Turn | None,
    question: Question | None,
    assessment: Assessment,
    resources: Resources,
    offered: Guide | None = None,
) -> Reply:
    """Write the reply to a turn (or the welcome back, without one) and list its events."""
    known = assessment.known
    if turn and turn.care in ("distress", "violence"):
        return _asked(care_text(turn.care, known), question)
    variant = len(assessment.answer_numbers)
    parts = _greeting(assessment) if turn is None else _answer(turn, known, resources, variant)
    citations: list[CitedPassage] = []
    if offered:
        parts = [f"{parts[0]} {offered.text}".strip(), *parts[1:]]
        citations.append(offered.citation)
    if turn:
        parts.append(_noticed(turn, known.language))
    if turn and turn.aside:
        text, cited = _aside(turn.aside, known.language)
        parts.append(text)
        citations += cited
    if turn and turn.intent == "help" and question:
        parts.append(help_text(question, known))
    if question:
        parts.append(_ask(turn, question, assessment, resources.grid))
    elif turn is None or turn.intent != "stop":
        parts.append(_done(turn, parts, assessment))
    text = re.sub(r"  +", " ", "\n\n".join(part for part in parts if part))
    reply = _asked(text, question, citations)
    return replace(reply, events=(*reply.events, offered.event)) if offered else reply


def _asked(text: str, question: Question | None, citations: Sequence[CitedPassage] = ()) -> Reply:
    """Make the reply of a text, with the question that is open behind it."""
    replied = Replied(text=text, citations=tuple(citations))
    if question is None:
        return Reply(text, None, (replied,))
    asked = Asked(question=question.id, about=question.about)
    return Reply(text, question, (replied, *question.proposals, asked))


def _greeting(assessment: Assessment) -> list[str]:
    return [t("talk.welcome_back", assessment.known.language)]


def _answer(turn: Turn, known: Known, resources: Resources, variant: int) -> list[str]:
    language = known.language
    if turn.care:
        return [t("care.insult", language, variant)]
    if turn.refusal:
        return [t(f"talk.refusal.{turn.refusal.code}", language, **turn.refusal.params)]
    if turn.intent == "stop":
        return [t("talk.stop" if known.consent else "talk.stop_unkept", language)]
    if turn.intent in ("smalltalk", "off_topic"):
        return [t(f"talk.{turn.intent}", language, variant)]
    said = acknowledge(
        turn.events,
        known,
        resources,
        variant=variant,
        correcting=turn.intent == "correct_earlier",
        let_go=turn.intent == "answer",
    )
    first = turn.events[0] if turn.events else None
    if len(getattr(first, "text", "")) > LONGEST:
        said.append(t("talk.ack.too_long", language))
    return [" ".join(said)]


def _noticed(turn: Turn, language: Language) -> str:
    """Ask to replace personal data in a message, and say that it is masked."""
    said = next((one for one in turn.events if isinstance(one, Said)), None)
    return notice(said.text[:LONGEST], said.language, language) if said else ""


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


def _done(turn: Turn | None, said: Sequence[str], assessment: Assessment) -> str:
    """Say what there is and what comes after, where nothing is left to ask; at length once."""
    known = assessment.known
    told_before = turn is not None and turn.intent not in ("help", "repeat", "change_language")
    if told_before and asked_nothing(assessment):
        return "" if any(said) else t("talk.anything_else", known.language)
    if known.path == "full":
        return t("talk.done_full", known.language)
    key = "talk.done" if known.evaluative_question else "talk.nothing_open"
    return t(key, known.language)


def _ask(turn: Turn | None, question: Question, assessment: Assessment, grid: Grid) -> str:
    """Put the question; behind an aside, with a word that leads back to it."""
    language = assessment.known.language
    again = turn is not None and _just_said(turn, question, assessment)
    wording = turn_of(assessment, question.id, question.about)
    text = question_text(question, assessment.known, grid, wording, again=again)
    if turn and (turn.aside or turn.intent in ("smalltalk", "off_topic")):
        return t("talk.resume", language, len(assessment.answer_numbers), question=text)
    return text


def _just_said(turn: Turn, question: Question, assessment: Assessment) -> bool:
    """Whether what goes before a question stands in the last reply, and need not be said again."""
    put = OpenQuestion(question=question.id, about=question.about)
    if last_asked(assessment) != put:
        return False
    aside = turn.intent in ("question", "smalltalk", "off_topic")
    return bool(turn.refusal) or turn.intent == "help" or (aside and question.id in _LONG)
