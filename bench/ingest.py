"""Ingest: the whole service into Neo4j beside the raw driver, the embedded store, and what is known already.

All sides take the same batches of 1,000 in turns on one server, a few of them one after another in each round. The
first rounds are cold (the JVM still compiles) and told apart from the rest. Every raw side writes its own copy under
its own prefix.
"""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from neo4j import Driver, GraphDatabase

from dealgraph.graph.claims import Claim
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.events import Recorded
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import Delta
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.neo4j import Neo4jStore

from .measure import Row, Target, Turns, speed_row, timed
from .raw import Picture, Rows, prefixed, write
from .worlds import BATCH, batches, embedded, fresh, put, say, service, stream

ALONE = 3  # rounds of one batch

# The raw sides' copies go, so that reads are measured on the service's graph alone.
SWEEP = "MATCH (n) WHERE n.id STARTS WITH $prefix CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"


@dataclass
class Sides:
    """Who takes part."""

    neo4j: Dealgraph
    embedded: Dealgraph
    driver: Driver

    def close(self) -> None:
        """Let go of everything."""
        self.neo4j.close()
        self.embedded.close()
        self.driver.close()


def open_sides(folder: Path, uri: str) -> Sides:
    """A service on Neo4j, one on the embedded store, and a raw driver, on an empty database."""
    store = Neo4jStore.open(uri, "", "", ontology())
    if any(store.counts().values()):
        store.close()
        raise SystemExit("the Neo4j given is not empty, and this run would write into it: give an empty one")
    return Sides(service(folder / "neo4j", store), embedded(folder / "beside"), GraphDatabase.driver(uri, auth=None))


def deltas(groups: list[list[Claim]]) -> list[Delta]:
    """What each batch does to the graph, found beforehand on a graph in memory."""
    store, table = NetworkxStore(ontology()), ontology()
    position, seq, found = store.lead(table.version), 0, []
    for batch in groups:
        events = []
        for claim in batch:
            seq += 1
            event = claim.event()
            events.append(Recorded(seq, event.id, event.type, event.data, "2026-01-01T00:00:00Z"))
        delta = fold(events, store, table).delta
        position = store.apply(delta, position, seq)
        found.append(delta)
    return found


def measure(sides: Sides, cold: int, between: int, warm: int, at_once: int) -> list[Row]:
    """New facts, `at_once` batches a round: `cold` rounds, `between` rounds that count for neither, `warm` rounds. Then
    some batches alone, and known ones again."""
    rounds = cold + between + warm
    groups = list(batches((rounds * at_once + ALONE) * BATCH))
    picture = Picture(ontology())
    rows = [picture.rows(delta) for delta in deltas(groups)]
    say(f"  {sum(one.size for one in rows) / sum(one.facts for one in rows):.1f} nodes and edges a fact")
    on_neo4j, beside, alone = Turns(), Turns(), Turns()
    for number in range(rounds + ALONE):
        first = min(number, rounds) * at_once + max(0, number - rounds)
        part = slice(first, first + (at_once if number < rounds else 1))
        turns = on_neo4j if number < rounds else alone
        _round(sides, groups[part], rows[part], number, turns, beside)
        say(f"  round {number + 1}/{rounds + ALONE}: ours {turns.ours[-1]:.2f} s, raw {turns.theirs[-1]:.2f} s")
    last, size = slice(cold + between, rounds), at_once * BATCH
    note = (
        f"{at_once} batches one after another; the raw side's rows are made beforehand, CREATE where it is known to be "
        "new, one transaction a batch"
    )
    found = [
        speed_row("new facts into Neo4j, warm", _part(on_neo4j, last), size, Target("at least", 0.7), note),
        speed_row("new facts into Neo4j, the first rounds", _part(on_neo4j, slice(0, cold)), size),
        speed_row("new facts into Neo4j, one batch alone, until it can be read", alone, BATCH),
        speed_row("new facts, embedded against into Neo4j", _part(beside, last), size, Target("at least", 5)),
    ]
    known = max(12, warm)
    return [*found, _known(sides, groups[-known:], rows[-known:])]


def _round(sides: Sides, given: list[list[Claim]], rows: list[Rows], number: int, turns: Turns, beside: Turns) -> None:
    """Some batches on every side, in an order that changes."""
    first, second = ([prefixed(one, prefix) for one in rows] for prefix in ("a-", "b-"))
    one, other = ([fresh(batch) for batch in given] for _ in range(2))
    work: list[tuple[list[float], Callable[[], None]]] = [
        (turns.ours, lambda: stream(sides.neo4j, one)),
        (turns.theirs, lambda: _write_all(sides.driver, first)),
        (turns.control, lambda: _write_all(sides.driver, second)),
        (beside.ours, lambda: stream(sides.embedded, other)),
    ]
    random.Random(number).shuffle(work)
    for seconds, task in work:
        gc.collect()
        seconds.append(timed(task))
    beside.theirs.append(turns.ours[-1])
    # the same work on the same server: how much that varies is known from the raw side only
    beside.control.append(turns.ours[-1] * turns.control[-1] / turns.theirs[-1])


def _write_all(driver: Driver, given: list[Rows]) -> None:
    for rows in given:
        write(driver, rows)


def _part(turns: Turns, part: slice) -> Turns:
    return Turns(turns.ours[part], turns.theirs[part], turns.control[part])


def _known(sides: Sides, groups: list[list[Claim]], rows: list[Rows]) -> Row:
    turns = Turns()
    for batch, one in zip(groups, rows, strict=True):
        known = prefixed(one, "a-")
        gc.collect()  # before the claims are made: a request has read its own a moment ago, too
        again = fresh(batch)
        turns.ours.append(timed(lambda: put(sides.neo4j, again)))  # noqa: B023
        turns.theirs.append(timed(lambda: write(sides.driver, known, merge=True)))  # noqa: B023
        turns.control.append(timed(lambda: write(sides.driver, known, merge=True)))  # noqa: B023
    note = "ours is asked of the journal, which knows what it has; theirs is MERGE of everything"
    return speed_row("known facts again", turns, BATCH, Target("at least", 10), note)
