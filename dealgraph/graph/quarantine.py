"""The quarantine: events that could not be folded into the graph, with their bytes and the reason.

The rule: an event is here once, whatever it did before and however often it fails again; nothing is deleted, only
resolved; and only poison comes here, a transient fault never does.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dealgraph.graph.errors import NotFound, StoreError
from dealgraph.graph.events import Recorded
from dealgraph.graph.failpoints import reach
from dealgraph.graph.sqlitefile import Layout, SqliteFile

State = Literal["open", "resolved"]

_LAYOUT = Layout(
    what="quarantine",
    application_id=0x64677131,
    steps=(
        "CREATE TABLE poison (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL,"
        " error TEXT NOT NULL, reason TEXT NOT NULL, code_version TEXT NOT NULL, attempts INTEGER NOT NULL,"
        " first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, state TEXT NOT NULL, resolved_at TEXT NOT NULL);"
        "CREATE INDEX poison_in_order ON poison (state, seq)",
    ),
    synchronous="FULL",
    failure=StoreError,
    damaged=StoreError,
    newer=StoreError,
    remedy="delete it with its -wal file, and `dealgraph rebuild` sets aside anew what cannot be folded",
)

_COLUMNS = "id, seq, type, data, error, reason, code_version, attempts, first_seen, last_seen, state, resolved_at"
_PUT = f"""INSERT INTO poison ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 'open', '')
    ON CONFLICT (id) DO UPDATE SET error = excluded.error, reason = excluded.reason, attempts = attempts + 1,
    code_version = excluded.code_version, last_seen = excluded.last_seen, state = 'open', resolved_at = ''"""  # noqa: S608
_GET = f"SELECT {_COLUMNS} FROM poison WHERE id = ?"  # noqa: S608 - our own column names
_LIST = f"SELECT {_COLUMNS} FROM poison WHERE state = ? AND seq > ? ORDER BY seq LIMIT ?"  # noqa: S608
_RESOLVE = "UPDATE poison SET state = 'resolved', resolved_at = ? WHERE id = ? AND state = 'open'"


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One poisonous event: what it holds, what went wrong and how often. Times are UTC, ISO 8601."""

    id: str
    seq: int
    type: str
    data: bytes
    error: str
    reason: str
    code_version: str
    attempts: int
    first_seen: str
    last_seen: str
    state: State
    resolved_at: str


class Quarantine:
    """One SQLite file, durable on return like the journal."""

    def __init__(self, file: SqliteFile) -> None:
        """Use `open`."""
        self._file = file
        self._turn = threading.Lock()

    @classmethod
    def open(cls, path: str | Path) -> Quarantine:
        """Open the quarantine at `path`, made if it is missing."""
        return cls(SqliteFile(Path(path).resolve(), _LAYOUT))

    def put(self, event: Recorded, *, error: str, reason: str, code_version: str, at: str) -> Quarantined:
        """Keep this event, or count one more attempt of an event that is here; one that was resolved opens again."""
        row = (event.id, event.seq, event.type, event.data, error, reason, code_version, at, at)
        with self._turn:
            with self._file.writing() as db:
                db.execute(_PUT, row)
                reach("quarantine.before_commit")
            reach("quarantine.after_commit")
        return self.get(event.id)

    def get(self, id: str) -> Quarantined:
        """The event with this id, resolved or not."""
        with self._file.reading() as db:
            row = db.execute(_GET, (id,)).fetchone()
        if row is None:
            raise NotFound(f"no event {id[:80]!r} is in quarantine")
        return Quarantined(*row)

    def list(self, state: State = "open", after: int = 0, limit: int = 100) -> Sequence[Quarantined]:
        """Events in this state that follow the journal position `after`, in journal order."""
        with self._file.reading() as db:
            return [Quarantined(*row) for row in db.execute(_LIST, (state, after, max(limit, 0))).fetchall()]

    def resolve(self, id: str, at: str) -> Quarantined:
        """Mark as settled: it went through after a fix, or a person let it go. Resolving twice changes nothing."""
        with self._turn, self._file.writing() as db:
            db.execute(_RESOLVE, (at, id))
        return self.get(id)

    def count(self, state: State = "open") -> int:
        """How many events are in this state."""
        with self._file.reading() as db:
            return int(db.execute("SELECT count(*) FROM poison WHERE state = ?", (state,)).fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
