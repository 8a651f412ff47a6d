"""The stream and the list of changes: the same changes, from any point on, filtered, bounded, and said when it ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from dealgraph.api import stream as streaming
from dealgraph.api.keys import create_key
from dealgraph.api.service import Pulse
from dealgraph.api.wire import answers as wire
from dealgraph.graph.stores.base import Position
from tests.api.claims import claim, numbered
from tests.api.services import PATIENCE, Client, Process, inside, until
from tests.api.sse import Event, events


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Process]:
    with Process(tmp_path) as service:
        yield service.ready()


@contextlib.contextmanager
def listening(service: Process, headers: dict[str, str] | None = None, **params: Any) -> Iterator[Iterator[Event]]:
    with (
        service.client() as client,
        client.stream("GET", "/v1/stream", params=params, headers=headers or {}) as answer,
    ):
        assert answer.status_code == 200, answer.read()
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield events(answer.iter_lines())


def post(service: Process, *claims: dict[str, Any]) -> int:
    with service.client() as client:
        answer = client.post("/v1/claims", json=list(claims))
        assert answer.status_code in (200, 201), answer.text
        return int(answer.json()["seq"])


def test_a_head_of_the_stream_ends(live: Process) -> None:
    with live.client() as client:
        for path in ("/v1/stream", "/v1/stream?snapshot=true"):
            answer = client.head(path)
            assert (answer.status_code, answer.content) == (200, b"")
            assert answer.headers["content-type"].startswith("text/event-stream")
        assert client.head("/v1/stream?since=7").status_code == 410
        until(lambda: "dealgraph_stream_clients 0.0" in client.get("/metrics").text, "places let go of")


# ---------------------------------------------------------------- the list


def test_changes_tell_what_was_done_why_and_by_which_claims(api: Client) -> None:
    first = api.post_claims(claim(status="planned"))
    second = api.post_claims(claim(status="completed", quote="done"))
    page = api.get("/v1/changes").json()
    wire.ChangePage.model_validate(page)
    assert [(one["seq"], one["op"], one["status"]) for one in page["items"]] == [
        (1, "created", "planned"),
        (2, "updated", "completed"),
    ]
    assert [one["claims"] for one in page["items"]] == [[body["items"][0]["id"]] for body in (first, second)]
    assert "status planned -> completed" in page["items"][1]["why"]
    assert page["seq"] == 2
    tag = api.get("/v1/changes").headers["ETag"]
    assert api.get("/v1/changes", headers={"If-None-Match": tag}).status_code == 304
    api.post_claims(numbered(1))
    assert api.get("/v1/changes", headers={"If-None-Match": tag}).status_code == 200


def test_changes_are_followed_by_their_seq(api: Client) -> None:
    for n in range(10):
        api.post_claims(numbered(2 * n), numbered(2 * n + 1))
    seen, since = [], 0
    while True:
        page = api.get("/v1/changes", params={"since": since, "limit": 3}).json()
        seen += [one["seq"] for one in page["items"]]
        since = page["seq"]
        if page["next"] is None:
            break
        assert page["next"] == str(since)
    assert seen == sorted(seen)
    assert set(seen) == set(range(1, 21))
    assert api.get("/v1/changes", params={"since": since}).json()["items"] == []


def test_changes_that_are_still_to_come_are_not_told_before_they_are_asked_for(api: Client) -> None:
    seq = api.post_claims(claim(), numbered(1))["seq"]
    position, api.service.graph._position = api.service.graph._position, Position(1)
    try:
        page = api.get("/v1/changes", params={"since": seq}).json()
    finally:
        api.service.graph._position = position
    assert (page["items"], page["seq"]) == ([], seq)
    ahead = api.get("/v1/changes", params={"since": seq + 1})
    assert (ahead.status_code, ahead.json()["snapshot"]) == (410, "/v1/stream?snapshot=true")


def test_changes_are_filtered_by_entity_kind_and_status(api: Client) -> None:
    api.post_claims(
        claim(status="planned"), claim("founding", roles={"subject": ["Meta"]}), claim(roles={"investor": ["谷歌"]})
    )

    def kinds(**params: Any) -> list[int]:
        return [one["seq"] for one in api.get("/v1/changes", params=params).json()["items"]]

    assert kinds(entity="Google") == [3]
    assert kinds(entity=["Google", "Meta"]) == [2, 3]
    assert kinds(kind="founding") == [2]
    assert kinds(status="planned,rumoured") == [1]
    assert kinds(kind="founding", status="planned") == []
    assert api.get("/v1/changes?entity=Nobody").status_code == 404


def judge_same(api: Client, left: str, right: str) -> None:
    said = api.post("/v1/judgements", json={"verdict": "same", "left": left, "right": right, "by": "an editor"})
    assert api.service.graph.wait_applied(said.json()["seq"], PATIENCE)


def test_changes_of_an_entity_are_told_under_every_id_it_had(api: Client) -> None:
    api.post_claims(*(claim("founding", roles={"subject": [name]}) for name in ("Abc", "Xyz")))
    judge_same(api, "Abc", "Xyz")
    for name in ("Abc", "Xyz", "company:abc"):
        told = api.get("/v1/changes", params={"entity": name}).json()["items"]
        assert {one["seq"] for one in told} == {1, 2, 3}


def test_who_follows_an_entity_follows_what_it_is_merged_into(api: Client) -> None:
    api.post_claims(*(claim("founding", roles={"subject": [name]}) for name in ("Abc", "Xyz", "Mno")))
    wanted = streaming.Wanted(streaming.resolve(api.service.questions, ["Xyz"]))
    judge_same(api, "Abc", "Xyz")
    later = [api.post_claims(claim(roles={"investor": [name]}))["seq"] for name in ("Abc", "Mno")]
    told = streaming.pick(api.service.graph.changelog.read(4, later[-1], 100), wanted)
    assert [seq for seq, _ in told] == []
    told = streaming.pick(api.service.graph.changelog.read(3, later[-1], 100), wanted)
    assert {seq for seq, _ in told} == {4, later[0]}


def test_what_is_no_longer_kept_is_gone_and_says_where_to_go(tmp_path: Path) -> None:
    with inside(tmp_path) as api:
        api.post_claims(*(numbered(n) for n in range(20)))
        api.service.graph.changelog.trim(5)
        for path in ("/v1/changes?since=3", "/v1/stream?since=3"):
            gone = api.get(path)
            assert (gone.status_code, gone.json()["snapshot"]) == (410, "/v1/stream?snapshot=true")
        assert api.get("/v1/stream", headers={"Last-Event-ID": "3"}).status_code == 410
        assert len(api.get("/v1/changes?since=15").json()["items"]) == 5


# ---------------------------------------------------------------- the stream


def test_an_event_a_seq_with_all_its_changes(live: Process) -> None:
    with listening(live, since=0) as heard:
        post(live, numbered(1), numbered(2))
        one, two = next(heard), next(heard)
        post(live, numbered(3))
        three = next(heard)
    assert [(event.name, event.id, event.data["seq"]) for event in (one, two, three)] == [
        ("changes", str(n), n) for n in (1, 2, 3)
    ]
    assert {"seq", "recorded_at", "changes"} == set(one.data)
    assert three.data["changes"][0]["op"] == "created"


def test_without_a_position_it_begins_now(live: Process) -> None:
    seq = post(live, numbered(1))
    with live.client() as client:
        client.get("/v1/facts", params={"at_least_seq": seq}).raise_for_status()
    with listening(live) as heard:
        post(live, numbered(2))
        assert next(heard).id == "2"


def test_a_snapshot_then_what_follows(live: Process) -> None:
    seq = post(live, numbered(1), numbered(2), claim("founding", roles={"subject": ["Meta"]}))
    with live.client() as client:
        client.get("/v1/facts", params={"at_least_seq": seq}).raise_for_status()
    with listening(live, snapshot="true", kind="investment") as heard:
        facts = [next(heard), next(heard)]
        end = next(heard)
        post(live, claim("founding", roles={"subject": ["Amazon"]}), numbered(3))
        change = next(heard)
    assert [event.name for event in (*facts, end, change)] == ["fact", "fact", "snapshot", "changes"]
    for fact in facts:
        wire.FactOut.model_validate(fact.data)
    assert (end.id, change.id) == ("3", "5")


def test_streams_are_counted_and_more_are_refused(tmp_path: Path) -> None:
    key = create_key(tmp_path / "keys", ["read", "ingest"])
    env = {"DEALGRAPH_API_KEYS_FILE": str(tmp_path / "keys"), "DEALGRAPH_STREAM_CLIENTS_PER_KEY": "2"}
    headers = {"Authorization": f"Bearer {key}"}
    with Process(tmp_path / "data", **env) as service, contextlib.ExitStack() as open_ones:
        service.ready()
        for _ in range(2):
            open_ones.enter_context(listening(service, headers))
        with service.client() as client:
            third = client.get("/v1/stream", headers=headers)
            assert (third.status_code, third.headers["retry-after"]) == (503, "5")
            assert "dealgraph_stream_clients 2.0" in client.get("/metrics", headers=headers).text


def test_257_listeners_one_of_them_stalled(live: Process) -> None:
    """The promise: 256 at once, number 257 is refused; a reader that takes nothing harms nobody."""
    host, port = live.url.removeprefix("http://").split(":")
    ask = f"GET /v1/stream?since=0 HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
    sockets = []
    try:
        for _ in range(256):
            one = socket.create_connection((host, int(port)), timeout=60)
            one.sendall(ask)
            sockets.append(one)
        for one in sockets:
            assert one.recv(12) == b"HTTP/1.1 200"
        with live.client() as client:
            assert client.get("/v1/stream").status_code == 503
        post(live, numbered(1))
        others = sockets[1:]  # the first one takes nothing
        for one in others:
            heard = b""
            while b'"seq":1' not in heard:
                heard += one.recv(65536)
        with live.client() as client:
            assert client.get("/readyz").status_code == 200
    finally:
        for one in sockets:
            one.close()
    with live.client() as client:
        until(lambda: "dealgraph_stream_clients 0.0" in client.get("/metrics").text, "an end of all streams")


# ---------------------------------------------------------------- G21


def test_g21_no_gap_and_no_repeat_across_disconnects_and_restarts(tmp_path: Path) -> None:
    dice = random.Random(21)
    stop = threading.Event()
    written: list[int] = []

    def write(url: str, first: int) -> None:
        with httpx2.Client(base_url=url, timeout=30, trust_env=False) as client:
            n = first
            while not stop.is_set():
                try:
                    answer = client.post("/v1/claims", json=[numbered(n), numbered(n + 1)])
                except httpx2.TransportError:
                    return
                written.append(answer.json()["seq"])
                n += 2

    heard: list[int] = []
    for round in range(3):
        stop.clear()
        with Process(tmp_path) as service, ThreadPoolExecutor(1) as pool:
            service.ready()
            writer = pool.submit(write, service.url, 100_000 * round)
            for _ in range(5):
                headers = {"Last-Event-ID": str(heard[-1])} if heard else {}
                with listening(service, headers, since=0) as stream:
                    for _ in range(dice.randrange(1, 60)):
                        heard.append(next(stream).data["seq"])
            if round == 2:
                stop.set()
                writer.result(30)
                last = max(written)
                with listening(service, {"Last-Event-ID": str(heard[-1])}) as stream:
                    while heard[-1] < last:
                        heard.append(next(stream).data["seq"])
                with service.client() as client:
                    told = [one["seq"] for one in client.get("/v1/changes?limit=1000").json()["items"]]
            else:
                service.kill()
    assert heard == list(range(1, last + 1))
    assert told == heard[: len(told)]


class _Slow:
    """A client of the response itself that takes a chunk only when it is let."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.free = asyncio.Event()
        self.gone = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: dict[str, Any]) -> None:
        await self.free.wait()
        self.taken.append(message.get("body", b""))


def test_a_reader_that_falls_behind_is_told_and_cut_off(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "BEHIND", 10)
    monkeypatch.setattr(streaming, "SLOW_SECONDS", 0.0)
    api.post_claims(numbered(0))

    async def listen() -> list[bytes]:
        client = _Slow()
        api.service.pulse = Pulse()
        streams = streaming.Streams(api.service)
        response = streaming.EventStream(streams, "local", 0, streaming.Wanted())
        task = asyncio.create_task(response({"type": "http"}, client.receive, client.send))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        await asyncio.to_thread(api.post_claims, *(numbered(n) for n in range(1, 50)))
        client.free.set()
        await asyncio.wait_for(task, 30)
        return client.taken

    last = asyncio.run(listen())[-1]
    assert b"event: dropped" in last
    assert json.loads(last.split(b"data: ")[1])["why"] == "too slow"


def test_a_beat_moves_its_listener_past_what_it_does_not_want(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "BEAT_SECONDS", 0.01)
    seq = api.post_claims(claim())["seq"]

    async def listen() -> bytes:
        client = _Slow()
        client.free.set()
        api.service.pulse = Pulse()
        wanted = streaming.Wanted(kinds=frozenset({"risk"}))
        response = streaming.EventStream(streaming.Streams(api.service), "local", 0, wanted)

        async def send(message: dict[str, Any]) -> None:
            await client.send(message)
            if b": beat" in client.taken[-1]:
                client.gone.set()

        await asyncio.wait_for(response({"type": "http"}, client.receive, send), 30)  # type: ignore[arg-type]
        return next(chunk for chunk in client.taken if b": beat" in chunk)

    assert f"id: {seq}\n".encode() in asyncio.run(listen())


def test_a_reader_that_takes_nothing_is_cut_off(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "STALL_SECONDS", 0.1)
    api.post_claims(numbered(0))

    async def listen() -> float:
        client = _Slow()
        client.free.set()
        response = streaming.EventStream(streaming.Streams(api.service), "local", 0, streaming.Wanted())

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.body":
                await asyncio.Event().wait()

        began = time.monotonic()
        await asyncio.wait_for(response({"type": "http"}, client.receive, send), 30)  # type: ignore[arg-type]
        return time.monotonic() - began

    assert asyncio.run(listen()) < 10


def test_a_position_of_another_journal_is_told_and_not_waited_for(api: Client) -> None:
    seq = api.post_claims(claim())["seq"]
    for headers, query in (({"Last-Event-ID": str(seq + 1)}, ""), ({}, f"?since={seq + 1}")):
        gone = api.get(f"/v1/stream{query}", headers=headers)
        assert (gone.status_code, gone.json()["snapshot"]) == (410, "/v1/stream?snapshot=true")
    assert api.get(f"/v1/stream?snapshot=true&since={seq + 1}").status_code == 410


@pytest.mark.parametrize("id", ["-1", "1.5", "9" * 16, "0" * 5000, "0" * 20 + "9" * 20])
def test_what_is_no_id_of_an_event_is_refused(api: Client, id: str) -> None:
    refused = api.get("/v1/stream", headers={"Last-Event-ID": id})
    assert (refused.status_code, refused.json()["pointer"]) == (422, "/Last-Event-ID")


@pytest.mark.parametrize("name", ["kind", "status"])
@pytest.mark.parametrize("path", ["/v1/stream", "/v1/changes"])
def test_a_filter_that_nothing_can_pass_is_refused(api: Client, path: str, name: str) -> None:
    refused = api.get(path, params={name: "nonsense"})
    assert (refused.status_code, refused.json()["pointer"]) == (422, f"/{name}")
