from html.parser import HTMLParser

import pytest

from app.drafting.draft import AUDIENCES, Audience
from app.drafting.write import write
from app.exports.html import to_html
from knowledge.language import LANGUAGES, LOCALES, Language
from tests.app.drafting.cases import case, grid, territories
from tests.app.exports.hostile import DOT, HOSTILE, hostile_draft


class _Read(HTMLParser):
    """Collects the tags of a page, with their attributes, and its texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_page_has_language_title_and_every_sentence(
    audience: Audience, language: Language
) -> None:
    draft = write(case(language), audience, language, grid(), territories())
    read = _Read(to_html(draft))
    assert dict(read.tags)["html"] == {"lang": LOCALES[language].replace("_", "-")}
    assert [tag for tag, _ in read.tags].count("h1") == 1
    assert all(one.text in read.text for one in draft.sentences)


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_was_typed_is_text(typed: str) -> None:
    read = _Read(to_html(hostile_draft(typed), {"grid": DOT}))
    tags = {tag for tag, _ in read.tags}
    assert not tags & {"script", "iframe", "b i"}
    images = [attrs for tag, attrs in read.tags if tag == "img"]
    assert all(one["src"] and one["src"].startswith("data:image/png") for one in images)
    assert not any(name.startswith("on") for _, attrs in read.tags for name in attrs)


def test_every_marker_leads_to_its_source() -> None:
    read = _Read(to_html(write(case("fr"), "public_funder", "fr", grid(), territories())))
    ids = {attrs["id"] for _, attrs in read.tags if "id" in attrs}
    led = {attrs["href"] for tag, attrs in read.tags if tag == "a" and attrs["href"]}
    assert {one[1:] for one in led if one.startswith("#")} <= {str(one) for one in ids}


def test_a_picture_that_is_missing_is_left_out() -> None:
    assert "<img" not in to_html(hostile_draft("texte"))


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    draft = hostile_draft("texte")
    source = draft.sources[0].model_copy(update={"url": "javascript:alert(1)"})
    assert "javascript" not in to_html(draft.model_copy(update={"sources": (source,)}))
