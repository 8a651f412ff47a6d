"""The raw driver's side: the nodes and edges of the same facts, written by plain UNWIND batches of 1,000 rows.

Rows are made before the clock starts. Ids carry a prefix, so that both sides share a database and its constraints;
labels, properties and edges are those that the service writes, properties that only the service reads included.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from neo4j import Driver

from dealgraph.graph.ontology import Ontology
from dealgraph.graph.picture import (
    Edge,
    document_node,
    entity_node,
    fact_edges,
    fact_node,
    passage_edge,
    passage_id,
    passage_node,
)
from dealgraph.graph.stores.base import Delta
from dealgraph.graph.stores.neo4j_rows import entity_helpers, fact_helpers

Row = dict[str, Any]
ROWS = 1000


@dataclass
class Rows:
    """What a batch writes: rows by labels, and by type and labels of both ends."""

    nodes: dict[tuple[str, ...], list[Row]] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], list[Row]] = field(default_factory=dict)
    facts: int = 0

    @property
    def size(self) -> int:
        """How many nodes and edges."""
        return sum(map(len, self.nodes.values())) + sum(map(len, self.edges.values()))


class Picture:
    """Deltas as rows; remembers which passages were there before."""

    def __init__(self, table: Ontology) -> None:
        self._table = table
        self._passages: set[str] = set()

    def rows(self, delta: Delta) -> Rows:
        """Everything that is new in a delta. What only changes is left out, to the raw side's advantage."""
        rows = Rows()
        for ref in delta.documents.values():
            rows.nodes.setdefault(("Document",), []).append(document_node(ref).props)
        for before, entity in delta.entities:
            if before is None and entity is not None:
                node = entity_node(entity, self._table)
                rows.nodes.setdefault(node.labels, []).append(node.props | entity_helpers(entity))
        for old, fact in delta.facts:
            if fact is None:
                continue
            if old is None:
                node = fact_node(fact, self._table)
                rows.nodes.setdefault(node.labels, []).append(node.props | fact_helpers(fact))
                rows.facts += 1
            for held in fact.claims:
                evidence = held.claim.evidence
                if (key := passage_id(evidence)) not in self._passages:
                    self._passages.add(key)
                    rows.nodes.setdefault(("Passage",), []).append(passage_node(evidence).props)
                    _add(rows, passage_edge(evidence))
            had = {(edge.type, edge.start, edge.end, edge.key) for edge in fact_edges(old, self._table)} if old else ()
            for edge in fact_edges(fact, self._table):
                if (edge.type, edge.start, edge.end, edge.key) not in had:
                    _add(rows, edge)
        return rows


def _add(rows: Rows, edge: Edge) -> None:
    row = {"a": edge.start[1], "b": edge.end[1], "props": edge.props}
    rows.edges.setdefault((edge.type, edge.start[0], edge.end[0]), []).append(row)


def prefixed(rows: Rows, prefix: str) -> Rows:
    """The same rows under other ids, in groups and with claims of their own, so that the service never meets them."""
    own = ("id", "group", "claim_id", "fact_id")

    def moved(props: Row) -> Row:
        return {name: prefix + value if name in own else value for name, value in props.items()}

    nodes = {labels: [{"props": moved(props)} for props in some] for labels, some in rows.nodes.items()}
    edges = {
        key: [{"a": prefix + row["a"], "b": prefix + row["b"], "props": moved(row["props"])} for row in some]
        for key, some in rows.edges.items()
    }
    return Rows(nodes, edges, rows.facts)


_CREATE_NODE = "UNWIND $rows AS row CREATE (n:{labels}) SET n = row.props"
_MERGE_NODE = "UNWIND $rows AS row MERGE (n:{first} {{id: row.props.id}}) SET n:{labels}, n += row.props"
_ENDS = "UNWIND $rows AS row MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}}) "
_CREATE_EDGE = _ENDS + "CREATE (a)-[r:{type}]->(b) SET r = row.props"
_MERGE_EDGE = _ENDS + "MERGE (a)-[r:{type}]->(b) SET r += row.props"


def write(driver: Driver, rows: Rows, *, merge: bool = False) -> None:
    """Write a batch in one transaction: CREATE what is known to be new, or MERGE everything."""
    with driver.session() as session, session.begin_transaction() as transaction:
        for labels, nodes in rows.nodes.items():
            statement = (_MERGE_NODE if merge else _CREATE_NODE).format(labels=":".join(labels), first=labels[0])
            for chunk in _chunks(nodes):
                transaction.run(statement, rows=chunk).consume()
        for (type_, start, end), edges in rows.edges.items():
            statement = (_MERGE_EDGE if merge else _CREATE_EDGE).format(type=type_, start=start, end=end)
            for chunk in _chunks(edges):
                transaction.run(statement, rows=chunk).consume()
        transaction.commit()


def _chunks(rows: list[Row]) -> Iterable[list[Row]]:
    return (rows[start : start + ROWS] for start in range(0, len(rows), ROWS))
