"""Who the enterprise is: name, place and mission; and on the full path what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.assessment.events import PortraitStated, TerritoryStated
from app.assessment.known import Known
from app.assessment.vocabulary import PortraitField, QuestionId
from app.dialogue.message import Message
from app.dialogue.names import bare_name
from app.dialogue.steps.step import MayBeNone, Read
from app.dialogue.turn import Question, Refusal
from knowledge.places import Gazetteer

_LONGEST_NAME = 80
# What the full path adds, in the order in which it is asked.
MORE_OF_THE_PORTRAIT: tuple[PortraitField, ...] = ("needs", "aspirations", "means", "partners")


class AskName:
    """What the enterprise is called; every draft begins with it."""

    id: ClassVar[QuestionId] = "name"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is known or passed over."""
        return "name" not in known.portrait and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take the name as typed, out of a phrase where it stands in one."""
        name = bare_name(message)
        if not name or len(name) > _LONGEST_NAME:
            return Refusal("name_unclear")
        return [PortraitStated(field="name", text=name)]


@dataclass(frozen=True)
class AskTerritory:
    """Where the enterprise acts; every comparison needs it."""

    gazetteer: Gazetteer
    id: ClassVar[QuestionId] = "territory"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is known or passed over."""
        return known.territory is None and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Find the place; an unknown one is answered with the nearest names."""
        places = self.gazetteer.find(message.read)
        if places:
            place = max(places, key=lambda one: (len(one.territory), -one.start))
            return [TerritoryStated(place=place.name, territory=place.territory)]
        said = message.text.strip(" .!")[:60]
        nearest = self.gazetteer.nearest(said)
        if nearest:
            return Refusal("territory_unknown", {"said": said, "nearest": ", ".join(nearest)})
        return Refusal("territory_unheard", {"said": said})


class _AskField:
    """A part of the portrait that is kept in the person's own words."""

    id: ClassVar[QuestionId]
    field: ClassVar[PortraitField]

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is known or passed over."""
        return self.field not in known.portrait and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words."""
        return [PortraitStated(field=self.field, text=message.text)]


class _AskMore(MayBeNone, _AskField):
    """A part of the portrait that an enterprise may not have."""

    take = _AskField.read


class AskMission(_AskField):
    """What the enterprise is there for, in its own words."""

    id: ClassVar[QuestionId] = "mission"
    field: ClassVar[PortraitField] = "mission"


class AskNeeds(_AskMore):
    """Which need around it the enterprise answers."""

    id: ClassVar[QuestionId] = "needs"
    field: ClassVar[PortraitField] = "needs"


class AskAspirations(_AskMore):
    """What the people concerned hope for beyond that need."""

    id: ClassVar[QuestionId] = "aspirations"
    field: ClassVar[PortraitField] = "aspirations"


class AskMeans(_AskMore):
    """With what the enterprise does it."""

    id: ClassVar[QuestionId] = "means"
    field: ClassVar[PortraitField] = "means"


class AskPartners(_AskMore):
    """With whom the enterprise does it."""

    id: ClassVar[QuestionId] = "partners"
    field: ClassVar[PortraitField] = "partners"
