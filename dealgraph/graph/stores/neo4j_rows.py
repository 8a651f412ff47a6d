"""A delta as rows for Neo4j: which statement gets which rows, in the order they must be written.

Pure. Nodes and edges are those of the picture and nothing else; the helpers below stand beside them as
properties that no answer shows: `record` (the whole record), `group` (and the point it states), `figure` (to sort by),
`text` (to search).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from ..entities import Entity
from ..errors import StoreError
from ..facts import Fact, encode, search_text
from ..ontology import Ontology
from ..picture import Edge, Node, document_node, entity_node, fact_edges, fact_node, passage_id, passage_node
from ..revisions import point
from . import neo4j_cypher as cypher
from .base import Delta, Points, sort_value

Row = dict[str, Any]
HELPERS = ("record", "group", "figure", "text")
OWN_TYPES = frozenset({"EVIDENCED_BY", "IN", "SAME_DEAL", "CONTRADICTS", "REVISES"})
# What tells parallel edges between two spaces apart.
_KEYS = {
    ("Entity", "Fact"): "role",
    ("Fact", "Entity"): "role",
    ("Fact", "Passage"): "claim_id",
    ("Entity", "Entity"): "fact_id",
}


@dataclass(slots=True)
class Expected:
    """What a write must have made by its end: an edge whose end is missing would else be lost without a word.
    What was to go may be gone already."""

    nodes: int = 0
    edges: int = 0


@dataclass(slots=True)
class Batch:
    """Rows for one statement. `counted` is false where the rows may be there already."""

    statement: str
    rows: list[Row] = field(default_factory=list)
    counted: bool = True


def entity_helpers(entity: Entity) -> Row:
    """What stands on an entity's node beside the picture."""
    return {"record": _mentions(entity), "text": "\n".join(entity.names).casefold()}


def _mentions(entity: Entity) -> str:
    return orjson.dumps([[kind, name, count] for (kind, name), count in sorted(entity.mentions.items())]).decode()


def fact_helpers(fact: Fact) -> Row:
    """What stands on a fact's node beside the picture."""
    return {
        "record": encode(fact).decode(),
        "group": place(fact.group, point(fact.quantity)),
        "figure": sort_value(fact, "amount"),
        "text": search_text(fact, []),
    }


def place(group: str, figure: float | None) -> str:
    """Where facts of a group that state this point stand, None: those that are vague about it. All of the group begin
    alike."""
    return group if figure is None else f"{group} {float(figure)}"


def places(groups: Mapping[str, Points]) -> list[str]:
    """Where those of the wanted figures stand, and those that are vague."""
    return [place(group, figure) for group, figures in groups.items() if figures for figure in (None, *figures)]


def vague(groups: Mapping[str, Points], found: Iterable[Fact]) -> list[str]:
    """Groups of which facts of a few figures were wanted, and all are needed: one of them is vague."""
    return sorted({fact.group for fact in found if groups.get(fact.group) and point(fact.quantity) is None})


def entity_of(key: str, record: str) -> Entity:
    """The entity back from its record."""
    return Entity(key, {(kind, name): count for kind, name, count in orjson.loads(record)})


def withdrawal_rows(delta: Delta) -> list[Row]:
    return [
        {"id": key, "at": one.at, "by": one.by, "reason": one.reason, "turn": one.turn}
        for key, one in delta.withdrawals.items()
    ]


def judgement_rows(delta: Delta) -> list[Row]:
    return [{"id": key, "record": one.model_dump_json(exclude_none=True)} for key, one in delta.judgements.items()]


class Writing:
    """One delta on its way into the graph."""

    def __init__(self, delta: Delta, table: Ontology) -> None:
        self._delta = delta
        self._table = table
        self._labels = frozenset(table.entities.values()) | {kind.label for kind in table.kinds.values()}
        self._types = table.edge_types() | OWN_TYPES
        self._stands: dict[str, str] = {}  # the passage of each claim of a new fact
        self.expected = Expected()

    def batches(self, size: int) -> Iterator[Batch]:
        """Every batch in order: what goes, then nodes, then edges. Those that may be one statement are."""
        return together(self._one_by_one(size))

    def _one_by_one(self, size: int) -> Iterator[Batch]:
        delta = self._delta
        fresh = [after for before, after in delta.facts if before is None and after is not None]
        between: list[Edge] = []
        parts = (fresh[start : start + size] for start in range(0, len(fresh), size))
        new = [Batch(cypher.CREATE_FACTS, [self._new_facts(part, between)]) for part in parts]
        for batch in self._before():
            yield from _split(batch, size)
        yield from new
        changed = [(before, after) for before, after in delta.facts if before is not None and after is not None]
        if changed:
            rows = [{"id": after.id, "props": self._fact_props(after)[1]} for _, after in changed]
            yield from _split(Batch(cypher.CHANGE_FACTS, rows), size)
        between += [edge for before, after in changed for edge in self._minus(after, before)]
        for batch in self._edges(between):
            yield from _split(batch, size)

    # ------------------------------------------------------------ nodes

    def _before(self) -> Iterator[Batch]:
        """What must be gone or there before facts are written."""
        delta = self._delta
        gone_edges = [edge for before, after in delta.facts if before for edge in self._minus(before, after)]
        yield from self._deletions(gone_edges)
        ended = [before.id for before, after in delta.facts if before and after is None]
        left = [before.id for before, after in delta.entities if before and after is None]
        yield Batch(cypher.DELETE_NODES.format(label="Fact"), [{"id": key} for key in ended], counted=False)
        yield Batch(cypher.DELETE_NODES.format(label="Entity"), [{"id": key} for key in left], counted=False)
        yield Batch(cypher.MERGE_WITHDRAWALS, withdrawal_rows(delta), counted=False)
        yield Batch(cypher.MERGE_JUDGEMENTS, judgement_rows(delta), counted=False)
        yield from self._sources()
        new = [self._entity_row(after) for before, after in delta.entities if before is None and after]
        self.expected.nodes += len(new)
        yield Batch(cypher.CREATE_ENTITIES, new)
        yield from self._changed_entities()

    def _changed_entities(self) -> Iterator[Batch]:
        """Most only count one more mention: these keep name, labels and index entries."""
        counted, changed = [], []
        for before, after in self._delta.entities:
            if before is None or after is None:
                continue
            if _told_alike(before, after):
                counted.append({"id": after.id, "record": _mentions(after)})
            else:
                changed.append(self._entity_row(after) | {"old": self._table.entities[before.kind]})
        yield Batch(cypher.COUNT_MENTIONS, counted)
        yield Batch(cypher.CHANGE_ENTITIES, changed)

    def _entity_row(self, entity: Entity) -> Row:
        node = entity_node(entity, self._table)
        return {"id": node.id, "label": self._label(node), "props": node.props | entity_helpers(entity)}

    def _sources(self) -> Iterator[Batch]:
        """New passages of known documents; then new documents, each with its passages, which need no looking up."""
        new: dict[str, Row] = {
            key: {"props": document_node(ref).props, "passages": []} for key, ref in self._delta.documents.items()
        }
        known: list[Row] = []
        for document, props in self._passages():
            if document in new:
                new[document]["passages"].append(props)
                self.expected.nodes += 1
                self.expected.edges += 1
            else:
                known.append({"document": document, "props": props})
        self.expected.nodes += len(new)
        yield Batch(cypher.MERGE_PASSAGES, known, counted=False)
        yield Batch(cypher.CREATE_DOCUMENTS, list(new.values()))

    def _passages(self) -> Iterator[tuple[str, Row]]:
        """Passages of claims that came, by document; a claim that changed its fact brings one that is there."""
        seen: set[str] = set()
        for before, after in self._delta.facts:
            had = {held.id for held in before.claims} if before else ()
            for held in after.claims if after else ():
                if held.id in had:
                    continue
                evidence = held.claim.evidence
                if (key := self._stands.get(held.id) or passage_id(evidence)) not in seen:
                    seen.add(key)
                    yield str(evidence.document.id), passage_node(evidence, key).props

    def _fact_props(self, fact: Fact) -> tuple[Node, Row]:
        node = fact_node(fact, self._table)
        node.props.update(fact_helpers(fact))
        return node, node.props

    # ------------------------------------------------------------ edges

    def _new_facts(self, facts: list[Fact], between: list[Edge]) -> Row:
        """New facts and their edges to entities and passages. The other edges are put into `between`: they need every
        fact to be there."""
        made: list[Row] = []
        from_, into, said = list[list[Any]](), list[list[Any]](), list[list[Any]]()
        for number, fact in enumerate(facts):
            node, props = self._fact_props(fact)
            made.append({"label": self._label(node), "props": props})
            for edge in fact_edges(fact, self._table):
                (start, start_id), (end, end_id) = edge.start, edge.end
                if start == end:
                    between.append(edge)
                elif start == "Entity":
                    from_.append([self._type(edge), start_id, number, edge.props])
                elif end == "Entity":
                    into.append([self._type(edge), end_id, number, edge.props])
                else:
                    said.append([self._type(edge), end_id, number, edge.props])
                    self._stands[edge.key] = end_id
        self.expected.nodes += len(made)
        self.expected.edges += len(from_) + len(into) + len(said)
        return {"facts": made, "from": from_, "into": into, "said": said}

    def _edges(self, edges: list[Edge]) -> Iterator[Batch]:
        """Edges whose ends both stand."""
        self.expected.edges += len(edges)
        grouped: dict[tuple[str, str], list[Row]] = {}
        for edge in edges:
            row = {"type": self._type(edge), "a": edge.start[1], "b": edge.end[1], "props": edge.props}
            grouped.setdefault((edge.start[0], edge.end[0]), []).append(row)
        for (start, end), rows in grouped.items():
            yield Batch(cypher.CREATE_EDGES.format(start=start, end=end), rows)

    def _deletions(self, edges: Iterable[Edge]) -> Iterator[Batch]:
        grouped: dict[tuple[str, str, str], list[Row]] = {}
        for edge in edges:
            row = {"a": edge.start[1], "b": edge.end[1], "key": edge.key}
            grouped.setdefault((self._type(edge), edge.start[0], edge.end[0]), []).append(row)
        for (type_, start, end), rows in grouped.items():
            name = _KEYS.get((start, end))
            key = f"r.{name} = row.key" if name else "true"
            yield Batch(cypher.DELETE_EDGES.format(type=type_, start=start, end=end, key=key), rows)

    def _minus(self, fact: Fact, other: Fact | None) -> list[Edge]:
        """The edges of `fact` that `other` does not have in just this form."""
        theirs = {_mark(edge): edge.props for edge in fact_edges(other, self._table)} if other else {}
        return [edge for edge in fact_edges(fact, self._table) if theirs.get(_mark(edge)) != edge.props]

    # ------------------------------------------------------------ the closed enum

    def _label(self, node: Node) -> str:
        if node.labels[1] not in self._labels:
            raise StoreError(f"'{node.labels[1]}' is no label of the ontology; nothing was written")
        return node.labels[1]

    def _type(self, edge: Edge) -> str:
        if edge.type not in self._types:
            raise StoreError(f"'{edge.type}' is no relationship type of the ontology; nothing was written")
        return edge.type


def _told_alike(one: Entity, other: Entity) -> bool:
    """Have both the same names, caption and kind? Of one name and kind only the number can differ."""
    if len(one.mentions) == 1 and one.mentions.keys() == other.mentions.keys():
        return True
    return (one.names, one.kind, one.name) == (other.names, other.kind, other.name)


def _mark(edge: Edge) -> tuple[str, str, str, str]:
    return edge.type, edge.start[1], edge.end[1], edge.key


def _split(batch: Batch, size: int) -> Iterator[Batch]:
    for start in range(0, len(batch.rows), size):
        yield Batch(batch.statement, batch.rows[start : start + size], batch.counted)


_RANK = {statement: rank for rank, statement in enumerate(cypher.TOGETHER)}


def together(batches: Iterable[Batch]) -> Iterator[Batch]:
    """The same in the same order, as few statements: batches that follow each other as in TOGETHER are one."""
    piece: Row = {}
    last = -1
    for batch in batches:
        rank = _RANK.get(batch.statement, -1)
        if piece and rank <= last:
            yield Batch(cypher.WRITE_TOGETHER, [piece])
            piece = {}
        if rank < 0:
            yield batch
        else:
            piece[cypher.TOGETHER[batch.statement]] = batch.rows
        last = rank
    if piece:
        yield Batch(cypher.WRITE_TOGETHER, [piece])
