"""Fetch one public file over HTTP so that every way it can fail has a name.

Only an address on this machine may go without TLS. What was fetched before is asked for on
condition, so that an unchanged file costs neither side anything.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal

import httpx

Fault = Literal["address", "unreachable", "refused", "gone", "slow", "cut", "html", "too_large"]

PAUSES: Sequence[float] = (1.0, 4.0, 12.0)  # seconds before each further try
_LONGEST_PAUSE = 60.0  # seconds, whatever the server asks for
_BUSY = 429
_REDIRECTS = 4


@dataclass(frozen=True)
class Version:
    """What tells one state of a file from the next, as the server named it; "" where it did not."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True)
class Fetched:
    """A file as it came; `body` is None where it has not changed since the version at hand."""

    body: bytes | None
    version: Version


class FetchError(Exception):
    """Nothing usable came, however often it was asked for.

    Attributes:
        fault: which way it failed.
        detail: for a log: the status or the error of the library.
    """

    def __init__(self, fault: Fault, detail: str = "") -> None:
        self.fault: Fault = fault
        self.detail = detail
        super().__init__(f"{fault}: {detail}" if detail else fault)


@dataclass(frozen=True)
class Patience:
    """How long to wait and how much to take.

    Attributes:
        connect, read: seconds for a connection, and for the next piece of an answer.
        whole: seconds for one try from beginning to end: a server may drip.
        most_bytes: the largest body, unpacked.
        pauses: seconds before each further try; their number is that of the further tries.
    """

    connect: float = 10.0
    read: float = 30.0
    whole: float = 180.0
    most_bytes: int = 100_000_000
    pauses: Sequence[float] = PAUSES


def is_allowed(address: str) -> bool:
    """Whether an address may be asked: https anywhere, plain http on this machine only."""
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, TypeError):
        return False
    return bool(url.host) and (
        url.scheme == "https" or (url.scheme == "http" and _is_here(url.host))
    )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def fetch(
    address: str,
    params: Mapping[str, str | Sequence[str]] | None = None,
    known: Version | None = None,
    patience: Patience | None = None,
) -> Fetched:
    """Fetch a file, trying again after server errors and silence.

    Args:
        address: without its query.
        params: the query; a sequence repeats its name.
        known: the version at hand, if any; an unchanged file comes back without a body.
        patience: None means the usual one.

    Raises:
        FetchError: for an address that is not allowed, and when no try brought data.
    """
    if not is_allowed(address):
        raise FetchError("address", address)
    limits = patience or Patience()
    headers = _conditions(known or Version())
    timeout = httpx.Timeout(limits.read, connect=limits.connect)
    here = _is_here(httpx.URL(address).host)
    with httpx.Client(
        timeout=timeout,
        follow_redirects=True,
        max_redirects=_REDIRECTS,
        trust_env=not here,
        event_hooks={"request": [_refuse_detour]},
        headers={"User-Agent": "Levier (territory refresh)"},
    ) as client:
        for pause in (*limits.pauses, None):
            try:
                return _once(client, address, params, headers, limits)
            except _TryAgain as again:
                if pause is None:
                    raise FetchError(again.fault, again.detail) from again
                time.sleep(min(max(pause, again.wait), _LONGEST_PAUSE))
    raise AssertionError("the last try returns or raises")


class _TryAgain(Exception):
    """This try failed in a way that may pass; `wait` is what the server asked for, in seconds."""

    def __init__(self, fault: Fault, detail: str, wait: float = 0.0) -> None:
        self.fault: Fault = fault
        self.detail, self.wait = detail, wait
        super().__init__(detail)


def _conditions(known: Version) -> dict[str, str]:
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in headers.items() if value}


def _refuse_detour(request: httpx.Request) -> None:
    if not is_allowed(str(request.url)):
        raise FetchError("address", f"sent on to {request.url.host}")


def _once(
    client: httpx.Client,
    address: str,
    params: Mapping[str, str | Sequence[str]] | None,
    headers: Mapping[str, str],
    limits: Patience,
) -> Fetched:
    started = time.monotonic()
    try:
        with client.stream("GET", address, params=params or {}, headers=headers) as response:
            _judge(response)
            version = Version(
                response.headers.get("etag", ""), response.headers.get("last-modified", "")
            )
            if response.status_code == httpx.codes.NOT_MODIFIED:
                return Fetched(None, version)
            return Fetched(_body(response, limits, started), version)
    except httpx.TimeoutException as error:
        raise _TryAgain("slow", type(error).__name__) from error
    except (httpx.RemoteProtocolError, httpx.DecodingError) as error:
        raise _TryAgain("cut", str(error)) from error
    except httpx.TooManyRedirects as error:
        raise FetchError("refused", "sent round in a circle") from error
    except httpx.TransportError as error:
        raise _TryAgain("unreachable", str(error)) from error


def _judge(response: httpx.Response) -> None:
    """Let a good answer pass; tell what may pass later from what will not."""
    status = response.status_code
    detail = f"status {status}"
    if response.is_server_error or status == _BUSY:
        raise _TryAgain("refused", detail, _seconds(response.headers.get("retry-after", "")))
    if status in (httpx.codes.NOT_FOUND, httpx.codes.GONE):
        raise FetchError("gone", detail)
    if not response.is_success and status != httpx.codes.NOT_MODIFIED:
        raise FetchError("refused", detail)


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdecimal() else 0.0


def _body(response: httpx.Response, limits: Patience, started: float) -> bytes:
    if "html" in response.headers.get("content-type", ""):
        raise FetchError("html")
    taken = bytearray()
    for piece in response.iter_bytes():
        taken += piece
        if len(taken) > limits.most_bytes:
            raise FetchError("too_large", f"more than {limits.most_bytes} bytes")
        if time.monotonic() - started > limits.whole:
            raise _TryAgain("slow", f"still sending after {limits.whole} s")
    body = bytes(taken)
    if is_html(body):
        raise FetchError("html")
    return body


def is_html(body: bytes) -> bool:
    """Whether a file begins as a web page does, whatever it is called."""
    start = body[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html"))
