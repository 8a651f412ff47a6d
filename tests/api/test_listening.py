"""The port that the service takes."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from urllib.parse import urlsplit

from dealgraph.api.cli.serving import listen
from tests.api.services import PATIENCE, Process


def test_answers_on_a_kept_connection_do_not_wait_for_an_acknowledgement() -> None:
    """asyncio switches Nagle off only for sockets that say they are TCP, and accepted ones say what theirs says."""
    with listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_an_address_as_it_is_read_is_refused_with_how_to_write_it(tmp_path: Path) -> None:
    with Process(tmp_path) as service:
        place = urlsplit(service.ready().url)
        with socket.create_connection((str(place.hostname), place.port or 0), PATIENCE) as line:
            line.sendall("GET /v1/entities?q=谷歌 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            head, _, body = b"".join(iter(lambda: line.recv(4096), b"")).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"application/problem+json" in head
    told = json.loads(body)
    assert (told["status"], "--data-urlencode" in told["detail"]) == (400, True)
