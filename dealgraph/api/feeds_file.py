"""The feeds that are polled, in one SQLite file: addresses, due times, validators, health.

The rule: what is due is taken with a lease, so that nobody takes it twice and a crash forgets nothing; a poll
writes its result only to the feed it asked, whatever was changed meanwhile.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from dataclasses import astuple, replace
from itertools import islice
from pathlib import Path
from typing import Any

from dealgraph.graph.errors import InvalidInput, NotFound, StoreError
from dealgraph.graph.sqlitefile import Layout, SqliteFile
from dealgraph.loaders.fetch import Validators
from dealgraph.loaders.poll import DAY, Feed, Yield, due, health

from .problem import Conflict

MOST_FEEDS = 10_000
_COLUMNS = (
    "id, url, name, interval, created_at, due_at, state, etag, last_modified, failures, reason, polled_at,"
    " last_success, last_new, polls, items, claims, last_items, last_claims"
)
_LAYOUT = Layout(
    what="list of feeds",
    application_id=0x64676631,
    steps=(
        "CREATE TABLE feed (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, interval INTEGER NOT NULL, created_at REAL NOT NULL, due_at REAL NOT NULL,"
        " state TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL, failures INTEGER NOT NULL,"
        " reason TEXT NOT NULL, polled_at REAL NOT NULL, last_success REAL NOT NULL, last_new REAL NOT NULL);"
        "CREATE INDEX feed_by_due ON feed (state, due_at)",
        ";".join(
            f"ALTER TABLE feed ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0"
            for name in ("polls", "items", "claims", "last_items", "last_claims")
        ),
    ),
    synchronous="FULL",
    failure=StoreError,
    damaged=StoreError,
    newer=StoreError,
    remedy="delete it with its -wal file, and add the feeds again",
)


class FeedsFile:
    """One SQLite file beside the journal."""

    def __init__(self, file: SqliteFile) -> None:
        """Use `open`."""
        self._file = file
        self._turn = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> FeedsFile:
        """Open the list at `path`, made if it is missing."""
        return cls(SqliteFile(path.resolve(), _LAYOUT))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    # ------------------------------------------------------------ reading

    def get(self, id: str) -> Feed:
        """The feed with this id."""
        with self._file.reading() as db:
            row = db.execute(f"SELECT {_COLUMNS} FROM feed WHERE id = ?", (id,)).fetchone()  # noqa: S608
        if row is None:
            raise NotFound(f"no feed has the id {id[:64]}: GET /v1/feeds lists them")
        return _feed(row)

    def page(self, after: int, limit: int) -> list[tuple[int, Feed]]:
        """Feeds in the order in which they came, each with its number."""
        with self._file.reading() as db:
            query = f"SELECT n, {_COLUMNS} FROM feed WHERE n > ? ORDER BY n LIMIT ?"  # noqa: S608
            return [(row[0], _feed(row[1:])) for row in db.execute(query, (after, limit))]

    def counts(self, now: float) -> Counter[str]:
        """How many feeds fare how."""
        return Counter(health(feed, now) for _, feed in self.page(0, MOST_FEEDS))

    def totals(self, now: float) -> tuple[int, int, int, float]:
        """Answered polls, new items and new claims of all feeds, and how long the quietest active one has been so."""
        with self._file.reading() as db:
            query = (
                "SELECT total(polls), total(items), total(claims),"
                " min(CASE state WHEN 'active' THEN max(last_new, created_at) END) FROM feed"
            )
            polls, items, claims, oldest = db.execute(query).fetchone()
        return int(polls), int(items), int(claims), max(0.0, now - oldest) if oldest else 0.0

    def next_due(self) -> float | None:
        """When the next one is due; None where nothing is polled."""
        with self._file.reading() as db:
            found = db.execute("SELECT min(due_at) FROM feed WHERE state = 'active'").fetchone()[0]
        return None if found is None else float(found)

    # ------------------------------------------------------------ writing

    def add(self, feed: Feed) -> tuple[Feed, bool]:
        """Keep a feed; the one that has this address already, where there is one, and whether it is new."""
        with self._turn, self._file.writing() as db:
            query = f"SELECT {_COLUMNS} FROM feed WHERE url = ?"  # noqa: S608
            row = db.execute(query, (feed.url,)).fetchone()
            if row is not None:
                return _feed(row), False
            if db.execute("SELECT count(*) FROM feed").fetchone()[0] >= MOST_FEEDS:
                raise InvalidInput(f"there are {MOST_FEEDS:,} feeds, and more are not kept: remove some first")
            row = _row(feed)
            marks = ", ".join("?" * len(row))
            db.execute(f"INSERT INTO feed ({_COLUMNS}) VALUES ({marks})", row)  # noqa: S608
        return feed, True

    def change(self, id: str, now: float, **given: Any) -> Feed:
        """Change what an owner decides. Another address is asked from scratch, another interval counts from now."""
        with self._turn, self._file.writing() as db:
            row = db.execute(f"SELECT {_COLUMNS} FROM feed WHERE id = ?", (id,)).fetchone()  # noqa: S608
            if row is None:
                raise NotFound(f"no feed has the id {id[:64]}: GET /v1/feeds lists them")
            before = _feed(row)
            after = replace(before, **given)
            if after.url != before.url:
                taken = db.execute("SELECT id FROM feed WHERE url = ?", (after.url,)).fetchone()
                if taken is not None:
                    raise Conflict(f"the feed {taken[0]} has this address already")
                after = replace(after, validators=Validators(), failures=0, reason="", due_at=now)
            if after.state == "active" != before.state:
                after = replace(after, failures=0, reason="", due_at=now)
            if after.interval != before.interval:
                after = replace(after, due_at=min(after.due_at, now + after.interval))
            _write(db, after)
        return after

    def remove(self, id: str) -> None:
        """Forget a feed. What it brought stays."""
        with self._turn, self._file.writing() as db:
            if not db.execute("DELETE FROM feed WHERE id = ?", (id,)).rowcount:
                raise NotFound(f"no feed has the id {id[:64]}: GET /v1/feeds lists them")

    def take_due(self, now: float, lease: float, limit: int) -> list[Feed]:
        """Feeds that are due, the longest overdue first; they are due again after `lease` unless settled before."""
        with self._turn, self._file.writing() as db:
            late = "due_at <= ? OR due_at > ? + max(interval, ?)"  # `due` looks closer
            query = f"SELECT {_COLUMNS} FROM feed WHERE state = 'active' AND ({late}) ORDER BY due_at"  # noqa: S608
            rows = map(_feed, db.execute(query, (now, now, DAY)))
            found = list(islice((feed for feed in rows if due(feed, now)), limit))
            db.executemany("UPDATE feed SET due_at = ? WHERE id = ?", [(now + lease, feed.id) for feed in found])
        return found

    def settle(self, before: Feed, after: Feed) -> Feed:
        """Keep what a poll of `before` found. What an owner changed meanwhile stays as the owner wants it."""
        with self._turn, self._file.writing() as db:
            row = db.execute(f"SELECT {_COLUMNS} FROM feed WHERE id = ?", (before.id,)).fetchone()  # noqa: S608
            if row is None:
                return after
            now = _feed(row)
            if now.url != before.url:
                return now
            state = after.state if now.state == "active" else now.state
            taken = db.execute("SELECT 1 FROM feed WHERE url = ? AND id != ?", (after.url, before.id)).fetchone()
            url = now.url if taken else after.url
            due_at = after.due_at
            if now.interval != before.interval:
                due_at = min(due_at, after.polled_at + now.interval)
            after = replace(after, name=now.name, interval=now.interval, state=state, url=url, due_at=due_at)
            _write(db, after)
        return after


def _write(db: sqlite3.Connection, feed: Feed) -> None:
    row = _row(feed)
    marks = ", ".join("?" * len(row))
    db.execute(f"UPDATE feed SET ({_COLUMNS}) = ({marks}) WHERE id = ?", (*row, feed.id))  # noqa: S608


def _row(feed: Feed) -> tuple[Any, ...]:
    head = (feed.id, feed.url, feed.name, feed.interval, feed.created_at, feed.due_at, feed.state)
    tail = (feed.failures, feed.reason, feed.polled_at, feed.last_success, feed.last_new)
    return (*head, feed.validators.etag, feed.validators.last_modified, *tail, *astuple(feed.brought))


def _feed(row: tuple[Any, ...]) -> Feed:
    id, url, name, interval, created_at, due_at, state, etag, last_modified, *rest = row
    failures, reason, polled_at, last_success, last_new, *brought = rest
    told = (Validators(etag, last_modified), failures, reason, polled_at, last_success, last_new, Yield(*brought))
    return Feed(id, url, name, interval, created_at, due_at, state, *told)
