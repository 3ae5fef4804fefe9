from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document

from app.assessment.findings import Result, Testimony
from app.assessment.known import Stakeholder
from app.assessment.stakeholders import OnMap
from app.exports.meeting_page import invitations, meeting_docx, when
from app.i18n import t
from app.meeting.agenda import agenda
from app.meeting.table import Laid
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES, Language

GRID = load_grid()[0]
FOUND = Result(id="r", number=2, text="Found work", value=Decimal(34), denominator=Decimal(50))
NEIGHBOURS = Stakeholder(id="n", name="Riverains", answer=1, roles=("loses",))
HOUR = agenda(
    [OnMap(NEIGHBOURS, placed=True)],
    [
        Laid(
            FOUND.model_copy(update={"text": "Found work\x0b"}),
            (Testimony(id="v", number=1, text="A job!", who="A.B."),),
        ),
        Laid(None, (Testimony(id="w", number=3, text="No job."),)),
    ],
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_whom_to_invite_the_results_and_every_part(language: Language) -> None:
    document = Document(BytesIO(meeting_docx(HOUR, GRID, language, ["Where from."])))
    said = [one.text for one in document.paragraphs]
    assert invitations(HOUR, language)[0] in said
    assert said[-1] == "Where from."
    figures, voices = zip(
        *([cell.text for cell in row.cells] for row in document.tables[0].rows), strict=True
    )
    assert figures[1].startswith("R2. Found work")
    assert "A.B." in voices[1]
    assert figures[2] == t("meeting.table.other_voices", language)
    assert "No job." in voices[2]
    rows = document.tables[1].rows[1:]
    assert [row.cells[0].text for row in rows] == [when(one, language) for one in HOUR.parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_results_the_page_says_so(language: Language) -> None:
    document = Document(BytesIO(meeting_docx(agenda([], []), GRID, language)))
    assert t("meeting.table.none", language) in [one.text for one in document.paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nobody_loses_the_reader_is_asked_to_think_again(language: Language) -> None:
    said = invitations(agenda([], []), language)
    assert said == [
        t("meeting.invite.loser_missing", language),
        t("meeting.invite.outsider", language),
    ]
