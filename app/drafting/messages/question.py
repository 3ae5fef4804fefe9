"""The evaluative question, why it is asked, and what will be measured to answer it; and posts."""

from __future__ import annotations

from app.drafting.context import Context, Paragraph
from app.drafting.messages.activities import effects
from app.drafting.messages.evidence import voices
from app.i18n.wording import lowered, quoted_words

_POST = 280  # characters that a post may have everywhere


def question(context: Context) -> list[Paragraph]:
    """The evaluative question, and what the answer is for."""
    sentences = [sentence for paragraph in question_alone(context) for sentence in paragraph]
    purpose = context.first("purpose")
    if purpose:
        sentences.append(context.say("purpose", [purpose], text=purpose.text))
    return [tuple(sentences)] if sentences else []


def question_alone(context: Context) -> list[Paragraph]:
    """The evaluative question."""
    chosen = context.first("question")
    if chosen is None:
        return []
    text = " ".join(chosen.text.split())
    return [(context.say("question", [chosen], text=text, name=context.name),)]


def plan(context: Context) -> list[Paragraph]:
    """What will be collected, as an intention."""
    claims = context.all_of("measure")
    if not claims:
        return []
    names = [lowered(one.text) for one in claims]
    return [(context.say("measure", claims, measures=names),)]


def post_activity(context: Context) -> list[Paragraph]:
    """A post on what is done."""
    for activity in context.activities:
        for claim in context.of("activity", activity):
            people = context.first("stakeholders", activity)
            facts = {
                "name": context.name,
                "activity": quoted_words(claim.text),
                "people": quoted_words(people.text) if people else "",
            }
            post = context.say("post.activity", [claim, people], **facts)
            if len(post.text) > _POST:
                post = context.say("post.activity", [claim], **(facts | {"people": ""}))
            return [(post,)]
    return []


def post_change(context: Context) -> list[Paragraph]:
    """A post on one change: somebody's words where there are any, else what is seen."""
    told = voices(context) or effects(context)
    return [(told[0][0],)] if told else []


def post_question(context: Context) -> list[Paragraph]:
    """A post on the question that the enterprise asks itself."""
    chosen = context.first("question")
    if chosen is None:
        return []
    text = " ".join(chosen.text.split())
    post = context.say("post.question", [chosen], name=context.name, text=text)
    return [(post,)] if len(post.text) <= _POST else question_alone(context)
