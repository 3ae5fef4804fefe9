"""One word for one thing, in code, texts and exports."""

from __future__ import annotations

from typing import Literal, get_args

QuestionId = Literal[
    "activities",
    "activities_check",
    "name",
    "territory",
    "stakeholders",
    "change",
    "evidence",
    "without_you",
    "lever_check",
    "mission",
    "purpose",
    "evaluative_question",
    "question_check",
    "priorities",
    "path",
    "needs",
    "aspirations",
    "means",
    "partners",
    "other_effects",
    "other_causes",
    "practices",
    "long_term",
    "voices",
]
QUESTIONS: tuple[QuestionId, ...] = get_args(QuestionId)
ABOUT_AN_ACTIVITY: tuple[QuestionId, ...] = (
    "stakeholders",
    "change",
    "evidence",
    "without_you",
    "lever_check",
    "other_effects",
    "other_causes",
    "practices",
    "long_term",
)

# How far the person wants to go now: one draft in twenty minutes, or the whole state of play.
Path = Literal["short", "full"]

# How an effect is known: not yet; seen by the team; counted; asked of those concerned; compared
# with the start, with others or with what would have happened anyway.
EvidenceLevel = Literal["none", "seen", "counted", "asked", "compared"]
EVIDENCE_LEVELS: tuple[EvidenceLevel, ...] = get_args(EvidenceLevel)

LeverStatus = Literal["confirmed", "promising", "to_document", "support"]

PortraitField = Literal[
    "name",
    "segment",
    "staff",
    "volunteers",
    "mission",
    "needs",
    "aspirations",
    "means",
    "partners",
]
PORTRAIT_FIELDS: tuple[PortraitField, ...] = get_args(PortraitField)

# Of staff: full-time equivalents, people, or volunteers.
StaffUnit = Literal["fte", "people", "volunteers"]

# How an effect was told: a case seen, a figure, or a plain statement.
EffectForm = Literal["story", "figure", "statement"]
# Whether a change was wanted, did harm, or came unforeseen.
EffectDirection = Literal["positive", "negative", "unexpected"]

# What someone agreed to whose words are kept: nobody asked yet; not to be used; and how they may be
# named where they are.
TestimonyConsent = Literal["not_asked", "refused", "anonymous", "initials", "name"]
TESTIMONY_CONSENTS: tuple[TestimonyConsent, ...] = get_args(TestimonyConsent)

# What someone on the stakeholder map does or undergoes.
StakeholderRole = Literal["gives", "receives", "loses"]
STAKEHOLDER_ROLES: tuple[StakeholderRole, ...] = get_args(StakeholderRole)

Intent = Literal[
    "answer",
    "question",
    "correct_earlier",
    "dont_know",
    "skip",
    "back",
    "repeat",
    "help",
    "smalltalk",
    "stop",
    "change_language",
    "off_topic",
]
INTENTS: tuple[Intent, ...] = get_args(Intent)
