"""Reads on the embedded graph: one hop over HTTP beside fixed bytes, paths beside NetworkX's own call, sums beside a
plain loop.

NetworkX gets a plain undirected graph of the same entities and facts, made beforehand.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import cycle, islice, zip_longest
from pathlib import Path

import networkx as nx
import orjson

from dealgraph.graph.asof import AsOf
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import cursor
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.memory import NetworkxStore

from . import servers
from .measure import Row, Target, in_turns, time_row
from .reads_neo4j import Read, anew, busy_companies, reads


def measure(folder: Path, rounds: int) -> list[Row]:
    """Every read."""
    store = NetworkxStore(ontology(), folder / "graph.sqlite")
    known = sorted(store.entities(busy_companies(60)))[:20]
    rows = _in_process(store, known, max(10, rounds // 4))
    store.close()
    return [*_over_http(folder, known, rounds), *rows]


def _over_http(folder: Path, known: list[str], rounds: int) -> list[Row]:
    """Each read asked anew, and one hop also asked again: while the graph stands still, answers are at hand."""
    found = []
    with servers.api(folder) as client:
        for read in reads(known):
            sizes = {str(number): len(client.get(path)) for number, path in enumerate(read.paths)}
            with servers.fixed(sizes) as floor:
                if not read.name.startswith("one hop"):
                    found.append(_beside_fixed(read, anew(read.paths), sizes, client, floor, rounds))
                    continue
                pages = unasked(client, known, rounds + 1)
                fresh = min(rounds, len(pages) - 1)  # the first is asked to warm up
                found.append(_beside_fixed(read, iter(pages), sizes, client, floor, fresh))
                found.append(_beside_fixed(read, cycle(read.paths), sizes, client, floor, rounds, how="asked again"))
    return found


def unasked(client: servers.Client, companies: list[str], count: int) -> list[str]:
    """Pages of which none is asked twice: each starts behind another relationship. Their rows were read before, in one
    long page about each company."""
    pages = []
    each = -(-count // len(companies))
    for key in companies:
        place = f"/v1/entities/{key}/relationships"
        facts = [row["fact"] for row in orjson.loads(client.get(f"{place}?limit={min(each + 20, 1000)}"))["items"]]
        behind = [cursor(fact["first_published"] or "", fact["id"]) for fact in facts[: max(1, len(facts) - 20)]]
        pages.append([f"{place}?limit=20&cursor={one}" for one in behind])
    return [page for turn in zip_longest(*pages) for page in turn if page is not None]


def _beside_fixed(
    read: Read,
    ours: Iterator[str],
    sizes: dict[str, int],
    client: servers.Client,
    floor: servers.Client,
    rounds: int,
    how: str = "asked anew",
) -> Row:
    theirs, control = cycle(sizes), cycle(sizes)
    turns = in_turns(
        lambda: client.get(next(ours)),
        lambda: floor.get(f"/{next(theirs)}"),
        rounds,
        lambda: floor.get(f"/{next(control)}"),
    )
    target = Target("at most", 1.5) if read.name.startswith("one hop") else None
    note = f"{min(sizes.values()):,} to {max(sizes.values()):,} bytes an answer"
    return time_row(f"API, embedded: {read.name}, {how}, against fixed bytes", turns, target, note)


def _in_process(store: NetworkxStore, known: list[str], rounds: int) -> list[Row]:
    questions = Questions(store, ontology())
    plain: nx.Graph[str] = nx.Graph(store.graph.to_undirected(as_view=True).edges())
    rng = random.Random(7)
    everyone = store.search_entities("company", 2000)
    pairs = [(one.id, other.id) for one, other in zip(rng.sample(everyone, 40), rng.sample(everyone, 40), strict=True)]
    pairs = [(one, other) for one, other in pairs if one != other and plain.has_node(one) and plain.has_node(other)]
    rows = [
        _paths(questions, plain, pairs, rounds, every=True),
        _paths(questions, plain, pairs, rounds, every=False),
        _sums(store, questions, rounds),
    ]
    return rows


def _paths(
    questions: Questions, plain: nx.Graph[str], pairs: list[tuple[str, str]], rounds: int, *, every: bool
) -> Row:
    """Ours tells at most ten paths with facts and passages, or finds one path; 4 hops are 8 edges of theirs."""
    ours, theirs, control = cycle(pairs), cycle(pairs), cycle(pairs)

    def shortest(pair: tuple[str, str]) -> object:
        try:
            if every:
                return list(islice(nx.all_shortest_paths(plain, *pair), 10))
            return nx.shortest_path(plain, *pair)
        except nx.NetworkXNoPath:
            return None

    limit = 10 if every else 1
    turns = in_turns(
        lambda: questions.paths(*next(ours), 4, AsOf(), limit),
        lambda: shortest(next(theirs)),
        rounds,
        lambda: shortest(next(control)),
    )
    name = "all_shortest_paths, the first ten" if every else "shortest_path, one"
    note = "ours tells each hop with its fact, its passage and its names; theirs gives ids"
    target = Target("at most", 1.2) if every else None
    return time_row(f"paths up to 4 hops, embedded, against networkx {name}", turns, target, note)


def _sums(store: NetworkxStore, questions: Questions, rounds: int) -> Row:
    """A sum over all funding rounds, against a loop over the same facts as objects."""
    wanted = FactFilter(kind=("funding_round",))
    facts = [fact for fact, _, _ in questions._pick.shown(wanted, AsOf(), None, 1000)]

    def loop() -> dict[tuple[str, str], object]:
        totals: dict[tuple[str, str], object] = {}
        for fact in facts:
            held, quantity = fact.claims[0].claim, fact.quantity
            if quantity is not None and quantity.min is not None:
                key = held.status, quantity.unit
                totals[key] = totals.get(key, 0) + quantity.min  # type: ignore[operator]
        return totals

    turns = in_turns(lambda: questions.aggregates(wanted, AsOf(), "sum", ("status",)), loop, max(5, rounds // 4))
    note = f"{len(facts):,} facts; ours reads them back from bytes, counts each deal once and lists what it left out"
    return time_row("sum of a whole kind, embedded, against a plain loop over objects in memory", turns, None, note)
