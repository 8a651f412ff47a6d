"""SQLite files of ours: faults that pass are told from damage, and a failed write leaves the file usable."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dealgraph.graph.errors import JournalCorrupt, JournalError, JournalNewer, Transient
from dealgraph.graph.sqlitefile import Layout, SqliteFile

LAYOUT = Layout(
    what="notebook",
    application_id=7,
    steps=("CREATE TABLE note (text TEXT)",),
    synchronous="FULL",
    failure=JournalError,
    damaged=JournalCorrupt,
    newer=JournalNewer,
    remedy="buy a new one",
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SqliteFile]:
    file = SqliteFile(tmp_path / "notes #1?.sqlite", LAYOUT)
    yield file
    file.close()


def notes(file: SqliteFile) -> int:
    with file.reading() as db:
        return int(db.execute("SELECT count(*) FROM note").fetchone()[0])


def test_a_full_database_is_a_passing_fault_and_passes(file: SqliteFile) -> None:
    with file.writing() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Transient, match="full"), file.writing() as db:
        db.executemany("INSERT INTO note VALUES (?)", [("x" * 1000,)] * 100)
    assert notes(file) == 0
    with file.writing() as db:
        db.execute("PRAGMA max_page_count = 100000")
        db.executemany("INSERT INTO note VALUES (?)", [("x" * 1000,)] * 100)
    assert notes(file) == 100


def test_a_lock_held_elsewhere_is_a_passing_fault(file: SqliteFile) -> None:
    with file.writing() as db:
        db.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(file.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Transient, match="locked"), file.writing() as db:
        db.execute("INSERT INTO note VALUES ('never')")
    other.execute("ROLLBACK")
    other.close()
    with file.writing() as db:
        db.execute("INSERT INTO note VALUES ('now')")
    assert notes(file) == 1


def test_a_newer_program_upgrades_step_by_step_and_an_older_one_refuses(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    SqliteFile(path, LAYOUT).close()
    wider = replace(LAYOUT, steps=(*LAYOUT.steps, "ALTER TABLE note ADD COLUMN at TEXT", "CREATE TABLE tag (name)"))
    for _ in range(2):
        file = SqliteFile(path, wider)
        with file.writing() as db:
            db.execute("INSERT INTO note VALUES ('a', 'now')")
            db.execute("INSERT INTO tag VALUES ('b')")
        file.close()
    with pytest.raises(JournalNewer, match="version 3"):
        SqliteFile(path, LAYOUT)


def test_readers_in_threads_do_not_share_a_connection(file: SqliteFile) -> None:
    both_inside = threading.Barrier(2)
    used: list[int] = []

    def read() -> None:
        with file.reading() as db:
            used.append(id(db))
            both_inside.wait(60)

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(used)) == 2
    with file.reading() as first:
        assert id(first) in used, "an idle connection is used again"


def test_readers_cannot_write(file: SqliteFile) -> None:
    with pytest.raises(JournalError, match="readonly"), file.reading() as db:
        db.execute("INSERT INTO note VALUES ('no')")


def test_a_damaged_file_says_what_to_do_with_it(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    SqliteFile(path, LAYOUT).close()
    whole = path.read_bytes()
    for damage in (b"no database", whole[:68] + bytes(4) + whole[72:], whole[:60] + bytes(4) + whole[64:]):
        path.write_bytes(damage)
        with pytest.raises(JournalCorrupt, match="buy a new one"):
            SqliteFile(path, LAYOUT)


def test_a_closed_file_says_so(tmp_path: Path) -> None:
    file = SqliteFile(tmp_path / "notes.sqlite", LAYOUT)
    file.close()
    file.close()
    with pytest.raises(JournalError, match="closed"), file.reading():
        pass
    with pytest.raises(JournalError, match="closed"), file.writing():
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["notes.sqlite"]
