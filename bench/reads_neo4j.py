"""Reads on Neo4j: the real HTTP API beside the raw driver that runs the same Cypher as the store.

The statements are captured once, in process, from the same question. The store has a page told in one row; the other
side runs them with a row for each fact, as they are written by hand, and once more as the store runs them. Both sides
ask for twenty subjects in turn, on one kept connection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import Any

from neo4j import READ_ACCESS, Driver, GraphDatabase

from dealgraph.graph.asof import AsOf
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import Ask
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.neo4j import Neo4jStore

from . import servers
from .measure import Row, Target, in_turns, time_row

IN_ONE_ROW = "collect(f.record) AS records"
# What a program needs to tell a fact, and to ask for the page behind it.
BY_ROWS = "f.record AS record, f.first_published AS value, f.id AS id"
Statement = tuple[str, dict[str, Any]]


@dataclass
class Read:
    """One kind of read: its paths over HTTP, and the same question in process."""

    name: str
    bound: float
    paths: list[str]
    ask: list[Callable[[Questions], object]]


def reads(companies: list[str]) -> list[Read]:
    """One hop, facts by filter, aggregate; each about many subjects, so that no answer is read twice in a row."""
    one_hop = Read("one hop (20 relationships)", 1.3, [], [])
    some = Read("facts by filter (20 by kind, metric and bound)", 1.3, [], [])
    sums = Read("aggregate (one company's investments by rung)", 1.2, [], [])
    for number, key in enumerate(companies):
        one_hop.paths.append(f"/v1/entities/{key}/relationships?limit=20")
        one_hop.ask.append(lambda graph, key=key: graph.relationships(key, AsOf(), Ask(20)))  # type: ignore[misc]
        least = 1_000_000 * (number + 1)
        some.paths.append(f"/v1/facts?kind=observation&metric=revenue&min={least}&limit=20")
        wanted = FactFilter(kind=("observation",), metric="revenue", min=Decimal(least))
        some.ask.append(lambda graph, wanted=wanted: graph.facts(wanted, AsOf(), Ask(20)))  # type: ignore[misc]
        sums.paths.append(f"/v1/aggregates?kind=investment&entity={key}&measure=sum&group_by=status")
        mine = FactFilter(kind=("investment",), entity=(key,))
        sums.ask.append(lambda graph, mine=mine: graph.aggregates(mine, AsOf(), "sum", ("status",)))  # type: ignore[misc]
    return [one_hop, some, sums]


def anew(paths: list[str]) -> Iterator[str]:
    """The paths in turn, each with a parameter that changes nothing but makes it a question not asked before."""
    for number, path in enumerate(cycle(paths), 1):
        yield f"{path}&at_least_seq={number}"


@contextmanager
def capturing(store: Neo4jStore) -> Iterator[list[Statement]]:
    """The statements that a store reads by, while this lasts."""
    seen: list[Statement] = []
    plain = store._read

    def read(text: str, **parameters: Any) -> Any:
        seen.append((text, parameters))
        return plain(text, **parameters)

    store._read = read  # type: ignore[method-assign,assignment]
    try:
        yield seen
    finally:
        del store._read


def statements(store: Neo4jStore, ask: Callable[[Questions], object]) -> list[Statement]:
    """What a warm question runs: asked once before, names at hand as the service has them."""
    questions = Questions(store, ontology(), lambda: 0)
    ask(questions)
    with capturing(store) as seen:
        ask(questions)
    return seen


def by_rows(some: list[Statement]) -> list[Statement]:
    """The same statements with a row for each fact."""
    return [(text.replace(IN_ONE_ROW, BY_ROWS), parameters) for text, parameters in some]


def replay(driver: Driver, some: list[Statement]) -> None:
    """Run statements as a Python program would: one session each, all rows read."""
    for text, parameters in some:
        with driver.session(default_access_mode=READ_ACCESS) as session:
            list(session.run(text, parameters))


def busy_companies(count: int) -> list[str]:
    """Companies with many facts and with few."""
    return [f"company:company-{rank:05d}" for rank in range(0, count * 5, 5)]


def measure(folder: Path, uri: str, rounds: int) -> list[Row]:
    """Every read, ours beside the raw driver."""
    store = Neo4jStore.open(uri, "", "", ontology())
    driver = GraphDatabase.driver(uri, auth=None)
    rows = []
    try:
        with servers.api(folder, uri) as client:
            for read in reads(_known(store)):
                theirs = [statements(store, ask) for ask in read.ask]
                plain = [by_rows(some) for some in theirs]
                name, target, ours = f"API on Neo4j: {read.name}", Target("at most", read.bound), anew(read.paths)
                rows.append(_row(f"{name}, asked anew", ours, client, driver, plain, rounds, target))
                beside = f"{name}, asked anew, against the very statement"
                rows.append(_row(beside, ours, client, driver, theirs, rounds, target))
                if read.name.startswith("one hop"):
                    again = f"{name}, asked again"
                    rows.append(_row(again, cycle(read.paths), client, driver, plain, rounds, target))
    finally:
        driver.close()
        store.close()
    return rows


def _known(store: Neo4jStore) -> list[str]:
    wanted = busy_companies(60)
    return sorted(store.entities(wanted))[:20]


def _row(
    name: str,
    ours: Iterator[str],
    client: servers.Client,
    driver: Driver,
    captured: list[list[Statement]],
    rounds: int,
    target: Target | None = None,
) -> Row:
    for some in captured:
        client.get(next(ours))
        replay(driver, some)
    theirs, control = cycle(captured), cycle(captured)
    turns = in_turns(
        lambda: client.get(next(ours)),
        lambda: replay(driver, next(theirs)),
        rounds,
        lambda: replay(driver, next(control)),
    )
    counts = sorted({len(some) for some in captured})
    return time_row(name, turns, target, f"{'-'.join(map(str, counts))} statement(s) an answer")
