"""Start a Streamlit server in a process of its own and look at what it costs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.settings import ROOT

ECHO_APP = Path(__file__).parent / "echo_app.py"
LEVIER_APP = ROOT / "app" / "main.py"

_PATIENCE = 60.0  # seconds to come up


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        started: `time.perf_counter()` when its process was started.
    """

    port: int
    process: psutil.Process
    started: float

    @property
    def cpu_seconds(self) -> float:
        """CPU time that the process has used, user and system, in seconds."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    @property
    def resident_megabytes(self) -> float:
        """Memory that the process holds now, in megabytes (10^6 bytes)."""
        return float(self.process.memory_info().rss) / 1e6

    @property
    def peak_megabytes(self) -> float:
        """The most memory that the process ever held, in megabytes (Linux only, else now)."""
        status = Path(f"/proc/{self.process.pid}/status")
        if status.exists():
            for line in status.read_text().splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024 / 1e6
        return self.resident_megabytes


def free_port() -> int:
    """Find a port on loopback that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data: Path) -> dict[str, str]:
    """The environment of a process of Levier whose talks and index lie in `data`."""
    return {**os.environ, "LEVIER_DATA": str(data)}


@contextmanager
def serving(script: Path, data: Path) -> Iterator[Server]:
    """Serve one Streamlit script until the block ends; raises RuntimeError if it stays silent.

    `data` is the folder for talks and index.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    started = time.perf_counter()
    log = data / f"server-{port}.log"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment(data), stdout=sink, stderr=sink
        )
        try:
            _wait_until_healthy(port, process, log)
            yield Server(port, psutil.Process(process.pid), started)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_until_healthy(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.perf_counter() + _PATIENCE
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"the server did not come up:\n{log.read_text('utf-8', 'replace')[-2000:]}")
