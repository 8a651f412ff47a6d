"""Rows of the embedded store's file: (space, id, bytes), where null bytes mean that the record is gone.

The file is a picture, too: whatever stands in it can be drawn again from the journal. Who is mentioned, and what a told
document is, stands in the facts, and nowhere else; what came to a fact later lies apart (`records`). There is no index:
who opens the file reads all of it and knows where each row lies, and a new one is written behind the last.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import orjson

from .. import spelling
from ..errors import StoreError, Transient
from ..facts import Held, encode
from ..failpoints import reach
from ..values import DocumentRef
from .base import Delta, Position
from .records import Record, came_to, claim_row, grown, links_row

Rows = dict[str, dict[str, bytes | None]]  # by space and id


class Come(NamedTuple):
    """What came to a fact: claims, their rows, and the links that count from now on, unless those that did still do."""

    claims: Sequence[Held]
    rows: Sequence[bytes]
    links: bytes | None

    def to(self, record: Record) -> Record:
        """The record with all of it."""
        return grown(record, self.links, self.rows)


class Written(NamedTuple):
    """What a delta writes: rows; of facts by id the records that are written whole, and what came to the others."""

    rows: Rows
    whole: dict[str, bytes]
    come: dict[str, Come]


def written(delta: Delta) -> Written:
    """What a delta writes."""
    found = Written({}, {}, {})
    gone: Rows = {"fact": {}, "links": {}, "claim": {}}
    links: dict[str, bytes | None] = {}
    claims: dict[str, bytes | None] = {}
    told: set[str | None] = set()
    for before, fact in delta.facts:
        more = came_to(before, fact) if before is not None and fact is not None else None
        if before is not None and more is None:  # it is written anew, or goes: so does what lies apart of it
            gone["fact"][before.id] = gone["links"][before.id] = None
            gone["claim"] |= dict.fromkeys([held.id for held in before.claims])
        if fact is None:
            continue
        if more is None or before is None:
            found.whole[fact.id], more = encode(fact), fact.claims
        else:
            relinked = None if before.links == fact.links else links_row(fact)
            found.come[fact.id] = come = Come(more, [claim_row(held, fact.id) for held in more], relinked)
            claims.update((held.id, row) for held, row in zip(more, come.rows, strict=True))
            if relinked is not None:
                links[fact.id] = relinked
        told.update([held.claim.evidence.document.id for held in more])
    rows = found.rows
    # a claim may go from one fact and come to another: what comes counts
    rows["fact"] = {**gone["fact"], **found.whole}
    rows["links"], rows["claim"] = gone["links"] | links, gone["claim"] | claims
    rows["document"] = {key: document_bytes(ref) for key, ref in delta.documents.items() if key not in told}
    if delta.withdrawals:
        rows["withdrawal"] = {
            key: orjson.dumps([one.at, one.by, one.reason, one.turn]) for key, one in delta.withdrawals.items()
        }
    if delta.judgements:
        rows["judgement"] = {
            key: one.model_dump_json(exclude_none=True).encode() for key, one in delta.judgements.items()
        }
    return found


def last_of(pieces: Iterable[Rows]) -> Rows:
    """What stands in the end where several pieces write the same record."""
    found: Rows = {}
    for rows in pieces:
        for space, given in rows.items():
            found.setdefault(space, {}).update(given)
    return found


def document_bytes(ref: DocumentRef) -> bytes:
    """A document's header as JSON."""
    return spelling.document(ref).encode()


_FORMAT = 3  # a file of any other is emptied, as if somebody had deleted it
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
        self._lies: dict[str, dict[str, int]] = defaultdict(dict)
        self._last = 0
        with self._whole():
            self._db = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")  # the journal is the truth: a lost tail is folded again
            self._db.execute("PRAGMA wal_autocheckpoint=8000")
            self._db.executescript(_SCHEMA)
            self._know_format()

    def position(self) -> Position:
        """How far the file has come."""
        row = self._db.execute("SELECT seq, epoch, version FROM cursor").fetchone()
        return Position(*row) if row else Position()

    def rows(self) -> dict[str, list[tuple[str, bytes]]]:
        """The ids and bytes of every space, read in the order they lie in the file."""
        found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
        self._forget()
        with self._whole():
            for number, space, key, data in self._db.execute("SELECT rowid, space, id, data FROM record"):
                found[space].append((key, data))
                if space not in _ONCE:
                    self._lies[space][key] = number
                self._last = number
        return found

    def _know_format(self) -> None:
        (found,) = self._db.execute("PRAGMA user_version").fetchone()
        if found != _FORMAT:
            self._db.execute("BEGIN IMMEDIATE")
            self.clear()
            self._db.execute(f"PRAGMA user_version={_FORMAT}")
            self._db.execute("COMMIT")

    @contextmanager
    def _whole(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise Transient(f"the graph file {self._path} cannot be read now: {error}") from error
        except sqlite3.DatabaseError as error:
            how = "delete it with its -wal file, and the graph is drawn again from the journal"
            raise StoreError(f"the graph file {self._path} is damaged ({error}): {how}") from error

    def write(self, rows: Mapping[str, Mapping[str, bytes | None]], position: Position, *, anew: bool = False) -> None:
        """Rows and position in one transaction; `anew` drops all that was there."""
        if not self.kept:
            return
        lies: dict[str, dict[str, int]] = defaultdict(dict) if anew else self._lies
        work = _Work(0 if anew else self._last)
        for space, given in rows.items():
            work.sort(space, given, lies[space])
        try:
            self._db.execute("BEGIN IMMEDIATE")
            if anew:
                self._db.execute("DELETE FROM record")
            self._db.executemany("DELETE FROM record WHERE rowid=?", work.gone)
            self._db.executemany("UPDATE record SET data=? WHERE rowid=?", work.changed)
            self._db.executemany("INSERT INTO record (rowid, space, id, data) VALUES (?,?,?,?)", work.new)
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
        self._lies, self._last = lies, work.last
        for space, key in work.gone_keys:
            del lies[space][key]
        for number, space, key, _ in work.new:
            if space not in _ONCE:
                lies[space][key] = number

    def _forget(self) -> None:
        self._lies, self._last = defaultdict(dict), 0

    def clear(self) -> None:
        """Forget everything."""
        self._db.execute("DELETE FROM record")
        self._db.execute("DELETE FROM cursor")
        self._forget()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


class _Work:
    """Rows sorted into what is new, changed and gone; new ones are numbered on behind the `last`."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.new: list[tuple[int, str, str, bytes]] = []
        self.changed: list[tuple[bytes, int]] = []
        self.gone: list[tuple[int]] = []
        self.gone_keys: list[tuple[str, str]] = []

    def sort(self, space: str, given: Mapping[str, bytes | None], lies: Mapping[str, int]) -> None:
        """The rows of one space, of which those known lie at these numbers."""
        for key, data in given.items():
            at = lies.get(key)
            if data is None:
                if at is not None:
                    self.gone.append((at,))
                    self.gone_keys.append((space, key))
            elif at is None:
                self.last += 1
                self.new.append((self.last, space, key, data))
            else:
                self.changed.append((data, at))
