import re
import string
from pathlib import Path

import pytest

import knowledge.territory_import.problems as problems_module
from knowledge.language import LANGUAGES
from knowledge.problems import Problem
from knowledge.territory_import.problems import (
    WEIGHTS,
    messages,
    place,
    problem,
    refuses,
    some,
    tell,
)

FOLDER = Path(problems_module.__file__).parent
SOURCES = "\n".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", list(messages().messages))
def test_each_sentence_exists_in_three_languages_with_the_same_values(code: str) -> None:
    message = messages().messages[code]
    assert message.weight in WEIGHTS
    for text in (message.fault, message.mend):
        assert len({frozenset(fields(text[language])) for language in LANGUAGES}) == 1
        assert all(text[language].strip()[-1] in ".»’'\"" for language in LANGUAGES)


def test_each_code_is_used_and_each_that_is_used_has_its_sentence() -> None:
    quoted = set(re.findall(r'"([a-z0-9_]+)"', SOURCES))
    assert set(messages().messages) <= quoted
    called = set(re.findall(r'problem\(\s*"([a-z0-9_]+)"', SOURCES))
    assert called <= set(messages().messages)
    assert set(re.findall(r'place\(\s*"([a-z_]+)"', SOURCES)) <= set(messages().places)


def test_a_problem_is_said_in_each_language_with_its_numbers() -> None:
    one = problem("too_many_values", "x.csv", place("line", line=12345), most=5_000_000)
    assert str(one).startswith("x.csv: line 12345: The table contains more than 5,000,000 figures.")
    assert tell(one, "fr").fault == "Le tableau contient plus de 5\u202f000\u202f000 chiffres."
    assert tell(one, "nl").fault == "De tabel bevat meer dan 5.000.000 cijfers."
    assert tell(one, "nl").where == "regel 12345"


def test_high_punctuation_stays_with_its_word() -> None:
    one = problem("number_unreadable", "x.csv", text="abc")
    assert tell(one, "fr").fault == "«\u00a0abc\u00a0» n'est pas un nombre."


def test_what_a_file_contains_is_never_read_as_a_template() -> None:
    assert "{most}" in problem("number_unreadable", "x", text="{most}{0}").fault


def test_a_problem_of_another_kind_is_said_as_it_is_written() -> None:
    other = Problem("x", "line 1", "is wrong.", "Mend it.")
    assert tell(other, "fr").fault == "is wrong."
    assert refuses([other])


def test_only_what_refuses_stands_in_the_way() -> None:
    note, refusal = problem("missing_values", "x", found=1, total=2), problem("empty_file", "x")
    assert not refuses([note])
    assert refuses([note, refusal])


def test_of_many_problems_the_first_twelve_are_kept_and_the_others_counted() -> None:
    found = [problem("number_unreadable", "x", text=str(at)) for at in range(20)]
    kept = some(found)
    assert len(kept) == 13
    assert "8 more" in kept[-1].fault
    assert some(found[:12]) == found[:12]
    assert "88 more" in some(found, total=100)[-1].fault
