"""What others see of an assessment: nothing confided, no insult, nobody's number or illness."""

import re
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.vocabulary import TestimonyConsent
from app.drafting.draft import AUDIENCES
from app.drafting.shareable import shareable
from app.drafting.write import write
from app.exports.assessment_file import to_json
from app.exports.docx import to_docx
from app.exports.grid_view import grid_view
from app.exports.markdown import to_markdown
from tests.app.assessment.strategies import assessments
from tests.app.drafting.cases import START, case, grid, said, territories

SECRET = "j'en peux plus, je veux en finir"
PHONE, MAIL = "0471 12 34 56", "karim@exemple.be"
TOLD = f"Karim est dépressif, appelez le {PHONE} ou {MAIL}"


def _with(*acts: list[tuple[str, e.Event]]) -> Assessment:
    assessment = case("fr", level="counted")
    for turn in acts:
        assessment = assessment.with_events(turn, START)
    return assessment


def _leaving(assessment: Assessment) -> str:
    """Everything that others may get, in one text."""
    texts = [repr(grid_view(assessment, grid()))]
    for audience in AUDIENCES:
        draft = write(assessment, audience, "fr", grid(), territories())
        texts += [to_markdown(draft), draft.model_dump_json()]
        texts += [one.text for one in Document(BytesIO(to_docx(draft))).paragraphs]
    return "\n".join(texts)


def test_what_was_confided_is_in_no_draft_and_no_export_but_ones_own() -> None:
    confided = [*said("fr", SECRET, e.Confided())]
    assessment = _with(confided, said("fr", TOLD, e.AlternativeStated(activity="act1", text=TOLD)))
    assert "en finir" not in _leaving(assessment)
    assert "en finir" not in to_json(shareable(assessment))
    assert SECRET in to_json(assessment)


def test_personal_data_is_masked_wherever_words_leave() -> None:
    other = e.AlternativeStated(activity="act1", text=TOLD)
    named = e.ActivityReworded(activity="act1", text=f"former Karim, {PHONE}")
    assessment = _with(said("fr", TOLD, other), said("fr", f"former Karim, {PHONE}", named))
    leaving = _leaving(assessment)
    for secret in (PHONE, MAIL, "Karim est"):
        assert secret not in leaving
    assert "[téléphone]" in leaving.replace("\\", "")


def test_a_telephone_number_gives_no_figure() -> None:
    figures = (e.StatedFigure(value=Decimal(471), text="0471"),)
    text = f"6 sur 10, {PHONE}"
    told = e.EffectStated(activity="act1", effect="e9", text=text, form="figure", figures=figures)
    activity = shareable(_with(said("fr", text, told))).known.activity("act1")
    assert activity is not None and activity.effects[-1].figures == ()


def test_an_insult_is_left_out_of_the_words_that_are_quoted() -> None:
    text = "t'es con, le Forem les aide"
    told = e.AlternativeStated(activity="act1", text="le Forem les aide")
    leaving = _leaving(_with(said("fr", text, told)))
    assert "con," not in leaving and "le Forem les aide" in leaving


def test_an_assessment_with_nothing_to_hide_is_itself() -> None:
    assessment = case("fr")
    assert shareable(assessment) is assessment


@given(assessments())
def test_sharing_twice_hides_nothing_more_and_keeps_every_entry(assessment: Assessment) -> None:
    shared = shareable(assessment)
    assert shareable(shared) is shared
    assert [one.seq for one in shared.entries] == [one.seq for one in assessment.entries]
    for entry in shared.entries:
        if entry.turn in shared.confided and entry.by != "levier":
            assert not isinstance(entry.event, e.Said)


@pytest.mark.parametrize("mask", ["[téléphone]", "[une personne]"])
def test_a_mask_is_no_marker_of_a_source(mask: str) -> None:
    assert not re.fullmatch(r"\[([ARTM]\d+(?:,\s*[ARTM]\d+)*)\]", mask)


@pytest.mark.parametrize(
    ("consent", "text", "who"),
    [
        ("not_asked", "", ""),
        ("refused", "", ""),
        ("anonymous", "Je dors mieux", ""),
        ("initials", "Je dors mieux", "N.B."),
        ("name", "Je dors mieux", "Nadia Benali"),
    ],
)
def test_a_testimony_leaves_as_it_was_agreed_to(
    consent: TestimonyConsent, text: str, who: str
) -> None:
    told = e.TestimonyRecorded(
        testimony="v1", text="Je dors mieux", who="Nadia Benali", consent=consent
    )
    shown = shareable(_with([("person", told)])).known.findings.testimonies["v1"]
    assert (shown.text, shown.who) == (text, who)
