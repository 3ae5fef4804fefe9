"""What a draft may say, by name: each message makes paragraphs from the claims it finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.drafting.context import Context, Paragraph
from app.drafting.messages import activities, evidence, portrait, question, territory

Message = Callable[[Context], list[Paragraph]]

MESSAGES: Mapping[str, Message] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            portrait.portrait,
            portrait.mission,
            portrait.resources,
            activities.activities,
            activities.activity_list,
            activities.activity_sentence,
            activities.effects,
            activities.side_effects,
            activities.else_explains,
            activities.known_and_not,
            evidence.results,
            evidence.comparisons,
            evidence.voices,
            evidence.figures,
            evidence.decided,
            evidence.aims,
            territory.needs,
            question.question,
            question.question_alone,
            question.plan,
            question.post_activity,
            question.post_change,
            question.post_question,
        )
    }
)
