"""Rows of the embedded store's file: (space, id, bytes), where null bytes mean that the record is gone.

The file is a picture, too: whatever stands in it can be drawn again from the journal.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import orjson

from ..entities import Entity
from ..errors import Transient
from ..facts import encode
from ..failpoints import reach
from ..values import DocumentRef
from .base import Delta, Position

Row = tuple[str, str, bytes | None]


def rows_of(delta: Delta) -> Iterator[Row]:
    """The rows that a delta writes."""
    for before, fact in delta.facts:
        yield ("fact", (fact or before).id, encode(fact) if fact else None)  # type: ignore[union-attr]
    for entity_before, entity in delta.entities:
        key = (entity or entity_before).id  # type: ignore[union-attr]
        yield ("entity", key, _entity_bytes(entity) if entity else None)
    for key, ref in delta.documents.items():
        yield ("document", key, document_bytes(ref))
    for key, withdrawal in delta.withdrawals.items():
        yield ("withdrawal", key, orjson.dumps([withdrawal.at, withdrawal.by, withdrawal.reason, withdrawal.turn]))
    for key, judgement in delta.judgements.items():
        yield ("judgement", key, judgement.model_dump_json(exclude_none=True).encode())


def document_bytes(ref: DocumentRef) -> bytes:
    """A document's header as JSON."""
    return ref.model_dump_json(exclude_none=True).encode()


def _entity_bytes(entity: Entity) -> bytes:
    return orjson.dumps([[kind, name, count] for (kind, name), count in sorted(entity.mentions.items())])


def entity_of(key: str, data: bytes) -> Entity:
    """An entity back from its row."""
    return Entity(key, {(kind, name): count for kind, name, count in orjson.loads(data)})


_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (space TEXT NOT NULL, id TEXT NOT NULL, data BLOB NOT NULL, UNIQUE (space, id));
CREATE TABLE IF NOT EXISTS cursor (
    name TEXT PRIMARY KEY, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, version TEXT NOT NULL
);
"""


class GraphFile:
    """One SQLite file; its user takes care that one thread at a time uses it."""

    def __init__(self, path: Path | None) -> None:
        self.kept = path is not None
        self._db = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")  # the journal is the truth: a lost tail is folded again
        self._db.execute("PRAGMA wal_autocheckpoint=8000")
        self._db.executescript(_SCHEMA)

    def position(self) -> Position:
        """How far the file has come."""
        row = self._db.execute("SELECT seq, epoch, version FROM cursor").fetchone()
        return Position(*row) if row else Position()

    def rows(self) -> dict[str, list[tuple[str, bytes]]]:
        """The ids and bytes of every space, read in the order they lie in the file."""
        found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
        for space, key, data in self._db.execute("SELECT space, id, data FROM record"):
            found[space].append((key, data))
        return found

    def write(self, rows: list[Row], position: Position, *, anew: bool = False) -> None:
        """Rows and position in one transaction; `anew` drops all that was there."""
        if not self.kept:
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            kept = [(space, key, data) for space, key, data in rows if data is not None]
            gone = [(space, key) for space, key, data in rows if data is None]
            if anew:
                self._db.execute("DELETE FROM record")
            self._db.executemany("DELETE FROM record WHERE space=? AND id=?", gone)
            self._db.executemany("INSERT OR REPLACE INTO record VALUES (?,?,?)", kept)
            reach("networkx.before_cursor")
            cursor = (position.seq, position.epoch, position.version)
            self._db.execute("INSERT OR REPLACE INTO cursor VALUES ('graph',?,?,?)", cursor)
            reach("networkx.before_commit")
            self._db.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise Transient(f"the graph file cannot be written now: {error}") from error
        finally:
            if self._db.in_transaction:  # whatever stopped it: an open transaction would bar every later one
                self._db.execute("ROLLBACK")

    def clear(self) -> None:
        """Forget everything."""
        self._db.execute("DELETE FROM record")
        self._db.execute("DELETE FROM cursor")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
