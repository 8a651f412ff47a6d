"""G3: whatever is delivered, however often, and wherever the process dies, each event has its effect exactly once.

A state machine records, redelivers, catches up, dies at a named point, starts again and rebuilds; after each step
that leaves the graph level with the journal, it must equal the graph of the plain set of statements.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dealgraph.graph import failpoints
from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.claims import Claim, Statement
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.quarantine import Quarantine
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claims, judgement, retraction, write_all

# The journal's own points lie in its writer thread, where only a killed process is a death: see test_journal_faults.
POINTS = sorted(name for name in failpoints.NAMES if not name.startswith(("journal", "quarantine", "neo4j")))


class Died(BaseException):
    """The process ends here. A BaseException, so that nothing on the way may swallow it."""


def die() -> None:
    raise Died


def clock() -> str:
    return "2025-11-14T00:00:00Z"


class ExactlyOnce(RuleBasedStateMachine):
    """One journal and one graph in files, and the set of statements that were acknowledged or may have been."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.said: dict[str, Statement] = {}

    @initialize()
    def start(self) -> None:
        self.live = Dealgraph(
            SqliteJournal.open(self.folder / "journal.sqlite", clock=clock),
            NetworkxStore(ontology(), self.folder / "graph.sqlite"),
            ChangeLog.open(self.folder / "changes.sqlite"),
            Quarantine.open(self.folder / "quarantine.sqlite"),
            ontology(),
            clock,
        )
        self.live.start()

    def deliver(self, *statements: Statement) -> None:
        receipts = self.live.record(statements)
        for statement, receipt in zip(statements, receipts, strict=True):
            assert receipt.id == statement.event().id
            assert receipt.new == (receipt.id not in self.said)
            self.said[receipt.id] = statement

    @rule(batch=st.lists(claims(), min_size=1, max_size=3, unique_by=lambda one: one.id))
    def ingest(self, batch: list[Claim]) -> None:
        self.deliver(*batch)

    @rule(data=st.data())
    def redeliver(self, data: st.DataObject) -> None:
        if self.said:
            self.deliver(data.draw(st.sampled_from(sorted(self.said.values(), key=lambda one: one.event().id))))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        known = [one for _, one in sorted(self.said.items()) if isinstance(one, Claim)]
        if known:
            self.deliver(retraction(data.draw(st.sampled_from(known))))

    @rule(
        left=st.sampled_from("ABC"),
        right=st.sampled_from(["Google", "微软"]),
        verdict=st.sampled_from(["same", "different"]),
    )
    def judge(self, left: str, right: str, verdict: str) -> None:
        self.deliver(judgement(verdict, left=left, right=right))

    @rule(limit=st.integers(1, 5))
    def catch_up(self, limit: int) -> None:
        self.live.catch_up(limit)

    @rule(point=st.sampled_from(POINTS), said=claims())
    def die_somewhere(self, point: str, said: Claim) -> None:
        failpoints.arm(point, die)
        with contextlib.suppress(Died):
            self.deliver(said)
            while self.live.catch_up():
                pass
        failpoints.disarm()
        self.restart()

    @rule()
    def restart(self) -> None:
        with contextlib.suppress(Exception):
            self.live.close()
        self.start()

    @rule()
    def rebuild(self) -> None:
        self.live.rebuild()

    @invariant()
    def the_graph_is_that_of_the_set(self) -> None:
        if not hasattr(self, "live") or self.live.position < self.live.journal.last():
            return
        assert self.live.journal.last() == len(self.said)
        plain = NetworkxStore(ontology())
        write_all(plain, [[said] for said in self.said.values()])
        assert digest_of(self.live.store.lines()) == digest_of(plain.lines())
        assert self.live.store.counts() == plain.counts()

    def teardown(self) -> None:
        failpoints.disarm()
        if hasattr(self, "live"):
            self.live.close()
        shutil.rmtree(self.folder)


TestExactlyOnce = ExactlyOnce.TestCase
TestExactlyOnce.settings = settings(max_examples=300, stateful_step_count=30, deadline=None)


class Nights(ExactlyOnce):
    """The same for a night."""


TestNights = pytest.mark.nightly(Nights.TestCase)
TestNights.settings = settings(max_examples=10_000, stateful_step_count=30, deadline=None)
