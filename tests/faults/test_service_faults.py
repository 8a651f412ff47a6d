"""The whole service under kill -9, SIGTERM and strace: what it acknowledged is there, and nothing half is.

G1 kills · G2 fsync before each 2xx · G5 death at every failpoint · G6 recovery without help · G28 orderly end.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build
from dealgraph.graph.events import CLAIM, Event
from dealgraph.graph.failpoints import NAMES
from dealgraph.graph.journal import SqliteJournal
from tests.api.claims import NEWS, claim, numbered
from tests.api.services import Process, until
from tests.api.sse import events
from tests.faults.strace import needs_strace

EMBEDDED = [name for name in NAMES if not name.startswith("neo4j.")]
RECOVERY_SECONDS = 60.0  # ten on a quiet machine; these are shared


class Writers:
    """Threads that post until the service is gone, and what it acknowledged to them: claim id to seq."""

    def __init__(self, url: str, first: int, count: int = 3) -> None:
        self.acked: dict[str, int] = {}
        self.refused = 0
        self.cut: list[str] = []
        self._stop = threading.Event()
        self._pool = ThreadPoolExecutor(count)
        self._runs = [self._pool.submit(self._run, url, first + n * 10_000) for n in range(count)]

    def _run(self, url: str, n: int) -> None:
        with httpx2.Client(base_url=url, timeout=30, trust_env=False) as client:
            while not self._stop.is_set():
                n += 3
                body = {
                    **NEWS,
                    "text": f"Text {n}",
                    "claims": [{**one, "evidence": {"quote": f"Text {n}"}} for one in map(numbered, range(n, n + 2))],
                }
                try:
                    answer = client.post("/v1/documents", json=body)
                except httpx2.ConnectError:
                    return
                except httpx2.TransportError as error:
                    self.cut.append(str(error))
                    return
                if answer.status_code == 503:
                    self.refused += 1
                    continue
                assert answer.status_code == 201, answer.text
                self.acked |= {item["id"]: item["seq"] for item in answer.json()["items"]}

    def result(self) -> dict[str, int]:
        """All acknowledgements, once the threads ended."""
        self._stop.set()
        for run in self._runs:
            run.result(60)
        self._pool.shutdown()
        return self.acked


def stored(folder: Path) -> dict[str, int]:
    """What stands in the journal."""
    journal = SqliteJournal.open(folder / "journal.sqlite", clock=lambda: "", read_only=True)
    found: dict[str, int] = {}
    after = 0
    while page := journal.read(after, 1000):
        found |= {event.id: event.seq for event in page}
        after = page[-1].seq
    journal.close()
    return found


@contextmanager
def reopened(folder: Path, **given: Any) -> Iterator[Any]:
    """The same files opened again in this process, everything folded."""
    service = build(settings_of.load({}, data_dir=folder, **given))
    service.start()
    assert service.graph.wait_applied(service.graph.journal.last(), RECOVERY_SECONDS)
    try:
        yield service
    finally:
        service.close()


def assert_whole(service: Any, acked: dict[str, int]) -> None:
    """Acknowledged claims are in the graph with their words, journal and graph agree, and nothing is half there."""
    found = service.graph.verify()
    assert found.agree
    told = {}
    for line in service.questions.export(_everything()):
        row = json.loads(line)
        if "fact" in row:
            assert row["fact"]["evidence"], "a fact without its passage"
            assert all(one["id"] for parties in row["fact"]["roles"].values() for one in parties)
            told |= {one["claim"]: one["quote"] for one in row["fact"]["evidence"]}
    documents = [id for id in acked if id not in told and service.questions.store.document(id)]
    missing = set(acked) - set(told) - set(documents)
    assert not missing, f"{len(missing)} acknowledged statements are not in the graph"


def _everything() -> Any:
    from dealgraph.graph.asof import AsOf

    return AsOf()


def assert_kept(folder: Path, acked: dict[str, int]) -> None:
    kept = stored(folder)
    assert {id: kept.get(id) for id in acked} == acked


# ---------------------------------------------------------------- G1, G6


def kills(folder: Path, times: int) -> None:
    dice = random.Random(times)
    acked: dict[str, int] = {}
    slowest = 0.0
    for round in range(times):
        began = time.monotonic()
        with Process(folder) as service:
            service.ready()
            slowest = max(slowest, time.monotonic() - began)
            writers = Writers(service.url, 100_000 * round)
            wanted = dice.randrange(0, 100)
            until(lambda: len(writers.acked) >= wanted, "acknowledgements")  # noqa: B023 - called at once
            service.kill()
            acked |= writers.result()
        assert_kept(folder, acked)
    with reopened(folder) as last:
        assert_whole(last, acked)
    assert len(acked) > times
    assert slowest < RECOVERY_SECONDS


def test_g1_what_was_acknowledged_survives_25_kills(tmp_path: Path) -> None:
    kills(tmp_path, 25)


@pytest.mark.nightly
def test_g1_what_was_acknowledged_survives_200_kills(tmp_path: Path) -> None:
    kills(tmp_path, 200)


def test_g6_a_second_death_during_recovery_needs_no_help_either(tmp_path: Path) -> None:
    with Process(tmp_path) as service:
        writers = Writers(service.ready().url, 0)
        until(lambda: len(writers.acked) > 60, "acknowledgements")
        service.kill()
        acked = writers.result()
    for point in ("networkx.before_cursor", "networkx.before_commit", "changelog.before_commit"):
        (tmp_path / "graph.sqlite").unlink(missing_ok=True)  # so that there is something to recover
        with Process(tmp_path, DEALGRAPH_FAILPOINT=f"{point}:kill") as dying:
            assert dying.process.wait(RECOVERY_SECONDS) == -signal.SIGKILL
    with reopened(tmp_path) as service:
        assert_whole(service, acked)


# ---------------------------------------------------------------- G5


def poison(folder: Path) -> None:
    """An event that no version of ours wrote, as a defect would leave it."""
    journal = SqliteJournal.open(folder / "journal.sqlite", clock=lambda: "2025-11-14T00:00:00Z")
    journal.append([Event("0" * 64, CLAIM, b'{"kind":"gossip"}')])
    journal.close()


@pytest.mark.parametrize("point", EMBEDDED)
def test_g5_death_at_every_point_leaves_nothing_half(tmp_path: Path, point: str) -> None:
    if point.startswith("quarantine."):
        poison(tmp_path)
    # the second time: the store's own start reaches some points once
    nth = 1 if point.startswith("quarantine.") else 2
    with Process(tmp_path, DEALGRAPH_FAILPOINT=f"{point}:kill:{nth}") as service:
        acked: dict[str, int] = {}
        if nth == 2:
            service.ready("/healthz")
            writers = Writers(service.url, 0, 1)
            assert service.process.wait(RECOVERY_SECONDS) == -signal.SIGKILL
            acked = writers.result()
        else:
            assert service.process.wait(RECOVERY_SECONDS) == -signal.SIGKILL
    assert_kept(tmp_path, acked)
    with reopened(tmp_path) as again:
        assert_whole(again, acked)
        assert again.graph.quarantine.count("open") == (1 if point.startswith("quarantine.") else 0)
        kept = stored(tmp_path)
        documents = sum(1 for id in kept if again.questions.store.document(id))
        assert len(kept) - again.graph.quarantine.count("open") == 3 * documents, "half of an ingest was stored"


# ---------------------------------------------------------------- G2


class Trace:
    """What strace saw of one process: requests in, syncs of the journal, and 2xx out, by line."""

    REQUEST = re.compile(r'recvfrom(\(| resumed>).*"POST /v1/claims')  # another thread may speak in between
    ANSWER = re.compile(r'(sendto|write|sendmsg)\(.*"HTTP/1\.1 20[01]')
    SYNC = re.compile(r"(\d+) +(fdatasync|fsync)\(\d+<(?P<file>[^>]*)>(?P<rest>.*)")
    RESUMED = re.compile(r"(\d+) +<\.\.\. (fdatasync|fsync) resumed>.*= 0")

    def __init__(self, text: str) -> None:
        self.requests: list[int] = []
        self.answers: list[int] = []
        self.syncs: list[tuple[int, int]] = []
        under_way: dict[str, int] = {}
        for n, line in enumerate(text.splitlines()):
            if self.REQUEST.search(line):
                self.requests.append(n)
            elif self.ANSWER.search(line):
                self.answers.append(n)
            elif resumed := self.RESUMED.match(line):
                if resumed[1] in under_way:
                    self.syncs.append((under_way.pop(resumed[1]), n))
            elif (sync := self.SYNC.match(line)) and sync["file"].endswith("journal.sqlite-wal"):
                if "unfinished" in line:
                    under_way[sync[1]] = n
                elif line.rstrip().endswith("= 0"):
                    self.syncs.append((n, n))


def synced(folder: Path, requests: int) -> None:
    log = folder / "strace.txt"
    calls = "trace=fdatasync,fsync,write,sendto,sendmsg,recvfrom"
    with Process(folder / "data", "strace", "-f", "-y", "-s", "60", "-e", calls, "-o", str(log)) as service:
        service.ready()
        with service.client() as client:
            for n in range(requests):
                assert client.post("/v1/claims", json=numbered(n)).status_code == 201
        # strace hands no signal on: its child is told itself
        os.kill(json.loads((folder / "data" / "service.json").read_text())["pid"], signal.SIGTERM)
        service.process.wait(RECOVERY_SECONDS)
    trace = Trace(log.read_text("utf-8", "replace"))
    answers = [n for n in trace.answers if trace.requests and n > trace.requests[0]]
    assert len(trace.requests) == requests
    for asked in trace.requests:
        answered = next(n for n in answers if n > asked)
        assert any(asked < begun and ended < answered for begun, ended in trace.syncs), (
            f"the request of line {asked} was answered at line {answered} without a sync of the journal between"
        )


@needs_strace
def test_g2_a_sync_of_the_journal_lies_before_each_2xx(tmp_path: Path) -> None:
    synced(tmp_path, 40)


@pytest.mark.nightly
@needs_strace
def test_g2_a_sync_of_the_journal_lies_before_each_of_500(tmp_path: Path) -> None:
    synced(tmp_path, 500)


# ---------------------------------------------------------------- G28


def ends(folder: Path, times: int) -> None:
    acked: dict[str, int] = {}
    for round in range(times):
        with Process(folder) as service, ThreadPoolExecutor(1) as pool:
            service.ready()
            heard = pool.submit(_listen, service.url)
            writers = Writers(service.url, 100_000 * round)
            until(lambda: len(writers.acked) >= 20, "acknowledgements")  # noqa: B023 - called at once
            began = time.monotonic()
            code = service.terminate()
            assert time.monotonic() - began < 15
            assert code in (0, -signal.SIGTERM), service.said()
            assert heard.result(30)[-1] == "bye"
            acked |= writers.result()
        assert_kept(folder, acked)
    with reopened(folder) as last:
        assert_whole(last, acked)


def _listen(url: str) -> list[str]:
    with (
        httpx2.Client(base_url=url, timeout=60, trust_env=False) as client,
        client.stream("GET", "/v1/stream") as answer,
    ):
        return [event.name for event in events(answer.iter_lines())]


def test_g28_an_orderly_end_under_load(tmp_path: Path) -> None:
    ends(tmp_path, 3)


@pytest.mark.nightly
def test_g28_twenty_orderly_ends_under_load(tmp_path: Path) -> None:
    ends(tmp_path, 20)


def test_a_claim_is_there_after_a_kill_right_behind_its_answer(tmp_path: Path) -> None:
    with Process(tmp_path) as service, service.ready().client() as client:
        answer = client.post("/v1/claims", json=claim())
        service.kill()
    assert_kept(tmp_path, {item["id"]: item["seq"] for item in answer.json()["items"]})
