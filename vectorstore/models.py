"""The embedding models at hand by name; light, so that settings cost nothing to read."""

from __future__ import annotations

from pathlib import Path

# Our own French-Dutch-English model, the default.
SHIPPED = str(Path(__file__).parent / "model")
# The English model that travels as a Python package: the teacher, and a measure to compare with.
PACKAGED = "packaged:all-MiniLM-L6-v2"
# Beside the shipped model: the words that its training texts use more than once, one a line.
WORDS = "words.txt"
