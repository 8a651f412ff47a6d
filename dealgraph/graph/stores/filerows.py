"""Rows of the embedded store's file: (space, id, bytes), where null bytes mean that the record is gone.

The file is a picture, too: whatever stands in it can be drawn again from the journal. It has no index: whoever opens
it reads all of it, so that where each row lies is known, and a new one is only written behind the last.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson

from .. import spelling
from ..entities import Entity
from ..errors import StoreError, Transient
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


def last_of(pieces: list[list[Row]]) -> list[Row]:
    """What stands in the end where several pieces write the same record."""
    if len(pieces) == 1:
        return pieces[0]
    return list({row[:2]: row for rows in pieces for row in rows}.values())


def document_bytes(ref: DocumentRef) -> bytes:
    """A document's header as JSON."""
    return spelling.document(ref).encode()


def _entity_bytes(entity: Entity) -> bytes:
    return orjson.dumps([[kind, name, count] for (kind, name), count in sorted(entity.mentions.items())])


def entity_of(key: str, data: bytes) -> Entity:
    """An entity back from its row."""
    return Entity(key, {(kind, name): count for kind, name, count in orjson.loads(data)})


_ONCE = ("document", "judgement")  # only ever come, so that nobody asks where they lie
_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (space TEXT NOT NULL, id TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS cursor (
    name TEXT PRIMARY KEY, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, version TEXT NOT NULL
);
"""


class GraphFile:
    """One SQLite file; its user takes care that one thread at a time uses it."""

    def __init__(self, path: Path | None) -> None:
        self.kept = path is not None
        self._path = path
        with self._whole():
            self._db = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")  # the journal is the truth: a lost tail is folded again
            self._db.execute("PRAGMA wal_autocheckpoint=8000")
            self._db.executescript(_SCHEMA)
        self._lies: dict[str, dict[str, int]] = {}
        self._last = 0

    def position(self) -> Position:
        """How far the file has come."""
        row = self._db.execute("SELECT seq, epoch, version FROM cursor").fetchone()
        return Position(*row) if row else Position()

    def rows(self) -> dict[str, list[tuple[str, bytes]]]:
        """The ids and bytes of every space, read in the order they lie in the file."""
        found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
        self._lies, self._last = {}, 0
        with self._whole():
            for number, space, key, data in self._db.execute("SELECT rowid, space, id, data FROM record"):
                found[space].append((key, data))
                if space not in _ONCE:
                    self._lies.setdefault(space, {})[key] = number
                self._last = number
        return found

    @contextmanager
    def _whole(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise Transient(f"the graph file {self._path} cannot be read now: {error}") from error
        except sqlite3.DatabaseError as error:
            how = "delete it with its -wal file, and the graph is drawn again from the journal"
            raise StoreError(f"the graph file {self._path} is damaged ({error}): {how}") from error

    def write(self, rows: list[Row], position: Position, *, anew: bool = False) -> None:
        """Rows and position in one transaction; `anew` drops all that was there."""
        if not self.kept:
            return
        lies: dict[str, dict[str, int]] = {} if anew else self._lies
        have = [(lies.get(space, {}).get(key), space, key, data) for space, key, data in rows]
        new = [(space, key, data) for at, space, key, data in have if at is None and data is not None]
        numbered = [(number, *row) for number, row in enumerate(new, 1 if anew else self._last + 1)]
        try:
            self._db.execute("BEGIN IMMEDIATE")
            if anew:
                self._db.execute("DELETE FROM record")
            gone = [(at,) for at, _, _, data in have if data is None and at is not None]
            self._db.executemany("DELETE FROM record WHERE rowid=?", gone)
            changed = [(data, at) for at, _, _, data in have if data is not None and at is not None]
            self._db.executemany("UPDATE record SET data=? WHERE rowid=?", changed)
            self._db.executemany("INSERT INTO record (rowid, space, id, data) VALUES (?,?,?,?)", numbered)
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
        self._lies, self._last = lies, numbered[-1][0] if numbered else (0 if anew else self._last)
        for number, space, key, _ in numbered:
            if space not in _ONCE:
                lies.setdefault(space, {})[key] = number
        for at, space, key, data in have:
            if data is None and at is not None:
                del lies[space][key]

    def clear(self) -> None:
        """Forget everything."""
        self._db.execute("DELETE FROM record")
        self._db.execute("DELETE FROM cursor")
        self._lies, self._last = {}, 0

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
