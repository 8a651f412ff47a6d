"""What is SQLite's own in the journal: group commit, bounds, and one writer with many readers."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dealgraph.graph import failpoints, journal
from dealgraph.graph.errors import (
    InvalidInput,
    JournalError,
    JournalLocked,
    Overloaded,
    Transient,
)
from dealgraph.graph.events import CLAIM, DOCUMENT, Receipt
from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import drop, event, everything, in_threads, noon
from tests.graph.journals import filled


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture(autouse=True)
def _disarmed() -> Iterator[None]:
    yield
    failpoints.disarm()


class Gate:
    """Stops the writer thread at a failpoint until it is opened, and counts how often it came by."""

    def __init__(self, point: str) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()
        self.passed = 0
        failpoints.arm(point, self._hold)

    def behind(self, job: Callable[[], None]) -> Callable[[], None]:
        """The job, begun once somebody is held."""

        def run() -> None:
            assert self.reached.wait(60)
            job()

        return run

    def _hold(self) -> None:
        self.passed += 1
        self.reached.set()
        assert self.open.wait(60)


def until(true: Callable[[], bool]) -> None:
    """Spin: there is nothing to be woken by, and it is a matter of microseconds."""
    while not true():
        os.sched_yield()


def test_what_waits_is_committed_together(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    gate = Gate("journal.before_commit")
    receipts: dict[int, list[Receipt]] = {}

    def append(n: int) -> Callable[[], None]:
        return lambda: receipts.update({n: journal.append([event(n), event(n + 100)])})

    def release() -> None:
        until(lambda: journal.waiting == 40)
        gate.open.set()

    in_threads([append(0), release] + [gate.behind(append(n)) for n in range(1, 20)])
    assert gate.passed == 2, "one commit for the first caller, one for the nineteen who came meanwhile"
    assert sorted(r.seq for mine in receipts.values() for r in mine) == list(range(1, 41))
    stored = {row.id: row.seq for row in everything(journal)}
    for n, mine in receipts.items():
        assert mine == [Receipt(stored[e.id], e.id, True) for e in (event(n), event(n + 100))]
    assert journal.waiting == 0
    journal.close()


def test_many_appends_make_few_commits(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    commits: list[str] = []
    assert journal._file._writer is not None
    journal._file._writer.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)

    def append(first: int) -> Callable[[], None]:
        return lambda: [journal.append([event(first + n)]) for n in range(50)].clear()

    in_threads([append(k * 50) for k in range(16)])
    journal.close()
    assert 50 <= len(commits) < 400, f"800 appends in {len(commits)} commits"


def test_nobody_is_answered_before_the_commit(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    gate = Gate("journal.before_commit")
    answered = threading.Event()

    def append() -> None:
        journal.append([event(1)])
        answered.set()

    def look() -> None:
        assert gate.reached.wait(60)
        assert (journal.last(), journal.read(0, 10), answered.is_set()) == (0, [], False)
        gate.open.set()

    in_threads([append, look])
    assert answered.is_set()
    journal.close()


def test_more_than_may_wait_is_refused_at_once_and_fits_later(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon, max_waiting=3)
    gate = Gate("journal.before_commit")

    def hold() -> None:
        journal.append([event(1), event(2)])

    def push() -> None:
        assert gate.reached.wait(60)
        with pytest.raises(Overloaded) as refused:
            journal.append([event(3), event(4)])
        assert refused.value.retry_after >= 1
        gate.open.set()

    in_threads([hold, push])
    assert [r.seq for r in journal.append([event(3), event(4)])] == [3, 4]
    with pytest.raises(InvalidInput, match="split"):
        journal.append([event(n) for n in range(4)])
    journal.close()


def test_too_many_bytes_are_refused_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MAX_WAITING_BYTES", 1000)
    small = SqliteJournal.open(path, clock=noon)
    with pytest.raises(InvalidInput, match="split"):
        small.append([event(1, size=1001)])
    assert small.append([event(1, size=500)])[0].new
    small.close()


@pytest.mark.parametrize("point", ["journal.before_begin", "journal.before_commit"])
def test_a_failing_commit_fails_its_callers_only(path: Path, point: str) -> None:
    journal = SqliteJournal.open(path, clock=noon)

    def fail() -> None:
        raise RuntimeError("on purpose")

    failpoints.arm(point, fail)
    with pytest.raises(RuntimeError, match="on purpose"):
        journal.append([event(1)])
    failpoints.disarm()
    assert journal.append([event(2)]) == [Receipt(1, event(2).id, True)], "the thread goes on, nothing was left behind"
    journal.close()


def test_one_failing_batch_of_a_group_fails_alone(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    gate = Gate("journal.before_begin")
    failures: list[str] = []
    tries = 0

    def fail() -> None:  # the first caller passes; then the group fails, then the first of its batches alone
        nonlocal tries
        tries += 1
        if tries in (2, 3):
            raise RuntimeError("on purpose")

    def append(n: int) -> Callable[[], None]:
        def run() -> None:
            try:
                journal.append([event(n)])
            except RuntimeError as error:
                failures.append(str(error))

        return run

    def release() -> None:
        until(lambda: journal.waiting == 5)
        failpoints.arm("journal.before_commit", fail)
        failpoints.arm("journal.before_begin", lambda: None)
        gate.open.set()

    in_threads([append(0), release] + [gate.behind(append(n)) for n in range(1, 5)])
    assert failures == ["on purpose"]
    assert [row.seq for row in everything(journal)] == [1, 2, 3, 4]
    journal.close()


def test_a_transient_fault_is_told_to_each_caller_and_passes(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    gate = Gate("journal.before_begin")
    errors: list[Transient] = []

    def full() -> None:
        raise Transient("disk full")

    def append(n: int) -> Callable[[], None]:
        def run() -> None:
            with pytest.raises(Transient, match="disk full") as failed:
                journal.append([event(n)])
            errors.append(failed.value)

        return run

    def release() -> None:
        until(lambda: journal.waiting == 4)
        failpoints.arm("journal.before_commit", full)
        gate.open.set()

    in_threads([append(0), release] + [gate.behind(append(n)) for n in range(1, 4)])
    assert len({id(error) for error in errors}) == 4
    failpoints.disarm()
    assert journal.last() == 0
    assert journal.append([event(1)])[0].seq == 1
    journal.close()


def test_closing_finishes_what_was_accepted(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    gate = Gate("journal.before_commit")

    def release() -> None:
        until(lambda: journal.waiting == 5)
        closer = threading.Thread(target=journal.close)
        closer.start()
        gate.open.set()
        closer.join()

    def append(n: int) -> Callable[[], None]:
        return lambda: drop(journal.append([event(n)]))

    in_threads([append(0), release] + [gate.behind(append(n)) for n in range(1, 5)])
    assert not path.with_name("journal.sqlite-wal").exists(), "closed is one plain file"
    journal = SqliteJournal.open(path, clock=noon)
    assert journal.last() == 5
    journal.close()


def test_large_events_make_short_pages(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = SqliteJournal.open(path, clock=noon)
    small.append([event(n, size=1000) for n in range(10)])
    monkeypatch.setattr(journal, "PAGE_BYTES", 2500)
    assert [row.seq for row in small.read(0, 1000)] == [1, 2, 3]
    assert [row.seq for row in everything(small)] == list(range(1, 11))
    small.close()


def test_no_more_than_a_page_is_kept_at_hand(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "PAGE_BYTES", 2500)
    written = SqliteJournal.open(path, clock=noon)
    for numbers, kept in ((range(2), 2), (range(2, 12), 0), (range(12, 13), 1)):
        written.append([event(n, size=1000) for n in numbers])
        assert len(written._newest) == kept
    written.close()


def test_what_is_at_hand_reads_as_what_stands_in_the_file(path: Path) -> None:
    written = SqliteJournal.open(path, clock=noon)
    for batch in ([1, 2, 3], [3], [4, 2, 5, 6], [7]):
        written.append([event(n) for n in batch])
        beside = SqliteJournal.open(path, clock=noon, read_only=True)
        for after in range(9):
            for limit in (1, 2, 100):
                read = written.read(after, limit)
                assert read == beside.read(after, limit)[: len(read)]
                assert bool(read) == (after < beside.last())
        beside.close()
    written.close()
    with pytest.raises(JournalError, match="closed"):
        written.read(6, 1)


def test_counts_by_type(path: Path) -> None:
    journal = SqliteJournal.open(path, clock=noon)
    assert journal.counts() == {}
    journal.append([event(1), event(2), event(3, type=DOCUMENT)])
    journal.append([event(1), event(4, type=DOCUMENT)])
    assert journal.counts() == {CLAIM: 2, DOCUMENT: 2}
    journal.close()


# one writer, many readers


def test_a_second_writer_is_refused_by_name_and_number(path: Path) -> None:
    first = filled(path)
    alias = path.parent / "alias.sqlite"
    alias.symlink_to(path)
    for name in (path, alias, str(path)):
        with pytest.raises(JournalLocked) as refused:
            SqliteJournal.open(name, clock=noon)
        assert str(path) in str(refused.value)
        assert f"process {os.getpid()}:" in str(refused.value)
    first.close()
    SqliteJournal.open(path, clock=noon).close()


def test_reading_beside_the_writer(path: Path) -> None:
    writer = filled(path, 3)
    reader = SqliteJournal.open(path, clock=noon, read_only=True)
    assert everything(reader) == everything(writer)
    assert reader.counts() == writer.counts()
    assert not reader.wait(3, 0)
    assert not reader.wait(3, 0.01)
    woken = []
    in_threads([lambda: woken.append(reader.wait(3, 60)), lambda: drop(writer.append([event(3)]))])
    assert woken == [True]
    assert reader.last() == reader.verify() == 4
    with pytest.raises(JournalError, match="reading only"):
        reader.append([event(9)])
    reader.close()
    assert writer.append([event(4)])[0].seq == 5
    writer.close()


def test_closing_ends_a_wait(path: Path) -> None:
    writer = filled(path, 3)
    answers: list[bool] = []
    in_threads([lambda: answers.append(writer.wait(3, 600)), writer.close])
    assert answers == [False]


def test_nothing_is_made_by_reading(path: Path) -> None:
    with pytest.raises(JournalError, match="no journal"):
        SqliteJournal.open(path, clock=noon, read_only=True)
    assert list(path.parent.iterdir()) == []


def test_a_place_where_no_journal_can_be_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(JournalError, match="no journal can be kept in"):
        SqliteJournal.open(tmp_path / "file" / "journal.sqlite", clock=lambda: "2025-11-14T00:00:00Z")
