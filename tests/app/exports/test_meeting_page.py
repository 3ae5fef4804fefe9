from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document

from app.assessment.findings import Result
from app.assessment.known import Stakeholder
from app.assessment.stakeholders import OnMap
from app.exports.meeting_page import invitations, meeting_docx, when
from app.i18n import t
from app.meeting.agenda import agenda
from knowledge.language import LANGUAGES, Language

NEIGHBOURS = Stakeholder(id="n", name="Riverains", answer=1, roles=("loses",))
HOUR = agenda(
    [OnMap(NEIGHBOURS, placed=True)],
    [Result(id="r", number=2, text="34 of 50 found work\x0b", value=Decimal(34))],
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_whom_to_invite_the_results_and_every_part(language: Language) -> None:
    document = Document(BytesIO(meeting_docx(HOUR, language, ["Where from."])))
    said = [one.text for one in document.paragraphs]
    assert invitations(HOUR, language)[0] in said
    assert any("R2" in one and "34 of 50 found work" in one for one in said)
    assert said[-1] == "Where from."
    rows = document.tables[0].rows[1:]
    assert [row.cells[0].text for row in rows] == [when(one, language) for one in HOUR.parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_results_the_page_says_so(language: Language) -> None:
    document = Document(BytesIO(meeting_docx(agenda([], []), language)))
    assert t("meeting.table.none", language) in [one.text for one in document.paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nobody_loses_the_reader_is_asked_to_think_again(language: Language) -> None:
    said = invitations(agenda([], []), language)
    assert said == [
        t("meeting.invite.loser_missing", language),
        t("meeting.invite.outsider", language),
    ]
