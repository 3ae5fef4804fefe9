"""A chain as a table: the same as its picture, in the same order."""

from app.exports.chain_table import chain_table
from app.i18n import t
from tests.app.assessment.chains import FINDS, PHONES, SEEN_BY_ALL, TIRED, TOLD


def test_a_chain_is_a_row_a_link_and_what_was_not_wanted_comes_last() -> None:
    frame = chain_table(TOLD, "fr")
    assert frame.iloc[:, 1].tolist() == [
        TOLD.text,
        PHONES.text,
        FINDS.text,
        TIRED.text,
        SEEN_BY_ALL.text,
    ]
    assert frame.iloc[0, 2] == ""
    assert frame.iloc[1, 2] == t("chain.evidence.counted", "fr")
    assert frame.iloc[3, 0] == t("chain.direction.negative", "fr")
