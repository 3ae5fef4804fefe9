"""Our own checks of a capsule: what the Basic Tier asks, and what its shapes let through.

They need neither the published files nor a library, and they name all problems at once. The rules
of the standard's Excel add-in are among them: `@type`, `@id` a web address, no id twice, and at
least one organisation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from app.exports.cids.document import Node, nodes_of
from app.exports.cids.problems import CidsProblem, problem
from app.exports.cids.rules import CONTEXT, FURTHER, ORGANIZATION, PREFIXES, RULES, Rule

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", re.ASCII
)  # fmt: skip

Types = Mapping[str, frozenset[str]]


def problems_of(document: Any, terms: frozenset[str] = frozenset()) -> list[CidsProblem]:
    """List what is wrong with a parsed JSON document, and what is only advised (`remark`).

    `terms` are further bare terms that the document may use, such as those of another tier.
    """
    if not isinstance(document, list | dict):
        return [problem("no_document", "file")]
    nodes = list(nodes_of(document))
    types: Types = {node.id: node.types for node in nodes if isinstance(node.id, str)}
    found = [*_of_file(nodes)]
    for node in nodes:
        found += _of_node(node)
        found += _of_fields(node, types)
        found += _unknown(node, terms)
        found += _of_period(node)
    return found


def failing(problems: list[CidsProblem]) -> list[CidsProblem]:
    """Keep the problems with which a file is not valid."""
    return [one for one in problems if not one.remark]


def _of_file(nodes: list[Node]) -> Iterator[CidsProblem]:
    if not nodes:
        yield problem("empty", "file")
    elif not any(ORGANIZATION in node.types for node in nodes):
        yield problem("no_organization", "file")
    given = Counter(node.id for node in nodes if isinstance(node.id, str))
    for name, times in given.items():
        if times > 1:
            yield problem("id_twice", name, id=name)


def _of_node(node: Node) -> Iterator[CidsProblem]:
    if not node.types:
        yield problem("no_type", node.named, node=node.named)
    if node.id is None:
        yield problem("no_id", node.named, node=node.place)
    elif not _is_address(node.id):
        yield problem("id_no_address", node.named, id=str(node.id))
    contexts = node.context if isinstance(node.context, list) else [node.context]
    if not contexts or contexts[-1] != CONTEXT:
        yield problem("context", node.named, node=node.named, context=CONTEXT)
    if "cids:Indicator" in node.types and not (
        node.values("forOutcome") or node.values("hasIndicatorReport") or node.values("forTheme")
    ):
        yield problem("alone", node.named, remark=True, node=node.named)


def _is_address(name: Any) -> bool:
    if not isinstance(name, str) or re.search(r"[\s<>\"{}|\\^`]", name):
        return False
    try:
        parts = urlsplit(name)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _of_fields(node: Node, types: Types) -> Iterator[CidsProblem]:
    rules = {name: rule for one in sorted(node.types) for name, rule in RULES.get(one, {}).items()}
    for field, rule in rules.items():
        values = node.values(field)
        if len(values) < rule.least:
            yield _fault("missing", node, field, remark=rule.advised)
        if rule.most is not None and len(values) > rule.most:
            yield _fault("too_many", node, field, remark=rule.advised)
        for value in values:
            yield from _of_value(node, field, rule, value, types)


def _of_value(
    node: Node, field: str, rule: Rule, value: Any, types: Types
) -> Iterator[CidsProblem]:
    if rule.kind == "link":
        if not _leads(value, rule.to, types):
            yield _fault("link", node, field, remark=rule.advised, to=rule.to)
        return
    text = _text(value)
    if text is None:
        yield _fault("no_text", node, field)
    elif not text.strip():
        yield _fault("no_words", node, field)
    elif rule.kind == "number" and not _NUMBER.fullmatch(text):
        yield _fault("no_number", node, field, value=text)
    elif rule.kind == "moment" and _moment(text) is None:
        yield _fault("no_moment", node, field, value=text)


def _fault(
    code: str, node: Node, field: str, *, remark: bool = False, **values: str
) -> CidsProblem:
    return problem(code, node.named, remark=remark, node=node.named, field=field, **values)


def _leads(value: Any, to: str, types: Types) -> bool:
    if isinstance(value, dict) and "@type" in value:
        return any(to in node.types for node in nodes_of([value]))
    name = value.get("@id") if isinstance(value, dict) else value
    return isinstance(name, str) and to in types.get(name, frozenset())


def _text(value: Any) -> str | None:
    """Return a value as the plain text that it is; a number or a text with a language is none."""
    if isinstance(value, dict) and "@language" not in value:
        value = value.get("@value")
    return value if isinstance(value, str) else None


def _moment(text: str) -> datetime | None:
    if not _MOMENT.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _unknown(node: Node, terms: frozenset[str]) -> Iterator[CidsProblem]:
    known = {field for one in node.types for field in RULES.get(one, {})} | FURTHER | terms
    for key in node.data:
        prefix, colon, _ = key.partition(":")
        if not (key.startswith("@") or key in known or (colon and prefix in PREFIXES)):
            yield problem("unknown", node.named, node=node.named, field=key)


def _of_period(node: Node) -> Iterator[CidsProblem]:
    ends = [
        _moment(_text(value) or "")
        for field in ("startedAtTime", "endedAtTime")
        for value in node.values(field)[:1]
    ]
    if len(ends) == 2 and ends[0] and ends[1] and ends[1] < ends[0]:
        yield problem("backwards", node.named, node=node.named)
