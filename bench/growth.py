"""How reads and ingest grow: two embedded graphs, a small and a large one, asked the same in turn.

The questions have answers of a fixed size (20 rows, one fact, one entity). The ratio is the large graph's time to the
small one's: what is flat stays near one. Neo4j is asked at two sizes, each time beside `RETURN 1`.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]
from neo4j import GraphDatabase

from dealgraph.graph.answers import dumps
from dealgraph.graph.asof import AsOf
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import NotFound
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import Ask
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.neo4j import Neo4jStore

from .measure import Row, Target, Turns, in_turns, shown, spread, time_row, timed
from .worlds import BATCH, Worlds, batches, embedded, fill, fresh, put, service

FLAT = Target("at most", 1.5)
Question = Callable[[Questions, int], Any]


def _hub(graph: Questions, number: int) -> Any:
    return graph.relationships(f"company:company-{number % 3:05d}", AsOf(), Ask(20)).items


def _rare(graph: Questions, number: int) -> Any:
    with suppress(NotFound):  # a tiny graph may not know them all
        return graph.relationships(f"company:company-{900 + number % 10:05d}", AsOf(), Ask(5)).items
    return []


def _facts(graph: Questions, number: int) -> Any:
    least = Decimal(1_000_000 * (number % 50 + 1))
    return graph.facts(FactFilter(kind=("observation",), metric="revenue", min=least), AsOf(), Ask(20)).items


def _largest(graph: Questions, number: int) -> Any:
    return graph.facts(FactFilter(kind=("investment",), order="-amount"), AsOf(), Ask(20 - number % 2)).items


def _known_then(graph: Questions, number: int) -> Any:
    asof = AsOf.of(known_at=f"2024-{number % 12 + 1:02d}-28")
    return graph.facts(FactFilter(kind=("investment",), order="published"), asof, Ask(20)).items


def _timeline(graph: Questions, number: int) -> Any:
    return graph.timeline(f"company:company-{number % 3:05d}", AsOf(), Ask(20)).items


def _names(graph: Questions, number: int) -> Any:
    return graph.entities(f"Company {number % 100:05d}", AsOf(), Ask(5)).items


READS: dict[str, Question] = {
    "one hop of a hub, 20 rows": _hub,
    "one hop of a rare company, 5 rows": _rare,
    "facts by kind, metric and bound, 20 rows": _facts,
    "largest amounts of a kind, 20 rows": _largest,
    "facts known on a day, 20 rows": _known_then,
    "timeline of a hub, 20 rows": _timeline,
    "entity by name": _names,
}


def measure(worlds: Worlds, small: int, large: int, rounds: int) -> list[Row]:
    """Every read and ingest on both graphs."""
    names = f"{large:,} facts against {small:,}"
    graphs = [embedded(worlds.at(size)) for size in (large, small)]
    rows = []
    try:
        for name, question in READS.items():
            turns = _beside(question, graphs[0], graphs[1], rounds)
            rows.append(time_row(f"{name}: {names}", turns, FLAT))
        rows.append(_ingest(graphs[0], graphs[1], max(3, rounds // 20), names))
    finally:
        for graph in graphs:
            graph.close()
    memory = psutil.Process().memory_info().rss / 2**20
    rows.append(Row(f"memory of the process that held both graphs, {small + large:,} facts", f"{memory:,.0f} MB", ""))
    return rows


def _beside(question: Question, one: Dealgraph, other: Dealgraph, rounds: int) -> Turns:
    large, small = (Questions(graph.store, graph.table) for graph in (one, other))
    numbers = [cycle(range(600)) for _ in range(3)]
    for number in range(60):  # facts read before are at hand on both sides
        question(large, number)
        question(small, number)
    return in_turns(
        lambda: dumps(question(large, next(numbers[0]))),
        lambda: dumps(question(small, next(numbers[1]))),
        rounds,
        lambda: dumps(question(small, next(numbers[2]))),
    )


def _ingest(large: Dealgraph, small: Dealgraph, rounds: int, names: str) -> Row:
    """The same new claims into both."""
    turns = Turns()
    began = large.position, small.position
    groups = list(batches(rounds * BATCH, first=10_000_000)) + list(batches(rounds * BATCH, first=20_000_000))
    for batch, again in zip(groups[:rounds], groups[rounds:], strict=True):
        for seconds, graph, claims in (
            (turns.ours, large, batch),
            (turns.theirs, small, batch),
            (turns.control, small, again),
        ):
            brought = fresh(claims)
            gc.collect()
            seconds.append(timed(lambda: put(graph, brought)))  # noqa: B023
    many, few = _changed(large, began[0]), _changed(small, began[1])
    note = f"of 1,000 claims {many:,.0f} change a fact that was there in the large graph, {few:,.0f} in the small one"
    return time_row(f"ingest of 1,000 new facts: {names}", turns, FLAT, note)


def _changed(graph: Dealgraph, since: int) -> float:
    """How many facts that were there 1,000 claims change."""
    told = graph.changelog.read(since, graph.position, graph.position)
    return 1000 * sum(b'"op":"updated"' in change for _, change in told) / (graph.position - since)


def on_neo4j(uri: str, rounds: int) -> dict[str, Turns]:
    """Each read on Neo4j as it stands, beside `RETURN 1`."""
    store = Neo4jStore.open(uri, "", "", ontology())
    found = {}
    with GraphDatabase.driver(uri, auth=None) as driver, driver.session() as session:
        questions = Questions(store, ontology(), lambda: 0)

        def floor() -> None:
            session.run("RETURN 1").consume()

        for name, question in READS.items():
            numbers = cycle(range(600))
            for number in range(10):
                question(questions, number)
            found[name] = in_turns(lambda: question(questions, next(numbers)), floor, rounds)  # noqa: B023
    store.close()
    return found


def neo4j_rows(before: dict[str, Turns], after: dict[str, Turns], sizes: tuple[int, int]) -> list[Row]:
    """How each read's multiple of `RETURN 1` grew."""
    rows = []
    for name, late in after.items():
        early = before[name]
        ours = f"{late.ratio:.1f} x RETURN 1 ({spread(late.ours)})"
        theirs = f"{early.ratio:.1f} x RETURN 1 (p50 {shown(sorted(early.ours)[len(early.ours) // 2])})"
        title = f"{name} on Neo4j: {sizes[1]:,} facts against {sizes[0]:,}"
        noise = max(early.noise, late.noise)
        rows.append(Row(title, ours, theirs, late.ratio / early.ratio, noise, FLAT))
    return rows


def grow(folder: Path, uri: str, upto: int) -> None:
    """Load more into the service on Neo4j."""
    graph = service(folder, Neo4jStore.open(uri, "", "", ontology()))
    fill(graph, upto)
    graph.close()
