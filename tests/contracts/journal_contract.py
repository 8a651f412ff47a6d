"""What every journal does. A back end proves itself by a subclass that overrides one fixture, `open_journal`.

    class TestMyJournal(JournalContract):
        @pytest.fixture
        def open_journal(self, tmp_path):
            return lambda clock: MyJournal(tmp_path, clock)

Each call opens the same journal again; the test closes the one before.
"""

from __future__ import annotations

import hashlib
import itertools
import random
import threading
from collections.abc import Callable, Sequence

import pytest

from dealgraph.graph.errors import InvalidInput, JournalError
from dealgraph.graph.events import CLAIM, DOCUMENT, Event, Receipt, Recorded
from dealgraph.graph.journal import Journal

Clock = Callable[[], str]
Opener = Callable[[Clock], Journal]

NOON = "2025-11-13T12:00:00.000000Z"


def event(n: int, size: int = 60, type: str = CLAIM) -> Event:
    """The n-th of endlessly many different events."""
    data = b'{"n":%d,"pad":"%s"}' % (n, b"x" * size)
    return Event(hashlib.sha256(data).hexdigest(), type, data)


def noon() -> str:
    return NOON


def everything(journal: Journal, page: int = 1000) -> list[Recorded]:
    """All rows, read page by page as every reader does."""
    rows: list[Recorded] = []
    while found := journal.read(rows[-1].seq if rows else 0, page):
        rows += found
    return rows


def in_threads(jobs: Sequence[Callable[[], None]]) -> None:
    """Run the jobs at once; the first error of any of them is raised here."""
    errors: list[BaseException] = []
    start = threading.Barrier(len(jobs))

    def run(job: Callable[[], None]) -> None:
        try:
            start.wait()
            job()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def drop(_: object) -> None:
    """For a job whose answer nobody wants."""


class JournalContract:
    @pytest.fixture
    def open_journal(self) -> Opener:
        raise NotImplementedError("override this fixture")

    def test_a_new_journal_is_empty(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        assert (journal.last(), journal.read(0, 10), journal.append([])) == (0, [], [])
        journal.close()

    def test_it_gives_back_what_was_appended_in_order_and_without_gaps(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        events = [event(1), event(2, type=DOCUMENT), event(3)]
        receipts = journal.append(events[:2]) + journal.append(events[2:])
        assert receipts == [Receipt(seq, e.id, True) for seq, e in enumerate(events, 1)]
        assert everything(journal) == [Recorded(seq, e.id, e.type, e.data, NOON) for seq, e in enumerate(events, 1)]
        assert journal.last() == 3
        journal.close()

    def test_any_bytes_survive(self, open_journal: Opener) -> None:
        payloads = [b"", b"\0", bytes(range(256)), '{"公司":"谷歌"}'.encode(), b"x" * 300_000]
        events = [Event(hashlib.sha256(data).hexdigest(), CLAIM, data) for data in payloads]
        journal = open_journal(noon)
        journal.append(events)
        journal.close()
        journal = open_journal(noon)
        assert [row.data for row in everything(journal)] == payloads
        journal.close()

    def test_a_known_id_keeps_its_place_for_ever(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        journal.append([event(1), event(2)])
        assert journal.append([event(2)]) == [Receipt(2, event(2).id, False)]
        journal.close()
        journal = open_journal(noon)
        assert [(r.seq, r.new) for r in journal.append([event(3), event(1), event(4)])] == [
            (3, True),
            (1, False),
            (4, True),
        ]
        assert [row.id for row in everything(journal)] == [event(n).id for n in (1, 2, 3, 4)]
        journal.close()

    def test_an_id_twice_in_one_batch_is_one_event(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        receipts = journal.append([event(1), event(2), event(1)])
        assert [(r.seq, r.new) for r in receipts] == [(1, True), (2, True), (1, False)]
        assert journal.last() == 2
        journal.close()

    @pytest.mark.parametrize(
        ("bad", "pointer"),
        [
            (Event("abc", CLAIM, b"{}"), "/1/id"),
            (Event("A" * 64, CLAIM, b"{}"), "/1/id"),
            (Event("a" * 63 + "\n", CLAIM, b"{}"), "/1/id"),
            (Event("a" * 64, "", b"{}"), "/1/type"),
            (Event("a" * 64, "two words", b"{}"), "/1/type"),
            (Event("a" * 64, CLAIM, "{}"), "/1/data"),  # type: ignore[arg-type]
        ],
    )
    def test_a_batch_is_stored_whole_or_not_at_all(self, open_journal: Opener, bad: Event, pointer: str) -> None:
        journal = open_journal(noon)
        with pytest.raises(InvalidInput) as refused:
            journal.append([event(1), bad, event(2)])
        assert refused.value.pointer == pointer
        assert everything(journal) == []
        assert journal.append([event(2)])[0].seq == 1, "a refused batch leaves no gap"
        journal.close()

    def test_pages_of_any_size_hold_the_same_rows(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        journal.append([event(n) for n in range(23)])
        whole = everything(journal)
        assert len(whole) == 23
        for size in (1, 2, 7, 22, 23, 24):
            assert everything(journal, size) == whole
        assert journal.read(20, 10) == whole[20:]
        assert journal.read(23, 10) == journal.read(99, 10) == journal.read(0, 0) == []
        assert journal.read(0, -1) == journal.read(5, -2) == []
        journal.close()

    def test_recorded_at_never_falls_however_the_clock_jumps(self, open_journal: Opener) -> None:
        years = [2025, 2035, 2015, 2025, 2045, 2044, 2046]
        ticks = itertools.chain(
            (f"{year}-11-13T12:00:00Z" for year in years), itertools.repeat("2015-01-01T00:00:00.5Z")
        )
        journal = open_journal(lambda: next(ticks))
        for n in range(4):
            journal.append([event(n)])
        journal.close()
        journal = open_journal(lambda: next(ticks))
        for n in range(4, 9):
            journal.append([event(n)])
        stamps = [row.recorded_at[:4] for row in everything(journal)]
        assert stamps == ["2025", "2035", "2035", "2035", "2045", "2045", "2046", "2046", "2046"]
        journal.close()

    def test_fractions_of_a_second_are_in_order_too(self, open_journal: Opener) -> None:
        ticks = iter(f"2025-11-13T12:00:00{fraction}Z" for fraction in ("", ".5", ".49", ".500001", ""))
        journal = open_journal(lambda: next(ticks))
        for n in range(5):
            journal.append([event(n)])
        assert [row.recorded_at[19:-1] for row in everything(journal)] == ["", ".5", ".5", ".500001", ".500001"]
        journal.close()

    def test_a_clock_that_does_not_speak_utc_is_refused_and_does_no_harm(self, open_journal: Opener) -> None:
        ticks = iter(["2025-11-13T12:00:00+08:00", "yesterday", NOON])
        journal = open_journal(lambda: next(ticks))
        for n in (1, 2):
            with pytest.raises(JournalError, match="clock"):
                journal.append([event(n)])
        assert journal.append([event(3)])[0].seq == 1
        journal.close()

    def test_waiting_ends_as_soon_as_there_is_news(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        assert not journal.wait(0, 0)
        woken = []
        in_threads([lambda: woken.append(journal.wait(0, 60)), lambda: drop(journal.append([event(1)]))])
        assert woken == [True]
        assert journal.wait(0, 0)
        assert not journal.wait(1, 0.01)
        journal.close()

    def test_many_threads_get_the_right_receipts(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        receipts: list[Receipt] = []

        def writer(seed: int) -> Callable[[], None]:
            def run() -> None:
                dice = random.Random(seed)
                for _ in range(20):
                    batch = [event(dice.randrange(200)) for _ in range(dice.randrange(1, 6))]
                    got = journal.append(batch)
                    assert [r.id for r in got] == [e.id for e in batch]
                    receipts.extend(got)

            return run

        in_threads([writer(seed) for seed in range(8)])
        rows = everything(journal)
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
        place = {row.id: row.seq for row in rows}
        assert {(r.id, r.seq) for r in receipts} == set(place.items())
        assert sorted(r.seq for r in receipts if r.new) == sorted(place.values()), "each event was new exactly once"
        journal.close()

    def test_a_refused_batch_harms_nobody_else(self, open_journal: Opener) -> None:
        journal = open_journal(noon)

        def good(n: int) -> Callable[[], None]:
            return lambda: drop(journal.append([event(n), event(n + 100)]))

        def bad() -> None:
            with pytest.raises(InvalidInput):
                journal.append([event(1000), Event("no id", CLAIM, b"")])

        in_threads([good(n) for n in range(8)] + [bad] * 4)
        wanted = {event(n).id for n in range(8)} | {event(n + 100).id for n in range(8)}
        assert {row.id for row in everything(journal)} == wanted
        journal.close()

    def test_what_is_read_beside_a_writer_is_always_a_beginning_of_the_truth(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        seen: list[list[Recorded]] = []

        def write() -> None:
            for n in range(0, 200, 4):
                journal.append([event(n + k) for k in range(4)])

        def read() -> None:
            while not seen or len(seen[-1]) < 200:
                journal.wait(len(seen[-1]) if seen else 0, 60)
                seen.append(everything(journal, 7))
                assert journal.last() >= len(seen[-1])

        in_threads([write, read])
        truth = everything(journal)
        assert all(rows == truth[: len(rows)] for rows in seen)
        journal.close()

    def test_closing_twice_is_closing_once_and_nothing_is_taken_afterwards(self, open_journal: Opener) -> None:
        journal = open_journal(noon)
        journal.append([event(1)])
        journal.close()
        journal.close()
        with pytest.raises(JournalError):
            journal.append([event(2)])
        with pytest.raises(JournalError):
            journal.read(0, 10)
        journal = open_journal(noon)
        assert journal.last() == 1
        journal.close()
