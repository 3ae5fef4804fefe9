import re
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.comparison import Comparison, ComparisonKind, against_aim, compare
from app.analysis.numbers import Moves, difference_of_paired_shares
from app.analysis.reading import LEAST, Reading
from app.analysis.sentences import Said, said_of_comparison, said_of_reading
from app.analysis.shares import wilson
from app.assessment.findings import Aim
from app.i18n import catalogue
from knowledge.language import LANGUAGES, Language

_KINDS: tuple[ComparisonKind, ...] = get_args(ComparisonKind)
_FORBIDDEN = re.compile(r"signific|\bp[ -]?(?:val|waarde|=|<)|valeur p\b|prou?v|bewijs|bewez", re.I)


def _share(counted: int, base: int, **more: Any) -> Reading:
    low, high = wilson(counted, base)
    fixed: dict[str, Any] = {"indicator": "WO01", "name": "En emploi", "kind": "share"}
    return Reading(
        **fixed, value=counted / base, counted=counted, base=base, low=low, high=high, **more
    )


def _plain(said: Said) -> str:
    text = " ".join([*said.may, *said.may_not, said.causes])
    return re.sub(r"[\u00a0\u202f]", " ", text)


def _made(kind: ComparisonKind, one: Reading, other: Reading) -> Comparison:
    if kind == "aim":
        made = against_aim(one, Aim(indicator="WO01", value=Decimal(50), percent=True))
    else:
        made = compare(kind, one, other)
    assert made is not None
    return made


def test_a_weak_share_is_told_with_its_base_its_interval_and_who_answered() -> None:
    said = said_of_reading(_share(9, 15, asked=40), "en", name="In work")
    assert [re.sub("\u00a0", " ", one) for one in said.may] == [
        "In work: 60 % (9 of 15). Allowing for chance, between 36 % and 80 %.",
        "15 of the 40 people asked answered this question.",
        "The base is weak: 15 answers. One person more or fewer would already move the figure. "
        "Take it as a hint.",
    ]
    assert "did not answer" in said.may_not[0]
    assert len(said.may_not) == 2


def test_everybody_having_answered_nobody_stayed_silent() -> None:
    said = said_of_reading(_share(30, 40, asked=40), "en")
    assert len(said.may) == 2
    assert not any("did not answer" in one for one in said.may_not)


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_fewer_than_five_no_figure_is_told(language: Language) -> None:
    assert not re.search(r"\d", _plain(said_of_reading(_share(3, 4, asked=40), language)))


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", "On ne sait pas à combien"), ("nl", "Hoeveel mensen bevraagd"), ("en", "How many")],
)
def test_that_nobody_knows_how_many_were_asked_is_told(language: Language, told: str) -> None:
    assert told in _plain(said_of_reading(_share(9, 15), language))


def test_a_percentage_of_nobody_knows_how_many_is_a_hint_at_most() -> None:
    bare = Reading(indicator="", name="En emploi", kind="share", value=0.6)
    assert "On ne sait pas sur combien" in _plain(said_of_reading(bare, "fr"))
    assert "tout au plus un indice" in _plain(said_of_reading(bare, "fr"))


def test_a_mean_is_written_as_the_language_does() -> None:
    read = Reading(indicator="", name="Confiance", kind="mean", value=3.25, low=2.9, high=3.6,
                   base=31)  # fmt: skip
    assert (
        "Confiance : 3,2 en moyenne, sur 31 réponses. Compte tenu du hasard, entre 2,9 et 3,6."
        in (_plain(said_of_reading(read, "fr")))
    )


def test_an_amount_has_its_unit_and_nobody_who_answered() -> None:
    read = Reading(indicator="", name="Repas servis", kind="count", value=1200, unit="repas")
    assert _plain(said_of_reading(read, "fr")).startswith("Repas servis : 1 200 repas. Vous")


def test_a_clear_difference_is_told_with_both_its_ends() -> None:
    made = _made(
        "before_after",
        _share(36, 40, asked=50, moment="exit"),
        _share(12, 40, asked=40, moment="entry"),
    )
    said = said_of_comparison(made, "en", name="In work")
    assert [re.sub("\u00a0", " ", one) for one in said.may] == [
        "In work: 30 % on arrival, 90 % on leaving.",
        "That is 60 percentage points more. Allowing for chance, between 40 and 73 percentage "
        "points more.",
        "Whether the same people answered both times is not known.",
        "On arrival: 40 of the 40 people asked answered this question.",
        "On leaving: 40 of the 50 people asked answered this question.",
    ]


def test_a_decrease_is_told_as_less_from_its_nearer_to_its_farther_end() -> None:
    made = _made("before_after", _share(12, 40, moment="exit"), _share(36, 40, moment="entry"))
    told = _plain(said_of_comparison(made, "nl"))
    assert "60 procentpunten minder. Rekening houdend met het toeval: tussen 40" in told


def test_what_may_be_chance_is_not_told_as_a_difference() -> None:
    made = _made("before_after", _share(9, 15), _share(7, 15))
    said = said_of_comparison(made, "en")
    assert "do not tell in which direction" in said.may[1]
    assert any("it may be chance" in one for one in said.may_not)


def test_the_same_people_are_told_by_what_became_of_them() -> None:
    moved = Moves(7, 0, 5)
    between = difference_of_paired_shares(moved)
    made = Comparison(
        "before_after", _share(9, 15), between.value, _share(4, 14), low=between.low,
        high=between.high, pairs=12, moved=moved,
    )  # fmt: skip
    told = _plain(said_of_comparison(made, "en"))
    assert "second time but not the first, 7;" in told
    assert "first time but not the second, 0; unchanged, 5." in told
    assert "The base is weak: 12 answers." in told
    assert "others may have answered" not in told


def test_that_fewer_than_five_moved_is_not_told_in_numbers() -> None:
    between = difference_of_paired_shares(Moves(6, 1, 5))
    made = Comparison(
        "rounds", _share(9, 15), between.value, _share(4, 14), low=between.low,
        high=between.high, pairs=12, moved=Moves(6, 1, 5),
    )  # fmt: skip
    told = _plain(said_of_comparison(made, "en"))
    assert "is not shown: it is about fewer than five people." in told
    assert "unchanged" not in told


def test_of_the_same_people_it_is_said_before_the_difference_that_is_theirs() -> None:
    between = difference_of_paired_shares(Moves(7, 0, 5))
    made = Comparison(
        "rounds", _share(9, 15), between.value, _share(4, 14), low=between.low,
        high=between.high, pairs=12,
    )  # fmt: skip
    may = said_of_comparison(made, "en").may
    assert may[1].startswith("12 people answered both times")
    assert "percentage points more" in may[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_counted_in_files_was_asked_of_nobody(language: Language) -> None:
    said = said_of_reading(_share(13, 32, filed=True), language)
    assert len(said.may) == 1
    assert len(said.may_not) == 1
    made = _made("rounds", _share(17, 34, round=2, filed=True), _share(13, 32, filed=True))
    compared = said_of_comparison(made, language)
    assert len(compared.may) == 2
    assert len(compared.may_not) == 2


def test_more_than_half_being_silent_the_figure_holds_not_for_everybody() -> None:
    said = said_of_reading(_share(49, 110, asked=400), "en")
    assert "more than half of those asked did not answer" in said.may_not[0]
    half = said_of_reading(_share(49, 110, asked=220), "en")
    assert "more than half" not in half.may_not[0]


def test_a_share_of_thousands_has_a_decimal_so_that_two_rounds_differ() -> None:
    made = _made("rounds", _share(268, 8210, round=2), _share(231, 8050))
    assert "2.9 % in round 1, 3.3 % in round 2." in _plain(said_of_comparison(made, "en"))


def test_noted_causes_stand_in_place_of_the_general_ones() -> None:
    made = _made("before_after", _share(9, 15), _share(7, 15))
    noted = "une usine a ouvert {ici}"
    assert said_of_comparison(made, "fr", causes=noted).causes.endswith(noted)


def test_groups_are_called_by_their_words() -> None:
    made = _made("group", _share(9, 15, group="woman"), _share(7, 15, group="man"))
    told = said_of_comparison(made, "nl", groups={"woman": "vrouwen", "man": "mannen"}).may[0]
    assert "in de groep ‘vrouwen’" in told
    assert "in de groep ‘mannen’" in told


@settings(max_examples=1000, deadline=None)
@given(
    st.integers(LEAST, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    st.integers(LEAST, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    st.sampled_from(_KINDS),
    st.sampled_from(LANGUAGES),
    st.none() | st.integers(60, 90),
)
def test_every_comparison_says_what_may_not_be_said_and_who_answered(
    one: tuple[int, int],
    other: tuple[int, int],
    kind: ComparisonKind,
    language: Language,
    asked: int | None,
) -> None:
    made = _made(kind, _share(*one, group="a", asked=asked), _share(*other, group="b"))
    said = said_of_comparison(made, language)
    text = _plain(said)
    assert said.may_not
    assert said.causes
    unknown = {
        "fr": "On ne sait pas à combien",
        "nl": "bevraagd zijn, is niet",
        "en": "asked is not",
    }
    assert (str(asked) if asked else unknown[language]) in text
    weak = {"fr": "base est faible", "nl": "basis is zwak", "en": "base is weak"}[language]
    bases = [one[1]] if kind == "aim" else [one[1], other[1]]
    assert (weak in text) == (min(bases) < 30)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_called_significant_or_proven(language: Language) -> None:
    texts = {key: one for key, one in catalogue(language).items() if key.startswith("analysis.")}
    assert [key for key, wordings in texts.items() if any(map(_FORBIDDEN.search, wordings))] == []
