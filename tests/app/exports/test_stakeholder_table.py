"""The stakeholder map as a table: in words what the picture shows by place."""

import pytest

from app.assessment.known import Stakeholder
from app.assessment.stakeholders import OnMap
from app.exports.stakeholder_table import because_words, involve_words, stakeholder_table
from app.i18n import t

YOUNG = Stakeholder(id="x", name="Jeunes", answer=1, roles=("receives",), affected=3, voice=1)


def test_a_row_says_where_someone_stands_and_why() -> None:
    frame = stakeholder_table([OnMap(YOUNG, placed=False, because="former des jeunes.")], "fr")
    row = frame.iloc[0].tolist()
    assert row[:4] == ["Jeunes", "reçoit", "très touché", "peu écouté"]
    assert "former des jeunes" in row[5]


@pytest.mark.parametrize(
    ("involve", "said"),
    [
        ("", "Associer (proposé)"),
        ("decide", "Décider ensemble"),
        ("autour d'un café", "autour d'un café"),
    ],
)
def test_a_way_is_proposed_until_the_person_says_another(involve: str, said: str) -> None:
    one = OnMap(YOUNG.model_copy(update={"involve": involve}), placed=True)
    assert involve_words(one, "fr") == said


def test_who_was_added_by_hand_is_said_to_be() -> None:
    assert because_words(OnMap(YOUNG, placed=True), "nl") == t("stakeholders.by_hand", "nl")
