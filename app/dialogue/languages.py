"""Which language a message is in: a Dutch answer in a French talk is still an answer."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from lingua import Language as Spoken
from lingua import LanguageDetector, LanguageDetectorBuilder

from knowledge.language import Language
from knowledge.text import STOP_WORDS, fold, words

_OURS: dict[Spoken, Language] = {
    Spoken.FRENCH: "fr",
    Spoken.DUTCH: "nl",
    Spoken.ENGLISH: "en",
}
# Languages that visitors of the zone are likely to try, to be told kindly that Levier has three.
_OTHERS = (
    Spoken.GERMAN,
    Spoken.SPANISH,
    Spoken.ITALIAN,
    Spoken.PORTUGUESE,
    Spoken.POLISH,
    Spoken.TURKISH,
    Spoken.ROMANIAN,
    Spoken.ARABIC,
    Spoken.UKRAINIAN,
)
_FEWEST_WORDS = 4
_FUNCTION_WORDS = 0.3  # of the words of a sentence, at the least
# A capital inside a sentence opens a name; German, where every noun has one, is told by the rest.
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Þ][\w'’-]*")
_SURE = 0.9


def _looks(text: str, language: Language) -> bool:
    """Whether the small words of a short text are those of a language."""
    typed = [fold(word.text) for word in words(text)]
    known = sum(word in STOP_WORDS[language] for word in typed)
    return known >= _FUNCTION_WORDS * len(typed)


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    # The low-accuracy mode needs a tenth of the memory and is right on whole sentences.
    builder = LanguageDetectorBuilder.from_languages(*_OURS, *_OTHERS)
    return builder.with_low_accuracy_mode().build()


def spoken_language(text: str, expected: Language) -> Language | Literal["other"]:
    """Tell the language of a text; in doubt, and for a few words only, the one expected."""
    plain = _NAME.sub(" ", text)  # "La Louvière" makes no English sentence French
    if sum(1 for _ in words(plain)) < _FEWEST_WORDS:
        return expected
    values = _detector().compute_language_confidence_values(plain)
    ours = {_OURS[one.language]: one.value for one in values if one.language in _OURS}
    found = max(ours, key=lambda one: ours[one])
    if ours[found] >= _SURE:
        return found
    foreign = sum(ours.values()) <= 1 - _SURE  # Spanish or Portuguese: another, whichever it is
    return "other" if foreign and not _looks(text, expected) else expected
