"""What is wrong with a form that somebody shaped, all at once, said in three languages.

The sentences are in `app/i18n/<language>/formedit.yaml`, under `problem.<code>`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from app.assessment.form import Form
from app.i18n import t
from knowledge.language import LANGUAGES, Language, Localised
from knowledge.problems import Problem

LONGEST = {"label": 400, "title": 100, "opening": 800, "consent": 300}  # characters
_PARTS = ("fault", "mend")


@dataclass(frozen=True)
class FormProblem(Problem):
    """A problem of one form.

    Attributes:
        language: in which the wording is faulty, None where that is beside the point.
        values: what is put into its sentences, by name.
    """

    code: str
    language: Language | None = None
    values: tuple[tuple[str, str], ...] = ()


def form_problems(form: Form, who: str = "") -> list[FormProblem]:
    """List what is wrong with a form; `who` is the enterprise's name, "" where nobody told it."""
    found = _of_questions(form)
    found += _of_text("title", form.title)
    if form.opening is not None:
        found += _of_text("opening", form.opening)
        found += _of_who(form.opening, who)
    return found + _of_text("consent", form.consent)


def own_empty() -> FormProblem:
    """Say that a question of the team's own has no words in any language."""
    return _problem("own_empty", "label")


def told(one: FormProblem, language: Language) -> str:
    """Say what is wrong, where, and what to do about it."""
    values = _values(one, language)
    fault, mend = (t(f"formedit.problem.{one.code}.{part}", language, **values) for part in _PARTS)
    return t("formedit.problem_line", language, fault=fault, mend=mend)


def _of_questions(form: Form) -> list[FormProblem]:
    found = [] if form.questions else [_problem("no_questions", "questions")]
    counts = Counter(one.name for one in form.questions)
    found += [_problem("name_twice", one, name=one) for one, many in counts.items() if many > 1]
    for number, question in enumerate(form.questions, start=1):
        found += _of_text("label", question.label, number=str(number))
    return found


def _of_text(part: str, text: Localised, **values: str) -> list[FormProblem]:
    found = []
    most = LONGEST[part]
    for language in LANGUAGES:
        if not text[language].strip():
            found.append(_problem(f"{part}_empty", part, language, **values))
        elif len(text[language]) > most:
            long = {"most": str(most), **values}
            found.append(_problem(f"{part}_long", part, language, **long))
    return found


def _of_who(opening: Localised, who: str) -> list[FormProblem]:
    """Whoever is asked must learn who asks; without a known name nothing can be looked for."""
    return [
        _problem("who_missing", "opening", one, who=who)
        for one in LANGUAGES
        if who and opening[one].strip() and who.casefold() not in opening[one].casefold()
    ]


def _problem(
    code: str, field: str, language: Language | None = None, /, **values: str
) -> FormProblem:
    shown = {**values, **_named(language, "en")}
    fault, mend = (t(f"formedit.problem.{code}.{part}", "en", **shown) for part in _PARTS)
    return FormProblem("", field, fault, mend, code, language, tuple(values.items()))


def _values(one: FormProblem, language: Language) -> dict[str, str]:
    return {**dict(one.values), **_named(one.language, language)}


def _named(language: Language | None, shown: Language) -> dict[str, str]:
    return {} if language is None else {"language": t(f"formedit.in.{language}", shown)}
