import pytest

from app.ui.parts.downloads import file_name


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Votre grille", "votre-grille"),
        ("Chômage, Liège : 2022", "chomage-liege-2022"),
        ("../../etc/passwd", "etc-passwd"),
        ("…", "levier"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(said: str, written: str) -> None:
    assert file_name(said) == written
