import io
from datetime import date
from decimal import Decimal

import docx
import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.exports.cids.annex import annex_docx, annex_markdown
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import grid, opening, territories, told
from tests.app.exports.cids.papers import NAMES, real, result, with_results

TALK = with_results(
    [
        e.IndicatorChosen(indicator="AC01"),
        result(indicator="PE07"),
        result("r2", indicator="PE03", begins=None),
        e.AimStated(
            indicator="PE07", value=Decimal(70), percent=True, due=date(2027, 12, 31)
        ),
    ]
)  # fmt: skip


def markdown(assessment: Assessment, language: Language = "fr") -> str:
    return annex_markdown(assessment, grid(), territories(), language)


def test_it_tells_changes_results_aims_and_what_was_left_out() -> None:
    text = markdown(TALK).replace("\u00a0", " ")
    assert "Confiance et estime de soi : former des jeunes" in text
    assert "se sentent plus sûrs d'eux, 2025 : 60 %" in text
    assert "(personnes) : pas encore de résultat" in text
    assert "70 %, pour le 31 décembre 2027" in text
    assert "n'y figure pas : sa période n'est pas complète" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_word_and_markdown_say_the_same(name: str, language: Language) -> None:
    data = annex_docx(real(name), grid(), territories(), language)
    document = docx.Document(io.BytesIO(data))
    written = markdown(real(name), language).replace("\\", "")
    for paragraph in document.paragraphs:
        assert paragraph.text in written
    for row in document.tables[0].rows:
        assert " | ".join(cell.text for cell in row.cells) in written


def test_a_file_that_is_not_valid_says_so() -> None:
    text = markdown(told([opening("en")], "en"), "en")
    assert "hasLegalName is missing" in text
    assert "passes Levier" not in text


def test_hostile_texts_stay_text() -> None:
    odd = told(
        [*[opening("en")], [("person", e.PortraitStated(field="name", text="<b>A</b> | x\x00"))]],
        "en",
    )
    assert "\\<b\\>A\\</b\\> \\| x" in markdown(odd, "en")
    assert annex_docx(odd, grid(), territories(), "en").startswith(b"PK")
