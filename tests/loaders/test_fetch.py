"""The fetcher against a real server that misbehaves, and against addresses it must not touch.

What servers may do to hurt is played by the corpus (tests/loaders/hostile, 39 to 62); here is what is right.
"""

from __future__ import annotations

import gzip
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest

from dealgraph.graph.errors import InvalidInput, Transient
from dealgraph.loaders.address import Allowed, Blocked, Garbled, TooMuch, Unreachable, public
from dealgraph.loaders.base import LoadError
from dealgraph.loaders.fetch import Fetched, Policy, Validators, fetch
from tests.loaders.hostile.http_cases import chunks, silent
from tests.loaders.web import Web, answer, connections, moved, self_signed, website

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
    assert at(web, answer(body=chunks(BODY), Transfer_Encoding="chunked")).data == BODY


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


def test_59_a_validator_that_was_kept_and_cannot_be_sent_is_not_sent(web: Web) -> None:
    web.pages["/feed"] = answer(body=BODY)
    fetch(web.url("/feed"), policy(web), Validators('"a"\r\nX-Evil: 1', "now\n"))
    assert "Evil" not in web.asked[-1]
    assert "If-" not in web.asked[-1]
    assert at(web, answer(ETag="x" * 5000)).etag == ""


def test_a_fetch_that_is_no_longer_wanted_ends(web: Web) -> None:
    asked = len(web.asked)
    with pytest.raises(Unreachable, match="the service ends"):
        at(web, silent, cancelled=lambda: len(web.asked) > asked)


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450:4001:82f::200e", "2606:4700::1111"])
def test_public_addresses_are_public(address: str) -> None:
    assert public(ip_address(address))


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


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[Web, Policy]]:
    shown, trusting = self_signed(tmp_path)
    with website({"/feed": answer(body=BODY)}, shown) as server:
        opened = [f"{host}:{server.port}" for host in ("news.example", "other.example")]
        allowed = Allowed.of([*opened, server.place])
        yield server, Policy(allowed=allowed, resolver=lambda host, port: ["127.0.0.1"], tls=trusting)


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


def test_https_spoken_to_a_server_of_http(web: Web) -> None:
    with pytest.raises(Unreachable):
        fetch(f"https://{web.place}/feed", policy(web, connect_seconds=0.5))
