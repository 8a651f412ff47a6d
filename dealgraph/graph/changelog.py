"""The change log: what each journal event did to the graph, kept for streams and `changes?since=`.

Derived data: it can be thrown away and written again, so it does not wait for the disk. The rule: it is one unbroken
run of seqs, each whole; a reader who asks for more than that is told `Gone` and never shown a gap as silence.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path

from dealgraph.graph.errors import Gone, StoreError
from dealgraph.graph.failpoints import reach
from dealgraph.graph.sqlitefile import Layout, SqliteFile

_LAYOUT = Layout(
    what="change log",
    application_id=0x64676331,
    steps=(
        # One row a journal event: its changes as JSON lines. Replacing the row replaces them all.
        "CREATE TABLE change (seq INTEGER PRIMARY KEY, data BLOB NOT NULL);"
        "CREATE TABLE kept (oldest INTEGER NOT NULL);"
        "INSERT INTO kept VALUES (1)",
    ),
    synchronous="NORMAL",
    failure=StoreError,
    damaged=StoreError,
    newer=StoreError,
    remedy="delete it with its -wal file, and changes are kept anew from now on",
)

_OLDEST = "SELECT oldest FROM kept"
_NEWEST = "SELECT max(oldest - 1, coalesce((SELECT max(seq) FROM change), 0)) FROM kept"
_ROWS = "SELECT seq, data FROM change WHERE seq > ? AND seq <= ? ORDER BY seq"


class ChangeLog:
    """One SQLite file beside the journal, written by the projection and read by everyone."""

    def __init__(self, file: SqliteFile) -> None:
        """Use `open`."""
        self._file = file
        self._turn = threading.Lock()

    @classmethod
    def open(cls, path: str | Path) -> ChangeLog:
        """Open the change log at `path`, made if it is missing."""
        return cls(SqliteFile(Path(path).resolve(), _LAYOUT))

    def write(self, rows: Sequence[tuple[int, list[bytes]]]) -> None:
        """Keep what these events did: every seq in order, with an empty list where nothing was done.

        Write before the store commits: after a crash the same seqs come again and take the place of the old rows.
        Seqs that were trimmed stay trimmed. A jump forward means that rows were lost: what lies before it is let go.
        """
        if not rows:
            return
        first = rows[0][0]
        lines = []
        for place, (seq, changes) in enumerate(rows, first):
            if seq != place:
                raise ValueError(f"seq {seq} follows {place - 1}: every event belongs here, one without changes too")
            lines.append((seq, data := b"\n".join(changes)))
            if changes and (data.count(b"\n") >= len(changes) or not all(changes)):
                raise ValueError(f"a change of seq {seq} is not one line of JSON")
        with self._turn:
            with self._file.writing() as db:
                if first > _one(db, _NEWEST) + 1:
                    _start_at(db, first)
                db.executemany("INSERT OR REPLACE INTO change (seq, data) VALUES (?, ?)", lines)
                reach("changelog.before_commit")
            reach("changelog.after_commit")

    def read(self, after: int, upto: int, limit: int) -> list[tuple[int, bytes]]:
        """Changes of the seqs after `after` up to `upto`; whole seqs only, so a page may hold more than `limit`.

        An event without changes gives no row. Raises Gone when something after `after` is no longer kept.
        """
        page: list[tuple[int, bytes]] = []
        with self._file.reading() as db:
            db.execute("BEGIN")  # the oldest seq and the rows must be of one moment: `trim` may run beside
            try:
                oldest = _one(db, _OLDEST)
                if after < oldest - 1:
                    raise Gone(f"changes after {after} are no longer kept, only after {oldest - 1}: take a snapshot")
                with contextlib.closing(db.execute(_ROWS, (after, upto))) as rows:
                    for seq, data in rows:
                        if data:
                            page.extend((seq, change) for change in data.split(b"\n"))
                        if len(page) >= limit:
                            break
            finally:
                db.execute("ROLLBACK")
        return page

    def oldest(self) -> int:
        """The lowest seq that is kept with all that follow it; one more than the newest when nothing is kept."""
        with self._file.reading() as db:
            return _one(db, _OLDEST)

    def newest(self) -> int:
        """The highest seq that is kept; `oldest() - 1` when nothing is."""
        with self._file.reading() as db:
            return _one(db, _NEWEST)

    def resume(self, position: int) -> None:
        """At start: the store stands at `position`. Where rows up to it were lost with the power, keep none of them."""
        with self._turn, self._file.writing() as db:
            if _one(db, _NEWEST) < position:
                _start_at(db, position + 1)

    def trim(self, keep: int) -> None:
        """Let go of all but the newest `keep` seqs."""
        with self._turn, self._file.writing() as db:
            oldest = max(_one(db, _OLDEST), _one(db, _NEWEST) - max(keep, 0) + 1)
            db.execute("DELETE FROM change WHERE seq < ?", (oldest,))
            db.execute("UPDATE kept SET oldest = ?", (oldest,))

    def reset(self) -> None:
        """Forget everything, for a rebuild from the first event."""
        with self._turn, self._file.writing() as db:
            _start_at(db, 1)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _one(db: sqlite3.Connection, question: str) -> int:
    return int(db.execute(question).fetchone()[0])


def _start_at(db: sqlite3.Connection, oldest: int) -> None:
    db.execute("DELETE FROM change")
    db.execute("UPDATE kept SET oldest = ?", (oldest,))
