"""The methodology corpus: load it, check it, cut it into citable paragraphs.

One folder a topic, one Markdown file a language. A citation points at code points of a passage's
`body`, so it survives any change of layout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.csv_files import read_csv
from knowledge.language import LANGUAGES, Language
from knowledge.problems import Problem, problems_from
from knowledge.sources import CODES, LAYERS, Layer, Source, codes_in, load_sources
from knowledge.yaml_files import parse_yaml

METHODOLOGY = Path(__file__).parent / "methodology"

Part = Literal[
    "understand", "prepare", "collect", "analyse", "valorise", "neighbours", "facilitate"
]
Role = Literal["essentials", "example", "monday", "mistake", "template"]

# The sections of every passage, in this order; the template is there only where it helps.
HEADINGS: dict[Language, dict[Role, str]] = {
    "fr": {
        "essentials": "L'essentiel",
        "example": "Un exemple",
        "monday": "Lundi matin",
        "mistake": "L'erreur fréquente",
        "template": "À recopier",
    },
    "nl": {
        "essentials": "De kern",
        "example": "Een voorbeeld",
        "monday": "Maandagochtend",
        "mistake": "Een veelgemaakte fout",
        "template": "Om over te nemen",
    },
    "en": {
        "essentials": "The essentials",
        "example": "An example",
        "monday": "On Monday",
        "mistake": "A common mistake",
        "template": "Ready to copy",
    },
}
REQUIRED_ROLES: tuple[Role, ...] = ("essentials", "example", "monday", "mistake")
WORDS_A_MINUTE = 200

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


class _Front(BaseModel):
    """The head of a file, as an editor writes it."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9-]+\.(fr|nl|en)$")
    topic: str = Field(pattern=r"^[a-z0-9-]+$")
    part: Part
    language: Language
    title: str = Field(min_length=3)
    summary: str = Field(min_length=20)
    related: tuple[str, ...] = Field(min_length=1, max_length=6)
    questions: tuple[str, ...] = Field(min_length=4, max_length=8)
    screen: str = Field(pattern=r"^[a-z_]+$")


class Paragraph(BaseModel):
    """One citable stretch of a passage: `text == passage.body[start:end]`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    passage: str
    role: Role
    start: int
    end: int
    text: str


class Passage(BaseModel):
    """One topic in one language.

    Attributes:
        id: `<topic>.<language>`.
        related: ids of topics that lead on.
        questions: what a hurried user would type to find it.
        screen: the interview question or screen it belongs to.
        body: the Markdown below the front matter, source codes included.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    topic: str
    part: Part
    language: Language
    title: str
    summary: str
    related: tuple[str, ...]
    questions: tuple[str, ...]
    screen: str
    body: str
    paragraphs: tuple[Paragraph, ...]
    sources: tuple[Source, ...]

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """Who speaks in this passage, VISES first; derived from the source codes."""
        return tuple(layer for layer in LAYERS if any(s.layer == layer for s in self.sources))

    @cached_property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least one."""
        return max(1, round(len(self.body.split()) / WORDS_A_MINUTE))

    def section(self, role: Role) -> str:
        """Return one section's text, or an empty string where the passage has none."""
        return "\n\n".join(part.text for part in self.paragraphs if part.role == role)


class Corpus:
    """All passages, found by id or by topic and language."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages: Mapping[str, Passage] = {passage.id: passage for passage in passages}

    def get(self, topic: str, language: Language) -> Passage | None:
        """Return the passage of a topic in one language, or None."""
        return self.passages.get(f"{topic}.{language}")

    def in_language(self, language: Language) -> list[Passage]:
        """List the passages of one language in the order of the topic list."""
        return [passage for passage in self.passages.values() if passage.language == language]


def load_topics(folder: Path = METHODOLOGY) -> dict[str, Part]:
    """Read the planned topics and the part each belongs to, in reading order."""
    return _topics(folder)[0]


def _topics(folder: Path) -> tuple[dict[str, Part], list[Problem]]:
    rows, problems = read_csv(folder / "topics.csv", ("part", "topic"))
    return {row["topic"]: row["part"] for _, row in rows}, problems  # type: ignore[misc]


def load_corpus(folder: Path = METHODOLOGY) -> tuple[Corpus, list[Problem]]:
    """Read every passage under `folder`; return the good ones and all problems, sorted.

    A planned topic without a folder is no problem; one that exists in fewer than three languages
    is.
    """
    topics, problems = _topics(folder)
    sources, faults = load_sources()
    problems += faults
    passages: list[Passage] = []
    for topic in topics:
        for language in LANGUAGES if (folder / topic).is_dir() else ():
            passage, faults = _load_passage(folder, topic, topics[topic], language, sources)
            problems += faults
            passages += [passage] if passage else []
    for stray in sorted(path.name for path in folder.iterdir() if path.is_dir()):
        if stray not in topics:
            problems.append(Problem(stray, "topic", "is not in topics.csv.", "Add or rename it."))
    problems += _check_together(passages, topics)
    return Corpus(passages), sorted(problems)


def _load_passage(
    folder: Path, topic: str, part: Part, language: Language, sources: Mapping[str, Source]
) -> tuple[Passage | None, list[Problem]]:
    name = f"{topic}/{language}.md"
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fault = f"cannot be read ({type(error).__name__})."
        return None, [Problem(name, "file", fault, "Write the file, in UTF-8.")]
    head = _FRONT.match(text)
    if head is None:
        return None, [Problem(name, "file", "has no front matter.", "Start it with --- lines.")]
    try:
        front = _Front.model_validate(_as_mapping(head[1]))
    except ValidationError as error:
        return None, problems_from(error, name)
    except yaml.YAMLError as error:
        fault = f"the front matter is not YAML: {getattr(error, 'problem', error)}."
        return None, [Problem(name, "front matter", fault, "Quote texts with a colon.")]
    problems = _check_front(name, front, topic, part, language)
    body = text[head.end() :].strip() + "\n"
    paragraphs, faults = _paragraphs(name, front.id, body, language)
    problems += faults + _check_codes(name, body, sources)
    if problems:
        return None, problems
    used = tuple(sources[code] for code in codes_in(body))
    values = front.model_dump()
    return Passage(**values, body=body, paragraphs=tuple(paragraphs), sources=used), []


def _as_mapping(head: str) -> dict[str, Any]:
    data = parse_yaml(head)
    return data if isinstance(data, dict) else {}


def _check_front(
    name: str, front: _Front, topic: str, part: Part, language: Language
) -> list[Problem]:
    expected = {"id": f"{topic}.{language}", "topic": topic, "part": part, "language": language}
    return [
        Problem(name, field, f"is '{getattr(front, field)}'.", f"Write '{value}'.")
        for field, value in expected.items()
        if getattr(front, field) != value
    ]


def _check_codes(name: str, body: str, sources: Mapping[str, Source]) -> list[Problem]:
    problems = []
    for number, line in enumerate(body.splitlines(), start=1):
        for code in codes_in(line):
            if code not in sources:
                fault = f"the source code {code} does not exist."
                problems.append(Problem(name, f"body line {number}", fault, "See sources.csv."))
    if not CODES.search(body):
        fault = "no fact has a source code."
        problems.append(Problem(name, "body", fault, "Add codes such as [V20], or [G]."))
    return problems


def _paragraphs(
    name: str, passage: str, body: str, language: Language
) -> tuple[list[Paragraph], list[Problem]]:
    roles = {heading: role for role, heading in HEADINGS[language].items()}
    headings = list(_HEADING.finditer(body))
    found: list[Paragraph] = []
    problems = []
    order: list[Role] = []
    for index, heading in enumerate(headings):
        role = roles.get(heading[1].strip().replace("’", "'"))
        if role is None:
            mend = "Use one of: " + ", ".join(HEADINGS[language].values()) + "."
            fault = f"the heading '{heading[1]}' is unknown."
            problems.append(Problem(name, "headings", fault, mend))
            continue
        order.append(role)
        end = headings[index + 1].start() if index + 1 < len(headings) else len(body)
        found += _cut(passage, role, body, heading.end(), end)
    wanted = [role for role in HEADINGS[language] if role in (*REQUIRED_ROLES, *order)]
    if not problems and order != wanted:
        fault = f"the sections are {', '.join(order) or 'none'}."
        problems.append(Problem(name, "headings", fault, f"Write {', '.join(wanted)}, in order."))
    return found, problems


def _cut(passage: str, role: Role, body: str, start: int, end: int) -> list[Paragraph]:
    found = []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", body[start:end]):
        text = match.group().rstrip()
        at = start + match.start()
        found.append(Paragraph(passage=passage, role=role, start=at, end=at + len(text), text=text))
    return found


def _check_together(passages: Sequence[Passage], topics: Mapping[str, Part]) -> list[Problem]:
    problems = []
    roles: dict[str, dict[str, set[Role]]] = {}
    for passage in passages:
        name = f"{passage.topic}/{passage.language}.md"
        roles.setdefault(passage.topic, {})[name] = {part.role for part in passage.paragraphs}
        for topic in passage.related:
            if topic not in topics or topic == passage.topic:
                fault = f"'{topic}' is no other topic."
                problems.append(Problem(name, "related", fault, "See topics.csv."))
    for by_file in roles.values():
        everything = set().union(*by_file.values())
        for name, own in by_file.items():
            for role in sorted(everything - own):
                fault = f"lacks the section '{role}' that another language has."
                problems.append(Problem(name, "headings", fault, "Write it here too."))
    return problems
