"""One form with a question of every kind."""

from __future__ import annotations

from app.assessment.form import Form, FormQuestion, Option
from tests.app.collecting.asked import words


def _option(name: str, *, counts: bool = False) -> Option:
    return Option(name=name, label=words(name.capitalize()), counts=counts)


def a_form() -> Form:
    """A survey with a question of every kind and every purpose."""
    moments = (_option("entry"), _option("exit"))
    genders = (_option("woman"), _option("man"), _option("unsaid"))
    jobs = (_option("steady", counts=True), _option("odd"), _option("none"))
    ways = (_option("foot"), _option("bike"), _option("bus"))
    return Form(
        id="survey",
        kind="survey",
        title=words("Your view"),
        information=words("Why we ask"),
        consent=words("I agree"),
        thanks=words("Thank you"),
        questions=(
            FormQuestion(name="own_code", kind="text", purpose="pairing", label=words("Code")),
            FormQuestion(
                name="moment", kind="choice", purpose="group", label=words("When"), options=moments
            ),
            FormQuestion(
                name="en01",
                kind="choice",
                label=words("Your job"),
                options=jobs,
                indicator="EN01",
                hint=words("As of today"),
            ),
            FormQuestion(name="en02", kind="choices", label=words("Ways"), options=ways),
            FormQuestion(
                name="pe01",
                kind="scale",
                label=words("How sure"),
                least=1,
                most=5,
                ends=(words("not at all"), words("entirely")),
                indicator="PE01",
            ),
            FormQuestion(
                name="ec01", kind="number", label=words("How many"), least=0, most=40, required=True
            ),
            FormQuestion(name="since", kind="date", label=words("Since when")),
            FormQuestion(
                name="story_1_people",
                kind="text",
                purpose="story",
                label=words("Tell us"),
                facet="people.confidence",
                note=words("Take your time"),
            ),
            FormQuestion(
                name="gender", kind="choice", purpose="group", label=words("You"), options=genders
            ),
            FormQuestion(name="remark", kind="text", purpose="remark", label=words("And else")),
        ),
    )
