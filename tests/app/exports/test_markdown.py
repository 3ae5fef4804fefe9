import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from app.assessment import events as e
from app.drafting.draft import AUDIENCES, Audience, Draft, Gap, Section, Sentence, SourceLine
from app.drafting.write import write
from app.exports.markdown import escaped, marked, to_markdown
from app.i18n import t
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import NAME, PERSON, START, case, grid, territories

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "**bold** _soft_ ~~gone~~ `code`",
    "# a heading",
    "> a quotation",
    "- a list",
    "1. a list",
    "a | b | c",
    "&lt;b&gt;",
    "\\*not\\*",
    "[A9]",
    "first line\n# second line\n\n---",
    '=HYPERLINK("https://evil.example";"x")',
]


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(markdown: str) -> _Text:
    """Render Markdown, raw HTML and tables included, and read the page."""
    page = _Text()
    page.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
    return page


def _draft(text: str) -> Draft:
    return Draft(
        audience="team",
        language="fr",
        title=text,
        sections=(Section(heading="Titre", paragraphs=((Sentence(text=text, origins=("A1",)),),)),),
        before_sending=(Gap(text=text),),
        sources=(SourceLine(ref="A1", text=text),),
    )


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_a_person_typed_is_shown_as_it_is(typed: str) -> None:
    page = _read(escaped(typed))
    assert page.text.split() == typed.split()
    assert page.tags == {"p"}


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_becomes_markup_anywhere_in_a_draft(typed: str) -> None:
    plain, page = _read(to_markdown(_draft("un texte"))), _read(to_markdown(_draft(typed)))
    assert page.tags == plain.tags
    assert page.text.count(" ".join(typed.split())) == 4


def test_a_formula_stays_the_text_it_is() -> None:
    assert "=1+1" in _read(to_markdown(_draft("=1+1"))).text


@pytest.mark.parametrize(
    "typed",
    [
        "14 équivalents temps plein.",
        "n'osait pas",
        "« 6 sur 10 »",
        "demi-temps, l'été",
        "edat_lfse_22",
    ],
)
def test_ordinary_words_are_not_touched(typed: str) -> None:
    assert escaped(typed) == typed


def test_control_and_direction_marks_are_dropped() -> None:
    assert escaped("a\u202eb\x00c\x1b[0m") == "abc\\[0m"


def test_markers_stand_behind_their_sentence() -> None:
    assert marked(Sentence(text="Nous réparons.", origins=("A2", "T1"))) == (
        "Nous réparons. [A2, T1]"
    )


def test_a_connecting_sentence_has_no_brackets() -> None:
    assert marked(Sentence(text="Voilà.")) == "Voilà."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_draft_has_its_title_sources_and_what_to_settle(
    audience: Audience, language: Language
) -> None:
    text = to_markdown(write(case(language), audience, language, grid(), territories()))
    assert text.startswith("# ")
    assert NAME in text.splitlines()[0]
    assert f"## {t('drafts.page.sources', language)}" in text
    assert f"## {t('drafts.page.before', language)}" in text
    assert text.endswith(t("drafts.page.made", language) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_marker_of_the_text_has_its_source_line(
    audience: Audience, language: Language
) -> None:
    text = to_markdown(write(case(language), audience, language, grid(), territories()))
    listed = set(re.findall(r"^- \[([AT]\d+)\]", text, re.MULTILINE))
    used = {ref for group in re.findall(r"\[([AT][^\]]*)\]", text) for ref in group.split(", ")}
    assert used == listed


def test_an_edited_name_cannot_open_a_heading_of_its_own() -> None:
    edit = e.PortraitStated(field="name", text="Pignon\n\n# Fausse section")
    held = case("fr").with_events([(PERSON, edit)], START)
    text = to_markdown(write(held, "team", "fr", grid(), territories()))
    assert "\n# Fausse" not in text
