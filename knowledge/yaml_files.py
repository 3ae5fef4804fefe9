"""Read YAML content files without ever stopping at the first fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from knowledge.problems import Problem


def read_yaml(path: Path, root: Path) -> tuple[Any, list[Problem]]:
    """Parse one file; a fault of syntax or encoding comes back as a problem naming its line."""
    name = path.relative_to(root).as_posix()
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8")), []
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
