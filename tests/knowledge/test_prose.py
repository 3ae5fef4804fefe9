import shutil
from pathlib import Path

import pytest

from knowledge.corpus_files import METHODOLOGY, load_corpus
from knowledge.language import LANGUAGES, Language
from knowledge.prose import prose_problems, reading_ease
from knowledge.sources import Source, load_sources


def test_the_shipped_passages_read_well() -> None:
    corpus, _ = load_corpus()
    assert prose_problems(corpus, load_sources()[0].values()) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of two good topics, to be broken by the test."""
    shutil.copy(METHODOLOGY / "topics.csv", tmp_path)
    for topic in ("stakeholders", "levers"):
        shutil.copytree(METHODOLOGY / topic, tmp_path / topic)
    return tmp_path


def _faults(folder: Path) -> list[str]:
    corpus, problems = load_corpus(folder)
    assert problems == []
    return [str(problem) for problem in prose_problems(corpus)]


def test_a_sentence_of_two_passages_is_named_with_its_line(folder: Path) -> None:
    sentence = "Every week somebody new walks in through the back door."
    for topic in ("stakeholders", "levers"):
        path = folder / topic / "en.md"
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("## An example\n", f"## An example\n\n{sentence}\n", 1), "utf-8"
        )
    (fault,) = _faults(folder)
    assert sentence in fault
    assert "levers/en.md" in fault
    assert "body line" in fault


def test_a_passage_too_short_or_too_long_is_named(folder: Path) -> None:
    path = folder / "levers" / "nl.md"
    path.write_text(path.read_text("utf-8") + "\n\nNog een woord." * 200, "utf-8")
    assert any("levers/nl.md" in fault and "words" in fault for fault in _faults(folder))


@pytest.mark.parametrize(
    ("language", "easy", "hard"),
    [
        (
            "fr",
            "Il prend le bus seul. Il est content.",
            "L'opérationnalisation méthodologique de l'évaluation participative requiert "
            "l'institutionnalisation préalable des dispositifs organisationnels.",
        ),
        (
            "nl",
            "Hij neemt de bus. Hij is blij.",
            "De verantwoordelijkheidsverdeling binnen samenwerkingsverbanden veronderstelt "
            "overeenstemming over evaluatiemethodologieën en rapporteringsverplichtingen.",
        ),
        (
            "en",
            "He takes the bus. He is glad.",
            "Methodological operationalisation of participatory evaluation necessitates "
            "institutionalised organisational accountability.",
        ),
    ],
)
def test_plain_words_read_more_easily(language: Language, easy: str, hard: str) -> None:
    assert reading_ease(easy, language) > 80
    assert reading_ease(hard, language) < 10


def test_a_text_without_words_is_easy() -> None:
    assert {reading_ease("…", language) for language in LANGUAGES} == {100.0}


def test_an_address_that_cannot_be_one_is_named(folder: Path) -> None:
    corpus, _ = load_corpus(folder)
    source = Source(code="X1", layer="general", label="x", url="http://nowhere")
    assert ["X1" in str(problem) for problem in prose_problems(corpus, [source])] == [True]
