"""Read the methodology corpus from its files: Markdown passages, topics, ways of asking.

One folder a topic, one Markdown file a language. Every fault comes back as a problem, all at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.corpus import HEADINGS, REQUIRED_ROLES, Corpus, Paragraph, Part, Passage, Role
from knowledge.csv_files import read_csv
from knowledge.language import LANGUAGES, Language
from knowledge.problems import Problem, problems_from
from knowledge.sources import CODES, Source, codes_in, load_sources
from knowledge.text import fold
from knowledge.yaml_files import parse_yaml

METHODOLOGY = Path(__file__).parent / "methodology"

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
    asked, faults = load_asked(topics, folder)
    problems += faults
    passages: list[Passage] = []
    for topic in topics:
        for language in LANGUAGES if (folder / topic).is_dir() else ():
            passage, faults = _load_passage(folder, topic, topics[topic], language, sources)
            problems += faults
            if passage:
                more = tuple(asked[language].get(topic, ()))
                passages.append(passage.model_copy(update={"asked": more}))
    for stray in sorted(path.name for path in folder.iterdir() if path.is_dir()):
        if stray not in topics:
            problems.append(Problem(stray, "topic", "is not in topics.csv.", "Add or rename it."))
    problems += _check_together(passages, topics)
    elsewhere = {language: own.get("", ()) for language, own in asked.items()}
    return Corpus(passages, elsewhere), sorted(problems)


def load_asked(
    topics: Collection[str], folder: Path = METHODOLOGY
) -> tuple[dict[Language, dict[str, list[str]]], list[Problem]]:
    """Read the ways of asking, by language and topic; "" holds what the corpus does not answer."""
    asked: dict[Language, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
    problems: list[Problem] = []
    for language, own in asked.items():
        path = folder / f"questions.{language}.csv"
        rows, faults = read_csv(path, ("topic", "question")) if path.exists() else ([], [])
        problems += faults
        seen: set[str] = set()
        for number, row in rows:
            where = f"line {number}"
            if row["topic"] and row["topic"] not in topics:
                fault = f"'{row['topic']}' is no topic."
                problems.append(Problem(path.name, where, fault, "See topics.csv."))
            if not row["question"].strip() or fold(row["question"]) in seen:
                fault = "the question is empty or stands there already."
                problems.append(Problem(path.name, where, fault, "Remove it."))
            seen.add(fold(row["question"]))
            own.setdefault(row["topic"], []).append(row["question"].strip())
    return asked, problems


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
        name = passage.file
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
