import zipfile
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from app.drafting.draft import AUDIENCES, Audience, Draft, Gap, Section, Sentence, SourceLine
from app.drafting.write import write
from app.exports.docx import to_docx
from app.i18n import t
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import NAME, case, grid, territories

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _case(audience: Audience, language: Language) -> Draft:
    return write(case(language), audience, language, grid(), territories())


def _draft(text: str) -> Draft:
    return Draft(
        audience="team",
        language="fr",
        title=text,
        sections=(Section(heading=text, paragraphs=((Sentence(text=text, origins=("A1",)),),)),),
        before_sending=(Gap(text=text),),
        sources=(SourceLine(ref="A1", text=text),),
    )


def _opened(draft: Draft) -> Any:
    return Document(BytesIO(to_docx(draft)))


def _xml(draft: Draft) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(to_docx(draft))) as file:
        return ElementTree.fromstring(file.read("word/document.xml"))


def _lines(draft: Draft) -> list[str]:
    return [paragraph.text for paragraph in _opened(draft).paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_draft_has_title_headings_and_page_to_take_off(
    audience: Audience, language: Language
) -> None:
    draft = _case(audience, language)
    styles = [(one.style.name, one.text) for one in _opened(draft).paragraphs]
    assert styles[0] == ("Title", draft.title)
    headings = [text for style, text in styles if style == "Heading 1"]
    assert headings == [
        *(section.heading for section in draft.sections),
        t("drafts.page.sources", language),
        t("drafts.page.before", language),
    ]
    bullets = [text for style, text in styles if style == "List Bullet"]
    gaps = [one.text for one in draft.before_sending]
    points = [s for s in draft.sections if s.form == "points"]
    assert bullets[-len(gaps) :] == gaps
    assert points or len(bullets) == len(gaps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_stands_in_the_document(language: Language) -> None:
    draft = _case("public_funder", language)
    text = "\n".join(_lines(draft))
    for section in draft.sections:
        for paragraph in section.paragraphs:
            for sentence in paragraph:
                assert sentence.text in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_marker_leads_to_its_source_line(language: Language) -> None:
    document = _xml(_case("public_funder", language))
    bookmarks = {one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")}
    anchors = {one.get(f"{W}anchor") for one in document.iter(f"{W}hyperlink")} - {None}
    assert anchors
    assert anchors == bookmarks


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_stand_below_in_order(language: Language) -> None:
    draft = _case("public_funder", language)
    lines = _lines(draft)
    found = [line.split("\t")[0] for line in lines if "\t" in line]
    assert found == [line.ref for line in draft.sources]


@pytest.mark.parametrize(("language", "tag"), [("fr", "fr-BE"), ("nl", "nl-BE"), ("en", "en-GB")])
def test_the_document_says_its_language(language: Language, tag: str) -> None:
    document = _opened(_case("team", language))
    assert document.core_properties.language == tag
    assert NAME in document.core_properties.title


@pytest.mark.parametrize(
    "typed",
    [
        '=HYPERLINK("https://evil.example","x")',
        '{ HYPERLINK "https://evil.example" }',
        "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }",
        "<w:fldSimple w:instr='DDE'/>",
        "https://evil.example",
        "<script>alert(1)</script>",
    ],
)
def test_what_a_person_typed_is_neither_field_nor_link(typed: str) -> None:
    draft = _draft(typed)
    document = _xml(draft)
    assert not list(document.iter(f"{W}fldSimple"))
    assert not list(document.iter(f"{W}instrText"))
    assert not list(document.iter(f"{W}fldChar"))
    rels = _opened(draft).part.rels.values()
    assert not [rel for rel in rels if rel.is_external]
    assert sum(typed in line for line in _lines(draft)) == 5


def test_only_addresses_of_public_figures_are_web_links() -> None:
    draft = _case("public_funder", "fr")
    links = {rel.target_ref for rel in _opened(draft).part.rels.values() if rel.is_external}
    assert links == {line.url for line in draft.sources if line.url}


@given(st.text(max_size=60))
def test_any_text_gives_a_document_that_opens(typed: str) -> None:
    _opened(_draft(typed))


@pytest.mark.parametrize(
    "typed", ["a\x00b", "a\x0bb\x1b", "a\u202eb", "a\ud800b", "a\ufffeb", "a\uffffb", "🚲", "", " "]
)
def test_characters_that_xml_lacks_do_not_break_it(typed: str) -> None:
    _opened(_draft(typed))
