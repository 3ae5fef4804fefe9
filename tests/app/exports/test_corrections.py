from pathlib import Path

import pytest

from app.assessment.corrections import Correction
from app.exports.corrections import as_examples, as_line, possible_names, to_csv
from indicators.examples import load_examples
from knowledge.language import Language
from tests.app.drafting.cases import grid


def _correction(
    text: str, *chosen: str, support: bool = False, language: Language = "fr"
) -> Correction:
    return Correction("act1", text, (), language, ("work.jobs",), False, chosen, support)


def test_what_is_written_is_read_again_as_a_packs_examples(tmp_path: Path) -> None:
    told = [
        _correction('on forme, "vite", des jeunes', "work.skills", "ties.mixing"),
        _correction("la paie\nde l'équipe", support=True),
    ]
    examples = as_examples(told, grid())
    (tmp_path / "fr.csv").write_text(to_csv(examples), "utf-8")
    read, problems = load_examples(grid().facets, tmp_path)
    assert problems == []
    assert read == examples
    assert [one.facets for one in read] == [("work.skills", "ties.mixing"), ()]
    assert read[1].text == "la paie de l'équipe"


def test_nothing_but_what_is_settled_and_on_the_grid_is_offered() -> None:
    open_one = _correction("on forme des jeunes")
    gone = _correction("on danse", "some-pack.dance")
    partly = _correction("on chante", "work.jobs", "some-pack.dance")
    short = _correction("=", "work.jobs")
    found = as_examples([open_one, gone, partly, short], grid())
    assert [(one.text, one.facets) for one in found] == [("on chante", ("work.jobs",))]


def test_the_same_words_are_written_once() -> None:
    twice = as_examples([_correction("on coud", "work.skills")] * 2, grid())
    assert to_csv(twice) == "facets,level,text\nwork.skills,,on coud\n"


@pytest.mark.parametrize("text", ["=1+1 vélos", "@vélos", "+ vélos", "- -vélos"])
def test_no_line_is_a_formula(text: str) -> None:
    assert as_line(text)[0] in "1v"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("former des jeunes. Ils osent parler", []),
        ("depuis lors Karim téléphone au CPAS de Namur", ["Karim", "Namur"]),
        ("« Merci », dit Anne-Sophie ; Karim aussi, Karim surtout", ["Anne-Sophie", "Karim"]),
        ("", []),
    ],
)
def test_capitals_within_a_sentence_may_be_names(text: str, names: list[str]) -> None:
    assert possible_names(text) == names
