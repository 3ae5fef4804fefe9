"""What an activity changes: for whom, what, how it is known, and what would be without them."""

from __future__ import annotations

from typing import ClassVar

from app.assessment.events import (
    AlternativeStated,
    EvidenceStated,
    NotKnown,
    StakeholdersStated,
)
from app.assessment.known import Activity, Effect, Known
from app.assessment.vocabulary import EVIDENCE_LEVELS, QuestionId
from app.dialogue.bare_figures import figure_lacks, figure_words
from app.dialogue.besides import people_told, without_besides
from app.dialogue.effects import (
    change_after_people,
    effects_in,
    evidence_level,
    figures_in,
    says_nothing_changes,
    stated,
    tells_case,
    tells_change,
    tells_of_them,
)
from app.dialogue.message import Message
from app.dialogue.outputs import is_output
from app.dialogue.short_answers import says_yes
from app.dialogue.steps.step import Read, shown
from app.dialogue.turn import Question, Refusal


def activity_asked(known: Known, about: str) -> Activity:
    """Return the activity that a question is about; KeyError where it is gone."""
    found = known.activity(about)
    if found is None:
        raise KeyError(f"no activity {about!r} to ask about")
    return found


class AboutActivity:
    """What the questions about one activity share."""

    id: ClassVar[QuestionId]

    def ask(self, known: Known, about: str) -> Question:
        """Put the question, naming the activity and, once known, the people."""
        activity = activity_asked(known, about)
        people = activity.stakeholders.text if activity.stakeholders else ""
        params = {"activity": shown(activity.text), "people": shown(people, 60)}
        return Question(self.id, about, params)


class AskStakeholders(AboutActivity):
    """Who changes through it."""

    id: ClassVar[QuestionId] = "stakeholders"

    def wanted(self, known: Known, about: str) -> bool:
        """Until someone is named."""
        return activity_asked(known, about).stakeholders is None and not known.passed_over(
            self.id, about
        )

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take who it is; sentences that already tell what changes are kept as effects."""
        message = without_besides(message)
        if message.empty:
            return Refusal("nothing_read")
        spans = message.sentences
        already = len(activity_asked(known, about).effects)
        if tells_of_them(spans[0].text, message.language):
            return effects_in(message.read, message.language, about, already)
        telling = [one for one in spans[1:] if tells_change(one.text, message.language)]
        cut = change_after_people(spans[0].text, message.language)
        if cut is not None:
            cut += spans[0].start
        elif telling:
            cut = telling[0].start
        else:
            who = people_told(message.read, message.language) or message.text.strip(" .")
            return [StakeholdersStated(activity=about, text=who)]
        effects = effects_in(message.read[cut:], message.language, about, already)
        people = message.read[:cut].strip(" .,;-–—")
        return [StakeholdersStated(activity=about, text=people), *effects]


class AskChange(AboutActivity):
    """What becomes different for them: a case seen, before any number."""

    id: ClassVar[QuestionId] = "change"

    def wanted(self, known: Known, about: str) -> bool:
        """Until an effect is told."""
        told = activity_asked(known, about).effects
        return not told and not known.passed_over(self.id, about)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take each sentence as an effect, a figure apart from the story beside it."""
        if says_nothing_changes(message):
            return [NotKnown(question=self.id, about=about)]
        already = len(activity_asked(known, about).effects)
        text = without_besides(message).read
        return effects_in(text, message.language, about, already) or Refusal("nothing_read")


class AskEvidence(AboutActivity):
    """How they know: seen, counted, asked, compared, or not yet."""

    id: ClassVar[QuestionId] = "evidence"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is told, once there is an effect to know about."""
        activity = activity_asked(known, about)
        return (
            bool(activity.effects)
            and activity.evidence is None
            and not known.passed_over(self.id, about)
        )

    def ask(self, known: Known, about: str) -> Question:
        """Put the question with the five ways of knowing; a bare figure is asked after itself.

        `lacks` is what the figure lacks: its base ("base"), its period ("period"), or nothing.
        """
        activity = activity_asked(known, about)
        told = _bare_figure(activity, known)
        effect = told or next(iter(_changes(activity, known) or activity.effects), None)
        params = {"activity": shown(activity.text), "effect": shown(effect.text) if effect else ""}
        if told:
            lacks = figure_lacks(told.text, told.figures, known.language)
            params |= {"figure": shown(figure_words(told.text, told.figures)), "lacks": lacks}
        return Question(self.id, about, params, options=EVIDENCE_LEVELS)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take the strongest way named; words without one are kept as seen by the team.

        A yes to "was it counted", or its numbers alone, says that it was. Who tells another change
        in place of a way has seen that one.
        """
        activity = activity_asked(known, about)
        bare = _bare_figure(activity, known)
        if says_yes(message) and not bare:
            return Refusal("yes_no")
        numbered = says_yes(message) or bool(message.figures)
        level = evidence_level(message) or ("counted" if bare and numbered else "seen")
        figures = tuple(
            stated(figure)
            for figure in figures_in(message.read, message.language)
            if not figure.is_year
        )
        how = EvidenceStated(activity=about, level=level, text=message.text, figures=figures)
        if evidence_level(message) is None and _tells(message):
            already = len(activity.effects)
            return [*effects_in(message.read, message.language, about, already), how]
        return [how]


def _tells(message: Message) -> bool:
    text, language = message.read, message.language
    return tells_case(text, language) or tells_change(text, language)


def _bare_figure(activity: Activity, known: Known) -> Effect | None:
    """Find the first figure told without what it is counted on, or when."""
    return next(
        (
            one
            for one in _changes(activity, known)
            if one.form == "figure" and figure_lacks(one.text, one.figures, known.language)
        ),
        None,
    )


def _changes(activity: Activity, known: Known) -> list[Effect]:
    """The effects that tell of a change rather than of how much was done."""
    return [one for one in activity.effects if not is_output(one.text, known.language)]


class AskWithoutYou(AboutActivity):
    """What would happen if they were not there: what would change anyway, and thanks to whom."""

    id: ClassVar[QuestionId] = "without_you"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is told, once there is an effect to explain."""
        activity = activity_asked(known, about)
        return (
            bool(activity.effects)
            and activity.alternative is None
            and not known.passed_over(self.id, about)
        )

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words: even "nothing" is an answer worth keeping."""
        return [AlternativeStated(activity=about, text=message.text)]
