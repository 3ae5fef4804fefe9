"""The cells of a table as texts, before anyone knows what they mean."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.problems import Place, place, problem, some

MOST_CELLS = 30_000_000
_SAMPLE = 200  # lines looked at to find the mark between columns
_MARKS = "\t|;,"  # the rarer in ordinary text, the sooner it is believed
_QUOTED = re.compile(r'(?:^|(?<=[\t|;,]))"(?:[^"]|"")*+"', re.MULTILINE)  # cuts nothing inside


@dataclass(frozen=True)
class Grid:
    """One table of texts.

    Attributes:
        cells: all texts, "" where there is none; the index is the line in the file, from 1.
        name: the file.
        sheet: the sheet of a workbook; "" in a text file.
    """

    cells: pd.DataFrame
    name: str
    sheet: str = ""

    def row(self, position: int) -> list[str]:
        """Return one row, stripped, its empty end cut off."""
        texts = [str(text).strip() for text in self.cells.iloc[position]]
        while texts and not texts[-1]:
            texts.pop()
        return texts

    def at(self, line: int, column: int, heading: str = "") -> Place:
        """Say where a cell is: by its heading in a text, as C12 in a workbook."""
        if self.sheet:
            return place("cell", cell=f"{column_letters(column)}{line}", sheet=self.sheet)
        return place("column_line", line=line, column=heading or str(column + 1))


def column_letters(column: int) -> str:
    """Write a column as spreadsheets do: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_text(text: str, name: str) -> tuple[Grid | None, list[Problem]]:
    """Cut a text into cells; lines of another length than the table's are problems, all told."""
    mark = _mark(text)
    if '"' in text:
        rows, lines, fault = _quoted_rows(text, mark)
        if fault:
            return None, [problem("quote_open", name, place("line", line=fault))]
        counts = [len(row) for row in rows]
        filled = [any(map(str.strip, row)) for row in rows]
    else:
        plain = text.removesuffix("\n").split("\n")
        lines = list(range(1, len(plain) + 1))
        counts = [line.count(mark) + 1 for line in plain]
        filled = [bool(line.strip(mark + " ")) for line in plain]
    if max(counts) * len(counts) > MOST_CELLS:
        return None, [problem("too_many_cells", name, most=MOST_CELLS)]
    lengths = [count if full else 0 for count, full in zip(counts, filled, strict=True)]
    width = _width(lengths)
    if width < 2:
        return None, [problem("no_columns", name)]
    problems = _uneven(lengths, lines, width, name, ended=text.endswith("\n"))
    if '"' in text:
        frame = pd.DataFrame(rows, dtype="str").fillna("")
    else:
        frame = _plain_cells(text, mark, max(counts))
    return Grid(frame.set_axis(lines).iloc[:, :width], name), problems


def _mark(text: str) -> str:
    """Find the mark between columns: the one that cuts most lines into equally many cells."""
    sample = "\n".join(text.split("\n", _SAMPLE)[:_SAMPLE])
    lines = [line for line in _QUOTED.sub('"', sample).split("\n") if line.strip()]
    best, share = ",", 0.0
    for mark in _MARKS:
        counts = Counter(line.count(mark) for line in lines)
        cut, often = max(counts.items(), key=lambda one: (one[0] > 0, one[1], one[0]))
        if cut and often / len(lines) > share + 0.1:
            best, share = mark, often / len(lines)
    return best


def _quoted_rows(text: str, mark: str) -> tuple[list[list[str]], list[int], int]:
    """Cut into rows, each with its line; the last number is the line of a quote left open."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    found: list[list[str]] = []
    lines: list[int] = []
    start = 1
    try:
        for row in reader:
            found.append(row)
            lines.append(start)
            start = reader.line_num + 1
    except csv.Error:
        return found, lines, start
    return found, lines, 0


def _plain_cells(text: str, mark: str, width: int) -> pd.DataFrame:
    """Cut a text without quotes; many times faster than one row after the other."""
    frame: pd.DataFrame = pd.read_csv(
        io.StringIO(text),
        sep=mark,
        header=None,
        names=list(range(width)),
        index_col=False,
        dtype="str",
        quoting=csv.QUOTE_NONE,
        na_filter=False,
        skip_blank_lines=False,
        lineterminator="\n",
    )
    return frame


def _width(lengths: Sequence[int]) -> int:
    counts = Counter(length for length in lengths if length)
    return max(counts.items(), key=lambda one: (one[1], one[0]))[0] if counts else 0


def _uneven(
    lengths: Sequence[int], lines: Sequence[int], width: int, name: str, *, ended: bool
) -> list[Problem]:
    """Tell of lines that are longer or shorter than the table; titles and notes are no part."""
    filled = [at for at, length in enumerate(lengths) if length]
    whole = [at for at in filled if lengths[at] == width]
    last = filled[-1]
    problems: list[Problem] = []
    if lengths[last] != width and not ended:
        problems.append(problem("truncated", name, place("line", line=lines[last])))
        filled.pop()
    uneven = [at for at in filled if whole[0] < at and lengths[at] not in (width, 1)]
    uneven += [at for at in filled if whole[0] < at < whole[-1] and lengths[at] == 1]
    found = [
        problem("row_length", name, place("line", line=lines[at]), found=lengths[at], wanted=width)
        for at in sorted(uneven)
    ]
    return problems + some(found)
