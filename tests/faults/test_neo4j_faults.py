"""The service before a real Neo4j that goes away in every way: ingest goes on, nothing is lost, doubled or set aside.

G11 outages · G13 what may pass is no poison · G5 death at the store's own points · the commit of unknown outcome.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from neo4j import GraphDatabase

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build
from tests.api.claims import numbered
from tests.api.services import Client, Process, inside, until
from tests.faults.proxy import Proxy
from tests.faults.test_service_faults import Writers, assert_kept
from tests.neo4j_server import TOOL

MODES = ("slow", "hold", "reset", "cut", "commit")
_numbers = itertools.count()


@pytest.fixture
def clean(neo4j_url: str) -> str:
    """An empty database."""
    with GraphDatabase.driver(neo4j_url) as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()
    return neo4j_url


@pytest.fixture
def proxy(clean: str) -> Iterator[Proxy]:
    place = urlsplit(clean)
    one = Proxy(place.hostname or "127.0.0.1", place.port or 7687)
    yield one
    one.close()


def behind(proxy: Proxy, **more: Any) -> dict[str, Any]:
    return {"store": "neo4j", "neo4j_uri": f"bolt://127.0.0.1:{proxy.port}", "request_seconds": 2.0, **more}


def post(api: Client, count: int = 5) -> int:
    """New claims, which must be taken whatever the store does."""
    answer = api.post("/v1/claims", json=[numbered(next(_numbers)) for _ in range(count)])
    assert answer.status_code == 201, answer.text
    return int(answer.json()["seq"])


def assert_well(api: Client, last: int) -> None:
    """Everything is there once, nothing was set aside, and the graph is what the journal says."""
    assert api.service.graph.wait_applied(last, 90), api.service.trouble()
    until(lambda: api.get("/readyz").status_code == 200, "readiness")
    assert api.service.graph.quarantine.count("open") == 0
    found = api.service.graph.verify()
    assert found.agree
    assert found.counts["claims"] == last


@pytest.mark.parametrize("mode", MODES)
def test_g11_an_outage_is_told_and_passes_without_loss(tmp_path: Path, proxy: Proxy, mode: str) -> None:
    with inside(tmp_path, **behind(proxy, stuck_after_seconds=0.5)) as api:
        seq = post(api)
        assert api.service.graph.wait_applied(seq, 60)
        proxy.set(mode)
        for _ in range(3):
            seq = post(api)
        if mode != "slow":
            assert proxy.struck.wait(30), "the fault was not met"
        if mode in ("hold", "reset"):
            told = until(lambda: (one := api.get("/readyz")).status_code == 503 and one, "the truth")
            assert told.json()["lag"] >= 5
            read = api.get("/v1/facts")
            assert read.status_code in (503, 504)
            assert "Retry-After" in read.headers
            assert api.get("/healthz").status_code == 200
            seq = post(api)
        proxy.set("pass")
        assert_well(api, seq)


def test_g11_a_commit_of_unknown_outcome_is_looked_up_and_not_repeated(tmp_path: Path, proxy: Proxy) -> None:
    with inside(tmp_path, **behind(proxy)) as api:
        seq = 0
        for _ in range(5):
            proxy.set("commit")
            seq = post(api)
            assert proxy.struck.wait(30)
            assert api.service.graph.wait_applied(seq, 60)
        assert api.service.projector.faults >= 5
        proxy.set("pass")
        assert_well(api, seq)


def schedule(folder: Path, proxy: Proxy, steps: int, seed: int) -> None:
    dice = random.Random(seed)
    with inside(folder, **behind(proxy)) as api:
        seq = 0
        for _ in range(steps):
            proxy.set(dice.choice((*MODES, "pass")))
            for _ in range(dice.randrange(1, 4)):
                seq = post(api, dice.randrange(1, 20))
            proxy.struck.wait(dice.random())
        proxy.set("pass")
        assert_well(api, seq)


def test_g11_any_mix_of_faults_ends_well(tmp_path: Path, proxy: Proxy) -> None:
    schedule(tmp_path, proxy, 12, 11)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(100))
def test_g11_any_mix_of_faults_ends_well_100_times(tmp_path: Path, proxy: Proxy, seed: int) -> None:
    schedule(tmp_path, proxy, 12, seed)


def test_g11_a_neo4j_out_of_reach_at_start_holds_up_nothing(tmp_path: Path, proxy: Proxy) -> None:
    proxy.set("reset")
    with inside(tmp_path, **behind(proxy)) as api:
        seq = post(api)
        assert api.get("/v1/facts").status_code == 503
        assert "not open yet" in api.get("/readyz").json()["detail"]
        proxy.set("pass")
        assert_well(api, seq)


class Server:
    """A Neo4j of one's own, at the same address again after each death."""

    def __init__(self, home: Path) -> None:
        self._home = ["--home", str(home)]
        self._ports: list[str] = []
        self.start()

    def start(self) -> None:
        asked = [sys.executable, str(TOOL), "start", *self._home, *self._ports, "--fast-start"]
        found = json.loads(subprocess.run(asked, stdout=subprocess.PIPE, check=True).stdout)
        self.uri, self._pid = found["bolt"], found["pid"]
        self._ports = ["--bolt-port", str(urlsplit(self.uri).port)]

    def kill(self) -> None:
        os.kill(self._pid, signal.SIGKILL)
        until(lambda: not _runs(self._pid), "the end of the server")

    def clean(self) -> None:
        subprocess.run([sys.executable, str(TOOL), "clean", *self._home], check=True)


def _runs(pid: int) -> bool:
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"


def dies(folder: Path, times: int) -> None:
    dice = random.Random(times)
    server = Server(folder / "home")
    try:
        with inside(folder / "data", store="neo4j", neo4j_uri=server.uri, request_seconds=2.0) as api:
            seq = 0
            for _ in range(times):
                for _ in range(dice.randrange(1, 6)):
                    seq = post(api, 100)
                api.service.graph.wait_applied(dice.randrange(seq), 60)  # somewhere in the middle of writing
                server.kill()
                seq = post(api, 100)
                server.start()
                assert api.service.graph.wait_applied(seq, 120), api.service.trouble()
            assert_well(api, seq)
    finally:
        server.clean()


@pytest.mark.nightly
def test_g11_a_neo4j_killed_20_times_loses_and_doubles_nothing(tmp_path: Path) -> None:
    dies(tmp_path, 20)


def test_a_restart_goes_on_where_the_graph_stands(tmp_path: Path, proxy: Proxy) -> None:
    for _ in range(2):
        with inside(tmp_path, **behind(proxy)) as api:
            assert_well(api, post(api))


@pytest.mark.parametrize("point", ["neo4j.before_commit", "neo4j.after_commit", "projection.after_apply"])
def test_g5_death_around_a_commit_leaves_nothing_half(tmp_path: Path, clean: str, point: str) -> None:
    env = {"DEALGRAPH_STORE": "neo4j", "DEALGRAPH_NEO4J_URI": clean, "DEALGRAPH_FAILPOINT": f"{point}:kill:2"}
    with Process(tmp_path, **env) as service:
        writers = Writers(service.ready("/healthz").url, 0, 1)
        assert service.process.wait(90) == -signal.SIGKILL
        acked = writers.result()
    assert_kept(tmp_path, acked)
    again = build(settings_of.load({}, data_dir=tmp_path, store="neo4j", neo4j_uri=clean))
    with inside(tmp_path, service=again) as api:
        assert api.service.graph.wait_applied(api.service.graph.journal.last(), 90)
        assert api.service.graph.verify().agree
