"""Whatever happens - redeliveries, restarts, failures, backups, clock jumps - the journal equals a list (G3, G14)."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dealgraph.graph import failpoints
from dealgraph.graph.errors import Transient
from dealgraph.graph.events import Event, Receipt
from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import event, everything

YEARS = st.integers(2015, 2035)
BATCHES = st.lists(st.integers(0, 30).map(event), max_size=6)


class Histories(RuleBasedStateMachine):
    """The model is a list of events; whatever happens, the journal must equal it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.sqlite"
        self.model: list[Event] = []
        self.year = 2025
        self.journal: SqliteJournal

    @initialize()
    def start(self) -> None:
        self.journal = SqliteJournal.open(self.path, clock=lambda: f"{self.year}-01-01T00:00:00.000000Z")

    @rule(batch=BATCHES)
    def append(self, batch: list[Event]) -> None:
        wanted = []
        for each in batch:
            new = each not in self.model
            if new:
                self.model.append(each)
            wanted.append(Receipt(self.model.index(each) + 1, each.id, new))
        assert self.journal.append(batch) == wanted

    @rule(batch=BATCHES, point=st.sampled_from(["journal.before_begin", "journal.before_commit"]))
    def append_in_vain(self, batch: list[Event], point: str) -> None:
        def fail() -> None:
            raise Transient("on purpose")

        if not batch:
            return
        failpoints.arm(point, fail)
        with pytest.raises(Transient):
            self.journal.append(batch)
        failpoints.disarm()

    @rule(data=st.data())
    def redeliver(self, data: st.DataObject) -> None:
        if self.model:
            known = data.draw(st.lists(st.sampled_from(self.model), min_size=1, max_size=5))
            assert self.journal.append(known) == [Receipt(self.model.index(e) + 1, e.id, False) for e in known]

    @rule()
    def restart(self) -> None:
        self.journal.close()
        self.start()

    @rule()
    def go_on_from_a_backup(self) -> None:
        copy = self.path.with_name("copy.sqlite")
        assert self.journal.backup(copy) == len(self.model)
        self.journal.close()
        copy.replace(self.path)
        self.start()

    @rule(year=YEARS)
    def set_the_clock(self, year: int) -> None:
        self.year = year

    @invariant()
    def it_is_the_list(self) -> None:
        rows = everything(self.journal, 4)
        assert [(row.seq, row.id, row.type, row.data) for row in rows] == [
            (seq, e.id, e.type, e.data) for seq, e in enumerate(self.model, 1)
        ]
        stamps = [row.recorded_at for row in rows]
        assert stamps == sorted(stamps)
        assert self.journal.last() == len(rows) == sum(self.journal.counts().values())

    def teardown(self) -> None:
        failpoints.disarm()
        if hasattr(self, "journal"):
            assert self.journal.verify() == len(self.model)
            self.journal.close()
        self.folder.cleanup()


TestHistories = Histories.TestCase
TestHistories.settings = settings(stateful_step_count=30)
