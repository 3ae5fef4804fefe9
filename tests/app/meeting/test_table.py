from __future__ import annotations

from decimal import Decimal

from app.assessment.findings import Findings, Result, Testimony, Theme
from app.assessment.vocabulary import EffectDirection
from app.meeting.table import Laid, contrary_left_out, lay, suggested_voices
from indicators.grid_files import load_grid

GRID = load_grid()[0]
INDICATOR = GRID.indicators["WO01"]
WORK = Result(id="r1", number=1, indicator="WO01", text="9 of 15", value=Decimal(9))
OTHER = Result(id="r2", number=2, text="Meals", value=Decimal(4), activity="kitchen")


def voice(
    number: int, direction: EffectDirection | None = None, *, activity: str = ""
) -> Testimony:
    return Testimony(
        id=f"v{number}", number=number, text="x", direction=direction, activity=activity
    )


def test_a_contrary_voice_is_suggested_however_late_it_came() -> None:
    told = [*(voice(number, "positive") for number in range(1, 7)), voice(7, "negative")]
    assert [one.number for one in suggested_voices(told)] == [1, 2, 3, 7]


def test_voices_whose_side_nobody_knows_are_suggested_in_order() -> None:
    assert [one.number for one in suggested_voices([voice(1), voice(2)])] == [1, 2]
    assert suggested_voices([]) == []


def test_it_is_noticed_when_the_contrary_voice_is_taken_off() -> None:
    good, bad = voice(1, "positive"), voice(2, "negative")
    assert contrary_left_out([good, bad], [good])
    assert not contrary_left_out([good, bad], [bad])
    assert not contrary_left_out([good], [])


def test_a_voice_lies_beside_the_figure_of_its_theme_or_its_activity() -> None:
    findings = Findings(
        themes={"t": Theme(id="t", name="Work", facet=INDICATOR.facet)},
        coded={("v1", "Ann"): ("t",)},
    )
    on_work, in_kitchen, alone = voice(1), voice(2, activity="kitchen"), voice(3)
    assert lay([WORK, OTHER], [on_work, in_kitchen, alone], findings, GRID) == (
        Laid(WORK, (on_work,)),
        Laid(OTHER, (in_kitchen,)),
        Laid(None, (alone,)),
    )


def test_without_voices_the_figures_lie_there_alone() -> None:
    assert lay([WORK], [], Findings(), GRID) == (Laid(WORK, ()),)
