"""The real page against a bare Streamlit chat: CPU a turn, time to the first page, memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from app.settings import ROOT
from evaluation.report import Table
from evaluation.scripts import case_scripts
from evaluation.servers import ECHO_APP, LEVIER_APP, Server, environment, serving
from evaluation.visitor import Visitor

_STARTS = 5
_ROUNDS = 4
_SETTLED = 45.0  # seconds until the models of Levier are in memory, at the latest
_CPU_AIM, _START_AIM, _MEMORY_AIM = 3.0, 1.5, 1200.0


def measure() -> list[Table]:
    """Measure both apps in one run, turn about."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        # `make` brings the index in line before it serves; so do we.
        index = [sys.executable, "-m", "app", "index"]
        subprocess.run(index, cwd=ROOT, env=environment(data), check=True, capture_output=True)
        starts = _cold_starts(data)
        turns, peak = _turns(data)
    return [_start_table(*starts), _turn_table(*turns), _memory_table(peak)]


def _cold_starts(data: Path) -> tuple[list[float], list[float]]:
    """Seconds from starting the process to the first page drawn whole: echo, Levier."""
    echo: list[float] = []
    levier: list[float] = []
    for _ in range(_STARTS):
        for script, taken in ((ECHO_APP, echo), (LEVIER_APP, levier)):
            with serving(script, data) as server, Visitor(server.port) as visitor:
                visitor.arrive()
                taken.append(time.perf_counter() - server.started)
    return echo, levier


def _turns(data: Path) -> tuple[tuple[list[float], list[float]], float]:
    """CPU seconds of each chat turn: echo, Levier; and Levier's peak memory in megabytes."""
    script = case_scripts()[0]
    echo: list[float] = []
    levier: list[float] = []
    with ExitStack() as stack:
        bare = stack.enter_context(serving(ECHO_APP, data))
        real = stack.enter_context(serving(LEVIER_APP, data))
        _settle(real)
        for _ in range(_ROUNDS):
            echo += _talk(bare, script.turns, begin="")
            levier += _talk(real, script.turns, begin="try")
        return (echo, levier), real.peak_megabytes


def _settle(server: Server) -> None:
    """Open the page once and wait until loading in the background has ended."""
    with Visitor(server.port) as visitor:
        visitor.arrive()
        deadline = time.perf_counter() + _SETTLED
        quiet = 0
        while quiet < 6 and time.perf_counter() < deadline:
            before = server.cpu_seconds
            time.sleep(0.5)
            quiet = quiet + 1 if server.cpu_seconds - before < 0.02 else 0


def _talk(server: Server, turns: tuple[str, ...], begin: str) -> list[float]:
    """Talk once; return the mean CPU seconds of a turn: single ones lie below the clock's grain."""
    with Visitor(server.port) as visitor:
        visitor.arrive()
        if begin:
            visitor.press(begin)
        before = server.cpu_seconds
        for said in turns:
            visitor.say(said)
        return [(server.cpu_seconds - before) / len(turns)]


def _start_table(echo: list[float], levier: list[float]) -> Table:
    ratio = median(levier) / median(echo)
    return Table(
        "Cold start to the first page",
        f"From starting the server's process to the first page drawn whole, {_STARTS} times each, "
        "turn about; medians in seconds.",
        ["", "bare Streamlit", "Levier", "ratio", "aim"],
        [
            [
                "first page",
                f"{median(echo):.2f}",
                f"{median(levier):.2f}",
                f"{ratio:.2f}",
                f"≤ {_START_AIM}",
            ]
        ],
    )


def _turn_table(echo: list[float], levier: list[float]) -> Table:
    ratio = median(levier) / median(echo)
    return Table(
        "CPU of one chat turn",
        "The first talk of `evaluation/cases`, driven over the WebSocket on the real page and on "
        f"a bare echo chat, {_ROUNDS} times each, turn about; CPU of the server's process, "
        "milliseconds a turn, medians.",
        ["", "echo", "Levier", "ratio", "aim"],
        [
            [
                "a turn",
                f"{median(echo) * 1000:.1f}",
                f"{median(levier) * 1000:.1f}",
                f"{ratio:.2f}",
                f"≤ {_CPU_AIM:.0f}",
            ]
        ],
    )


def _memory_table(peak: float) -> Table:
    return Table(
        "Memory of the server",
        "The most that the server's process held during those talks, model loaded. Megabytes.",
        ["", "peak", "aim"],
        [["Levier", f"{peak:.0f}", f"< {_MEMORY_AIM:.0f}"]],
    )
