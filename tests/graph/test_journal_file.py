"""What becomes of a journal file: damage is noticed and named (G16), versions (G20) and backups (G25)."""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dealgraph.graph import journal
from dealgraph.graph.errors import InvalidInput, JournalCorrupt, JournalNewer
from dealgraph.graph.events import Event, Receipt
from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import event, everything, in_threads, noon
from tests.graph.journals import filled

GOLDEN = Path(__file__).parents[1] / "golden" / "journal"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE event SET data = x'7b7d' WHERE seq = 5",
        "UPDATE event SET type = 'x' WHERE seq = 5",
        "UPDATE event SET type = NULL WHERE seq = 5",
        "UPDATE event SET type = 7 WHERE seq = 5",
        "UPDATE event SET recorded_at = '2025-11-13T12:00:00.000001Z' WHERE seq = 5",
        "UPDATE event SET id = zeroblob(32) WHERE seq = 5",
        "UPDATE event SET hash = zeroblob(32) WHERE seq = 5",
        "UPDATE event SET data = 'text' WHERE seq = 5",
        "UPDATE event SET type = 'dealgraph.claim.v', recorded_at = '1' || recorded_at WHERE seq = 5",
        "DELETE FROM event WHERE seq = 5",
        "UPDATE event SET seq = seq + 10 WHERE seq > 5; UPDATE tally SET n = 20",
    ],
)
def test_a_changed_row_is_named_by_reading_and_by_verify(path: Path, damage: str) -> None:
    filled(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE name = 'event'")
    with sqlite3.connect(path) as db:
        db.executescript(damage)
    db.close()
    with pytest.raises(JournalCorrupt, match=r"seq [56] "):
        SqliteJournal.open(path, clock=noon, read_only=True).verify()
    with pytest.raises(JournalCorrupt, match=r"seq [56] "):
        everything(SqliteJournal.open(path, clock=noon, read_only=True))


def test_rows_lost_from_the_end_are_noticed_on_opening(path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM event WHERE seq > 7")
    db.close()
    with pytest.raises(JournalCorrupt, match="7 but counted 10"):
        SqliteJournal.open(path, clock=noon)
    SqliteJournal.open(path.with_name("other"), clock=noon).close()


def test_a_wrong_count_by_type_is_noticed(path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE tally SET type = 'other'")
    db.close()
    journal = SqliteJournal.open(path, clock=noon)
    assert journal.verify(full=False) == 10
    with pytest.raises(JournalCorrupt, match="counts"):
        journal.verify()
    journal.close()


def test_a_damaged_index_is_noticed(path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA writable_schema = ON")
        root, index = db.execute(
            "SELECT rootpage, name FROM sqlite_schema WHERE tbl_name='event' AND type='index'"
        ).fetchone()
        size = db.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    blob = bytearray(path.read_bytes())
    place = blob.index(bytes.fromhex(event(3).id), (root - 1) * size)
    blob[place] ^= 1
    path.write_bytes(blob)
    journal = SqliteJournal.open(path, clock=noon)
    with pytest.raises(JournalCorrupt, match="pages damaged"):
        journal.verify()
    assert index
    journal.close()


def test_an_empty_or_foreign_file_is_not_taken_for_a_new_journal(path: Path) -> None:
    path.touch()
    with pytest.raises(JournalCorrupt, match="not a journal"):
        SqliteJournal.open(path, clock=noon)
    path.write_text("Dear diary, nothing happened today. " * 100)
    with pytest.raises(JournalCorrupt):
        SqliteJournal.open(path, clock=noon)
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE event (seq, id)")
    db.close()
    with pytest.raises(JournalCorrupt, match="not a journal"):
        SqliteJournal.open(path, clock=noon)


def test_a_write_ahead_log_without_its_journal_is_not_forgotten(path: Path) -> None:
    path.with_name("journal.sqlite-wal").write_bytes(b"acknowledged events")
    with pytest.raises(JournalCorrupt, match="missing"):
        SqliteJournal.open(path, clock=noon)


def test_a_crash_while_the_file_is_made_leaves_nothing_in_the_way(path: Path) -> None:
    path.with_name("journal.sqlite.new").write_bytes(b"half a file")
    path.with_name("journal.sqlite.new-journal").write_bytes(b"half a rollback")
    journal = filled(path)
    assert journal.verify() == 10
    journal.close()


def test_a_refused_opening_lets_go_of_the_lock(path: Path) -> None:
    path.write_text("not a database" * 100)
    with pytest.raises(JournalCorrupt):
        SqliteJournal.open(path, clock=noon)
    path.unlink()
    SqliteJournal.open(path, clock=noon).close()


# versions


def test_a_newer_journal_is_refused(path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {journal.VERSION + 1}")
    db.close()
    for read_only in (False, True):
        with pytest.raises(JournalNewer, match="upgrade"):
            SqliteJournal.open(path, clock=noon, read_only=read_only)


def test_old_events_are_led_to_today_when_read_and_never_rewritten(path: Path) -> None:
    old = Event("0" * 64, "test.claim.v1", b'{"who":"A","kept":1}')
    first = SqliteJournal.open(path, clock=noon)
    first.append([old, event(2)])
    first.close()
    upcasters = {
        "test.claim.v1": lambda type, data: ("test.claim.v2", data.replace(b"who", b"name")),
        "test.claim.v2": lambda type, data: ("test.claim.v3", json.dumps(json.loads(data) | {"lang": None}).encode()),
    }
    today = SqliteJournal.open(path, clock=noon, upcasters=upcasters)
    row = today.read(0, 1)[0]
    assert (row.seq, row.id, row.type) == (1, old.id, "test.claim.v3")
    assert json.loads(row.data) == {"name": "A", "kept": 1, "lang": None}
    assert today.read(1, 1)[0].data == event(2).data
    assert today.append([old]) == [Receipt(1, old.id, False)]
    assert today.verify() == 2
    today.close()
    assert SqliteJournal.open(path, clock=noon, read_only=True).read(0, 1)[0].data == old.data


@pytest.mark.parametrize("version", range(1, journal.VERSION + 1))
def test_the_journal_of_every_released_version_is_read_as_it_was_written(tmp_path: Path, version: int) -> None:
    path = Path(shutil.copy(GOLDEN / f"v{version}.sqlite", tmp_path))
    told = [json.loads(line) for line in (GOLDEN / f"v{version}.jsonl").read_text("utf-8").splitlines()]
    assert told
    for read_only in (True, False):
        old = SqliteJournal.open(path, clock=noon, read_only=read_only)
        assert [
            {"seq": r.seq, "id": r.id, "type": r.type, "recorded_at": r.recorded_at, "data": r.data.decode()}
            for r in everything(old)
        ] == told
        assert old.verify() == len(told)
        if not read_only:
            assert old.append([event(1)])[0].seq == len(told) + 1
        old.close()


# backups


def test_a_backup_holds_everything_and_opens(path: Path, tmp_path: Path) -> None:
    journal = filled(path)
    target = tmp_path / "away" / "copy.sqlite"
    assert journal.backup(target) == 10
    assert [f.name for f in target.parent.iterdir()] == ["copy.sqlite"], "one plain file"
    journal.append([event(99)])
    copy = SqliteJournal.open(target, clock=noon)
    assert everything(copy) == everything(journal)[:10]
    assert copy.append([event(99)])[0].seq == 11
    with pytest.raises(InvalidInput, match="exists"):
        journal.backup(target)
    copy.close()
    journal.close()


def test_a_backup_of_a_damaged_journal_is_refused(path: Path, tmp_path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE event SET data = x'7b7d' WHERE seq = 5")
    db.close()
    journal = SqliteJournal.open(path, clock=noon)
    with pytest.raises(JournalCorrupt, match="seq 5"):
        journal.backup(tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()
    assert not (tmp_path / "copy.sqlite.part").exists()
    journal.close()


def test_backups_while_writers_run(path: Path, tmp_path: Path) -> None:
    journal = filled(path, 500)
    enough = threading.Event()

    def write(first: int) -> Callable[[], None]:
        def run() -> None:
            n = first
            while not enough.is_set():
                journal.append([event(n, size=3000), event(n + 1)])
                n += 2

        return run

    copies: list[int] = []

    def back_up() -> None:
        try:
            for n in range(5):
                copies.append(journal.backup(tmp_path / f"{n}.sqlite"))
                journal.wait(copies[-1], 60)
        finally:
            enough.set()

    in_threads([write(10_000), write(100_000), back_up])
    truth = everything(journal)
    assert copies == sorted(set(copies)), "the journal grew meanwhile"
    for n, last in enumerate(copies):
        copy = SqliteJournal.open(tmp_path / f"{n}.sqlite", clock=noon)
        assert everything(copy) == truth[:last]
        copy.close()
    journal.close()
