from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from app.drafting.draft import Audience
from app.drafting.write import write
from app.exports.pptx import to_pptx
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import case, grid, territories
from tests.app.exports.hostile import DOT, HOSTILE, hostile_draft


def _opened(written: bytes) -> Any:
    return Presentation(BytesIO(written))


def _texts(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_slide_is_one_and_holds_every_sentence(language: Language) -> None:
    draft = write(case(language), "slide", language, grid(), territories())
    (slide,) = _opened(to_pptx(draft)).slides
    assert slide.shapes.title.text_frame.text == draft.title
    assert all(one.text in _texts(slide) for one in draft.sentences)


@pytest.mark.parametrize("audience", ["brief", "board"])
def test_other_drafts_have_a_slide_a_section_with_its_sources_in_the_notes(
    audience: Audience,
) -> None:
    draft = write(case("fr"), audience, "fr", grid(), territories())
    first, *slides = _opened(to_pptx(draft)).slides
    assert first.shapes.title.text_frame.text == draft.title
    assert [one.shapes.title.text_frame.text for one in slides] == [
        one.heading for one in draft.sections
    ]
    assert all("A" in one.notes_slide.notes_text_frame.text for one in slides)


def test_a_picture_has_the_text_that_stands_for_it() -> None:
    slide = _opened(to_pptx(hostile_draft("la grille"), {"grid": DOT})).slides[1]
    (picture,) = [one for one in slide.shapes if one.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "la grille"


def test_everything_lies_on_the_slide() -> None:
    deck = _opened(to_pptx(hostile_draft("mot " * 60), {"grid": DOT}))
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


@pytest.mark.parametrize("typed", HOSTILE)
def test_any_text_gives_slides_that_open(typed: str) -> None:
    assert len(_opened(to_pptx(hostile_draft(typed))).slides) >= 6


def test_a_long_answer_goes_on_to_further_slides() -> None:
    slides = list(_opened(to_pptx(hostile_draft("mot " * 12_500))).slides)
    assert len(slides) > 100
