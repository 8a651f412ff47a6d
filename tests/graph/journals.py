"""What the tests of SQLite's journal share."""

from __future__ import annotations

from pathlib import Path

from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import event, noon


def filled(path: Path, count: int = 10) -> SqliteJournal:
    """A journal with the first `count` events."""
    journal = SqliteJournal.open(path, clock=noon)
    journal.append([event(n) for n in range(count)])
    return journal
