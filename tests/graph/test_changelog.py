"""The change log is one unbroken run of whole seqs, and says so when it cannot answer."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph import failpoints
from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.errors import Gone, StoreError
from tests.contracts.journal_contract import in_threads

Rows = list[tuple[int, list[bytes]]]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[ChangeLog]:
    log = ChangeLog.open(tmp_path / "changes.sqlite")
    yield log
    failpoints.disarm()
    log.close()


def did(seq: int, count: int = 1) -> tuple[int, list[bytes]]:
    return seq, [b'{"seq":%d,"n":%d}' % (seq, n) for n in range(count)]


def flat(*rows: tuple[int, list[bytes]]) -> list[tuple[int, bytes]]:
    return [(seq, change) for seq, changes in rows for change in changes]


def test_a_new_log_keeps_nothing_and_owes_nothing(log: ChangeLog) -> None:
    assert (log.oldest(), log.newest(), log.read(0, 100, 10)) == (1, 0, [])
    log.write([])
    assert log.newest() == 0


def test_it_gives_back_whole_seqs_in_order(log: ChangeLog) -> None:
    rows = [did(1, 2), did(2, 0), did(3, 3), did(4)]
    log.write(rows[:3])
    log.write(rows[3:])
    assert log.read(0, 4, 100) == flat(*rows)
    assert log.read(1, 3, 100) == flat(rows[2])
    assert log.read(0, 4, 3) == flat(*rows[:3]), "seq 3 is not split"
    assert log.read(0, 4, 2) == flat(rows[0])
    assert log.read(2, 4, 1) == flat(rows[2])
    assert log.read(1, 2, 100) == log.read(4, 4, 100) == []


def test_writing_the_same_seqs_again_takes_the_place_of_the_old_rows(log: ChangeLog) -> None:
    log.write([did(1, 3), did(2, 3), did(3)])
    log.write([did(2, 1)])
    assert log.read(0, 3, 100) == flat(did(1, 3), did(2, 1), did(3))
    assert log.newest() == 3


def test_a_failed_write_leaves_the_log_as_it_was(log: ChangeLog) -> None:
    log.write([did(1)])

    def fail() -> None:
        raise RuntimeError("on purpose")

    failpoints.arm("changelog.before_commit", fail)
    with pytest.raises(RuntimeError):
        log.write([did(1, 0), did(2)])
    assert log.read(0, 9, 10) == flat(did(1))
    failpoints.disarm()
    failpoints.arm("changelog.after_commit", fail)
    with pytest.raises(RuntimeError):
        log.write([did(2)])
    assert log.newest() == 2


@pytest.mark.parametrize(
    "rows", [[did(1), did(3)], [did(2), did(1)], [did(1), did(1)], [(1, [b'{"a":\n1}'])], [(1, [b""])]]
)
def test_rows_that_would_hide_something_are_refused(log: ChangeLog, rows: Rows) -> None:
    with pytest.raises(ValueError, match="seq"):
        log.write(rows)
    assert log.newest() == 0


def test_what_was_trimmed_is_gone_and_stays_gone(log: ChangeLog) -> None:
    log.write([did(n) for n in range(1, 11)])
    log.trim(3)
    assert (log.oldest(), log.newest()) == (8, 10)
    assert log.read(7, 10, 100) == flat(did(8), did(9), did(10))
    with pytest.raises(Gone, match="snapshot"):
        log.read(6, 10, 100)
    log.write([did(n) for n in range(5, 10)])  # a crash made the projection go back
    assert log.oldest() == 8
    assert log.read(7, 10, 100) == flat(did(8), did(9), did(10))
    log.trim(100)
    assert log.oldest() == 8
    log.trim(0)
    assert (log.oldest(), log.newest(), log.read(10, 10, 1)) == (11, 10, [])
    log.write([did(11)])
    assert log.read(10, 11, 1) == flat(did(11))


def test_a_jump_forward_lets_go_of_what_lies_before(log: ChangeLog) -> None:
    log.write([did(1), did(2)])
    log.write([did(5), did(6)])
    assert log.oldest() == 5
    with pytest.raises(Gone):
        log.read(2, 6, 100)
    assert log.read(4, 6, 100) == flat(did(5), did(6))


def test_a_log_that_lost_its_end_says_so_before_anything_new_happens(log: ChangeLog) -> None:
    log.write([did(1), did(2)])
    log.resume(2)
    assert log.read(0, 2, 100) == flat(did(1), did(2))
    log.resume(4)
    for after in (0, 2, 3):
        with pytest.raises(Gone):
            log.read(after, 4, 100)
    assert log.read(4, 4, 100) == []
    log.write([did(5)])
    assert log.read(4, 5, 100) == flat(did(5))


def test_a_reset_log_begins_again(log: ChangeLog) -> None:
    log.write([did(n) for n in range(1, 6)])
    log.trim(1)
    log.reset()
    assert (log.oldest(), log.newest()) == (1, 0)
    log.write([did(1)])
    assert log.read(0, 9, 9) == flat(did(1))


def test_it_survives_closing(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "changes.sqlite"
    log = ChangeLog.open(path)
    log.write([did(1), did(2), did(3)])
    log.trim(2)
    log.close()
    log = ChangeLog.open(path)
    assert (log.oldest(), log.read(1, 3, 9)) == (2, flat(did(2), did(3)))
    log.close()
    with pytest.raises(StoreError, match="closed"):
        log.read(1, 3, 9)


def test_damage_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "changes.sqlite"
    ChangeLog.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute("DROP TABLE change")
    db.close()
    with pytest.raises(StoreError, match="no such table"):
        ChangeLog.open(path).read(0, 1, 1)


def test_readers_beside_trim_get_the_truth_or_gone(log: ChangeLog) -> None:
    log.write([did(n) for n in range(1, 301)])

    def trim() -> None:
        for keep in range(299, 0, -1):
            log.trim(keep)

    def read() -> None:
        while log.oldest() < 300:
            after = log.oldest() - 1
            try:
                page = log.read(after, 300, 5)
            except Gone:
                continue
            assert page == flat(*(did(n) for n in range(after + 1, min(after + 6, 301))))

    in_threads([trim, read, read])


@given(st.lists(st.integers(0, 4), min_size=1, max_size=20), st.integers(1, 7))
def test_pages_of_any_size_hold_the_same_changes(counts: list[int], limit: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        log = ChangeLog.open(Path(folder) / "changes.sqlite")
        rows = [did(seq, count) for seq, count in enumerate(counts, 1)]
        log.write(rows)
        found: list[tuple[int, bytes]] = []
        while page := log.read(found[-1][0] if found else 0, len(rows), limit):
            assert len(page) < limit + 4
            found += page
        log.close()
    assert found == flat(*rows)
