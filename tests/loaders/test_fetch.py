"""The fetcher against a real server that misbehaves, and against addresses it must not touch.

The numbers are those of the corpus of awkward feeds (HTTP: 39 to 62); each case ends within a bounded time.
"""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import ssl
import subprocess
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest

from dealgraph.graph.errors import InvalidInput, Transient
from dealgraph.loaders.address import Allowed, Blocked, FetchError, Garbled, TooMuch, Unreachable, public
from dealgraph.loaders.base import LoadError
from dealgraph.loaders.fetch import Fetched, Policy, Validators, fetch
from tests.loaders.web import Web, answer, connections, moved, packed, website

BODY = b"<rss>" + bytes(range(32, 127)) * 20 + b"</rss>"
RAW = zlib.compress(BODY)[2:-4]
LONGEST = 6.0


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with website() as server:
        yield server


def policy(web: Web, **more: object) -> Policy:
    base = Policy(allowed=Allowed.of([web.place]), seconds=5.0, max_bytes=1_000_000, max_unpacked=2_000_000)
    return replace(base, **more)  # type: ignore[arg-type]


def at(web: Web, page: bytes | Callable[[Web, socket.socket], None], **more: object) -> Fetched:
    """Fetch one page, within a bounded time."""
    web.pages["/feed"] = page
    began = time.monotonic()
    try:
        return fetch(web.url("/feed"), policy(web, **more))
    finally:
        assert time.monotonic() - began < LONGEST


# ---------------------------------------------------------------- right answers


def test_a_plain_answer_with_all_that_is_said_about_it(web: Web) -> None:
    page = answer(body=BODY, ETag='"1"', Last_Modified="Thu, 13 Nov 2025 10:00:00 GMT", Content_Type="text/xml")
    found = at(web, page)
    assert (found.status, found.data, found.media_type) == (200, BODY, "text/xml")
    assert (found.etag, found.last_modified) == ('"1"', "Thu, 13 Nov 2025 10:00:00 GMT")
    assert (found.final_url, found.permanent_url) == (web.url("/feed"), None)
    assert f"Host: {web.place}\r\n" in web.asked[-1]


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY[:100]) + gzip.compress(BODY[100:])),
        ("deflate", zlib.compress(BODY)),
        ("deflate", RAW),
        ("identity", BODY),
    ],
)
def test_what_is_packed_is_unpacked(web: Web, encoding: str, data: bytes) -> None:
    assert at(web, answer(body=data, Content_Encoding=encoding)).data == BODY


def test_chunks_are_put_together(web: Web) -> None:
    assert at(web, answer(body=_chunks(BODY), Transfer_Encoding="chunked")).data == BODY


def _chunks(body: bytes, size: int = 100) -> bytes:
    parts = [body[n : n + size] for n in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def test_asking_again_names_the_earlier_answer(web: Web) -> None:
    web.pages["/feed"] = answer("304 Not Modified")
    found = fetch(web.url("/feed"), policy(web), Validators('"a"', "Thu, 13 Nov 2025 10:00:00 GMT"))
    assert (found.status, found.data) == (304, b"")
    assert 'If-None-Match: "a"\r\nIf-Modified-Since: Thu, 13 Nov 2025 10:00:00 GMT\r\n' in web.asked[-1]


@pytest.mark.parametrize(("status", "lasting"), [("301 M", True), ("308 M", True), ("302 M", False), ("307 M", False)])
def test_a_move_is_followed_and_remembered_if_it_is_for_good(web: Web, status: str, lasting: bool) -> None:
    web.pages["/new"] = answer(body=BODY)
    found = at(web, moved("/new", status))
    assert found.data == BODY
    assert found.final_url == web.url("/new")
    assert found.permanent_url == (web.url("/new") if lasting else None)


def test_only_the_lasting_beginning_of_a_chain_is_remembered(web: Web) -> None:
    web.pages |= {"/b": moved("/c", "302 Found"), "/c": moved("/d", "301 M"), "/d": answer(body=BODY)}
    assert at(web, moved("/b", "301 M")).permanent_url == web.url("/b")


@pytest.mark.parametrize(
    ("given", "seconds"),
    [("120", 120.0), ("99999999999999999999", 999999999999.0), ("soon", None), ("-5", None), ("", None)],
)
def test_60_retry_after_is_a_number_of_seconds_or_nothing(web: Web, given: str, seconds: float | None) -> None:
    assert at(web, answer("503 Busy", Retry_After=given)).retry_after == seconds


def test_60_retry_after_as_a_date_is_measured_by_the_clock_of_the_answer(web: Web) -> None:
    dates = {"Date": "Thu, 13 Nov 2025 10:00:00 GMT", "Retry_After": "Thu, 13 Nov 2025 10:02:00 GMT"}
    assert at(web, answer("429 Slow", **dates)).retry_after == 120.0


def test_61_gone_is_told_as_it_is(web: Web) -> None:
    assert at(web, answer("410 Gone", body=b"no more")).status == 410


# ---------------------------------------------------------------- wrong answers


def _endless(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not web.ended.is_set():
        sock.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")


def _drip(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not web.ended.wait(0.05):
        sock.sendall(b"x")


def _dripping_head(web: Web, sock: socket.socket) -> None:
    while not web.ended.wait(0.05):
        sock.sendall(b"H")


def _silent(web: Web, sock: socket.socket) -> None:
    web.ended.wait(LONGEST)


def _huge_head(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(99):
        sock.sendall(b"X-%d: " % number + b"x" * 60_000 + b"\r\n")
    sock.sendall(b"\r\n")


def _informed_for_ever(web: Web, sock: socket.socket) -> None:
    while not web.ended.is_set():
        sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


_NESTED = gzip.compress(gzip.compress(BODY))
WRONG: list[tuple[str, bytes | Callable[[Web, socket.socket], None], type[FetchError], dict[str, object]]] = [
    ("39 gzip bomb", packed(b"\0" * 20_000_000), TooMuch, {}),
    ("39 bomb below the size by its ratio", packed(b"\0" * 1_500_000), TooMuch, {}),
    ("40 nested gzip", answer(body=_NESTED, Content_Encoding="gzip, gzip"), Garbled, {}),
    ("41 brotli", answer(body=b"\x8b" * 50, Content_Encoding="br"), Garbled, {}),
    ("41 zstd", answer(body=b"\x28\xb5\x2f\xfd" * 50, Content_Encoding="zstd"), Garbled, {}),
    ("42 deflate garbage", answer(body=b"\x07" + b"garbage" * 9, Content_Encoding="deflate"), Garbled, {}),
    ("42 gzip garbage", answer(body=b"garbage" * 9, Content_Encoding="gzip"), Garbled, {}),
    ("42 gzip cut", answer(body=gzip.compress(os.urandom(999))[:-20], Content_Encoding="gzip"), Unreachable, {}),
    ("42 gzip in shreds", answer(body=gzip.compress(b"") * 500, Content_Encoding="gzip"), Garbled, {}),
    ("43 length too long", answer(body=BODY, Content_Length="9999"), Unreachable, {}),
    ("43 length absurd", answer(body=BODY, Content_Length="9" * 15), TooMuch, {}),
    ("43 chunk of negative size", answer(body=b"-1\r\n" + b"x" * 9000, Transfer_Encoding="chunked"), FetchError, {}),
    ("43 chunks without end", answer(body=_chunks(BODY)[:-5], Transfer_Encoding="chunked"), Unreachable, {}),
    ("44 endless", _endless, TooMuch, {}),
    ("45 drip", _drip, Unreachable, {"seconds": 1.0}),
    ("45 drip of the head", _dripping_head, Unreachable, {"seconds": 1.0}),
    ("45 silence", _silent, Unreachable, {"seconds": 1.0}),
    ("46 huge head", _huge_head, TooMuch, {}),
    ("46 too many headers", answer(**{f"X{n}": "1" for n in range(150)}), Garbled, {}),
    ("46 interim answers for ever", _informed_for_ever, TooMuch, {}),
    ("47 loop", moved("/feed"), Garbled, {}),
    ("48 11 redirects", moved("/hop1"), Garbled, {}),
    ("50 to a file", moved("file:///etc/passwd"), Blocked, {}),
    ("50 to gopher", moved("gopher://127.0.0.1:70/"), Blocked, {}),
    ("50 to ftp", moved("ftp://127.0.0.1/"), Blocked, {}),
    ("50 to a broken address", moved("http://[::1"), Garbled, {}),
    ("58 304 unasked", answer("304 Not Modified"), Garbled, {}),
    ("no HTTP", b"SSH-2.0-OpenSSH_9.2\r\n", Garbled, {}),
    ("nothing", b"", Unreachable, {}),
]


@pytest.mark.parametrize(("page", "kind", "limits"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_wrong_answer_is_a_typed_error_in_bounded_time(
    web: Web,
    page: bytes | Callable[[Web, socket.socket], None],
    kind: type[FetchError],
    limits: dict[str, object],
) -> None:
    for number in range(1, 12):
        web.pages[f"/hop{number}"] = moved(f"/hop{number + 1}")
    with pytest.raises(kind) as told:
        at(web, page, **limits)
    assert str(told.value)
    assert isinstance(told.value, LoadError if kind in (Blocked, Garbled, TooMuch) else FetchError)


def test_59_a_validator_that_cannot_be_sent_back_is_none(web: Web) -> None:
    assert at(web, answer(ETag='"a"\r\nX-Evil: 1')).etag == '"a"'
    assert at(web, answer(ETag='"a\x01b"')).etag == ""
    assert at(web, answer(ETag="x" * 5000)).etag == ""
    web.pages["/feed"] = answer(body=BODY)
    fetch(web.url("/feed"), policy(web), Validators('"a"\r\nX-Evil: 1', "now\n"))
    assert "Evil" not in web.asked[-1]
    assert "If-" not in web.asked[-1]


def test_62_cookies_and_credentials_go_nowhere(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    web.pages["/b"] = answer(body=BODY)
    found = at(web, answer("302 Found", Location="/b", Set_Cookie="secret=1", WWW_Authenticate="Basic"))
    assert found.data == BODY
    assert "cookie" not in web.asked[-1].lower()
    assert "authorization" not in web.asked[-1].lower()


def test_g17_a_body_cut_anywhere_is_no_answer(web: Web) -> None:
    for page in (answer(body=BODY), answer(body=_chunks(BODY), Transfer_Encoding="chunked"), packed(BODY)):
        for end in range(0, len(page) - 1, 64):
            with pytest.raises(Unreachable):
                at(web, page[:end])


def test_a_fetch_that_is_no_longer_wanted_ends(web: Web) -> None:
    asked = len(web.asked)
    with pytest.raises(Unreachable, match="the service ends"):
        at(web, _silent, cancelled=lambda: len(web.asked) > asked)


# ---------------------------------------------------------------- addresses

PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "0.0.0.0", "169.254.169.254", "100.100.100.200", "100.64.0.1",
    "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.0.1", "192.88.99.1", "198.18.0.1", "203.0.113.1",
    "::", "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
    "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::1", "2001:db8::1",
    "3fff::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_49_54_55_an_address_that_is_not_public_is_never_connected_to(address: str) -> None:
    """Whatever name it hides behind, and as it is."""
    assert not public(ip_address(address))
    literal = f"[{address}]" if ":" in address else address
    with connections() as heard:
        for url, named in (
            ("http://news.example/", True),
            ("https://news.example/", True),
            (f"http://{literal}/", False),
        ):
            with pytest.raises(Blocked, match="not a public address"):
                fetch(url, Policy(resolver=lambda host, port: [address]) if named else Policy())
        # a public one beside it does not help
        with pytest.raises(Blocked):
            fetch("http://news.example/", Policy(resolver=lambda host, port: ["8.8.8.8", address]))
    assert heard == []


@pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450:4001:82f::200e", "2606:4700::1111"])
def test_public_addresses_are_public(address: str) -> None:
    assert public(ip_address(address))


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "localhost", "１２７.０.０.１"]
)
def test_53_an_address_in_disguise_is_what_it_resolves_to(host: str) -> None:
    with connections() as heard, pytest.raises((Blocked, Unreachable)):
        fetch(f"http://{host}/")
    assert heard == []


@pytest.mark.parametrize(
    "url",
    [
        "http://good@127.0.0.1/", "http://good.example:pass@127.0.0.1/", "http://127.0.0.1:22/", "http://8.8.8.8:25/",
        "https://8.8.8.8:7687/", "file:///etc/passwd", "gopher://8.8.8.8/", "ftp://8.8.8.8/", "//8.8.8.8/", "8.8.8.8",
        "", "http://", "http:///x", "http://8.8.8.8:x/", "http://[::1/", "http://8.8.8.8/a b",
        "http://8.8.8.8\\@127.0.0.1/", "http://8.8.8.8/\r\nX: 1", "http://[fe80::1%25eth0]/",
        "http://8.8.8.8/" + "x" * 2000,
        "http://8.8.8.8:0/",
    ],
)  # fmt: skip
def test_50_56_57_what_may_not_be_asked_is_refused_without_looking(url: str) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise AssertionError("looked up")

    with connections() as heard, pytest.raises(Blocked):
        fetch(url, Policy(resolver=resolver))
    assert heard == []


def test_49_a_redirect_is_checked_like_the_first_address(web: Web) -> None:
    names = {"news.example": ["127.0.0.1"], "inside.example": ["127.0.0.1"], "meta.example": ["169.254.169.254"]}
    rules = Policy(allowed=Allowed.of([f"news.example:{web.port}"]), resolver=lambda host, port: names[host])
    start = f"http://news.example:{web.port}/feed"
    for place in (
        web.url("/x"),
        "http://inside.example/",
        "http://meta.example/latest",
        "//meta.example/",
        "http://[::1]/",
    ):
        web.pages["/feed"] = moved(place)
        before = len(web.asked)
        with connections() as heard, pytest.raises(Blocked):
            fetch(start, replace(rules, resolver=lambda host, port: names.get(host, ["::1"])))
        assert heard == [("127.0.0.1", web.port)]
        assert len(web.asked) == before + 1


def test_52_the_address_that_was_checked_is_the_one_connected_to() -> None:
    answers = iter([["127.0.0.9"], ["127.0.0.1"], ["127.0.0.1"]])
    rules = Policy(allowed=Allowed.of(["127.0.0.9/32"]), resolver=lambda host, port: next(answers), connect_seconds=1.0)
    with connections() as heard:
        with pytest.raises(Unreachable):
            fetch("http://rebind.example/", rules)
        assert heard == [("127.0.0.9", 80)]
        with pytest.raises(Blocked):
            fetch("http://rebind.example/", rules)
    assert heard == [("127.0.0.9", 80)]


def test_a_name_that_nobody_knows_or_that_takes_too_long() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Unreachable, match="spelt right"):
        fetch("http://news.example/", Policy(resolver=nobody))
    began = time.monotonic()
    with website() as server, pytest.raises(Unreachable, match=r"0\.5 seconds"):
        fetch("http://news.example/", Policy(resolver=lambda *_: server.ended.wait(3) and [], seconds=0.5))  # type: ignore[arg-type, return-value]
    assert time.monotonic() - began < LONGEST


def test_the_allow_list_is_hosts_with_ports_and_networks() -> None:
    opened = Allowed.of(["intra.example", "127.0.0.1:8080", "[::1]:8080", "10.0.0.0/8", "::1"])
    assert {
        ("intra.example", 80),
        ("intra.example", 443),
        ("127.0.0.1", 8080),
        ("::1", 8080),
        ("::1", 80),
    } <= opened.hosts
    assert opened.number(ip_address("10.9.9.9"))
    assert not opened.number(ip_address("11.0.0.1"))
    for wrong in ("10.0.0.1/8", "a b", "http://x", "user@host", "host:port", "*", "x/y", ":80"):
        with pytest.raises(InvalidInput, match="DEALGRAPH_FETCH_ALLOW"):
            Allowed.of([wrong])


def test_errors_are_of_the_two_kinds_that_callers_know() -> None:
    assert issubclass(Unreachable, Transient)
    assert all(issubclass(kind, LoadError) for kind in (Blocked, TooMuch, Garbled))


# ---------------------------------------------------------------- https


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of news.example, signed by itself; key and certificate in one file."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("tls")
    names = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    made = ["openssl", "req", "-x509", *kind, *names, "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run(made, cwd=folder, check=True, capture_output=True)
    (folder / "both.pem").write_bytes((folder / "key.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return folder / "both.pem"


@pytest.fixture
def secure(certificate: Path) -> Iterator[tuple[Web, Policy]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with website({"/feed": answer(body=BODY)}, context) as server:
        opened = [f"{host}:{server.port}" for host in ("news.example", "other.example")]
        trusting = Policy(
            allowed=Allowed.of([*opened, server.place]),
            resolver=lambda host, port: ["127.0.0.1"],
            tls=lambda: ssl.create_default_context(cafile=str(certificate.with_name("cert.pem"))),
        )
        yield server, trusting


def test_https_asks_for_the_name_and_checks_it(secure: tuple[Web, Policy]) -> None:
    server, rules = secure
    assert fetch(f"https://news.example:{server.port}/feed", rules).data == BODY
    assert f"Host: news.example:{server.port}\r\n" in server.asked[-1]


def test_a_certificate_of_somebody_else_or_of_nobody_known_is_refused(secure: tuple[Web, Policy]) -> None:
    server, rules = secure
    with pytest.raises(Blocked, match="certificate"):
        fetch(f"https://other.example:{server.port}/feed", rules)
    with pytest.raises(Blocked, match="certificate"):
        fetch(f"https://news.example:{server.port}/feed", replace(rules, tls=ssl.create_default_context))
    assert server.asked == []


def test_51_from_https_to_http_is_not_followed(secure: tuple[Web, Policy], web: Web) -> None:
    server, rules = secure
    web.pages["/feed"] = answer(body=BODY)
    server.pages["/feed"] = moved(web.url("/feed"))
    before = len(web.asked)
    allowed = Allowed(rules.allowed.hosts | Allowed.of([web.place]).hosts)
    with pytest.raises(Blocked, match="https to http"):
        fetch(f"https://news.example:{server.port}/feed", replace(rules, allowed=allowed))
    assert len(web.asked) == before


def test_https_spoken_to_a_server_of_http(web: Web) -> None:
    with pytest.raises(Unreachable):
        fetch(f"https://{web.place}/feed", policy(web, connect_seconds=0.5))
