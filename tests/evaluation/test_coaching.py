from collections import Counter

from app.dialogue.coach import FINDINGS
from evaluation.coaching import load_wordings, measure
from knowledge.language import LANGUAGES


def test_each_language_words_enough_and_every_finding_is_met() -> None:
    wordings = load_wordings()
    assert min(Counter(one.language for one in wordings).values()) >= 40
    for language in LANGUAGES:
        met = {lack for one in wordings if one.language == language for lack in one.lacks}
        assert met == set(FINDINGS)


def test_the_measure_has_a_row_a_finding_and_a_row_a_language() -> None:
    table = measure()[0]
    assert len(table.rows) == len(FINDINGS) + len(LANGUAGES)
