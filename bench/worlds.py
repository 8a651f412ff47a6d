"""Graphs to measure on: generated claims, loaded through the whole service, in folders that end with the run.

The rule: a graph is made once per run and only when something asks for it.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.claims import Claim
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import ontology
from dealgraph.graph.quarantine import Quarantine
from dealgraph.graph.stores.base import GraphStore
from dealgraph.graph.stores.memory import NetworkxStore

from .generate import claims

BATCH = 1000


def say(text: str) -> None:
    """Progress goes to stderr; stdout is the table."""
    print(text, file=sys.stderr, flush=True)


def now() -> str:
    """The service's clock."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def service(folder: Path, store: GraphStore) -> Dealgraph:
    """A Dealgraph with all its files in `folder`, started."""
    folder.mkdir(parents=True, exist_ok=True)
    graph = Dealgraph(
        SqliteJournal.open(folder / "journal.sqlite", clock=now),
        store,
        ChangeLog.open(folder / "changes.sqlite"),
        Quarantine.open(folder / "quarantine.sqlite"),
        ontology(),
        now,
    )
    graph.start()
    return graph


def embedded(folder: Path) -> Dealgraph:
    """A Dealgraph on the embedded store with its file."""
    folder.mkdir(parents=True, exist_ok=True)
    return service(folder, NetworkxStore(ontology(), folder / "graph.sqlite"))


def batches(count: int, first: int = 0, size: int = BATCH) -> Iterator[list[Claim]]:
    """Generated claims in batches."""
    made = claims(count, first=first)
    while batch := list(islice(made, size)):
        yield batch


def fresh(batch: list[Claim]) -> list[Claim]:
    """The same claims as a request brings them: read a moment ago, and by one side only."""
    return [Claim.model_validate_json(claim.event().data) for claim in batch]


def put(graph: Dealgraph, batch: list[Claim]) -> None:
    """The whole way of a batch: checked, durable, folded, in the store."""
    last = max(receipt.seq for receipt in graph.record(batch))
    while graph.position < last:
        graph.catch_up()


def stream(graph: Dealgraph, given: list[list[Claim]]) -> None:
    """The whole way of batches that come in one after another, as a service takes them: each is answered for when it is
    durable, and recorded while those before it are folded."""
    with ThreadPoolExecutor(1, "intake") as intake:
        recording = [intake.submit(graph.record, batch) for batch in given]
        for batch in recording:
            last = max(receipt.seq for receipt in batch.result())
            while graph.position < last:
                graph.catch_up()


def fill(graph: Dealgraph, upto: int) -> None:
    """Load claims until the graph has seen `upto` of them."""
    have = graph.position
    began = time.perf_counter()
    for batch in batches(upto - have, first=have):
        put(graph, batch)
    if upto - have >= 10_000:
        rate = (upto - have) / (time.perf_counter() - began)
        say(f"  loaded up to {upto:,} facts, generating included: {rate:,.0f} facts/s")


class Worlds:
    """Embedded graphs by their number of facts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def at(self, facts: int) -> Path:
        """A closed embedded graph of so many facts, grown from the next smaller one there is."""
        place = self.folder / f"embedded-{facts}"
        if not (place / "whole").exists():
            smaller = [size for size in self._made() if size < facts]
            if smaller:
                copy(self.folder / f"embedded-{max(smaller)}", place)
            graph = embedded(place)
            fill(graph, facts)
            graph.close()
            (place / "whole").touch()
        return place

    def _made(self) -> list[int]:
        found = self.folder.glob("embedded-*/whole")
        return [int(path.parent.name.partition("-")[2]) for path in found]


def copy(source: Path, target: Path) -> None:
    """Copy a closed graph's files."""
    target.mkdir(parents=True, exist_ok=True)
    for path in source.glob("*.sqlite"):
        with sqlite3.connect(path) as one, sqlite3.connect(target / path.name) as other:
            one.backup(other)
        one.close()
        other.close()
