from datetime import date, timedelta

import pytest

from app.assessment import events as e
from app.drafting.draft import AUDIENCES, Audience
from app.drafting.kept import changed, draft_id, opened, saved
from app.drafting.write import Style, write
from tests.app.drafting.cases import PERSON, START, case, grid, territories


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_version_opens_again_as_the_draft_that_it_was(audience: Audience) -> None:
    draft = write(case("fr"), audience, "fr", grid(), territories())
    kept = case("fr").with_events([(PERSON, saved(draft))], START + timedelta(hours=1))
    held = kept.known.drafts[draft_id(draft)]
    assert opened(held, held.newest) == draft.model_copy(update={"before_sending": ()})


def test_versions_are_counted_and_a_sending_stays_with_its_own() -> None:
    draft = write(case("fr"), "press", "fr", grid(), territories())
    sent = e.DraftSent(draft=draft_id(draft), version=1, to="le journal", on=date(2026, 3, 3))
    events: list[tuple[str, e.Event]] = [
        (PERSON, saved(draft)),
        (PERSON, sent),
        (PERSON, saved(draft)),
    ]
    held = case("fr").with_events(events, START + timedelta(hours=1)).known.drafts["press-fr"]
    assert [one.number for one in held.versions] == [1, 2]
    assert [(one.version, one.to) for one in held.sent] == [(1, "le journal")]


def test_another_tone_is_another_text() -> None:
    draft = write(case("fr"), "team", "fr", grid(), territories())
    kept = case("fr").with_events([(PERSON, saved(draft))], START + timedelta(hours=1))
    newest = kept.known.drafts[draft_id(draft)].newest
    assert not changed(draft, newest)
    sober = write(case("fr"), "team", "fr", grid(), territories(), style=Style(tone="sober"))
    assert changed(sober, newest) == (sober.sentences != draft.sentences)
