"""What a message of a few words says as a whole: yes, no, all, none, your suggestion, undo.

Fillers around it change nothing; any word that tells something makes it another answer.
"""

from __future__ import annotations

from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.steering import of_talk, whole


def says_yes(message: Message) -> bool:
    """Whether a message is a plain agreement."""
    return whole(message, load_lexicon(message.language), "yes")


def says_all(message: Message) -> bool:
    """Whether a message takes all that was offered."""
    return whole(message, load_lexicon(message.language), "everything")


def says_no(message: Message) -> bool:
    """Whether a message is a plain refusal, with nothing put in its place."""
    return whole(message, load_lexicon(message.language), "no")


def says_none(message: Message) -> bool:
    """Whether a message says that there is none of what was asked for."""
    return whole(message, load_lexicon(message.language), "none")


def goes_on(message: Message) -> bool:
    """Whether a message takes the offer to go on."""
    return whole(message, load_lexicon(message.language), "go_on")


def puts_off(message: Message) -> bool:
    """Whether a message leaves something for another time."""
    return whole(message, load_lexicon(message.language), "later")


def leaves_choice(message: Message) -> bool:
    """Whether a message leaves it to Levier what comes first."""
    return whole(message, load_lexicon(message.language), "first_ones")


def takes_suggestion(message: Message) -> bool:
    """Whether a message takes the wording that Levier suggested."""
    return whole(message, load_lexicon(message.language), "suggestion")


def wants_undo(message: Message) -> bool:
    """Whether the person takes the last turn back."""
    lexicon = load_lexicon(message.language)
    return whole(message, lexicon, "undo") or of_talk(
        message.folded, lexicon.cues["undo"], lexicon.talk
    )


def wants_redo(message: Message) -> bool:
    """Whether the person wants the turn back that was undone."""
    return whole(message, load_lexicon(message.language), "redo")
