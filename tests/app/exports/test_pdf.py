"""What is asserted of a PDF: tags, language, title, alternative texts, fonts inside."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from app.drafting.write import write
from app.exports.pdf import to_pdf
from knowledge.language import LANGUAGES, LOCALES, Language
from tests.app.drafting.cases import NAME, case, grid, territories
from tests.app.exports.hostile import DOT, HOSTILE, hostile_draft


def _opened(written: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(written))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_tagged_and_has_language_and_title(language: Language) -> None:
    draft = write(case(language), "brief", language, grid(), territories())
    pdf = _opened(to_pdf(draft))
    assert str(pdf.Root.Lang) == LOCALES[language].replace("_", "-")
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in pdf.Root
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert NAME in metadata["dc:title"]
        assert metadata["pdfuaid:part"] == "1"


def test_its_fonts_are_inside() -> None:
    pdf = _opened(to_pdf(write(case("fr"), "brief", "fr", grid(), territories())))
    fonts = [
        kept
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
        for kept in font.get("/DescendantFonts", [font])
    ]
    assert fonts
    for font in fonts:
        assert any(f"/FontFile{end}" in font.FontDescriptor for end in ("", "2", "3"))


def test_a_picture_has_the_text_that_stands_for_it() -> None:
    pdf = _opened(to_pdf(hostile_draft("ce que montre la grille"), {"grid": DOT}))
    assert "ce que montre la grille" in set(_alternatives(pdf.Root.StructTreeRoot))


def _alternatives(node: Any) -> list[str]:
    if isinstance(node, pikepdf.Array):
        return [text for one in node for text in _alternatives(one)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    own = [str(node.Alt)] if "/Alt" in node else []
    return [*own, *(_alternatives(node.K) if "/K" in node else [])]


@pytest.mark.parametrize("typed", HOSTILE)
def test_any_text_gives_a_pdf_that_opens(typed: str) -> None:
    assert len(_opened(to_pdf(hostile_draft(typed))).pages) > 0
