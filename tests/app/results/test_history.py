from datetime import UTC, datetime
from decimal import Decimal

from app.assessment.assessment import Assessment
from app.assessment.events import (
    Event,
    ResultRecorded,
    ResultRemoved,
    TestimonyRecorded,
    TestimonyRemoved,
)
from app.results.history import changed

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def _after(*events: Event) -> Assessment:
    assessment = Assessment("a")
    for event in events:
        assessment = assessment.with_events([("p", event)], NOW)
    return assessment


def _recorded(value: int) -> ResultRecorded:
    return ResultRecorded(result="r", text="En emploi", value=Decimal(value))


def test_a_correction_has_its_before_and_after_and_a_removal_its_reason() -> None:
    removed = ResultRemoved(result="r", reason="compté deux fois")
    gone, corrected = changed(_after(_recorded(9), _recorded(10), removed), "result")
    assert corrected.after is not None
    assert (dict(corrected.before)["value"], dict(corrected.after)["value"]) == (9, 10)
    assert (gone.after, gone.reason, gone.entry.seq) == (None, "compté deux fois", 3)


def test_what_was_saved_again_unchanged_is_no_change() -> None:
    assert changed(_after(_recorded(9), _recorded(9)), "result") == []


def test_results_and_testimonies_are_told_apart() -> None:
    said = TestimonyRecorded(testimony="v", text="Oui.")
    assessment = _after(said, _recorded(9), _recorded(10), TestimonyRemoved(testimony="v"))
    assert [one.after for one in changed(assessment, "testimony")] == [None]
    assert len(changed(assessment, "result")) == 1
