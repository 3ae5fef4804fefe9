import pytest

from app.errors import BadFile, Conflict, LevierError, NotFound


@pytest.mark.parametrize(
    ("kind", "code"), [(Conflict, "conflict"), (NotFound, "not_found"), (BadFile, "bad_file")]
)
def test_each_error_has_its_code(kind: type[LevierError], code: str) -> None:
    assert kind.code == code
    assert issubclass(kind, LevierError)


def test_the_log_gets_code_and_parameters() -> None:
    assert str(BadFile(file="a.json", fault="empty")) == (
        "bad_file {'file': 'a.json', 'fault': 'empty'}"
    )
