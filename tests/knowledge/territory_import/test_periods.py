import pytest

from knowledge.territory_import.periods import is_shorter, read_period, split_heading, years_named


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022", "2022"),
        (" 2022 ", "2022"),
        ("2022.0", "2022"),
        ("2025-Q3", "2025-Q3"),
        ("2025Q3", "2025-Q3"),
        ("T3_2025", "2025-Q3"),
        ("K3 2025", "2025-Q3"),
        ("3e trimestre 2025", "2025-Q3"),
        ("1er trimestre 2025", "2025-Q1"),
        ("4de kwartaal 2018", "2018-Q4"),
        ("3rd quarter of 2025", "2025-Q3"),
        ("2025, 3e trimestre", "2025-Q3"),
        ("2022-01-01", "2022"),
        ("31/12/2021", "2021"),
    ],
)
def test_years_and_quarters_are_read_however_they_are_written(text: str, period: str) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    ["", "2022-05-01", "2022-11", "2022M05", "2020-2021", "99999", "1789", "2022-99-99", "٢٠٢٢"],
)
def test_anything_else_is_no_period(text: str) -> None:
    assert read_period(text) is None


def test_what_is_shorter_than_a_quarter_is_told_apart_from_nonsense() -> None:
    assert [is_shorter(text) for text in ("2022-11", "2022M05", "2022-S1", "soon")] == [
        True, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Taux brut de mortalité 2023", ("Taux brut de mortalité", "2023")),
        ("Population (2020)", ("Population", "2020")),
        ("2023", ("", "2023")),
        ("T3_2025", ("", "2025-Q3")),
        ("P21_POP", ("P_POP", "2021")),
        ("P68_POP", ("P_POP", "1968")),
        ("Revenu 2021 en euros", ("Revenu 2021 en euros", "")),
    ],
)
def test_a_heading_is_split_into_series_and_period(heading: str, parts: tuple[str, str]) -> None:
    assert split_heading(heading) == parts


def test_the_years_of_a_title_are_listed_once_each() -> None:
    assert years_named("De 2019 à 2021, puis 2021; code 52011") == ["2019", "2021"]
