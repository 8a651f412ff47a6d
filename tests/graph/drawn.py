"""A graph over a store of the test's own, with everything beside it in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import ontology
from dealgraph.graph.quarantine import Quarantine
from dealgraph.graph.stores.base import GraphStore


def at() -> str:
    """When everything happens."""
    return "2025-11-14T00:00:00Z"


@contextmanager
def drawn(folder: Path, store: GraphStore) -> Iterator[Dealgraph]:
    """Started, and closed at the end."""
    graph = Dealgraph(
        SqliteJournal.open(folder / "journal.sqlite", clock=at),
        store,
        ChangeLog.open(folder / "changes.sqlite"),
        Quarantine.open(folder / "quarantine.sqlite"),
        ontology(),
        at,
    )
    graph.start()
    try:
        yield graph
    finally:
        graph.close()
