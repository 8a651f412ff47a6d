"""The port that the service takes."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dealgraph.api.cli.serving import listen
from tests.api.services import PATIENCE, Process


def test_answers_on_a_kept_connection_do_not_wait_for_an_acknowledgement() -> None:
    """asyncio switches Nagle off only for sockets that say they are TCP, and accepted ones say what theirs says."""
    with listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


# As where the extra `fast` is not installed.
NO_HTTPTOOLS = """
import importlib.util as util
found = util.find_spec
util.find_spec = lambda name, *of: None if name == "httptools" else found(name, *of)
"""


@pytest.mark.parametrize("before", ["", NO_HTTPTOOLS], ids=["httptools", "h11"])
def test_an_address_as_it_is_read_is_refused_with_how_to_write_it(tmp_path: Path, before: str) -> None:
    with Process(tmp_path, before=before) as service:
        place = urlsplit(service.ready().url)
        with socket.create_connection((str(place.hostname), place.port or 0), PATIENCE) as line:
            line.sendall("GET /v1/entities?q=谷歌 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            head, _, body = b"".join(iter(lambda: line.recv(4096), b"")).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"application/problem+json" in head
    told = json.loads(body)
    assert (told["status"], "--data-urlencode" in told["detail"]) == (400, True)


def test_the_service_does_its_work_without_httptools(tmp_path: Path) -> None:
    with Process(tmp_path, before=NO_HTTPTOOLS) as service, service.ready().client() as client:
        note = {"text": "Acme Corp acquired Beta Labs for $2 billion.", "title": "A note"}
        told = client.post("/v1/documents", json=note)
        assert told.status_code == 201
        assert client.get("/v1/facts", params={"at_least_seq": told.json()["seq"]}).json()["items"]
        with client.stream("GET", "/v1/stream?since=0") as stream:
            assert any(line.startswith("id:") for line in stream.iter_lines())
