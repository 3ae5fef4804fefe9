"""Drafts that were saved: versions in order, and to whom each went."""

from datetime import UTC, date, datetime

from app.assessment import events as e
from app.assessment.assessment import Assessment

_NOW = datetime(2026, 3, 2, tzinfo=UTC)


def _saved(text: str) -> e.DraftSaved:
    sentence = e.DraftSentence(text=text, origins=("A1",))
    section = e.DraftSection(heading="Qui nous sommes", paragraphs=((sentence,),))
    return e.DraftSaved(
        draft="press-fr", audience="press", language="fr", title="Titre", sections=(section,)
    )


def _after(*events: e.Event) -> Assessment:
    told = Assessment("a").with_events([("p", e.Said(text="Bonjour", language="fr"))], _NOW)
    for event in events:
        told = told.with_events([("p", event)], _NOW)
    return told


def test_every_save_adds_a_version_and_changes_no_earlier_one() -> None:
    saved = _after(_saved("Un."), _saved("Deux.")).known.drafts["press-fr"]
    assert [one.number for one in saved.versions] == [1, 2]
    assert [one.sections[0].paragraphs[0][0].text for one in saved.versions] == ["Un.", "Deux."]
    assert saved.newest is saved.version(2)


def test_a_version_is_not_sent_until_somebody_says_so_and_that_can_be_taken_back() -> None:
    sent = e.DraftSent(draft="press-fr", version=1, to="La gazette", on=date(2026, 3, 3))
    assert _after(_saved("Un.")).known.drafts["press-fr"].sent == ()
    [one] = _after(_saved("Un."), sent).known.drafts["press-fr"].sent
    assert (one.version, one.to, one.on) == (1, "La gazette", date(2026, 3, 3))
    back = e.DraftSent(draft="press-fr", version=1, to="La gazette")
    assert _after(_saved("Un."), sent, back).known.drafts["press-fr"].sent == ()


def test_a_version_that_never_was_cannot_have_been_sent() -> None:
    sent = e.DraftSent(draft="press-fr", version=7, to="La gazette", on=date(2026, 3, 3))
    assert _after(sent).known.drafts == {}
    assert _after(_saved("Un."), sent).known.drafts["press-fr"].sent == ()


def test_saving_a_draft_is_no_answer_so_undo_passes_over_it() -> None:
    told = _after(_saved("Un."))
    assert list(told.answer_numbers.values()) == [1]
    assert told.undoable == 1
