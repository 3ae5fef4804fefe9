from pathlib import Path

from app.assessment.events import EVENT, Entry
from app.exports.assessment_file import from_json

RELEASED = sorted((Path(__file__).parent / "released").glob("*.json"))


def test_logs_of_every_released_version_still_load() -> None:
    assert RELEASED
    for path in RELEASED:
        assert from_json(path.read_text("utf-8"), path.name).known.activities


def test_every_kind_of_event_is_told_apart_by_its_kind() -> None:
    schema = EVENT.json_schema()
    kinds = list(schema["discriminator"]["mapping"])
    assert len(kinds) == len(set(kinds)) == 72


def test_an_event_of_unknown_kind_is_refused_with_its_name() -> None:
    try:
        EVENT.validate_python({"kind": "guessed"})
    except ValueError as error:
        assert "guessed" in str(error)
    else:
        raise AssertionError("accepted")


def test_entries_start_at_one() -> None:
    fields = Entry.model_fields
    assert "ge=1" in str(fields["seq"].metadata)
