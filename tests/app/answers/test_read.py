from hypothesis import given
from hypothesis import strategies as st

from app.answers.problems import told
from app.answers.read import MOST_BYTES, AnswersFile, read_answers
from knowledge.language import LANGUAGES
from tests.app.answers.files import KOBO
from tests.knowledge.territory_import.books import book


def _read(data: bytes) -> AnswersFile:
    file, problems = read_answers(data, "answers")
    assert file is not None, problems
    return file


def test_rows_keep_the_lines_of_the_file_and_empty_ones_go() -> None:
    file = _read(b"Genre;Note\nfemme; 4 \n;\nhomme;\n")
    assert file.frame.index.tolist() == [2, 4]
    assert file.frame["Note"].tolist() == ["4", ""]
    assert file.origin == "file"


def test_a_title_above_the_questions_is_no_answer() -> None:
    file = _read("Enquête 2026;;\n;;\nGenre;Note;Âge\nfemme;4;30\n".encode())
    assert file.frame.columns.tolist() == ["Genre", "Note", "Âge"]
    assert file.frame.index.tolist() == [4]


def test_the_encodings_of_spreadsheets_are_read() -> None:
    text = "Genre;Âge\nfemme;trente\n"
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        assert _read(text.encode(encoding)).frame.columns.tolist() == ["Genre", "Âge"]


def test_marks_within_quotes_part_no_columns() -> None:
    file = _read(b'Aides;Montant;Mot\n"job; amis";3,5;"un\ndeux"\n"job";4,0;trois\n')
    assert file.frame["Aides"].tolist() == ["job; amis", "job"]
    assert file.frame.index.tolist() == [2, 4]


def test_a_workbook_with_a_merged_title_and_formulas() -> None:
    data = book(
        {
            "Une": [["Enquête de satisfaction"], ["Genre", "Note", "Mot"], ["femme", 4, "=1+1"]],
            "Deux": [["Genre", "Note"], ["homme", 5]],
        }
    )
    file = _read(data)
    assert list(file.frame.loc[3]) == ["femme", "4", "=1+1"]
    assert file.sheets == ("Une", "Deux")
    second, _ = read_answers(data, "answers", "Deux")
    assert second is not None
    assert second.frame["Genre"].tolist() == ["homme"]
    assert second.digest != file.digest


def test_a_cover_page_is_passed_over() -> None:
    file = _read(book({"Titre": [["Enquête 2026"]], "Données": [["Genre", "Note"], ["femme", 4]]}))
    assert file.sheet == "Données"


def test_an_export_of_kobo_keeps_the_answers_alone() -> None:
    file = _read(KOBO)
    assert file.origin == "kobo"
    assert file.frame.columns.tolist() == ["genre", "aides", "end", "today"]
    assert file.labels["aides"] == "group/aides"
    assert file.frame["aides"].tolist() == ["un job; un ami", "un ami", ""]


def test_a_table_without_answers_is_a_problem_in_every_language() -> None:
    for data in (b"", b"Genre;Note\n", b"Genre\n", b";;\n;;\n"):
        file, problems = read_answers(data, "empty.csv")
        assert file is None
        assert problems
        for language in LANGUAGES:
            assert all(told(one, language).mend for one in problems)


def test_a_file_that_is_too_large_is_not_read() -> None:
    file, problems = read_answers(b"a;b\n" * (MOST_BYTES // 4 + 1), "large.csv")
    assert file is None
    assert "20 MB" in problems[0].fault


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    file, problems = read_answers(data, "x")
    assert (file is None) == bool(problems)


@given(st.lists(st.text(alphabet='ab1;,"\n\t/_ é=', max_size=12), max_size=30))
def test_no_text_makes_it_fail(pieces: list[str]) -> None:
    file, problems = read_answers(";".join(pieces).encode(), "x")
    assert file is not None or problems
