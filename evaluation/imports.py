"""How long does it take to read and check a table of all communes, in each form it may come in?"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from statistics import median

import numpy as np

from evaluation.report import Table
from knowledge.territory import Territories, load_territories
from knowledge.territory_import.check import check_table
from knowledge.territory_import.problems import refuses
from knowledge.territory_import.read import propose_columns, read_table
from knowledge.territory_import.table import Table as Imported

_COMMUNES, _STATISTICS, _YEARS = 35_000, 20, 20
_TIMES = 3
_AIM = "< 10"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DEPARTMENTS = [f"{one:02}" for one in range(1, 96) if one != 20]

Made = Callable[[], bytes]


def measure() -> list[Table]:
    """Read and check made-up tables of 35,000 communes by 20 statistics."""
    territories = load_territories()[0]
    made: dict[str, Made] = {
        "INSEE's commune table, CSV": _csv,
        "the same, XLSX": _xlsx,
        "another CSV, by the columns proposed": _other_csv,
        "Melodi, one row a figure": _melodi,
        "Eurostat bulk TSV": _tsv,
    }
    rows = [_row(name, make(), territories) for name, make in made.items()]
    note = (
        f"{_COMMUNES:,} communes by {_STATISTICS} statistics, made up (Eurostat: as many regions "
        "and years as give the same number of figures); checked against the same table as last "
        f"year's. Median of {_TIMES}, in seconds of processor time: what else ran does not count."
    )
    columns = ["form", "MB", "figures", "read", "check", "both", "aim"]
    return [Table("Import of a table of all communes", note, columns, rows)]


def _row(name: str, data: bytes, territories: Territories) -> list[str]:
    reading, checking = [], []
    for _ in range(_TIMES):
        start = time.process_time()
        table = _read(name, data)
        read = time.process_time()
        check_table(table, territories, None, table.frame)
        reading.append(read - start)
        checking.append(time.process_time() - read)
    both = [one + other for one, other in zip(reading, checking, strict=True)]
    seconds = [f"{median(one):.1f}" for one in (reading, checking, both)]
    return [name, f"{len(data) / 1e6:.1f}", f"{len(table.known):,}", *seconds, _AIM]


def _read(name: str, data: bytes) -> Imported:
    """Read a table in its form, or by the columns that are proposed."""
    table, problems = read_table(data, "table")
    if table is None:
        choice = propose_columns(data, "communes_2023.csv")[0]
        table, problems = read_table(data, "table", choice)
    if table is None or refuses(problems):
        raise ValueError(f"{name}: {problems}")
    return table


def _communes() -> list[str]:
    each = _COMMUNES // len(_DEPARTMENTS) + 1
    codes = [f"{one}{number:03}" for one in _DEPARTMENTS for number in range(1, each + 1)]
    return codes[:_COMMUNES]


def _figures(rows: int, columns: int) -> list[list[str]]:
    drawn = np.random.default_rng(1).gamma(2.0, 30.0, (rows, columns)).round(1)
    return [[str(one) for one in row] for row in drawn]


def _csv() -> bytes:
    lines = [f"CODGEO;LIBGEO;{';'.join(f'P21_S{at}' for at in range(_STATISTICS))}"]
    for code, row in zip(_communes(), _figures(_COMMUNES, _STATISTICS), strict=True):
        lines.append(f"{code};Commune {code};{';'.join(row).replace('.', ',')}")
    return "\n".join(lines).encode() + b"\n"


def _other_csv() -> bytes:
    return _csv().replace(b"CODGEO;LIBGEO", b"code commune;nom", 1)


def _melodi() -> bytes:
    lines = ["GEO;GEO_OBJECT;MEASURE;TIME_PERIOD;OBS_VALUE"]
    for code, row in zip(_communes(), _figures(_COMMUNES, _STATISTICS), strict=True):
        lines += [f"{code};COM;S{at};2021;{one}" for at, one in enumerate(row)]
    return "\n".join(lines).encode() + b"\n"


def _tsv() -> bytes:
    years = "\t".join(f"{2024 - at} " for at in range(_YEARS))
    lines = [f"freq,unit,geo\\TIME_PERIOD\t{years}"]
    codes = list(load_territories()[0].territories)
    codes += [f"DE{at:03}" for at in range(_COMMUNES - len(codes))]
    for at, row in enumerate(_figures(_COMMUNES, _YEARS)):
        cells = "\t".join(f"{one} " for one in row)
        lines.append(f"A,U{at // 1000},{codes[at % 1000]}\t{cells}")
    return "\n".join(lines).encode() + b"\n"


def _xlsx() -> bytes:
    sheet = [f'<worksheet xmlns="{_MAIN}"><sheetData>']
    head = ["CODGEO", "LIBGEO", *(f"P21_S{at}" for at in range(_STATISTICS))]
    sheet.append(_line(1, [_text(one) for one in head]))
    for at, (code, row) in enumerate(
        zip(_communes(), _figures(_COMMUNES, _STATISTICS), strict=True), 2
    ):
        cells = [_text(code), _text(f"Commune {code}"), *(f"><v>{one}</v></c>" for one in row)]
        sheet.append(_line(at, cells))
    sheet.append("</sheetData></worksheet>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
            '<sheet name="COM" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
            "</Relationships>",
        )
        archive.writestr("xl/worksheets/sheet1.xml", "".join(sheet))
    return buffer.getvalue()


def _text(text: str) -> str:
    return f' t="inlineStr"><is><t>{text}</t></is></c>'


def _line(number: int, cells: list[str]) -> str:
    inside = "".join(f'<c r="{chr(65 + at)}{number}"{one}' for at, one in enumerate(cells))
    return f'<row r="{number}">{inside}</row>'
