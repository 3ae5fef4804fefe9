"""Read CSV content files without ever stopping at the first fault."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from knowledge.problems import Problem


def read_csv(
    path: Path, columns: Sequence[str]
) -> tuple[list[tuple[int, dict[str, str]]], list[Problem]]:
    """Read one file; return each whole row with the number of its line, and all problems.

    A column that lacks, a row that is longer or shorter than the head, an open quote and a wrong
    encoding are problems. The mark that spreadsheets put before UTF-8 is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        fault = f"the file is not UTF-8 (byte {error.start})."
        return [], [Problem(path.name, "file", fault, "Save it as UTF-8.")]
    except OSError as error:
        return [], [Problem(path.name, "file", f"{error.strerror}.", "Restore the file.")]
    rows: list[tuple[int, dict[str, str]]] = []
    problems: list[Problem] = []
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        for column in columns:
            if column not in (reader.fieldnames or ()):
                fault = f"lacks the column '{column}'."
                problems.append(Problem(path.name, "head", fault, "Correct the first line."))
        for row in reader if not problems else ():
            if None in row or None in row.values():
                fault = "has more or fewer fields than the first line."
                mend = "Put quotes around a text that holds a comma."
                problems.append(Problem(path.name, f"line {reader.line_num}", fault, mend))
            else:
                rows.append((reader.line_num, row))
    except csv.Error as error:
        fault = f"cannot be read from here on: {error}."
        mend = "Close the quotes there."
        problems.append(Problem(path.name, f"line {reader.line_num + 1}", fault, mend))
    return rows, problems
