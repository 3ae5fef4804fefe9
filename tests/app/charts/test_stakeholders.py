"""The stakeholder map as a picture: everyone in one cell, nobody covered, one sentence for it."""

from __future__ import annotations

import pytest

from app.assessment.known import Stakeholder
from app.assessment.stakeholders import OnMap
from app.charts.chain import ON_DARK
from app.charts.picture import svg
from app.charts.stakeholders import stakeholder_field, stakeholder_finding
from app.charts.stakeholders_layout import NARROW, PAPER, WIDE, Field, field_of
from app.i18n import t
from knowledge.language import LANGUAGES, Language


def _someone(name: str, affected: int, voice: int, *, placed: bool = True) -> OnMap:
    one = Stakeholder(
        id=name, name=name, answer=1, roles=("receives", "gives"), affected=affected, voice=voice
    )
    return OnMap(one, placed=placed)


YOUNG = _someone("Jeunes sans diplôme envoyés par le CPAS de la ville", 3, 1)
NEIGHBOURS = _someone("Les habitants du quartier qui n'ont pas les moyens d'un vélo neuf", 3, 1)
STAFF = _someone("Encadrants", 2, 3)
CHILDREN = _someone("Enfants", 3, 2, placed=False)
ALL = [YOUNG, NEIGHBOURS, STAFF, CHILDREN]


def _cell_of(laid: Field, whole: str) -> tuple[int, int]:
    """Row from above and column from the left in which a name stands."""
    name = next(one for one in laid.names if one.whole == whole)
    place = next(
        place
        for place, cell in enumerate(laid.cells)
        if cell.left <= name.x <= cell.right and cell.top <= name.y <= cell.bottom
    )
    return divmod(place, 3)


@pytest.mark.parametrize("wide", [WIDE, PAPER, NARROW])
def test_the_much_touched_stand_above_and_the_well_heard_at_the_right(wide: int) -> None:
    laid = field_of(ALL, "fr", wide)
    assert _cell_of(laid, YOUNG.stakeholder.name) == (0, 0)
    assert _cell_of(laid, CHILDREN.stakeholder.name) == (0, 1)
    assert _cell_of(laid, STAFF.stakeholder.name) == (1, 2)


@pytest.mark.parametrize("wide", [WIDE, PAPER, NARROW])
@pytest.mark.parametrize("many", [1, 6, 20])
def test_names_stand_below_each_other_within_their_cell(wide: int, many: int) -> None:
    crowd = [_someone(f"{YOUNG.stakeholder.name} {number}", 3, 1) for number in range(many)]
    laid = field_of(crowd, "nl", wide)
    ends = 0.0
    for name in laid.names:
        assert name.y > ends
        ends = name.y + len(name.lines) * laid.leading
    assert ends < laid.cells[0].bottom
    assert laid.cells[0].bottom < laid.cells[3].top


def test_the_cell_to_go_to_first_is_marked_only_where_someone_was_placed_in_it() -> None:
    assert [cell.first for cell in field_of(ALL, "fr").cells].count(True) == 1
    assert not any(cell.first for cell in field_of([STAFF, CHILDREN], "fr").cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_and_columns_say_what_they_mean(language: Language) -> None:
    labels = [one.text for one in field_of(ALL, language).labels]
    assert labels == [
        *(t(f"stakeholders.affected.{step}", language) for step in (3, 2, 1)),
        *(t(f"stakeholders.voice.{step}", language) for step in (1, 2, 3)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_finding_names_those_to_go_to_first(language: Language) -> None:
    said = stakeholder_finding(ALL, language)
    assert YOUNG.stakeholder.name in said and NEIGHBOURS.stakeholder.name in said
    assert STAFF.stakeholder.name not in said


def test_as_long_as_some_are_not_placed_the_finding_invites_to() -> None:
    assert stakeholder_finding([STAFF, CHILDREN], "fr") == t("stakeholders.finding.to_place", "fr")
    assert stakeholder_finding([STAFF], "fr") == t("stakeholders.finding.none", "fr")
    assert stakeholder_finding([], "fr") == t("stakeholders.finding.nobody", "fr")


@pytest.mark.parametrize("on_map", [[], ALL], ids=["empty", "some"])
def test_the_map_draws(on_map: list[OnMap]) -> None:
    drawn = svg(stakeholder_field(field_of(on_map, "en"), ON_DARK))
    assert t("stakeholders.affected.3", "en") in drawn
