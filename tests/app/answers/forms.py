"""A form for tests."""

from __future__ import annotations

from app.assessment.form import Form, FormQuestion, Option
from knowledge.language import Localised


def words(fr: str, nl: str, en: str) -> Localised:
    """Say one thing in three languages."""
    return Localised(fr=fr, nl=nl, en=en)


_ANY = words("x", "x", "x")
FORM = Form(
    id="survey",
    kind="survey",
    title=_ANY,
    information=_ANY,
    consent=_ANY,
    thanks=_ANY,
    questions=(
        FormQuestion(
            name="satisfied",
            kind="choice",
            label=words("Êtes-vous satisfait ?", "Bent u tevreden?", "Are you satisfied?"),
            options=(
                Option(
                    name="very",
                    label=words("Très satisfait", "Heel tevreden", "Very satisfied"),
                    counts=True,
                ),
                Option(name="not", label=words("Pas du tout", "Helemaal niet", "Not at all")),
            ),
            indicator="WO01",
        ),
    ),
)
