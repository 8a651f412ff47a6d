"""What must change in Neo4j so that it shows just what an embedded graph shows: the work list of a rebuild.

Pure: it is told what stands in the database, node by node and edge by edge, and answers with rows to write. Every
property counts, helpers included, so that damage of any kind is mended and nothing that is right is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..facts import Fact
from ..ontology import Ontology
from ..picture import Edge, document_node, entity_node, fact_edges, fact_node, passage_edge, passage_node
from . import neo4j_cypher as cypher
from .base import Delta
from .neo4j_rows import Batch, Row, entity_helpers, fact_helpers, judgement_rows, withdrawal_rows

Deltas = Callable[[], Iterator[Delta]]


class Repair:
    """The difference between `deltas`, which draw the graph as it should be, and what `saw_*` is told stands there."""

    def __init__(self, deltas: Deltas, table: Ontology) -> None:
        self._deltas = deltas
        self._table = table
        self._nodes = {(space, props["id"]): _mark(labels, props) for space, labels, props in self._all_nodes()}
        self._edges = {_edge_mark(edge) for edge in self._all_edges()}
        self._seen_nodes: set[tuple[str, str]] = set()
        self._seen_edges: set[int] = set()
        self._wrong: dict[tuple[str, str], list[str]] = {}
        self._stray_nodes: list[str] = []
        self._stray_edges: list[str] = []

    # ------------------------------------------------------------ what stands there

    def saw_node(self, space: str, element: str, labels: list[str], props: Row) -> None:
        key = (space, props.get("id", ""))
        if key not in self._nodes:
            self._stray_nodes.append(element)
            return
        self._seen_nodes.add(key)
        if self._nodes[key] != _mark(labels, props):
            self._wrong[key] = [label for label in labels if label != space]

    def saw_edge(self, element: str, type_: str, start: tuple[str, str], end: tuple[str, str], props: Row) -> None:
        mark = _edge_mark(Edge(type_, start, end, props))
        if mark not in self._edges or mark in self._seen_edges:
            self._stray_edges.append(element)
        else:
            self._seen_edges.add(mark)

    @property
    def size(self) -> int:
        """How many nodes and edges are to be written or taken away."""
        missing = len(self._nodes) - len(self._seen_nodes) + len(self._edges) - len(self._seen_edges)
        return missing + len(self._wrong) + len(self._stray_nodes) + len(self._stray_edges)

    # ------------------------------------------------------------ what to do

    def batches(self, size: int) -> Iterator[Batch]:
        """Nodes, then the edges between them, then what goes: a reader between two transactions misses nothing."""
        yield from _batched(self._node_work(), size)
        yield from _batched(self._edge_work(), size)
        strays = [(cypher.DROP_EDGES, {"element": element}) for element in self._stray_edges]
        strays += [(cypher.DROP_NODES, {"element": element}) for element in self._stray_nodes]
        yield from _batched(strays, size)

    def _node_work(self) -> Iterator[tuple[str, Row]]:
        for space, labels, props in self._all_nodes():
            key = (space, props["id"])
            row = {"id": props["id"], "labels": [label for label in labels if label != space], "props": props}
            if key in self._wrong:
                yield cypher.MEND_NODES.format(label=space), {**row, "wrong": self._wrong[key]}
            elif key not in self._seen_nodes:
                yield cypher.CREATE_NODES.format(label=space), row

    def _edge_work(self) -> Iterator[tuple[str, Row]]:
        for edge in self._all_edges():
            mark = _edge_mark(edge)
            if mark not in self._seen_edges:
                self._seen_edges.add(mark)
                row = {"type": edge.type, "a": edge.start[1], "b": edge.end[1], "props": edge.props}
                yield cypher.CREATE_EDGES.format(start=edge.start[0], end=edge.end[0]), row

    # ------------------------------------------------------------ what should stand there

    def _all_nodes(self) -> Iterator[tuple[str, tuple[str, ...], Row]]:
        passages: set[str] = set()
        for delta in self._deltas():
            for _, entity in delta.entities:
                if entity:
                    node = entity_node(entity, self._table)
                    yield "Entity", node.labels, node.props | entity_helpers(entity)
            for ref in delta.documents.values():
                yield "Document", ("Document",), document_node(ref).props
            for _, fact in delta.facts:
                if fact:
                    fact_drawn = fact_node(fact, self._table)
                    yield "Fact", fact_drawn.labels, fact_drawn.props | fact_helpers(fact)
                    yield from _passages(fact, passages)
            for row in withdrawal_rows(delta):
                yield "_Withdrawal", ("_Withdrawal",), row
            for row in judgement_rows(delta):
                yield "_Judgement", ("_Judgement",), row

    def _all_edges(self) -> Iterator[Edge]:
        passages: set[str] = set()
        for delta in self._deltas():
            for _, fact in delta.facts:
                if fact:
                    yield from fact_edges(fact, self._table)
                    for held in fact.claims:
                        edge = passage_edge(held.claim.evidence)
                        if edge.start[1] not in passages:
                            passages.add(edge.start[1])
                            yield edge


def _batched(work: Iterable[tuple[str, Row]], size: int) -> Iterator[Batch]:
    """Rows of one statement together; each statement's last, smaller batch at the end."""
    grouped: dict[str, list[Row]] = {}
    for statement, row in work:
        rows = grouped.setdefault(statement, [])
        rows.append(row)
        if len(rows) == size:
            yield Batch(statement, grouped.pop(statement), counted=False)
    for statement, rows in grouped.items():
        yield Batch(statement, rows, counted=False)


def _passages(fact: Fact, seen: set[str]) -> Iterator[tuple[str, tuple[str, ...], Row]]:
    for held in fact.claims:
        node = passage_node(held.claim.evidence)
        if node.id not in seen:
            seen.add(node.id)
            yield "Passage", ("Passage",), node.props


def _mark(labels: tuple[str, ...] | list[str], props: Row) -> int:
    return hash((frozenset(labels), _frozen(props)))


def _edge_mark(edge: Edge) -> int:
    return hash((edge.type, edge.start, edge.end, _frozen(edge.props)))


def _frozen(props: Row) -> frozenset[tuple[str, Any]]:
    return frozenset((key, tuple(value) if isinstance(value, list) else value) for key, value in props.items())
