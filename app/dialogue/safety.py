"""Input that is no answer: markup, formulas and templates are kept as text and never run."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"<\s*/?\s*(?:script|img|iframe|svg|a|div|style|body|html|object|form|input|link|meta)\b[^>]*>"
    r"|\{\{.*?\}\}|\{%.*?%\}|\$\{.*?\}|<%.*?%>|javascript:|\bon(?:error|load|click)\s*="
    r"|^\s*[=+@]\s*(?:[A-Za-z]+\(|cmd\||\d+[+*/-])|;\s*DROP\s+TABLE\b|__import__|\bos\.system\(",
    re.IGNORECASE | re.DOTALL,
)


def looks_like_code(text: str) -> bool:
    """Whether a message is markup, a formula or a template rather than something to read."""
    return bool(_CODE.search(text))
