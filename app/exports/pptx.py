"""A draft as slides: the one-page slide and the impact in brief; any other draft as well.

Each section is a slide, but for the one-page draft, whose sections stand on one. The sources stand
in the notes.
"""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

from app.drafting.draft import Draft, Picture, Section, Sentence
from app.exports.html import NO_PICTURES, Pictures
from app.exports.plain import plain
from app.i18n import t
from knowledge.language import LOCALES

_INK = RGBColor(0x22, 0x2B, 0x2A)  # type: ignore[no-untyped-call]
_ACCENT = RGBColor(0x0B, 0x6E, 0x69)  # type: ignore[no-untyped-call]
_WIDTH, _HEIGHT, _EDGE = Cm(33.87), Cm(19.05), Cm(1.8)
_ROOM = 900  # characters that a slide carries at its usual size
_MOST = 1800  # characters that a slide carries at its smallest size
_USUAL, _SMALLEST = 20, 12


def to_pptx(draft: Draft, pictures: Pictures = NO_PICTURES) -> bytes:
    """Write a draft as PPTX; `pictures` are PNG by name, one that is missing is left out."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    deck.core_properties.title = plain(draft.title)[:255]  # no property is longer
    deck.core_properties.author = "Levier"
    deck.core_properties.language = LOCALES[draft.language].replace("_", "-")
    if draft.audience == "slide":
        _slide(deck, draft, draft.title, draft.sections, pictures)
    else:
        _slide(deck, draft, draft.title, (), pictures)
        for section in draft.sections:
            for part in _parts(section):
                _slide(deck, draft, section.heading, (part,), pictures)
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _parts(section: Section) -> list[Section]:
    """Part a section so that each part fits a slide; a longer paragraph is cut between words."""
    parts: list[list[tuple[Sentence, ...]]] = [[]]
    room = _MOST
    for paragraph in (piece for one in section.paragraphs for piece in _pieces(one)):
        length = sum(len(one.text) for one in paragraph)
        if length > room and parts[-1]:
            parts.append([])
            room = _MOST
        parts[-1].append(paragraph)
        room -= length
    first, *others = (section.model_copy(update={"paragraphs": tuple(one)}) for one in parts)
    return [first, *(one.model_copy(update={"picture": None}) for one in others)]


def _pieces(paragraph: tuple[Sentence, ...]) -> list[tuple[Sentence, ...]]:
    if sum(len(one.text) for one in paragraph) <= _MOST:
        return [paragraph]
    return [
        (one.model_copy(update={"text": piece}),)
        for one in paragraph
        for piece in wrap(plain(one.text), _MOST, break_on_hyphens=False) or [""]
    ]


def _slide(
    deck: Any, draft: Draft, title: str, sections: tuple[Section, ...], pictures: Pictures
) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])  # a title alone
    head = slide.shapes.title
    head.left, head.top, head.width, head.height = _EDGE, Cm(0.9), _WIDTH - 2 * _EDGE, Cm(2.4)
    head.text_frame.word_wrap = True
    head.text_frame.text = plain(title)
    _look(head.text_frame.paragraphs[0], 28 if len(title) < 60 else 22, bold=True, accent=True)
    shown = [one.picture for one in sections if one.picture and one.picture.name in pictures]
    width = (_WIDTH - 2 * _EDGE) // 2 if shown else _WIDTH - 2 * _EDGE
    box = slide.shapes.add_textbox(_EDGE, Cm(3.6), width, _HEIGHT - Cm(4.6))
    _fill(box.text_frame, sections, room=_ROOM // 2 if shown else _ROOM, named=len(sections) > 1)
    if shown:
        _picture(slide, shown[0], pictures[shown[0].name], left=_EDGE + width + Cm(0.6))
    slide.notes_slide.notes_text_frame.text = _notes(draft, sections)


def _fill(frame: Any, sections: tuple[Section, ...], *, room: int, named: bool) -> None:
    """Write the sentences; the more there are, the smaller, so that they stay on the slide."""
    frame.word_wrap = True
    length = sum(len(one.text) for s in sections for p in s.paragraphs for one in p)
    size = max(_SMALLEST, min(_USUAL, round(_USUAL * (room / max(length, 1)) ** 0.5)))
    frame.paragraphs[0].text = ""
    for section in sections:
        if named:
            _look(_added(frame, section.heading), size, bold=True, accent=True)
        for paragraph in section.paragraphs:
            if section.form == "figures":
                _look(_added(frame, paragraph[0].text), size + 12, bold=True, accent=True)
                paragraph = paragraph[1:]
            bullet = "• " if section.form == "points" else ""
            _look(_added(frame, bullet + " ".join(one.text for one in paragraph)), size)


def _added(frame: Any, text: str) -> Any:
    first = frame.paragraphs[0]
    paragraph = first if not first.text and len(frame.paragraphs) == 1 else frame.add_paragraph()
    paragraph.text = plain(text)
    return paragraph


def _look(paragraph: Any, size: int, *, bold: bool = False, accent: bool = False) -> None:
    paragraph.font.size, paragraph.font.bold = Pt(size), bold
    paragraph.font.color.rgb = _ACCENT if accent else _INK
    paragraph.space_after = Pt(6)


def _picture(slide: Any, picture: Picture, png: bytes, *, left: int) -> None:
    shape = slide.shapes.add_picture(BytesIO(png), left, Cm(4), width=_WIDTH - left - _EDGE)
    most = _HEIGHT - Cm(5)
    if shape.height > most:
        shape.width, shape.height = int(shape.width * most / shape.height), most
    shape._element.nvPicPr.cNvPr.set("descr", plain(picture.alternative))


def _notes(draft: Draft, sections: tuple[Section, ...]) -> str:
    """List the sources of a slide."""
    used = {ref for s in sections for p in s.paragraphs for one in p for ref in one.origins}
    lines = [f"{one.ref} {plain(one.text)} {one.url}".strip() for one in draft.sources]
    kept = [line for line, one in zip(lines, draft.sources, strict=True) if one.ref in used]
    return "\n".join([t("drafts.page.sources", draft.language), *kept])
