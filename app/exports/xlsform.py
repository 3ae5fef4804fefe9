"""A form as an XLSForm for KoboToolbox and ODK: one file, three languages, the same names.

The workbook has the sheets `survey`, `choices` and `settings` (https://xlsform.org). Questions are
asked only of those who agree, and no metadata of a device is taken.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from app.assessment.form import Form, FormQuestion
from app.collecting.questions import said
from app.i18n import NO_BREAK
from knowledge.language import LANGUAGES, Language, Localised

_NAMES: dict[Language, str] = {
    "fr": "Français (fr)",
    "nl": "Nederlands (nl)",
    "en": "English (en)",
}
_AGREE, _YES, _NO = "agree", "yes", "no"
_AGREED = f"${{{_AGREE}}} = '{_YES}'"
_REFUSED = f"${{{_AGREE}}} = '{_NO}'"
_TYPES = {"number": "decimal", "text": "text", "date": "date"}

Row = dict[str, str]


def xlsform(form: Form, language: Language = "fr") -> bytes:
    """Write a form as XLSX; `language` is the one that opens first."""
    survey: list[Row] = [
        {"type": "note", "name": "information", **_in_all("label", form.information)},
        {
            "type": f"select_one {_AGREE}",
            "name": _AGREE,
            "required": "yes",
            **_in_all("label", form.consent),
        },
        *(_question(one) for one in form.questions),
        _note("refused", said("form.file.refused"), _REFUSED),
        _note("thanks", form.thanks, _AGREED),
    ]
    choices = [
        _choice(_AGREE, _YES, said("form.file.agree")),
        _choice(_AGREE, _NO, said("form.file.refuse")),
        *(row for one in form.questions for row in _choices(one)),
    ]
    version = hashlib.sha256(form.model_dump_json().encode()).hexdigest()[:10]
    settings: list[Row] = [
        {
            "form_title": form.title[language],
            "form_id": form.id,
            "version": version,
            "default_language": _NAMES[language],
        }
    ]
    return _workbook({"survey": survey, "choices": choices, "settings": settings})


def _question(question: FormQuestion) -> Row:
    row = {"type": _type(question), "name": question.name, "relevant": _AGREED}
    row |= _in_all("label", question.label)
    hint = question.note or question.hint
    if hint:
        row |= _in_all("hint", hint)
    if question.required:
        row["required"] = "yes"
    if question.kind == "scale":
        row["appearance"] = "likert"
    if question.kind == "text" and question.purpose != "pairing":
        row["appearance"] = "multiline"
    return row | _bounds(question)


def _type(question: FormQuestion) -> str:
    if question.kind in ("choice", "scale"):
        return f"select_one {question.name}"
    if question.kind == "choices":
        return f"select_multiple {question.name}"
    return _TYPES[question.kind]


def _bounds(question: FormQuestion) -> Row:
    """Hold a number to its bounds, and say which they are."""
    if question.kind != "number" or (question.least is None and question.most is None):
        return {}
    least, most = question.least, question.most
    held = [
        f". >= {least}" if least is not None else "",
        f". <= {most}" if most is not None else "",
    ]
    if most is None:
        message = said("form.file.least", least=str(least))
    elif least is None:
        message = said("form.file.most", most=str(most))
    else:
        message = said("form.file.between", least=str(least), most=str(most))
    return {
        "constraint": " and ".join(one for one in held if one),
        **_in_all("constraint_message", message),
    }


def _choices(question: FormQuestion) -> list[Row]:
    if question.kind != "scale":
        return [_choice(question.name, one.name, one.label) for one in question.options]
    least, most = question.least or 0, question.most or 0
    return [
        _choice(question.name, str(point), point_label(question, point))
        for point in range(least, most + 1)
    ]


def point_label(question: FormQuestion, point: int) -> Localised:
    """Say a point of a scale: its number, and at the ends what they mean."""
    ends = question.ends
    if ends and point in (question.least, question.most):
        end = ends[0] if point == question.least else ends[1]
        words = {one: f"{point}{NO_BREAK}– {end[one]}" for one in LANGUAGES}
        return Localised(fr=words["fr"], nl=words["nl"], en=words["en"])
    return Localised(fr=str(point), nl=str(point), en=str(point))


def _choice(within: str, name: str, label: Localised) -> Row:
    return {"list_name": within, "name": name, **_in_all("label", label)}


def _note(name: str, label: Localised, relevant: str) -> Row:
    return {"type": "note", "name": name, "relevant": relevant, **_in_all("label", label)}


def _in_all(column: str, text: Localised) -> Row:
    # Anything between these marks would be read as the name of another question.
    return {f"{column}::{_NAMES[one]}": text[one].replace("${", "$ {") for one in LANGUAGES}


def _workbook(sheets: dict[str, Sequence[Row]]) -> bytes:
    """Write every cell as text: nothing in it is ever read as a formula."""
    file = BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    bold = workbook.add_format({"bold": True})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, bold)
        for line, row in enumerate(rows, start=1):
            for column, text in row.items():
                sheet.write_string(line, columns.index(column), text)
        sheet.set_column(0, len(columns), 28)
        sheet.freeze_panes(1, 0)
    workbook.close()
    return file.getvalue()
