"""G9, bounded memory: the service needs room for its graph and little more, however much passes through it.

Measured is the most that its process ever held (`VmHWM`), against caps that are stated here and in docs/concepts.md.
"""

from __future__ import annotations

import json
import re
import socket
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.api.claims import numbered
from tests.api.services import Process, until
from tests.api.sse import events

FED = 320  # MB that the service may hold while 256 MB of feeds pass through it, its graph of 330 facts included
FED_LONG = 400  # the same for two gigabytes, with 2,500 facts
HEARD = 160  # MB that 200 readers who take nothing may add to it
DRAWN = 128  # MB that drawing a graph may need beside the graph, which takes up to twice what it takes when opened


def held(service: Process, peak: bool = True) -> float:
    """MB that a service held at most, or holds now."""
    told = Path(f"/proc/{service.process.pid}/status").read_text()
    (kilobytes,) = re.findall(rf"^{'VmHWM' if peak else 'VmRSS'}:\s+(\d+) kB", told, re.MULTILINE)
    return int(kilobytes) / 1024


def position(client: Any) -> int:
    """How far the graph is."""
    return int(client.get("/v1/facts?limit=1").headers["Dealgraph-Seq"])


# ---------------------------------------------------------------- feeds, and the journal that they leave


def feed(number: int) -> bytes:
    """Some 8 MB of news that nobody has seen: ten long items, each with a claim of its own."""
    items = []
    for n in range(10):
        quote = f"Company {number}-{n}, based in Oslo"
        roles = {"subject": f"Company {number}-{n}", "place": {"name": "Oslo", "kind": "place"}}
        claim = {"kind": "location", "roles": roles, "evidence": {"quote": quote}}
        text = f"{quote}, has much to say. " + "Much of it says nothing. " * 32_000
        items.append({"id": f"{number}-{n}", "title": quote, "content_text": text, "_dealgraph": {"claims": [claim]}})
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items}).encode()


def fed(folder: Path, megabytes: int, most: int) -> None:
    """Feed so much, then draw the graph anew from the journal that it left."""
    sent = seq = 0
    with Process(folder) as service, service.ready().client() as client:
        for number in range(megabytes):
            body = feed(number)
            headers = {"Content-Type": "application/feed+json"}
            answer = client.post("/v1/files", params={"name": "feed"}, content=body, headers=headers, timeout=120)
            assert (answer.status_code, answer.json()["new"]) == (201, 20), answer.text
            sent, seq = sent + len(body), answer.json()["seq"]
            if sent >= megabytes * 2**20:
                break
        until(lambda: position(client) >= seq, "the graph")
        assert held(service) < most
        service.terminate()
    assert (folder / "journal.sqlite").stat().st_size > sent * 0.9, "what was fed is in the journal"
    (folder / "graph.sqlite").unlink()
    with Process(folder) as service, service.ready().client() as client:
        until(lambda: position(client) >= seq, "the graph, drawn anew")
        assert held(service) < most


def test_g9_256_mb_of_feeds_pass_through_a_bounded_service_and_out_of_its_journal(tmp_path: Path) -> None:
    fed(tmp_path, 256, FED)


@pytest.mark.nightly
def test_g9_two_gigabytes_of_feeds_need_little_more_than_256_mb(tmp_path: Path) -> None:
    fed(tmp_path, 2048, FED_LONG)


# ---------------------------------------------------------------- many facts


def drawn(folder: Path, facts: int) -> None:
    """Draw a graph of so many facts from its journal, and compare with what the same graph takes when it is opened."""
    seq = 0
    with Process(folder, DEALGRAPH_MAX_BODY_BYTES="100000000") as service, service.ready().client() as client:
        for start in range(0, facts, 5000):
            body = [numbered(n) for n in range(start, min(start + 5000, facts))]
            answer = client.post("/v1/claims", json=body, timeout=120)
            assert answer.status_code == 201, answer.text
            seq = answer.json()["seq"]
        until(lambda: position(client) >= seq, "the graph", 3600)
        service.terminate()
    (folder / "graph.sqlite").unlink()
    with Process(folder) as service, service.ready("/healthz").client() as client:
        until(lambda: client.get("/readyz").status_code == 200 and position(client) >= seq, "the graph", 3600)
        most = held(service)
        service.terminate()
    with Process(folder) as service, service.ready("/healthz").client() as client:
        until(lambda: client.get("/readyz").status_code == 200, "the graph, opened", 3600)
        assert client.get("/v1/stats").json()["graph"]["facts"] == facts
        print(f"{facts} facts: {most:.0f} MB at most while drawn, {held(service, peak=False):.0f} MB opened")
        assert most < 2 * held(service, peak=False) + DRAWN


@pytest.mark.nightly
def test_g9_a_journal_of_300000_facts_is_drawn_in_batches(tmp_path: Path) -> None:
    drawn(tmp_path, 300_000)


# ---------------------------------------------------------------- slow readers


def heard(folder: Path, readers: int, changes: int) -> None:
    """Readers who ask for everything and take nothing, beside one who takes all of it."""
    with Process(folder, DEALGRAPH_MAX_BODY_BYTES="100000000") as service, service.ready().client() as client:
        for start in range(0, changes, 5000):
            body = [numbered(n) for n in range(start, min(start + 5000, changes))]
            assert client.post("/v1/claims", json=body, timeout=120).status_code == 201
        last = client.get("/v1/projections").json()["items"][0]["journal"]
        until(lambda: position(client) >= last, "the graph")
        before = held(service)
        place = urlsplit(service.url)
        ask = f"GET /v1/stream?since=0 HTTP/1.1\r\nHost: {place.netloc}\r\n\r\n".encode()
        with ExitStack() as open_ones:
            for _ in range(readers):
                one = open_ones.enter_context(socket.socket())
                one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                one.settimeout(60)
                one.connect((place.hostname, place.port))
                one.sendall(ask)
                assert one.recv(1), "the service began to tell it"
            told = 0
            with client.stream("GET", "/v1/stream?since=0", timeout=60) as answer:
                for event in events(answer.iter_lines()):
                    told += event.name == "changes"
                    if event.id == str(last):
                        break
            assert told == changes, "who takes what is told misses nothing"
            assert held(service) < before + HEARD


def test_g9_readers_who_take_nothing_cost_little(tmp_path: Path) -> None:
    heard(tmp_path, 200, 5_000)


@pytest.mark.nightly
def test_g9_readers_who_take_nothing_of_much_cost_little(tmp_path: Path) -> None:
    heard(tmp_path, 200, 100_000)
