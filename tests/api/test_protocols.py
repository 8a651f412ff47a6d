"""Requests read off a connection: each reader bounds the head, and refuses what is no HTTP by a problem document."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
import uvicorn

from dealgraph.api.cli import protocols
from tests.api.services import PATIENCE

READERS = {"h11": protocols.plain, "httptools": protocols.quick}


async def _echo(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[dict[str, Any]], Any]) -> None:
    """Tells how long the body was that came."""
    size, more = 0, True
    while more:
        message = await receive()
        size, more = size + len(message.get("body", b"")), message.get("more_body", False)
    body = str(size).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
    await send({"type": "http.response.body", "body": body})


@pytest.fixture(params=READERS)
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    """The port of a server that reads with one of them."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        read, bound = READERS[request.param](), protocols.HEAD
        config = uvicorn.Config(_echo, http=read, log_config=None, lifespan="off", h11_max_incomplete_event_size=bound)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(PATIENCE)


def _told(line: socket.socket) -> bytes:
    """All that comes until the server closes."""
    got = b""
    while True:
        try:
            part = line.recv(65536)
        except ConnectionResetError:  # it closed with bytes of ours unread
            return got
        if not part:
            return got
        got += part


def _refused(got: bytes) -> bool:
    head, _, body = got.partition(b"\r\n\r\n")
    problem = head.startswith(b"HTTP/1.1 400 ") and b"application/problem+json" in head
    return problem and json.loads(body)["status"] == 400


def _one(line: socket.socket) -> bytes:
    """The body of one answer on a kept connection."""
    got = b""
    while b"\r\n\r\n" not in got:
        got += line.recv(4096)
    head, _, body = got.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r")[0])
    while len(body) < length:
        body += line.recv(4096)
    return body


def test_requests_on_a_kept_connection_are_each_read(port: int) -> None:
    with closing(socket.create_connection(("127.0.0.1", port), PATIENCE)) as line:
        for size in (0, 7, 300_000, 3):  # more than a head may have, as a body
            line.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % size + b"a" * size)
            assert _one(line) == b"%d" % size


def test_many_heads_together_may_be_longer_than_one(port: int) -> None:
    long = b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 30_000 + b"\r\n\r\n"
    with closing(socket.create_connection(("127.0.0.1", port), PATIENCE)) as line:
        for _ in range(5):
            line.sendall(long)
            assert _one(line) == b"0"


@pytest.mark.parametrize(
    "endless",
    [
        pytest.param(b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: ", id="a header without an end"),
        pytest.param(b"GET /", id="an address without an end"),
    ],
)
def test_a_head_without_an_end_is_refused(port: int, endless: bytes) -> None:
    with closing(socket.create_connection(("127.0.0.1", port), PATIENCE)) as line:
        line.sendall(endless)
        sent = 0
        try:
            while sent < 40 * protocols.HEAD:
                sent += line.send(b"a" * 4096)
        except (BrokenPipeError, ConnectionResetError):
            pass
        assert sent < 40 * protocols.HEAD or _refused(_told(line))


def test_a_whole_head_that_is_too_long_is_refused(port: int) -> None:
    with closing(socket.create_connection(("127.0.0.1", port), PATIENCE)) as line:
        lines = b"".join(b"X-%d: %s\r\n" % (n, b"a" * 1000) for n in range(450))
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" + lines + b"\r\n")
        got = _told(line)
    assert _refused(got) or not got


@pytest.mark.parametrize(
    "request_",
    [
        "GET /v1/entities?q=谷歌 HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
    ids=["letters beyond ASCII", "TLS", "two lengths", "no length", "no chunk"],
)
def test_what_is_no_http_is_refused_by_a_problem_document(port: int, request_: bytes) -> None:
    with closing(socket.create_connection(("127.0.0.1", port), PATIENCE)) as line:
        line.sendall(request_)
        assert _refused(_told(line))


def test_the_quicker_one_that_is_installed_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert protocols.chosen() is protocols.quick()
    monkeypatch.setattr(protocols, "find_spec", lambda _: None)
    assert protocols.chosen() is protocols.plain()
