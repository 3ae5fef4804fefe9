from collections import Counter

from evaluation.care import KINDS, load_care
from knowledge.language import LANGUAGES


def test_each_language_has_enough_of_each_kind() -> None:
    counts = Counter((one.language, one.kind) for one in load_care())
    assert all(counts[language, kind] >= 15 for language in LANGUAGES for kind in KINDS)
    assert all(sum(counts[one, kind] for kind in KINDS) >= 60 for one in LANGUAGES)


def test_no_message_stands_twice() -> None:
    told = Counter((one.language, one.text) for one in load_care())
    assert [one for one, times in told.items() if times > 1] == []
