"""Take a picture away: PNG, SVG, and its figures as CSV, made only when asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from app.i18n import t
from app.ui.state import session

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def picture_downloads(
    chart: Any,
    name: str,
    key: str,
    frame: pd.DataFrame | None = None,
    *,
    title: str = "",
    note: str = "",
    rows_named: bool = False,
) -> None:
    """Offer a chart (or its specification) for download behind one quiet button.

    Args:
        name: of the files, without ending, as a person would say it.
        key: of the buttons, one of its own a page.
        frame: the figures behind the chart, columns titled in the page's language.
        title, note: written above and below the picture, which leaves the page without them.
        rows_named: whether the index of `frame` belongs to the figures.
    """
    language = session().language
    file = file_name(name)

    # What draws is imported once somebody wants a picture: it takes its time to load.
    def png() -> bytes:
        from app.charts import picture

        return picture.png(chart, title=title, note=note)

    def svg() -> str:
        from app.charts import picture

        return picture.svg(chart, title=title, note=note)

    def table() -> bytes:
        from app.exports.table import csv_table

        if frame is None:
            raise RuntimeError("a chart without figures offers none")
        return csv_table(frame, language, rows_named=rows_named)

    kinds: list[tuple[str, str, Callable[[], bytes | str]]] = [
        ("png", "image/png", png),
        ("svg", "image/svg+xml", svg),
        ("csv", "text/csv", table),
    ]
    label = t("downloads.open", language)
    with st.popover(label, key=f"{key}_downloads", icon=":material/download:", type="tertiary"):
        for kind, mime, make in kinds:
            if kind == "csv" and frame is None:
                continue
            st.download_button(
                t(f"downloads.{kind}", language),
                make,
                f"{file}.{kind}",
                mime,
                key=f"{key}_{kind}",
                on_click="ignore",
                width="stretch",
            )


def file_name(words: str) -> str:
    """Write words as a file name that every system takes: "Votre grille", "votre-grille"."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60] or "levier"
