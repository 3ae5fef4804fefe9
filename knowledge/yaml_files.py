"""Read YAML content files without ever stopping at the first fault."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import ConstructorError

from knowledge.problems import ContentError, Problem


class _Loader(yaml.CSafeLoader):
    """YAML in which "on" and "no" are words, as in YAML 1.2: French says "on"."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Name the line of a value such as the date 2024-13-45, which PyYAML only trips over."""
        try:
            return super().construct_object(node, deep)
        except (ValueError, LookupError, AttributeError) as error:
            problem = f"the value cannot be read ({error})"
            raise ConstructorError(None, None, problem, node.start_mark) from error


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def parse_yaml(text: str) -> Any:
    """Parse a text; every fault of it is a `yaml.YAMLError`."""
    try:
        return yaml.load(text, Loader=_Loader)
    except RecursionError as error:
        raise yaml.MarkedYAMLError(problem="the brackets are nested too deep") from error


def read_yaml(path: Path, root: Path) -> tuple[Any, list[Problem]]:
    """Parse one file; a fault of syntax or encoding comes back as a problem naming its line."""
    name = path.relative_to(root).as_posix()
    try:
        return parse_yaml(path.read_text(encoding="utf-8")), []
    except UnicodeDecodeError as error:
        fault = f"the file is not UTF-8 (byte {error.start})."
        return None, [Problem(name, "file", fault, "Save it as UTF-8.")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else "file"
        fault = str(getattr(error, "problem", None) or "the YAML cannot be read").rstrip(".") + "."
        return None, [Problem(name, where, fault, "Check indentation, quotes and colons there.")]
    except OSError as error:
        return None, [Problem(name, "file", f"{error.strerror}.", "Restore the file.")]


def own_yaml(path: Path) -> Any:
    """Parse a file that Levier cannot do without; raises `ContentError` where it is broken."""
    data, problems = read_yaml(path, path.parent)
    if problems:
        raise ContentError(problems)
    return data
