"""What people are told before they answer: words of the team's own, and what is always promised."""

from __future__ import annotations

from app.assessment.form import FormKind
from app.i18n import t
from knowledge.language import LANGUAGES, Language, Localised

_AS_THOUGH: dict[FormKind, FormKind] = {
    "focus_group": "interview",
    "life_story": "interview",
    "observation": "records",
}


def information(kind: FormKind, opening: Localised, kept_years: int | None = None) -> Localised:
    """Join who asks and what for with what is promised to everyone.

    `kept_years` is for how many years answers are kept at most, None where nobody said.
    """
    fr, nl, en = (
        f"{opening[one].strip()} {promise(kind, one, kept_years)}".strip() for one in LANGUAGES
    )
    return Localised(fr=fr, nl=nl, en=en)


def promise(kind: FormKind, language: Language, kept_years: int | None = None) -> str:
    """Say what is promised: without a name, kept how long, free to stop without a reason."""
    return t(
        f"form.promise.{_AS_THOUGH.get(kind, kind)}", language, kept=_kept(kept_years, language)
    )


def _kept(years: int | None, language: Language) -> str:
    if years is None:
        return t("form.kept.open", language)
    if years == 1:
        return t("form.kept.one", language)
    return t("form.kept.several", language, years=str(years))
