"""One SQLite file of ours in WAL mode: one writing connection, and as many reading ones as threads ask for.

The rule: a file appears whole or not at all (made beside its place, then renamed), so an empty or foreign file is
damage and never taken for a new one; and every SQLite error leaves here as one of ours, passing faults as Transient.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dealgraph.graph.errors import DealgraphError, Transient

_PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What a kind of file looks like. `steps[n]` is the SQL that leads from version n to n + 1; 0 is the empty file."""

    what: str
    application_id: int
    steps: tuple[str, ...]
    synchronous: str
    failure: type[DealgraphError]
    damaged: type[DealgraphError]
    newer: type[DealgraphError]
    remedy: str  # what to do with a damaged one


class SqliteFile:
    """An open file. Its owner sees to it that only one thread at a time is inside `writing`."""

    def __init__(self, path: Path, layout: Layout, *, read_only: bool = False) -> None:
        self.path = path
        self._layout = layout
        self._idle: deque[sqlite3.Connection] = deque()
        self._closed = threading.Event()
        self._writer: sqlite3.Connection | None = None
        if not path.exists():
            self._create(read_only)
        with self._translated():
            db = self._connect("ro" if read_only else "rw")
            try:
                version = self._version(db)
                if read_only:
                    self._idle.append(db)
                else:
                    self._ready(db, version)
                    self._writer = db
            except BaseException:
                db.close()
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that nobody else uses meanwhile."""
        self._demand_open()
        with self._translated():
            try:
                db = self._idle.pop()
            except IndexError:
                db = self._connect("ro")
            try:
                yield db
            finally:
                self._idle.append(db)
                if self._closed.is_set():
                    self._close_idle()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed at the end, rolled back on any error."""
        self._demand_open()
        db = self._writer
        if db is None:
            raise self._layout.failure(f"{self.path} is open for reading only")
        with self._translated():
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                # SQLite rolls some failures (a full disk) back by itself.
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Fold the WAL into the file and let go of it. Reads under way finish first by themselves."""
        self._closed.set()
        self._close_idle()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def copy(self, target: Path) -> None:
        """An exact copy as of now in one plain file. One step, hence one snapshot: writers are not held up."""
        self._demand_open()
        with self._translated():
            source = self._connect("ro")
            copy = sqlite3.connect(target, isolation_level=None)
            try:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
                source.close()

    def _create(self, read_only: bool) -> None:
        if read_only:
            raise self._layout.failure(f"there is no {self._layout.what} at {self.path}")
        wal = _beside(self.path, "-wal")
        if wal.exists() and wal.stat().st_size:
            raise self._layout.damaged(f"{self.path} is missing, but its write-ahead log {wal.name} is there")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = _beside(self.path, ".new")
        for left_by_a_crash in (fresh, _beside(fresh, "-journal")):
            left_by_a_crash.unlink(missing_ok=True)
        with self._translated():
            db = sqlite3.connect(fresh, isolation_level=None)
            try:
                db.execute(f"PRAGMA application_id = {self._layout.application_id}")
                self._upgrade(db, 0)
            finally:
                db.close()
        fresh.replace(self.path)
        sync_folder(self.path.parent)

    def _upgrade(self, db: sqlite3.Connection, version: int) -> None:
        steps = self._layout.steps
        if version < len(steps):
            script = ";".join(steps[version:])
            db.executescript(f"BEGIN IMMEDIATE;{script};PRAGMA user_version = {len(steps)};COMMIT")

    def _connect(self, mode: str) -> sqlite3.Connection:
        db = sqlite3.connect(
            f"{self.path.as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=5
        )
        db.execute("PRAGMA cell_size_check = ON")
        return db

    def _version(self, db: sqlite3.Connection) -> int:
        layout = self._layout
        if int(db.execute("PRAGMA application_id").fetchone()[0]) != layout.application_id:
            raise layout.damaged(f"{self.path} is not a {layout.what}, or its header is damaged: {layout.remedy}")
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        if version > len(layout.steps):
            raise layout.newer(
                f"{self.path} has version {version}, this program reads up to {len(layout.steps)}: upgrade dealgraph"
            )
        if version < 1:
            raise layout.damaged(f"{self.path} has the impossible version {version}: {layout.remedy}")
        return version

    def _ready(self, db: sqlite3.Connection, version: int) -> None:
        mode = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise self._layout.failure(f"{self.path} lies where SQLite cannot keep a write-ahead log (got {mode!r})")
        db.execute(f"PRAGMA synchronous = {self._layout.synchronous}")
        db.execute("PRAGMA journal_size_limit = 67108864")
        # Event ids are random: of a large journal every batch touches a page of their index for nearly each event. What
        # several batches touch is copied into the file once, where after each 1000 pages it would be after each batch.
        db.execute("PRAGMA wal_autocheckpoint = 4000")
        db.execute("PRAGMA cache_size = -32768")  # 32 MB: event ids are random, their index wants to stay in memory
        self._upgrade(db, version)

    def _demand_open(self) -> None:
        if self._closed.is_set():
            raise self._layout.failure(f"the {self._layout.what} {self.path} is closed")

    def _close_idle(self) -> None:
        while self._idle:
            try:
                self._idle.pop().close()
            except IndexError:  # another thread took the last one
                return

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            # Without a code the driver itself could not make sense of what the file holds.
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            if code in _PASSING:
                raise Transient(f"{self._layout.what} {self.path}: {error}; nothing was stored, try again") from error
            raise self._layout.damaged(f"{self._layout.what} {self.path}: {error}: {self._layout.remedy}") from error


def sync_folder(folder: Path) -> None:
    """Make a rename or a new name in this folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
