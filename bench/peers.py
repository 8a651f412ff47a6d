"""Other libraries that save a graph into Neo4j, beside the whole service: the same facts, each by its own bulk way.

None of them is a dependency: what cannot be imported is left out. Each gets facts that are folded already and makes its
own objects of them, without any language model; none keeps a journal, reads what is there, or links facts.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from neo4j import GraphDatabase

from dealgraph.graph.claims import Claim
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.base import Delta
from dealgraph.graph.stores.neo4j import Neo4jStore

from .ingest import deltas
from .measure import Row, Target, Turns, speed_row, timed
from .raw import Picture, Rows, prefixed
from .worlds import batches, fresh, put, say, service

WARM = 4  # rounds that do not count


class Peer(Protocol):
    """A library's side: it saves one batch under ids that begin with `prefix`, so that both its copies are new."""

    size: int  # facts in a batch
    note: str

    def write(self, rows: Rows, delta: Delta, prefix: str) -> Callable[[], None]:
        """What is to be timed, everything else made ready."""

    def close(self) -> None: ...


class Neomodel:
    """Models by label, `bulk_create` for nodes, `connect` for each edge: there is no bulk way for edges."""

    size = 100
    note = "models: nodes by bulk_create, each edge by connect, in one transaction"

    def __init__(self, uri: str) -> None:
        self._lib = import_module("neomodel")
        self._semi = import_module("neomodel.contrib").SemiStructuredNode
        self._driver = GraphDatabase.driver(uri, auth=None)
        self._lib.db.set_connection(driver=self._driver)
        self._told = type("Told", (self._lib.StructuredRel,), {name: self._lib.StringProperty() for name in _ON_EDGES})
        self._models: dict[str, Any] = {}
        self._nodes: dict[str, Any] = {}

    def _model(self, labels: tuple[str, ...]) -> Any:
        name = labels[-1]
        if name not in self._models:
            if len(labels) > 1:
                self._models[name] = type(name, (self._model(labels[:1]),), {})
            else:
                fields = {"uid": self._lib.UniqueIdProperty(), "__module__": __name__}
                self._models[name] = type(name, (self._semi,), fields)
                self._lib.db.install_labels(self._models[name], quiet=True)
        return self._models[name]

    def write(self, rows: Rows, delta: Delta, prefix: str) -> Callable[[], None]:
        nodes = [
            (self._model(labels), [{"uid": row["id"], **_without_id(row)} for row in (one["props"] for one in some)])
            for labels, some in prefixed(rows, prefix).nodes.items()
        ]
        edges = [
            (type_, self._model((end,)), row["a"], row["b"], {name: str(said) for name, said in row["props"].items()})
            for (type_, _, end), some in prefixed(rows, prefix).edges.items()
            for row in some
        ]

        def save() -> None:
            with self._lib.db.transaction:
                for model, some in nodes:
                    made = model.nodes.bulk_create(*some)
                    self._nodes.update((node.uid, node) for node in made)
                for type_, end, a, b, props in edges:
                    self._manager(self._nodes[a], type_, end).connect(self._nodes[b], props)

        return save

    def _manager(self, node: Any, type_: str, end: Any) -> Any:
        definition = {
            "node_class": end,
            "relation_type": type_,
            "direction": 1,
            "model": self._told,
        }
        return self._lib.ZeroOrMore(node, type_, definition)

    def close(self) -> None:
        self._driver.close()


_ON_EDGES = ("role", "claim_id", "status", "published_at", "withdrawn_at", "fact_id", "name", "derived")


def _without_id(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "id"}


class Graphiti:
    """Its bulk save with everything given that a language model or an embedder would make."""

    size = 1000
    note = (
        "add_nodes_and_edges_bulk: in its own shape, 1.5 nodes and 3 edges a fact where ours are 3.2 and 5; "
        "embeddings are one number long"
    )

    def __init__(self, uri: str) -> None:
        self._nodes, self._edges = import_module("graphiti_core.nodes"), import_module("graphiti_core.edges")
        self._bulk = import_module("graphiti_core.utils.bulk_utils").add_nodes_and_edges_bulk
        self._loop = asyncio.Runner()
        self._driver = self._loop.run(self._open(uri))

    async def _open(self, uri: str) -> Any:
        driver = import_module("graphiti_core.driver.neo4j_driver").Neo4jDriver(uri, "", "")
        await driver.build_indices_and_constraints()
        return driver

    def write(self, rows: Rows, delta: Delta, prefix: str) -> Callable[[], None]:
        return lambda: self._loop.run(self._bulk(self._driver, *self._objects(delta, prefix), None))

    def _objects(self, delta: Delta, prefix: str) -> tuple[list[Any], ...]:
        """Its episodes, mentions, entities and facts."""
        episodes, mentions, facts = [], [], []
        given = {"group_id": "bench", "created_at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC)}
        entities = [
            self._nodes.EntityNode(
                uuid=prefix + entity.id,
                name=entity.name,
                labels=[entity.kind.capitalize()],
                name_embedding=[1.0],
                **given,
            )
            for _, entity in delta.entities
            if entity is not None
        ]
        for before, fact in delta.facts:
            if fact is None or before is not None:
                continue
            evidence, parties = fact.first.evidence, [prefix + party for party in fact.parties]
            episode = prefix + str(evidence.document.id)
            said = {"source": "text", "source_description": str(evidence.document.publisher), "content": evidence.quote}
            about = {"name": str(evidence.document.title), "valid_at": given["created_at"]}
            episodes.append(self._nodes.EpisodicNode(uuid=episode, **said, **about, **given))
            for party in dict.fromkeys(parties):
                ends = {"source_node_uuid": episode, "target_node_uuid": party}
                mentions.append(self._edges.EpisodicEdge(uuid=f"{episode}:{party}", **ends, **given))
            ends = {"source_node_uuid": parties[0], "target_node_uuid": parties[-1]}
            told = {"name": fact.kind.upper(), "fact": fact.wording.statement, "fact_embedding": [1.0]}
            facts.append(self._edges.EntityEdge(uuid=prefix + fact.id, episodes=[episode], **told, **ends, **given))
        return episodes, mentions, entities, facts

    def close(self) -> None:
        self._loop.run(self._driver.close())
        self._loop.close()


PEERS: dict[str, tuple[str, Callable[[str], Peer]]] = {
    "neomodel": ("neomodel", Neomodel),
    "graphiti-core": ("graphiti_core", Graphiti),
}


def installed() -> Iterator[tuple[str, Callable[[str], Peer]]]:
    """Those that can be imported."""
    return ((name, make) for name, (module, make) in PEERS.items() if find_spec(module) is not None)


def measure(folder: Path, uri: str, rounds: int) -> list[Row]:
    """Each peer in turns with the service, on one server."""
    rows = []
    with closing(service(folder / "peers", Neo4jStore.open(uri, "", "", ontology()))) as graph:
        for number, (name, make) in enumerate(installed(), 1):
            title = f"{name} {version(name)}"
            say(f"  {title}")
            with closing(make(uri)) as peer:
                groups = list(batches((WARM + rounds) * peer.size, first=number * 50_000_000, size=peer.size))
                turns = _turns(graph, peer, groups)
            title = f"new facts into Neo4j, {peer.size:,} at once, against {title}"
            rows.append(speed_row(title, turns, peer.size, Target("at least", 1), peer.note))
    return rows


def _turns(graph: Dealgraph, peer: Peer, groups: list[list[Claim]]) -> Turns:
    """The same batches on both sides, in an order that changes; the first rounds are not counted."""
    picture, turns = Picture(ontology()), Turns()
    for number, (batch, delta) in enumerate(zip(groups, deltas(groups), strict=True)):
        rows, mine = picture.rows(delta), fresh(batch)
        work: list[tuple[list[float], Callable[[], object]]] = [
            (turns.ours, partial(put, graph, mine)),
            (turns.theirs, peer.write(rows, delta, "a-")),
            (turns.control, peer.write(rows, delta, "b-")),
        ]
        random.Random(number).shuffle(work)
        for seconds, task in work:
            gc.collect()
            seconds.append(timed(task))
    return Turns(turns.ours[WARM:], turns.theirs[WARM:], turns.control[WARM:])
