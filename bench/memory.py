"""Start-up time and memory, each in a process of its own so that nothing else is counted.

`python -m bench.memory SIDE FILE` prints seconds and bytes. Sides: `ours` opens the store; `rows` reads the same
rows into dicts; `plain` holds the same nodes, edges and attributes in a MultiDiGraph; `lean` the facts' bytes only.
"""

from __future__ import annotations

import contextlib
import gc
import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import orjson
import psutil  # type: ignore[import-untyped]

from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import document_node, entity_node, fact_edges, fact_node, passage_edge, passage_node
from dealgraph.graph.stores.census import Census
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.records import Record, body_of, fact_of, together
from dealgraph.graph.stores.sources import documents_of

from .measure import Row, Target, Turns, time_row


def records(file: Path) -> Iterator[tuple[str, Record]]:
    """The record of every fact."""
    with contextlib.closing(sqlite3.connect(file)) as db:

        def rows(space: str) -> Iterator[tuple[str, bytes]]:
            return iter(db.execute("SELECT id, data FROM record WHERE space = ?", (space,)))

        yield from together(rows("fact"), dict(rows("links")), rows("claim"))


def ours(file: Path) -> object:
    """The embedded store."""
    return NetworkxStore(ontology(), file)


def rows(file: Path) -> object:
    """Every row's JSON as a dict, by space and id."""
    found: dict[str, dict[str, Any]] = {}
    with contextlib.closing(sqlite3.connect(file)) as db:
        for space, key, data in db.execute("SELECT space, id, data FROM record"):
            found.setdefault(space, {})[key] = orjson.loads(data)
    return found


def plain(file: Path) -> object:
    """The picture as a MultiDiGraph: every node and edge with its attributes."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    table = ontology()
    census = Census({}, table)
    for key, record in records(file):
        fact = fact_of(record)
        graph.add_node(key, **_props(fact_node(fact, table).props))
        for id, ref in documents_of([fact]).items():
            graph.add_node(id, **_props(document_node(ref).props))
        for held in fact.claims:
            node, edge = passage_node(held.claim.evidence), passage_edge(held.claim.evidence)
            graph.add_node(node.id, **_props(node.props))
            graph.add_edge(edge.start[1], edge.end[1], edge.type)
        for edge in fact_edges(fact, table):
            graph.add_edge(edge.start[1], edge.end[1], (edge.type, edge.key), **edge.props)
        graph.add_nodes_from(census.count(body_of(record)))
    for entity in census.entities():
        graph.add_node(entity.id, **_props(entity_node(entity, table).props))
    return graph


def _props(props: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in props.items() if name != "id"}


def lean(file: Path) -> object:
    """Facts as bytes and entities as objects in a MultiDiGraph: our own nodes, no index."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kinds = ontology().kinds
    census = Census({}, ontology())
    for key, record in records(file):
        body = body_of(record)
        claim = body["claims"][0]["claim"]
        graph.add_node(key, fact=record, live=True, status=claim["status"])
        graph.add_nodes_from(census.count(body))
        for name, parties in body["roles"].items():
            for party in parties:
                ends = (key, party) if kinds[claim["kind"]].roles[name].out else (party, key)
                graph.add_edge(*ends, key=name)
    for entity in census.entities():
        graph.add_node(entity.id, entity=entity)
    return graph


SIDES = {"ours": ours, "rows": rows, "plain": plain, "lean": lean}


def main(side: str, file: Path) -> None:
    """Do it once and say what it took."""
    gc.collect()
    process = psutil.Process()
    before, began = process.memory_info().rss, time.perf_counter()
    kept = SIDES[side](file)
    took = time.perf_counter() - began
    gc.collect()
    print(json.dumps({"seconds": took, "bytes": process.memory_info().rss - before}))
    del kept


def run(side: str, file: Path) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "bench.memory", side, str(file)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def measure(file: Path, facts: int, rounds: int) -> list[Row]:
    """Start-up and bytes a fact."""
    turns, sizes = Turns(), {side: [run(side, file)["bytes"]] for side in ("plain", "lean")}
    own = []
    for number in range(rounds):
        order = ("ours", "rows", "rows") if number % 2 else ("rows", "rows", "ours")
        told = [(side, run(side, file)) for side in order]
        seconds = [one["seconds"] for side, one in told if side == "rows"]
        turns.theirs.append(seconds[0])
        turns.control.append(seconds[1])
        (mine,) = (one for side, one in told if side == "ours")
        turns.ours.append(mine["seconds"])
        own.append(mine["bytes"])
    start = time_row(
        f"start-up with {facts:,} facts, embedded, against reading the same rows into dicts",
        turns,
        Target("at most", 3),
    )
    return [
        start,
        _memory(facts, own, sizes["plain"], "a MultiDiGraph with the same nodes, edges and attributes", 1.5),
        _memory(facts, own, sizes["lean"], "a MultiDiGraph of undecoded bytes without any index", None),
    ]


def _memory(facts: int, own: list[float], others: list[float], what: str, bound: float | None) -> Row:
    mine, theirs = min(own) / facts, min(others) / facts
    target = Target("at most", bound) if bound else None
    name = f"memory a fact with {facts:,} facts, embedded, against {what}"
    return Row(name, f"{mine:,.0f} bytes", f"{theirs:,.0f} bytes", mine / theirs, max(own) / min(own) - 1, target)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
