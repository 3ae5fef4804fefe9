"""Everything that can happen in a talk, as small immutable events in the past tense.

An event's kind and fields are never renamed once shipped: an old log must still load; a new field
has a default. Events carry no time and no author; the `Entry` that records one does.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field, TypeAdapter

from app.assessment.events.activities import (
    ActivitiesConfirmed,
    ActivitiesPicked,
    ActivitiesProposed,
    ActivityAdded,
    ActivityRemoved,
    ActivityReworded,
    FacetSetAside,
    LeverConfirmed,
    LeverDeclined,
    LeverProposed,
    SupportChosen,
)
from app.assessment.events.base import Happening
from app.assessment.events.drafts import (
    DraftPicture,
    DraftSaved,
    DraftSection,
    DraftSent,
    DraftSentence,
    DraftSource,
    OfDrafts,
)
from app.assessment.events.evidence import (
    AimStated,
    AnswersRemoved,
    AnswersTaken,
    ChangeDecided,
    ChangeRemoved,
    CollectionPlanned,
    FigureSetAside,
    FormClosed,
    FormPublished,
    FormShaped,
    InterpretationNoted,
    InterpretationRemoved,
    OfEvidence,
    ResultRecorded,
    ResultRemoved,
    RoundOpened,
    TestimonyCoded,
    TestimonyRecorded,
    TestimonyRemoved,
    ThemeMerged,
    ThemeNamed,
    ThemeRemoved,
)
from app.assessment.events.parts import (
    ChainLink,
    CitedPassage,
    FacetReason,
    ProposedActivity,
    StatedFigure,
)
from app.assessment.events.plan import (
    HoursStated,
    IndicatorChosen,
    IndicatorDropped,
    StatisticChosen,
    StatisticDropped,
    StoryChosen,
    StoryDropped,
)
from app.assessment.events.question import PurposeStated, QuestionChosen, QuestionDrafted
from app.assessment.events.talk import (
    Asked,
    Confided,
    ConsentGiven,
    FieldShared,
    Forgotten,
    Guided,
    LanguageChosen,
    NoneStated,
    NotKnown,
    PathChosen,
    Paused,
    Redone,
    Replied,
    Said,
    Skipped,
    Started,
    Undone,
)
from app.assessment.events.told import (
    AlternativeStated,
    CauseStated,
    ChainStated,
    EffectStated,
    EvidenceStated,
    PortraitStated,
    PracticesStated,
    StakeholderPlaced,
    StakeholderRemoved,
    StakeholdersStated,
    TerritoryStated,
)

Event = Annotated[
    Started
    | ConsentGiven
    | FieldShared
    | LanguageChosen
    | Asked
    | Said
    | Confided
    | Replied
    | Skipped
    | NotKnown
    | Paused
    | Undone
    | Redone
    | Forgotten
    | PathChosen
    | Guided
    | NoneStated
    | PortraitStated
    | TerritoryStated
    | StakeholdersStated
    | EffectStated
    | EvidenceStated
    | AlternativeStated
    | CauseStated
    | PracticesStated
    | ChainStated
    | StakeholderPlaced
    | StakeholderRemoved
    | ActivitiesProposed
    | ActivitiesConfirmed
    | ActivityAdded
    | ActivityReworded
    | ActivityRemoved
    | SupportChosen
    | LeverProposed
    | LeverConfirmed
    | LeverDeclined
    | FacetSetAside
    | ActivitiesPicked
    | PurposeStated
    | QuestionDrafted
    | QuestionChosen
    | IndicatorChosen
    | IndicatorDropped
    | StoryChosen
    | StoryDropped
    | HoursStated
    | StatisticChosen
    | StatisticDropped
    | CollectionPlanned
    | AimStated
    | RoundOpened
    | ResultRecorded
    | ResultRemoved
    | FigureSetAside
    | TestimonyRecorded
    | TestimonyRemoved
    | ThemeNamed
    | ThemeMerged
    | ThemeRemoved
    | TestimonyCoded
    | FormShaped
    | FormPublished
    | FormClosed
    | AnswersTaken
    | AnswersRemoved
    | InterpretationNoted
    | InterpretationRemoved
    | ChangeDecided
    | ChangeRemoved
    | DraftSaved
    | DraftSent,
    Field(discriminator="kind"),
]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class Entry(Happening):
    """One event as it was recorded.

    Attributes:
        seq: 1, 2, 3 … within an assessment.
        turn: the seq of the first entry written together with this one; what is undone is a turn.
        at: when, in UTC.
        by: who acted: a person's id, or "levier".
    """

    seq: int = Field(ge=1)
    turn: int = Field(ge=1)
    at: datetime
    by: str
    event: Event


__all__ = [
    "EVENT",
    "ActivitiesConfirmed",
    "ActivitiesPicked",
    "ActivitiesProposed",
    "ActivityAdded",
    "ActivityRemoved",
    "ActivityReworded",
    "AimStated",
    "AlternativeStated",
    "AnswersRemoved",
    "AnswersTaken",
    "Asked",
    "CauseStated",
    "ChainLink",
    "ChainStated",
    "ChangeDecided",
    "ChangeRemoved",
    "CitedPassage",
    "CollectionPlanned",
    "Confided",
    "ConsentGiven",
    "DraftPicture",
    "DraftSaved",
    "DraftSection",
    "DraftSent",
    "DraftSentence",
    "DraftSource",
    "EffectStated",
    "Entry",
    "Event",
    "EvidenceStated",
    "FacetReason",
    "FacetSetAside",
    "FieldShared",
    "FigureSetAside",
    "Forgotten",
    "FormClosed",
    "FormPublished",
    "FormShaped",
    "Guided",
    "Happening",
    "HoursStated",
    "IndicatorChosen",
    "IndicatorDropped",
    "InterpretationNoted",
    "InterpretationRemoved",
    "LanguageChosen",
    "LeverConfirmed",
    "LeverDeclined",
    "LeverProposed",
    "NoneStated",
    "NotKnown",
    "OfDrafts",
    "OfEvidence",
    "PathChosen",
    "Paused",
    "PortraitStated",
    "PracticesStated",
    "ProposedActivity",
    "PurposeStated",
    "QuestionChosen",
    "QuestionDrafted",
    "Redone",
    "Replied",
    "ResultRecorded",
    "ResultRemoved",
    "RoundOpened",
    "Said",
    "Skipped",
    "StakeholderPlaced",
    "StakeholderRemoved",
    "StakeholdersStated",
    "Started",
    "StatedFigure",
    "StatisticChosen",
    "StatisticDropped",
    "StoryChosen",
    "StoryDropped",
    "SupportChosen",
    "TerritoryStated",
    "TestimonyCoded",
    "TestimonyRecorded",
    "TestimonyRemoved",
    "ThemeMerged",
    "ThemeNamed",
    "ThemeRemoved",
    "Undone",
]
