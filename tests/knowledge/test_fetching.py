from collections.abc import Iterator

import pytest

from knowledge.fetching import Fetched, FetchError, Patience, Version, fetch, is_allowed
from tests.knowledge.server import Answer, Asked, Source, source

QUICK = Patience(connect=1.0, read=0.2, whole=0.5, most_bytes=10_000, pauses=(0.0, 0.0))


@pytest.fixture
def server() -> Iterator[Source]:
    with source() as running:
        yield running


def _get(server: Source, known: Version | None = None) -> Fetched:
    return fetch(f"{server.address}/data", {"geo": ["BE32", "FRE1"]}, known, QUICK)


def _fault(server: Source, *answers: Answer) -> FetchError:
    server.answers["/data"] = list(answers)
    with pytest.raises(FetchError) as caught:
        _get(server)
    return caught.value


def test_a_file_comes_whole_with_what_tells_its_version(server: Source) -> None:
    headers = {"ETag": '"one"', "Last-Modified": "Mon, 02 Mar 2026 11:00:00 GMT"}
    server.answers["/data"] = [Answer(b"a,b\n1,2\n", headers=headers)]
    assert _get(server) == Fetched(b"a,b\n1,2\n", Version('"one"', "Mon, 02 Mar 2026 11:00:00 GMT"))
    assert server.asked[0].query == {"geo": ["BE32", "FRE1"]}


def test_a_packed_file_is_unpacked(server: Source) -> None:
    server.answers["/data"] = [Answer(b"x" * 5000, packed=True)]
    assert _get(server).body == b"x" * 5000


def test_a_version_at_hand_is_asked_for_on_condition(server: Source) -> None:
    def unless_known(asked: Asked) -> Answer:
        known = asked.headers.get("If-None-Match") == '"one"'
        return Answer(status=304) if known else Answer(b"new", headers={"ETag": '"one"'})

    server.answers["/data"] = unless_known
    first = _get(server)
    assert _get(server, first.version).body is None
    assert _get(server, Version('"old"')).body == b"new"


def test_a_date_at_hand_is_sent_as_well(server: Source) -> None:
    server.answers["/data"] = [Answer(b"new")]
    _get(server, Version(modified="Mon, 02 Mar 2026 11:00:00 GMT"))
    assert server.asked[0].headers["If-Modified-Since"] == "Mon, 02 Mar 2026 11:00:00 GMT"


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_a_server_that_stumbles_is_asked_again(server: Source, status: int) -> None:
    server.answers["/data"] = [Answer(b"sorry", status), Answer(b"sorry", status), Answer(b"data")]
    assert _get(server).body == b"data"
    assert len(server.asked) == 3


def test_a_server_that_stays_down_is_given_up_after_the_last_try(server: Source) -> None:
    error = _fault(server, Answer(b"sorry", 500))
    assert (error.fault, error.detail) == ("refused", "status 500")
    assert len(server.asked) == 1 + len(QUICK.pauses)


@pytest.mark.parametrize(("status", "fault"), [(400, "refused"), (403, "refused"), (404, "gone")])
def test_what_will_not_pass_is_asked_once(server: Source, status: int, fault: str) -> None:
    assert _fault(server, Answer(b"no", status)).fault == fault
    assert len(server.asked) == 1


def test_a_silent_server_is_called_slow(server: Source) -> None:
    assert _fault(server, Answer(b"data", drip=0.4)).fault == "slow"


def test_a_server_that_drips_is_called_slow(server: Source) -> None:
    assert _fault(server, Answer(b"x" * 100, drip=0.1)).fault == "slow"


def test_an_answer_that_breaks_off_is_no_answer(server: Source) -> None:
    assert _fault(server, Answer(b"half a tab", cut=True)).fault == "cut"


def test_bytes_that_cannot_be_unpacked_are_no_answer(server: Source) -> None:
    broken = Answer(b"not gzip", headers={"Content-Encoding": "gzip"})
    assert _fault(server, broken).fault == "cut"


@pytest.mark.parametrize(
    "page",
    [
        Answer(b"<p>down", headers={"Content-Type": "text/html; charset=utf-8"}),
        Answer(b"\xef\xbb\xbf\n <!DOCTYPE html><html>"),
        Answer(b"<html lang='en'>"),
    ],
)
def test_a_web_page_instead_of_data_is_refused(server: Source, page: Answer) -> None:
    assert _fault(server, page).fault == "html"


@pytest.mark.parametrize("packed", [False, True])
def test_more_than_the_limit_is_not_taken(server: Source, packed: bool) -> None:
    assert _fault(server, Answer(b"x" * 10_001, packed=packed)).fault == "too_large"


def test_a_server_that_is_not_there_is_called_unreachable() -> None:
    with source() as gone:
        pass
    with pytest.raises(FetchError) as caught:
        fetch(f"{gone.address}/data", patience=QUICK)
    assert caught.value.fault == "unreachable"


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://ec.europa.eu/eurostat", True),
        ("http://127.0.0.1:8000/data", True),
        ("http://localhost/data", True),
        ("http://[::1]:80/data", True),
        ("http://ec.europa.eu/eurostat", False),
        ("http://10.0.0.1/data", False),
        ("file:///etc/passwd", False),
        ("ftp://example.org/data", False),
        ("//example.org/data", False),
        ("example.org", False),
        ("", False),
        ("https://", False),
        ("http://[", False),
    ],
)
def test_only_https_may_be_asked_beyond_this_machine(address: str, allowed: bool) -> None:
    assert is_allowed(address) is allowed


def test_a_server_may_not_send_on_to_an_address_without_tls(server: Source) -> None:
    away = Answer(status=302, headers={"Location": "http://example.org/data"})
    assert _fault(server, away).fault == "address"


def test_a_server_that_sends_round_in_a_circle_is_left(server: Source) -> None:
    assert _fault(server, Answer(status=302, headers={"Location": "/data"})).fault == "refused"
