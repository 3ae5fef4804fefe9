"""What was learnt from texts, kept on disk under a hash of what it was learnt from.

Learning takes seconds, reading a fraction of one. Another text, class, model or way of learning has
another hash, so what is read always fits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import joblib
from filelock import FileLock

Learnt = TypeVar("Learnt")

_HERE = Path(__file__).parent
# How texts are read and what is learnt from them: a change there makes what is kept stale.
_CODE = (_HERE / "classifier.py", _HERE / "features.py", _HERE.parent / "knowledge" / "text.py")


class KeptLearning:
    """One folder of kept classifiers; only the newest of each name stays."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made on first use."""
        self._folder = folder

    def get(self, name: str, learnt_from: Iterable[str], learn: Callable[[], Learnt]) -> Learnt:
        """Return what was learnt under `name`, learning it where it is not kept yet.

        Args:
            learnt_from: everything that the result depends on, in order.
        """
        path = self._folder / f"{name}-{_key(learnt_from)}.joblib"
        self._folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self._folder / f"{name}.lock"):
            found = _read(path)
            if found is None:
                found = learn()
                for old in self._folder.glob(f"{name}-*.joblib"):
                    old.unlink()
                joblib.dump(found, path)
        return found  # type: ignore[no-any-return]


def _read(path: Path) -> Any:
    try:
        return joblib.load(path) if path.exists() else None
    except Exception:  # a file cut off while it was written: whatever it raises, learn anew
        return None


def _key(learnt_from: Iterable[str]) -> str:
    digest = hashlib.sha256(version("scikit-learn").encode())
    for path in _CODE:
        digest.update(path.read_bytes())
    for part in learnt_from:
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()[:16]
