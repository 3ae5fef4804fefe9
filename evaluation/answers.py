"""How long does it take to take over a table of 10,000 answers, in each form it may come in?"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from datetime import date
from statistics import median

import numpy as np
import pandas as pd

from app.answers.columns import propose
from app.answers.read import AnswersFile, read_answers
from app.answers.take import typed_frame
from evaluation.report import Table
from indicators.grid import Indicator
from indicators.grid_files import load_grid

_PEOPLE = 10_000
_TIMES = 3
_AIM = "< 5"
_PLAN = 15  # indicators that headings are compared with
_TODAY = date(2026, 11, 1)
_AIDS = ("job", "logement", "amis", "langue")

Made = Callable[[], bytes]


def measure() -> list[Table]:
    """Read, understand and check made-up answers of 10,000 people."""
    made: dict[str, Made] = {
        "CSV": lambda: _csv(_answers()),
        "XLSX": _xlsx,
        "export of Kobo, CSV": lambda: _csv(_kobo()),
    }
    indicators = list(load_grid()[0].indicators.values())[:_PLAN]
    rows = [_row(name, make(), indicators) for name, make in made.items()]
    note = (
        f"{_PEOPLE:,} people, made up: choices, scales, numbers, dates, free words with a "
        "telephone number here and there, and columns of personal data that are left out. Median "
        f"of {_TIMES}, in seconds of processor time: what else ran does not count."
    )
    columns = ["form", "MB", "columns", "read", "propose", "check", "all", "aim"]
    return [Table("Taking over a table of answers", note, columns, rows)]


def _row(name: str, data: bytes, indicators: list[Indicator]) -> list[str]:
    spans: list[tuple[float, float, float]] = []
    width = 0
    for _ in range(_TIMES):
        start = time.process_time()
        file = _read(name, data)
        read = time.process_time()
        columns = propose(file, indicators)
        proposed = time.process_time()
        _, problems = typed_frame(file.frame, columns, name=name, today=_TODAY)
        if problems:
            raise ValueError(f"{name}: {problems}")
        spans.append((read - start, proposed - read, time.process_time() - proposed))
        width = len(file.frame.columns)
    parts = [median(one) for one in zip(*spans, strict=True)]
    seconds = [f"{one:.2f}" for one in (*parts, sum(parts))]
    return [name, f"{len(data) / 1e6:.1f}", str(width), *seconds, _AIM]


def _read(name: str, data: bytes) -> AnswersFile:
    file, problems = read_answers(data, name)
    if file is None:
        raise ValueError(f"{name}: {problems}")
    return file


def _answers() -> pd.DataFrame:
    drawn = np.random.default_rng(1)
    numbered = range(_PEOPLE)
    frame = pd.DataFrame(
        {
            "Nom": [f"Personne {at}" for at in numbered],
            "E-mail": [f"p{at}@example.org" for at in numbered],
            "Téléphone": [f"04{70 + at % 30} {at:06}" for at in numbered],
            "Date": [f"{at % 28 + 1:02}/{at % 9 + 1:02}/2026" for at in numbered],
            "Moment": drawn.choice(["entrée", "sortie"], _PEOPLE),
            "Code": [f"AB{at // 2:05}" for at in numbered],
            "Genre": drawn.choice(["femme", "homme", "autre"], _PEOPLE),
            "Âge": drawn.integers(18, 70, _PEOPLE).astype(str),
            "Aides reçues": ["; ".join(drawn.permutation(_AIDS)[: at % 3 + 1]) for at in numbered],
            "Remarque": [
                f"Je suis contente de l'accueil, c'est ma réponse numéro {at}, merci à vous tous"
                + (f", appelez le 0478 {at % 90 + 10} 34 56" if at % 100 == 0 else "")
                for at in numbered
            ],
        }
    )
    for at in range(15):
        frame[f"Question {at}"] = drawn.integers(1, 6, _PEOPLE).astype(str)
        frame[f"Montant {at}"] = [
            f"{one:.1f}".replace(".", ",") for one in drawn.gamma(2, 9, _PEOPLE)
        ]
    return frame


def _kobo() -> pd.DataFrame:
    frame = _answers()
    aids = frame["Aides reçues"].str.split("; ")
    frame["Aides reçues"] = aids.str.join(" ")
    for one in _AIDS:
        frame[f"Aides reçues/{one}"] = [str(int(one in given)) for given in aids]
    frame = frame.rename(columns=lambda name: f"groupe/{name}")
    for name in ("start", "end", "_id", "_uuid", "_submission_time"):
        frame[name] = [f"{name} {at}" for at in range(_PEOPLE)]
    return frame


def _csv(frame: pd.DataFrame) -> bytes:
    written: str = frame.to_csv(sep=";", index=False, quoting=1)
    return written.encode()


def _xlsx() -> bytes:
    buffer = io.BytesIO()
    _answers().to_excel(buffer, index=False, engine="xlsxwriter")
    return buffer.getvalue()
