"""The whole service at its limits: a full disk, a backup under load, a restart with much to open, a clock that jumps.

G6 a restart in bounded time · G14 the clock decides nothing · G15 a full disk is told and passes · G25 a whole backup.
"""

from __future__ import annotations

import itertools
import os
import random
import resource
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dealgraph.api import settings as settings_of
from dealgraph.api.cli.upkeep import backup
from dealgraph.graph.asof import AsOf
from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.claims import Statement
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.projection import fold
from dealgraph.graph.quarantine import Quarantine
from dealgraph.graph.queries import Questions
from dealgraph.graph.stores.memory import NetworkxStore
from tests.api.claims import numbered
from tests.api.services import Process, until
from tests.contracts.claims import claim, histories
from tests.faults.test_service_faults import Writers, assert_kept, assert_whole, reopened

# ---------------------------------------------------------------- G25


def drawn(folder: Path, upto: int) -> str:
    """The digest of the journal in a folder, folded up to a seq."""
    journal = SqliteJournal.open(folder / "journal.sqlite", clock=lambda: "", read_only=True)
    store = NetworkxStore(ontology())
    position = store.lead("test")
    while position.seq < upto:
        events = journal.read(position.seq, min(1000, upto - position.seq))
        position = store.apply(fold(events, store, ontology()).delta, position, events[-1].seq)
    journal.close()
    return digest_of(store.lines())


def backups(folder: Path, times: int) -> None:
    data = folder / "data"
    with Process(data) as service:
        writers = Writers(service.ready().url, 0, 2)
        taken = []
        for n in range(times):
            before = len(writers.acked)
            until(lambda: len(writers.acked) > before + 20, "acknowledgements")  # noqa: B023 - called at once
            acked = dict(writers.acked)
            target = folder / f"{n}" / "journal.sqlite"
            taken.append((target, backup(settings_of.load({}, data_dir=data), target), acked))
        writers.result()
    for target, seq, acked in taken:
        assert_kept(target.parent, acked)
        with reopened(target.parent) as restored:
            assert restored.graph.position == seq
            assert_whole(restored, acked)
            assert restored.questions.digest() == drawn(data, seq)


def test_g25_a_backup_under_load_is_the_service_of_that_moment(tmp_path: Path) -> None:
    backups(tmp_path, 3)


@pytest.mark.nightly
def test_g25_twenty_backups_under_load_are_the_service_of_their_moments(tmp_path: Path) -> None:
    backups(tmp_path, 20)


# ---------------------------------------------------------------- G15


class Disk:
    """The space that a service has, as the largest size that a file of it may have."""

    def __init__(self, service: Process) -> None:
        self._pid = service.process.pid

    def may_hold(self, size: int = resource.RLIM_INFINITY) -> None:
        resource.prlimit(self._pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def fills(folder: Path, room: int, times: int = 1) -> None:
    """Write until the disk is full, and a while longer; then there is room again, and nobody does anything else."""
    acked: dict[str, int] = {}
    with Process(folder) as service, service.ready().client() as client:
        numbers = itertools.count()

        def post() -> int:
            answer = client.post("/v1/claims", json=[numbered(next(numbers)) for _ in range(500)])
            if answer.status_code == 201:
                acked.update({item["id"]: item["seq"] for item in answer.json()["items"]})
            else:
                assert answer.status_code in (503, 507), answer.text
                assert int(answer.headers["Retry-After"]) > 0
            return answer.status_code

        for _ in range(times):
            Disk(service).may_hold(max(file.stat().st_size for file in folder.iterdir()) + room)
            refused = 0
            while refused < 5:
                refused += post() != 201
            assert client.get("/v1/facts").status_code == 200, "what is known is told meanwhile"
            assert client.get("/healthz").status_code == 200
            Disk(service).may_hold()
            until(lambda: post() == 201, "a disk with room")
            last = max(acked.values())
            until(lambda: client.get("/readyz").status_code == 200, "readiness")
            until(lambda: int(client.get("/v1/facts").headers["Dealgraph-Seq"]) >= last, "the graph")  # noqa: B023
        assert client.get("/v1/quarantine").json()["items"] == [], "a full disk is no event's fault"
        assert service.terminate() in (0, -15)
    assert_kept(folder, acked)
    with reopened(folder) as again:
        assert_whole(again, acked)


@pytest.mark.parametrize("room", [200_000, 4_000_000])
def test_g15_a_full_disk_is_told_and_passes(tmp_path: Path, room: int) -> None:
    """With little room the write-ahead logs are cut short, with more the files that they are folded into."""
    fills(tmp_path, room)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(20))
def test_g15_any_full_disk_is_told_and_passes(tmp_path: Path, seed: int) -> None:
    """Up to a little more than the 4 MB at which a log is folded: more room only takes longer to fill."""
    fills(tmp_path, random.Random(seed).randrange(50_000, 5_000_000), times=3)


# ---------------------------------------------------------------- G6


def worked(service: Process) -> float:
    """Seconds of CPU that a service has used: what it takes where nobody else wants the machine."""
    told = Path(f"/proc/{service.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def restarts(folder: Path, facts: int) -> float:
    """CPU seconds until a service is ready again that was killed with so many facts in it, a last one on its way."""
    with Process(folder, DEALGRAPH_MAX_BODY_BYTES="100000000") as service, service.ready().client() as client:
        seq = 0
        for start in range(0, facts, 5000):
            claims = [numbered(n) for n in range(start, min(start + 5000, facts))]
            answer = client.post("/v1/claims", json=claims, timeout=120)
            assert answer.status_code == 201, answer.text
            seq = answer.json()["seq"]
        until(lambda: int(client.get("/v1/facts").headers["Dealgraph-Seq"]) >= seq, "the graph", 600)
        seq = client.post("/v1/claims", json=numbered(facts)).json()["seq"]
        service.kill()
    with Process(folder) as service, service.ready().client() as client:
        taken = worked(service)
        until(lambda: int(client.get("/v1/facts").headers["Dealgraph-Seq"]) >= seq, "all of it")
        assert client.get("/v1/stats").json()["graph"]["facts"] == facts + 1
    return taken


def test_g6_a_service_killed_with_much_in_it_is_ready_again_by_itself(tmp_path: Path) -> None:
    assert restarts(tmp_path, 10_000) < 10


@pytest.mark.nightly
def test_g6_a_service_killed_with_100000_facts_is_ready_again_by_itself(tmp_path: Path) -> None:
    taken = restarts(tmp_path, 100_000)
    print(f"ready after {taken:.1f} CPU seconds with 100,000 facts")
    assert taken < 20


@pytest.mark.nightly
def test_g6_twenty_deaths_during_recovery_need_no_help(tmp_path: Path) -> None:
    dice = random.Random(6)
    with Process(tmp_path) as service:
        writers = Writers(service.ready().url, 0)
        until(lambda: len(writers.acked) > 600, "acknowledgements")
        service.kill()
        acked = writers.result()
    for _ in range(20):
        (tmp_path / "graph.sqlite").unlink(missing_ok=True)
        with Process(tmp_path) as dying:
            if dice.random() < 0.3:
                dying.ready("/healthz")
            else:
                until((tmp_path / "graph.sqlite").exists, "the beginning of a graph")
            dying.kill()
    with reopened(tmp_path) as service:
        assert_whole(service, acked)


# ---------------------------------------------------------------- G14


class Clock:
    """A clock that says what it is told to say."""

    def __init__(self, days: Sequence[str]) -> None:
        self._days = iter(days)
        self._now = "2025-11-14T00:00:00Z"

    def __call__(self) -> str:
        self._now = next(self._days, self._now)
        return self._now


instants = st.datetimes().map(lambda one: one.isoformat(timespec="milliseconds") + "Z")


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(history=histories(), days=st.lists(instants, max_size=40))
def test_g14_a_clock_that_jumps_changes_no_answer(
    tmp_path_factory: pytest.TempPathFactory, history: list[Statement], days: list[str]
) -> None:
    # what came out of its time at the source: before the epoch, at the end of the calendar, undated
    odd = [claim("founding", subject="Google", day=day, title=str(day)) for day in ("1969-12-31", "9999-12-31", None)]
    told = []
    for said in ([], days):
        clock = Clock(said)
        folder = tmp_path_factory.mktemp("clock")
        graph = Dealgraph(
            SqliteJournal.open(folder / "journal.sqlite", clock=clock),
            NetworkxStore(ontology()),
            ChangeLog.open(folder / "changes.sqlite"),
            Quarantine.open(folder / "quarantine.sqlite"),
            ontology(),
            clock,
        )
        graph.start()
        for one in [*history, *odd]:
            graph.record([one])
            graph.catch_up()
        assert graph.verify().agree
        recorded = [event.recorded_at.rstrip("Z") for event in graph.journal.read(0, 1000)]
        assert recorded == sorted(recorded), "what was learnt later is never said to be learnt earlier"
        seqs = [seq for seq, _ in graph.changelog.read(0, graph.position, 1000)]
        assert seqs == sorted(seqs)
        questions = Questions(graph.store, ontology())
        told.append((questions.digest(), b"".join(questions.export(AsOf()))))
        graph.close()
        shutil.rmtree(folder)
    assert told[0] == told[1]
