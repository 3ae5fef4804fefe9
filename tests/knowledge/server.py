"""A server on loopback that answers as it is told, faults included."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Answer:
    """One answer; `cut` sends less than was announced, `drip` waits before each byte (seconds)."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    drip: float = 0.0
    packed: bool = False


@dataclass
class Asked:
    """One request as it came."""

    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


@dataclass
class Source:
    """The running server: what it was asked, and what it answers.

    Attributes:
        answers: by path, a list of answers given in turn (the last one for good), or a function.
    """

    address: str
    answers: dict[str, list[Answer] | Callable[[Asked], Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def answer(self, asked: Asked) -> Answer:
        """Take the next answer of a path; the last one is given again and again."""
        self.asked.append(asked)
        given = self.answers.get(asked.path, [Answer(b"no such path", 404)])
        if callable(given):
            return given(asked)
        return given.pop(0) if len(given) > 1 else given[0]


@contextmanager
def source() -> Iterator[Source]:
    """Serve on a free port of loopback until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            url = urlsplit(self.path)
            asked = Asked(url.path, parse_qs(url.query), dict(self.headers.items()))
            self._send(running.answer(asked))

        def _send(self, answer: Answer) -> None:
            body = gzip.compress(answer.body) if answer.packed else answer.body
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.packed:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body) + (100 if answer.cut else 0)))
            self.send_header("Connection", "close")
            self.end_headers()
            try:
                for byte in body if answer.drip else ():
                    time.sleep(answer.drip)
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                if not answer.drip:
                    self.wfile.write(body)
            except OSError:
                return  # whoever asked has left

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Source(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
