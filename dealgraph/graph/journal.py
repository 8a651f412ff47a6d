"""The journal: the one durable truth, an ordered list of events that only grows.

The rule: `append` returns only after the fsync that makes its events durable, all of them or none; an event id is
stored once for ever; `seq` has no gaps and `recorded_at` never falls; and no row is handed out whose bytes do not
fit the hash chain, so damage is an error and never a silently different answer.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from dealgraph.graph.errors import InvalidInput, JournalCorrupt, JournalError, JournalLocked, JournalNewer
from dealgraph.graph.events import TYPES, Event, Receipt, Recorded
from dealgraph.graph.failpoints import reach
from dealgraph.graph.groupcommit import GroupCommit
from dealgraph.graph.sqlitefile import Layout, SqliteFile, sync_folder

Clock = Callable[[], str]
Upcaster = Callable[[str, bytes], tuple[str, bytes]]


class Journal(Protocol):
    """What every journal does. `tests/contracts/journal_contract.py` says it exactly."""

    def append(self, events: Sequence[Event]) -> list[Receipt]:
        """Record all of these events or none, and return once they are durable. Known ids keep their seq."""

    def read(self, after: int, limit: int) -> list[Recorded]:
        """Up to `limit` events that follow `after`, in order; fewer when they are large. Only the end is empty."""

    def last(self) -> int:
        """The newest durable seq, 0 in an empty journal."""

    def wait(self, after: int, timeout: float) -> bool:
        """True as soon as something newer than `after` is durable, False after `timeout` seconds without."""

    def close(self) -> None:
        """Finish what was accepted and let go. A second call does nothing."""


MAX_WAITING_BYTES = 256 * 1024 * 1024
PAGE_BYTES = 16 * 1024 * 1024
VERSION = 1

# Event types of older versions, each led one step on when read. Stored rows are never rewritten.
UPCASTERS: Mapping[str, Upcaster] = {}

_LAYOUT = Layout(
    what="journal",
    application_id=0x64676A31,
    steps=(
        "CREATE TABLE event (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL,"
        " recorded_at TEXT NOT NULL, hash BLOB NOT NULL, data BLOB NOT NULL);"
        # Counts by type, kept in the same transaction: cheap to ask for, and a second book that shows lost rows.
        "CREATE TABLE tally (type TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID",
    ),
    synchronous="FULL",
    failure=JournalError,
    damaged=JournalCorrupt,
    newer=JournalNewer,
    remedy="restore it from a backup",
)
assert len(_LAYOUT.steps) == VERSION

_ROWS = "SELECT seq, id, type, recorded_at, hash, data FROM event WHERE seq >= ? ORDER BY seq LIMIT ?"
_LAST = "SELECT coalesce(max(seq), 0) FROM event"
_ADD = "INSERT INTO event (seq, id, type, recorded_at, hash, data) VALUES (?, ?, ?, ?, ?, ?)"
_COUNT = "INSERT INTO tally (type, n) VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET n = n + excluded.n"
_TALLY = "SELECT type, n FROM tally ORDER BY type"

_GENESIS = bytes(32)
_TYPE = re.compile(r"[!-~]{1,200}")
_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_IDS_A_QUERY = 500
_POLL_SECONDS = 0.05

_Row = tuple[bytes, str, bytes]  # id, type, data


class SqliteJournal:
    """The embedded journal: one SQLite file, one writing process, any number of readers beside it."""

    def __init__(
        self,
        file: SqliteFile,
        lock: int | None,
        clock: Clock,
        max_waiting: int = 10_000,
        upcasters: Mapping[str, Upcaster] = UPCASTERS,
    ) -> None:
        """Use `open`."""
        self._file = file
        self._lock = lock
        self._clock = clock
        self._upcasters = upcasters
        self._news = threading.Condition()
        self._closing = threading.Event()
        self._newest: list[Recorded] = []  # what the last commit wrote, for who reads it next
        self._last = self._check_ends()
        self._group: GroupCommit[_Row, Receipt] | None = None
        if lock is not None:
            self._group = GroupCommit(self._commit, max_waiting, MAX_WAITING_BYTES)

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        clock: Clock,
        read_only: bool = False,
        max_waiting: int = 10_000,
        upcasters: Mapping[str, Upcaster] = UPCASTERS,
    ) -> SqliteJournal:
        """Open the journal at `path`, made if it is missing. One process may write, others open it `read_only`."""
        place = Path(path).resolve()
        with contextlib.ExitStack() as undo:
            lock = None
            if not read_only:
                lock = _lock(place)
                undo.callback(os.close, lock)
                _settle(place)
            file = SqliteFile(place, _LAYOUT, read_only=read_only)
            undo.callback(file.close)
            journal = cls(file, lock, clock, max_waiting, upcasters)
            undo.pop_all()
        return journal

    @property
    def waiting(self) -> int:
        """Events handed in and not yet durable."""
        return self._group.waiting if self._group else 0

    def append(self, events: Sequence[Event]) -> list[Receipt]:
        """See `Journal`. Raises InvalidInput, Overloaded, or Transient (nothing stored) when the disk fails."""
        if self._group is None:
            raise JournalError(f"{self._file.path} is open for reading only")
        batch = [_row(event, n) for n, event in enumerate(events)]
        if not batch:
            return []
        return self._group.submit(batch, sum(len(data) for _, _, data in batch))

    def read(self, after: int, limit: int) -> list[Recorded]:
        """See `Journal`. Every row is checked against the chain on its way out of the file."""
        if limit < 1:
            return []
        newest = self._newest
        if newest and newest[0].seq <= after + 1 <= newest[-1].seq:
            first = after + 1 - newest[0].seq
            return self._page(newest[first : first + limit])
        with self._file.reading() as db, contextlib.closing(_walk(db, after, limit)) as rows:
            return self._page(rows)

    def _page(self, rows: Iterable[Recorded]) -> list[Recorded]:
        found: list[Recorded] = []
        room = PAGE_BYTES
        for row in rows:
            found.append(self._upcast(row))
            room -= len(row.data)
            if room <= 0:
                break
        return found

    def last(self) -> int:
        """See `Journal`. Asked of the file, so that it is never behind what `read` has shown."""
        with self._file.reading() as db:
            return int(db.execute(_LAST).fetchone()[0])

    def wait(self, after: int, timeout: float) -> bool:
        """See `Journal`. Beside another process's writer it looks 20 times a second; closing ends the wait."""
        if self._group is not None:
            with self._news:
                self._news.wait_for(lambda: self._last > after or self._closing.is_set(), timeout)
                return self._last > after
        for _ in range(int(timeout / _POLL_SECONDS) + 1):
            if self.last() > after:
                return True
            if self._closing.wait(min(timeout, _POLL_SECONDS)):
                return False
        return False

    def counts(self) -> dict[str, int]:
        """How many events of each type there are, without reading them."""
        with self._file.reading() as db:
            return {str(kind): int(n) for kind, n in db.execute(_TALLY)}

    def verify(self, full: bool = True) -> int:
        """Walk the chain (all of it, or the newest thousand) and return the last seq; JournalCorrupt names the bad one.

        Full also compares the counts and has SQLite check its own pages.
        """
        with self._file.reading() as db:
            db.execute("BEGIN")  # one snapshot while writers go on
            try:
                last = int(db.execute(_LAST).fetchone()[0])
                walked = 0 if full else max(0, last - 1000)
                seen: Counter[str] = Counter()
                with contextlib.closing(_walk(db, walked, last)) as rows:
                    for row in rows:
                        seen[row.type] += 1
                        walked = row.seq
                if walked != last:
                    raise JournalCorrupt(f"the journal ends at seq {walked} but says {last}: restore from a backup")
                if full:
                    _check_pages(db, dict(seen))
            finally:
                db.execute("ROLLBACK")
        return last

    def backup(self, target: str | Path) -> int:
        """Copy to a new file while writers go on; the copy is verified and durable. Returns the last seq it holds."""
        place = Path(target).resolve()
        if place.exists():
            raise InvalidInput(f"{place} exists already: choose a new name for the backup")
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(place.name + ".part")
        part.unlink(missing_ok=True)
        try:
            self._file.copy(part)
            with contextlib.closing(SqliteJournal.open(part, clock=self._clock, read_only=True)) as copy:
                last = copy.verify()
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(place.parent)
        return last

    def close(self) -> None:
        """See `Journal`."""
        with self._news:
            if self._closing.is_set():
                return
            self._closing.set()
            self._newest = []
            self._news.notify_all()
        if self._group is not None:
            self._group.close()
        self._file.close()
        if self._lock is not None:
            os.close(self._lock)

    def _commit(self, batches: list[list[_Row]]) -> list[list[Receipt]]:
        reach("journal.before_begin")
        with self._file.writing() as db:
            known = _known(db, [row[0] for batch in batches for row in batch])
            last, prev, stamp = _tip(db)
            stamp = self._stamp(stamp)
            fresh: list[tuple[int, bytes, str, str, bytes, bytes]] = []
            answers: list[list[Receipt]] = []
            for batch in batches:
                receipts = []
                for id, type, data in batch:
                    seq = known.get(id)
                    new = seq is None
                    if seq is None:
                        last += 1
                        seq = known[id] = last
                        prev = _link(prev, id, type, stamp, data)
                        fresh.append((seq, id, type, stamp, prev, data))
                    receipts.append(Receipt(seq, id.hex(), new))
                answers.append(receipts)
            db.executemany(_ADD, fresh)
            db.executemany(_COUNT, Counter(row[2] for row in fresh).items())
            reach("journal.before_commit")
        with self._news:
            self._last = last
            if fresh:
                self._newest = [Recorded(seq, id.hex(), type, data, at) for seq, id, type, at, _, data in fresh]
            if sum(len(row.data) for row in self._newest) > PAGE_BYTES:
                self._newest = []  # too much to be kept for nobody
            self._news.notify_all()
        reach("journal.after_commit")
        return answers

    def _stamp(self, before: str) -> str:
        now = self._clock()
        if not _UTC.fullmatch(now):
            raise JournalError(f"the clock says {now!r}, which is not UTC in ISO 8601 with a trailing Z")
        # Without the Z a shorter fraction sorts before a longer one, as it should.
        return max(before, now, key=lambda stamp: stamp.rstrip("Z"))

    def _upcast(self, row: Recorded) -> Recorded:
        while step := self._upcasters.get(row.type):
            type, data = step(row.type, row.data)
            row = Recorded(row.seq, row.id, type, data, row.recorded_at)
        return row

    def _check_ends(self) -> int:
        """What can be seen at once: the newest row fits the chain, and both books count the same."""
        with self._file.reading() as db:
            last, *_ = _tip(db)
            counted = sum(n for _, n in db.execute(_TALLY))
            if counted != last:
                raise JournalCorrupt(f"the journal ends at seq {last} but counted {counted}: restore from a backup")
            for _ in _walk(db, max(0, last - 1), 1):
                pass
        return last


def _row(event: Event, n: int) -> _Row:
    id, type, data = event
    try:
        raw = bytes.fromhex(id)
    except (TypeError, ValueError):
        raw = b""
    if len(raw) != 32 or raw.hex() != id:  # blanks and capitals are not ours
        raise InvalidInput(f"event id {id[:80]!r} is not 64 hex digits in lower case", f"/{n}/id")
    if type not in TYPES and not _TYPE.fullmatch(type):
        raise InvalidInput(f"event type {type[:80]!r} is not 1 to 200 visible ASCII characters", f"/{n}/type")
    if not isinstance(data, bytes):
        raise InvalidInput("event data is not bytes", f"/{n}/data")
    return raw, type, data


def _link(prev: bytes, id: bytes, type: str, recorded_at: str, data: bytes) -> bytes:
    """The hash of a row. The zero bytes keep what is in one field from sliding into the next."""
    return hashlib.sha256(b"".join((prev, id, type.encode(), b"\0", recorded_at.encode(), b"\0", data))).digest()


def _known(db: sqlite3.Connection, ids: list[bytes]) -> dict[bytes, int]:
    """The seqs of those ids that are stored already; asking for many at once costs a third of one by one."""
    known: dict[bytes, int] = {}
    for start in range(0, len(ids), _IDS_A_QUERY):
        part = ids[start : start + _IDS_A_QUERY]
        marks = ",".join("?" * len(part))
        known.update(db.execute(f"SELECT id, seq FROM event WHERE id IN ({marks})", part))  # noqa: S608 - marks only
    return known


def _tip(db: sqlite3.Connection) -> tuple[int, bytes, str]:
    row = db.execute("SELECT seq, hash, recorded_at FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return row or (0, _GENESIS, "")


def _walk(db: sqlite3.Connection, after: int, limit: int) -> Generator[Recorded, None, None]:
    """Rows that follow `after`, each proved to follow the one before it."""
    # The row `after` itself is read along: its hash is where the chain goes on.
    prev, expected = (_GENESIS, 1) if after <= 0 else (None, after)
    with contextlib.closing(db.execute(_ROWS, (expected, limit + (prev is None)))) as rows:
        for seq, id, type, recorded_at, hash, data in rows:
            if seq != expected:
                raise JournalCorrupt(f"seq {expected} is missing from the journal: restore from a backup")
            if prev is not None:
                try:
                    fits = _link(prev, id, type, recorded_at, data) == hash
                except (TypeError, AttributeError):  # a damaged row may hold a value of another type
                    fits = False
                if not fits:
                    raise JournalCorrupt(f"seq {seq} does not fit the hash chain: restore from a backup")
                yield Recorded(seq, id.hex(), type, data, recorded_at)
            prev = hash
            expected += 1


def _check_pages(db: sqlite3.Connection, seen: dict[str, int]) -> None:
    if dict(db.execute(_TALLY)) != seen:
        raise JournalCorrupt("the counts by type do not fit the events: restore from a backup")
    complaints = [str(row[0]) for row in db.execute("PRAGMA integrity_check(3)")]
    if complaints != ["ok"]:
        raise JournalCorrupt(f"SQLite finds its pages damaged ({'; '.join(complaints)}): restore from a backup")


def _lock(path: Path) -> int:
    """Hold the lock file of this journal. The system lets go of it when the process ends, however it ends."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise JournalError(f"no journal can be kept in {path.parent}: {error.strerror}") from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip() or "unknown"
        os.close(handle)
        raise JournalLocked(
            f"{path} is being written by process {holder}: stop it, or choose another data folder"
        ) from None
    os.truncate(handle, 0)
    os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    return handle


def _settle(path: Path) -> None:
    """Make durable what a killed process wrote but never synced: its events are about to be visible as known ones."""
    with contextlib.suppress(FileNotFoundError), open(path.with_name(path.name + "-wal"), "rb") as wal:
        os.fsync(wal.fileno())
