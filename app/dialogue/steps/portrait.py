"""Who the enterprise is: its name, its place, its mission."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.assessment.events import PortraitStated, TerritoryStated
from app.assessment.known import Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.message import Message
from app.dialogue.portrait import bare_name
from app.dialogue.steps.step import Read
from app.dialogue.turn import Question, Refusal
from knowledge.places import Gazetteer

_LONGEST_NAME = 80


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


class AskMission:
    """What the enterprise is there for, in its own words."""

    id: ClassVar[QuestionId] = "mission"

    def wanted(self, known: Known, about: str) -> bool:
        """Once a lever is confirmed: the mission then has something to stand on."""
        settled = not known.candidates or bool(known.levers)
        return settled and "mission" not in known.portrait and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words."""
        return [PortraitStated(field="mission", text=message.text)]
