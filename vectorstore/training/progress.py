"""Progress on standard error: what is being done, how far it is, how long it still takes."""

from __future__ import annotations

import sys
import time


class Progress:
    """One stage of the training; writes a line at most every few seconds."""

    def __init__(self, stage: str, total: int, every: float = 5.0) -> None:
        """Take the stage's name, how many units it has, and the seconds between two lines."""
        self._stage = stage
        self._total = total
        self._every = every
        self._done = 0
        self._start = self._last = time.monotonic()

    def advance(self, units: int, remark: str = "") -> None:
        """Count units as done; show it when it is time or the stage is over."""
        self._done += units
        now = time.monotonic()
        if now - self._last < self._every and self._done < self._total:
            return
        self._last = now
        left = (now - self._start) / max(self._done, 1) * (self._total - self._done)
        say(f"{self._stage}: {self._done}/{self._total}, {left:.0f} s left {remark}".rstrip())


def say(text: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
