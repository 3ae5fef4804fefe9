import pandas as pd
import pytest

from app.answers.columns import propose
from app.answers.read import AnswersFile
from app.assessment.answers import AnswerColumn
from app.assessment.form import Form, FormQuestion, Option
from indicators.grid import Indicator
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES, Language, Localised
from tests.app.answers.forms import FORM


def _file(columns: dict[str, list[str]]) -> AnswersFile:
    frame = pd.DataFrame(columns, dtype="str")
    return AnswersFile("x.csv", frame, {name: name for name in columns}, "file", "d")


def _one(
    heading: str,
    answers: list[str],
    indicators: tuple[Indicator, ...] = (),
    forms: tuple[Form, ...] = (),
) -> AnswerColumn:
    return propose(_file({heading: answers}), indicators, forms)[0]


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        (["1", "2", "5", "3"], "scale"),
        (["12,5", "13.75", "100"], "number"),
        (["oui", "non", "oui", "non"], "choice"),
        (["a; b", "a", "b; c", "c", "a; b", "b"], "choices"),
        (["01/02/2026", "13/02/2026"], "date"),
        (["2026-02-01T10:00:00.000+01:00"], "date"),
        (["Je me sens mieux", "On m'a écoutée", "Rien à dire"], "text"),
        (["", ""], "text"),
        (["=1+1", "=A1", "=B2"], "text"),
    ],
)
def test_the_kind_is_seen_in_the_answers(answers: list[str], kind: str) -> None:
    assert _one("Question", answers).kind == kind


@pytest.mark.parametrize("heading", ["Genre", "Geslacht", "Gender", "Quel est votre genre ?"])
def test_groups_are_known_in_three_languages(heading: str) -> None:
    column = _one(heading, ["a", "b", "a", "b"])
    assert (column.use, column.breakdown) == ("group", "gender")


@pytest.mark.parametrize("heading", ["Âge", "leeftijd", "Age group"])
def test_ages_form_groups(heading: str) -> None:
    assert _one(heading, ["34", "56", "19"]).breakdown == "age"


@pytest.mark.parametrize(
    "answers",
    [["Entrée", "sortie", "Entrée"], ["instroom", "uitstroom", "later"], ["before", "After"]],
)
def test_moments_are_known_in_three_languages(answers: list[str]) -> None:
    assert _one("Quand", answers).use == "moment"


def test_a_code_pairs_and_a_date_says_when_once_each() -> None:
    file = _file(
        {
            "Code personnel": ["AB12", "CD34", "EF56", "GH78"],
            "Date": ["01/02/2026"] * 4,
            "Datum": ["01/02/2026"] * 4,
        }
    )
    assert [one.use for one in propose(file, ())] == ["pairing", "date", "ignored"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_like_an_indicators_name_measures_it(language: Language) -> None:
    indicators = tuple(load_grid()[0].indicators.values())[:20]
    for one in indicators:
        column = _one(one.name[language], ["1", "2", "4", "5"], indicators)
        assert (column.use, column.indicator) == ("measure", one.id)
    assert _one(indicators[0].id, ["oui", "non", "oui"], indicators).counts == ("oui",)


def test_a_question_of_a_form_says_itself_what_it_is() -> None:
    column = _one("satisfied", ["very", "not"], forms=(FORM,))
    assert (column.use, column.indicator, column.counts) == ("measure", "WO01", ("very",))
    assert column.order == ("very", "not")
    assert column.words["very"].nl == "Heel tevreden"
    by_words = _one("Bent u tevreden?", ["Heel tevreden"], forms=(FORM,))
    assert by_words.indicator == "WO01"


@pytest.mark.parametrize(
    "heading",
    ["Nom", "Prénom", "Naam", "First name", "E-mail", "Téléphone", "Geboortedatum", "NISS"],
)
def test_columns_with_personal_headings_are_left_out(heading: str) -> None:
    assert _one(heading, ["a", "b", "a", "b"]).use == "ignored"


@pytest.mark.parametrize(
    "answer", ["ana@example.org", "0478 12 34 56", "+33 6 12 34 56 78", "85.07.30-033.28"]
)
def test_columns_with_personal_answers_are_left_out(answer: str) -> None:
    column = _one("Genre", [answer, "", answer])
    assert column.use == "ignored"


def test_the_name_of_a_workshop_is_no_personal_data() -> None:
    assert _one("Nom de l'atelier", ["Couture", "Cuisine"] * 2).breakdown == "activity"


def test_words_that_tell_something_are_a_story() -> None:
    told = ["Depuis que je viens ici, je dors mieux et je parle davantage avec mes voisins."]
    assert _one("Qu'est-ce qui a changé pour vous ?", told).use == "story"


def test_a_group_of_a_form_keeps_who_would_rather_not_say_apart() -> None:
    words = Localised(fr="Genre", nl="Gender", en="Gender")
    options = tuple(Option(name=one, label=words) for one in ("woman", "man", "unsaid"))
    asked = FormQuestion(
        name="gender", kind="choice", purpose="group", label=words, options=options
    )
    form = FORM.model_copy(update={"questions": (asked,)})
    assert _one("gender", ["woman"], forms=(form,)).order == ("woman", "man")


def test_a_slash_in_a_heading_parts_nothing() -> None:
    assert _one("Êtes-vous content/nom ?", ["oui", "non", "oui"]).kind == "choice"
    assert _one("Genre (H/F/X)", ["H", "F", "H"]).breakdown == "gender"
