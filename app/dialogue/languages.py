"""Which language a message is in: a Dutch answer in a French talk is still an answer."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from lingua import Language as Spoken
from lingua import LanguageDetector, LanguageDetectorBuilder

from knowledge.language import Language
from knowledge.text import words

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
_SURE = 0.9


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    # The low-accuracy mode needs a tenth of the memory and is right on whole sentences.
    builder = LanguageDetectorBuilder.from_languages(*_OURS, *_OTHERS)
    return builder.with_low_accuracy_mode().build()


def spoken_language(text: str, expected: Language) -> Language | Literal["other"]:
    """Tell the language of a text; in doubt, and for a few words only, the one expected."""
    if sum(1 for _ in words(text)) < _FEWEST_WORDS:
        return expected
    best = _detector().compute_language_confidence_values(text)[0]
    if best.value < _SURE:
        return expected
    return _OURS.get(best.language, "other")
