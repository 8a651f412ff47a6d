"""What became of each ingest, and the answers that an `Idempotency-Key` gets again.

The rule: an answer under a key is on the disk before it is sent, so the same key never gets another one. The
journal makes deliveries idempotent by content anyway; this keeps the very answer.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path

from dealgraph.graph.errors import InvalidInput, NotFound, StoreError
from dealgraph.graph.sqlitefile import Layout, SqliteFile

_LAYOUT = Layout(
    what="list of ingests",
    application_id=0x64676931,
    steps=(
        "CREATE TABLE ingest (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, caller TEXT NOT NULL, key TEXT,"
        " fingerprint BLOB NOT NULL, status INTEGER NOT NULL, answer BLOB NOT NULL);"
        "CREATE UNIQUE INDEX ingest_by_key ON ingest (caller, key) WHERE key IS NOT NULL",
    ),
    # Without a key a lost row is a lost courtesy; with a key the write-ahead log is synced by hand.
    synchronous="NORMAL",
    failure=StoreError,
    damaged=StoreError,
    newer=StoreError,
    remedy="delete it with its -wal file: only answers given before are lost",
)
KEEP = 200_000
_TRIM_EVERY = 1_000


@dataclass(frozen=True, slots=True)
class Ingest:
    """One answered ingest."""

    id: str
    caller: str
    key: str | None
    fingerprint: bytes
    status: int
    answer: bytes


class Ingests:
    """One SQLite file beside the journal."""

    def __init__(self, file: SqliteFile) -> None:
        """Use `open`."""
        self._file = file
        self._turn = threading.Lock()
        self._since_trim = 0

    @classmethod
    def open(cls, path: Path) -> Ingests:
        """Open the list at `path`, made if it is missing."""
        return cls(SqliteFile(path.resolve(), _LAYOUT))

    def find(self, caller: str, key: str, fingerprint: bytes) -> Ingest | None:
        """The answer given under this key before; InvalidInput when it was given to another request."""
        with self._file.reading() as db:
            return _under(db, caller, key, fingerprint)

    def get(self, id: str) -> Ingest:
        """The ingest with this id."""
        with self._file.reading() as db:
            row = db.execute(
                "SELECT id, caller, key, fingerprint, status, answer FROM ingest WHERE id = ?", (id,)
            ).fetchone()
        if row is None:
            raise NotFound(f"no ingest has the id {id[:80]!r}; the last {KEEP:,} are kept")
        return Ingest(*row)

    def put(self, ingest: Ingest) -> Ingest:
        """Keep an answer; on the disk when this returns, where it has a key. Where a request that was given up has left
        one under the key meanwhile, that counts and is returned."""
        with self._turn:
            with self._file.writing() as db:
                if ingest.key is not None and (first := _under(db, ingest.caller, ingest.key, ingest.fingerprint)):
                    return first
                db.execute(
                    "INSERT INTO ingest (id, caller, key, fingerprint, status, answer) VALUES (?, ?, ?, ?, ?, ?)",
                    (ingest.id, ingest.caller, ingest.key, ingest.fingerprint, ingest.status, ingest.answer),
                )
                self._since_trim += 1
                if self._since_trim >= _TRIM_EVERY:
                    db.execute("DELETE FROM ingest WHERE n <= (SELECT max(n) FROM ingest) - ?", (KEEP,))
                    self._since_trim = 0
            if ingest.key is not None:
                self._sync()
        return ingest

    def _sync(self) -> None:
        path = self._file.path
        with open(path.with_name(path.name + "-wal"), "rb") as wal:
            os.fsync(wal.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _under(db: sqlite3.Connection, caller: str, key: str, fingerprint: bytes) -> Ingest | None:
    row = db.execute(
        "SELECT id, caller, key, fingerprint, status, answer FROM ingest WHERE caller = ? AND key = ?", (caller, key)
    ).fetchone()
    if row is not None and row[3] != fingerprint:
        raise InvalidInput("this key was used for another request: choose a new one", "/Idempotency-Key")
    return Ingest(*row) if row else None
