"""The three languages of Levier, and texts that exist in all of them."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Language = Literal["fr", "nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# Numbers and dates follow Belgian and British usage (Babel locale names).
LOCALES: dict[Language, str] = {"fr": "fr_BE", "nl": "nl_BE", "en": "en_GB"}


class Localised(BaseModel):
    """One text, written natively in each of the three languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fr: str
    nl: str
    en: str

    def __getitem__(self, language: Language) -> str:
        text: str = getattr(self, language)
        return text
