from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.columns import Measured
from app.analysis.groups import ByGroup, by_group, shown_apart
from app.analysis.reading import LEAST
from tests.app.analysis.tables import table

ROWS = st.lists(
    st.tuples(
        st.sampled_from(["yes", "yes", "no", None]),
        st.sampled_from(["a", "a", "a", "b", "b", "c", "d", None, "unsaid"]),
    ),
    max_size=60,
)


def _apart(jobs: Sequence[object], groups: Sequence[object]) -> list[ByGroup]:
    return by_group(*table({"job": jobs, "gender": groups}, asked=100))


def _told(found: ByGroup) -> list[tuple[str, int | None, int | None]]:
    return [(one.reading.group, one.reading.counted, one.reading.base) for one in found.groups]


@settings(max_examples=1000, deadline=None)
@given(ROWS)
def test_no_difference_of_what_is_shown_tells_of_fewer_than_five(
    rows: list[tuple[str | None, str | None]],
) -> None:
    """Take every choice of shown groups from the whole, and from one another."""
    usable = [(job, group) for job, group in rows if job]
    found = _apart([job for job, _ in rows], [group for _, group in rows])
    if len(usable) < LEAST:
        assert found == []
        return
    [told] = found
    shown = {one.reading.group: one.reading.base or 0 for one in told.groups}
    others = [told.others.reading.base or 0] if told.others else []
    assert told.whole.reading.base == len(usable)
    for size in range(len(shown) + 1):
        for some in combinations(shown.values(), size):
            left = len(usable) - sum(some)
            assert left == 0 or left >= LEAST
    assert all(base >= LEAST for base in [*shown.values(), *others])
    assert bool(shown) or not others
    assert not shown or sum([*shown.values(), *others]) == len(usable)
    for name, base in shown.items():
        assert base == sum(group == name for _, group in usable)


@settings(max_examples=1000, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 12)), st.integers(0, 8))
def test_a_hidden_group_is_never_what_is_left(sizes: dict[str, int], unsaid: int) -> None:
    shown = shown_apart(sizes, unsaid)
    left = unsaid + sum(size for one, size in sizes.items() if one not in shown)
    hidden = [one for one in sizes if one not in shown]
    assert all(sizes[one] >= LEAST for one in shown)
    assert not shown or left == 0 or left >= LEAST
    assert not (shown and len(hidden) == 1 and unsaid == 0)


def test_groups_that_are_all_large_enough_are_all_shown_in_the_order_of_the_answers() -> None:
    jobs = ["yes"] * 3 + ["no"] * 9
    [told] = _apart(jobs, ["man"] * 5 + ["woman"] * 7)
    assert _told(told) == [("woman", 0, 7), ("man", 3, 5)]
    assert told.others is None


def test_one_small_group_takes_the_next_smallest_with_it() -> None:
    [told] = _apart(["yes"] * 29, ["woman"] * 20 + ["man"] * 8 + ["other"])
    assert _told(told) == [("woman", 20, 20)]
    assert told.others is not None
    assert (told.others.reading.group, told.others.reading.base) == ("", 9)


def test_of_two_groups_one_of_which_is_small_none_is_shown() -> None:
    [told] = _apart(["yes"] * 13, ["woman"] * 10 + ["man"] * 3)
    assert (told.groups, told.others) == ((), None)
    assert told.whole.reading.base == 13


def test_small_groups_that_make_five_together_are_told_together() -> None:
    [told] = _apart(["no"] * 15, ["woman"] * 10 + ["man"] * 3 + ["other"] * 2)
    assert _told(told) == [("woman", 0, 10)]
    assert told.others is not None
    assert told.others.reading.base == 5


def test_who_did_not_say_is_protected_like_a_group() -> None:
    jobs = ["yes"] * 20
    [told] = _apart(jobs, ["woman"] * 10 + ["man"] * 8 + [None, "unsaid"])
    assert _told(told) == [("woman", 10, 10)]
    assert told.others is not None
    assert told.others.reading.base == 10


def test_where_groups_of_two_columns_cross_nobody_is_left_alone() -> None:
    """All young people but one are women, and all women are young: one young man is left."""
    answers = {
        "job": ["yes", "no"] * 15,
        "gender": ["woman"] * 10 + ["man"] * 20,
        "age": ["young"] * 11 + ["old"] * 12 + ["older"] * 7,
    }
    gender, age = by_group(*table(answers))
    assert [(one.reading.group, one.reading.base) for one in gender.groups] == [
        ("woman", 10), ("man", 20),
    ]  # fmt: skip
    # Without the smallest group apart the young would still be one more than the women.
    assert [one.reading.group for one in age.groups] == ["old"]
    assert age.others is not None
    assert (age.others.reading.base, age.withheld, gender.withheld) == (18, True, False)


def test_a_column_of_groups_is_shown_whole_where_nobody_can_be_worked_out() -> None:
    answers = {
        "job": ["yes", "no"] * 15,
        "gender": ["woman", "man"] * 15,
        "age": ["young"] * 14 + ["old"] * 16,
    }
    assert [len(one.groups) for one in by_group(*table(answers))] == [2, 2]


def test_people_who_may_stand_in_two_groups_form_none() -> None:
    card, frame = table({"job": ["yes"] * 12, "gender": ["woman; man"] * 12})
    several = card.columns[1].model_copy(update={"kind": "choices"})
    assert by_group(card.model_copy(update={"columns": (card.columns[0], several)}), frame) == []


def test_how_many_of_a_group_were_asked_is_not_known() -> None:
    [told] = _apart(["yes"] * 12, ["woman"] * 6 + ["man"] * 6)
    parts: list[Measured] = [*told.groups]
    assert [one.reading.asked for one in parts] == [None, None]
