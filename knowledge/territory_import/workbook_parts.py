"""The parts of an XLSX file, each listening to its own XML: what matters is kept."""

from __future__ import annotations

import re

_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_DATE_LETTERS = re.compile(r"[dmy]", re.IGNORECASE)
_NOT_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')  # texts and colours inside a number format
Attributes = dict[str, str]


class TooMuch(Exception):
    """Raised when a packed file holds more than can be read."""


class Part:
    """One XML file; a name may carry a prefix, as in `x:row`."""

    def __init__(self) -> None:
        self.texts_seen: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear that an element begins."""

    def end(self, name: str) -> None:
        """Hear that an element ends; `texts_seen` holds the text since the last beginning."""


class Book(Part):
    """The names of the visible sheets, each with the id of its file."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str]] = []
        self.days_later = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Keep the name of a sheet."""
        name = name.rpartition(":")[2]
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            relation = next((one for key, one in attributes.items() if key.endswith(":id")), "")
            self.sheets.append((attributes["name"], relation))
        elif name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self.days_later = 1462


class Relations(Part):
    """Which id stands for which file."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Keep a path."""
        if "Target" in attributes:
            self.paths[attributes["Id"]] = attributes["Target"]


class Styles(Part):
    """Which cell styles show a number as a date."""

    def __init__(self) -> None:
        super().__init__()
        self.dates: set[str] = set()
        self._formats: set[str] = {str(one) for one in _DATE_FORMATS}
        self._inside = False
        self._count = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Count the styles of cells, and see which format each has."""
        name = name.rpartition(":")[2]
        if name == "numFmt" and "numFmtId" in attributes:
            code = _NOT_LETTERS.sub("", attributes.get("formatCode", ""))
            if _DATE_LETTERS.search(code):
                self._formats.add(attributes["numFmtId"])
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            if attributes.get("numFmtId") in self._formats:
                self.dates.add(str(self._count))
            self._count += 1

    def end(self, name: str) -> None:
        """Leave the styles of cells."""
        if name.endswith("cellXfs"):
            self._inside = False


class Strings(Part):
    """The texts that cells point at; what only helps to pronounce them is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._aside = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a text."""
        self.texts_seen.clear()
        name = name.rpartition(":")[2]
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._aside = True

    def end(self, name: str) -> None:
        """Keep a piece of a text, or the whole."""
        name = name.rpartition(":")[2]
        if name == "t" and not self._aside:
            self._pieces.append("".join(self.texts_seen))
        elif name == "rPh":
            self._aside = False
        elif name == "si":
            self.texts.append("".join(self._pieces))
