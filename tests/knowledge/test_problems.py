from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.problems import ContentError, Problem, problems_from

LATER = Problem("b.yaml", "name", "is empty.", "Write the text.")
EARLIER = Problem("a.yaml", "line 3", "is no number.", "Correct it.")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1)
    count: int


def test_a_problem_reads_as_place_fault_and_mend() -> None:
    assert str(EARLIER) == "a.yaml: line 3: is no number. Correct it."


def test_a_content_error_lists_every_problem_in_order() -> None:
    error = ContentError([LATER, EARLIER])
    assert error.problems == [EARLIER, LATER]
    assert str(error).splitlines() == [str(EARLIER), str(LATER)]


def _faults(values: object) -> list[Problem]:
    try:
        _Entry.model_validate(values)
    except ValidationError as error:
        return problems_from(error, "some.yaml", "first")
    return []


def test_each_field_of_a_model_has_its_own_problem() -> None:
    told = {problem.field: problem.mend for problem in _faults({"name": "", "colour": "red"})}
    assert told == {
        "first.name": "Write the text.",
        "first.count": "Add the field.",
        "first.colour": "Remove the field, or correct its spelling.",
    }


def test_an_entry_that_is_no_mapping_is_named_by_its_label() -> None:
    assert [problem.field for problem in _faults(3)] == ["first"]
