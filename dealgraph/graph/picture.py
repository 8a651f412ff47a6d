"""The picture: which nodes and edges a record is drawn as. Pure, the same for every store.

Neo4j keeps the picture, so that its Browser reads naturally; the digest of every store is taken over it.
Labels, types and direction come from the ontology; see docs/neo4j.md for the shape.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any, NamedTuple

from .canonical import digest, dumps
from .entities import Entity
from .facts import Fact, confidence_of, encode, sources_of
from .ontology import NEGATIVE, Kind, Ontology
from .values import DocumentRef, Evidence, first_day, last_day

Props = dict[str, Any]


class Node(NamedTuple):
    """A node: its labels (the first tells the id space), id, and properties without nulls."""

    labels: tuple[str, ...]
    id: str
    props: Props

    def line(self) -> str:
        return "N " + dumps([list(self.labels), self.id, self.props]).decode()


class Edge(NamedTuple):
    """An edge between two (first label, id) ends. `key` tells parallel edges of one type apart."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    props: Props
    key: str = ""

    def line(self) -> str:
        return "E " + dumps([self.type, *self.start, *self.end, self.props]).decode()


def entity_node(entity: Entity, table: Ontology) -> Node:
    """`(:Entity:Company {id, name, kind, names})`."""
    kind = entity.kind
    props = {"id": entity.id, "name": entity.name, "kind": kind, "names": list(entity.names)}
    return Node(("Entity", table.entities[kind]), entity.id, props)


def document_node(ref: DocumentRef) -> Node:
    """`(:Document {id, name, title, url, publisher, published_at, language})`."""
    props = _stated(ref, _DOCUMENT)
    props["name"] = ref.title or ref.url or str(ref.id)[:12]
    return Node(("Document",), str(ref.id), props)


_DOCUMENT = tuple(DocumentRef.model_fields)
_PASSAGE = tuple(name for name in Evidence.model_fields if name != "document")


def _stated(value: DocumentRef | Evidence, names: Iterable[str]) -> Props:
    """Those of these fields that say something."""
    return {name: said for name in names if (said := getattr(value, name)) is not None}


def passage_id(evidence: Evidence) -> str:
    """The id of a passage: where it stands and what it says."""
    place = [evidence.document.id, evidence.section, evidence.start, evidence.end, evidence.pointer, evidence.quote]
    return digest(place, 32)


def passage_node(evidence: Evidence, key: str | None = None) -> Node:
    """`(:Passage {id, name, quote, section, start, end, pointer})`; `key` is its id, where that is at hand."""
    quote = evidence.quote
    props = _stated(evidence, _PASSAGE)
    props["id"] = key = key or passage_id(evidence)
    props["name"] = quote if len(quote) <= 60 else quote[:59].rstrip() + "…"
    return Node(("Passage",), key, props)


def fact_node(fact: Fact, table: Ontology) -> Node:
    """`(:Fact:Investment {id, name, statement, status, low, high, unit, ...})`; figures are rounded to floats for
    sorting, the exact ones are in `amount`, the source's words."""
    kind = table.kinds[fact.kind]
    held = fact.live or fact.ordered
    claim = held[0].claim
    quantity, period = fact.quantity, fact.period
    props: Props = {
        "id": fact.id,
        "name": fact.wording.caption,
        "statement": fact.wording.statement,
        "kind": fact.kind,
        "status": fact.status,
        "live": bool(fact.live),
        "superseded": fact.links.superseded_by is not None,
        "sources": sources_of(held),
        "confidence": float(confidence_of(held)),
        "first_published": fact.ordered[0].published,
        "last_published": fact.ordered[-1].published,
    }
    if fact.metric is not None:
        props["metric"] = fact.metric
    props |= claim.attributes
    if quantity:
        props |= {"amount": quantity.text, "qualifier": quantity.qualifier}
        if quantity.unit is not None:
            props["unit"] = quantity.unit
        if quantity.min is not None:
            props["low"] = float(quantity.min)
        if quantity.max is not None:
            props["high"] = float(quantity.max)
    if period and period.start:
        props["period_start"] = first_day(period.start)
    if period and period.end:
        props["period_end"] = last_day(period.end)
    return Node(("Fact", kind.label), fact.id, props)


def fact_edges(fact: Fact, table: Ontology) -> Iterator[Edge]:
    """Every edge that a fact brings: roles, speakers, evidence, links, shortcuts."""
    kind = table.kinds[fact.kind]
    own = ("Fact", fact.id)
    for name, parties in fact.roles.items():
        role = kind.roles[name]
        for party in parties:
            other = ("Entity", party)
            start, end = (own, other) if role.out else (other, own)
            yield Edge(role.edge, start, end, {"role": name}, name)
    for speaker in fact.speakers:
        yield Edge(kind.speaker, ("Entity", speaker), own, {"role": "speaker"}, "speaker")
    yield from _evidence_edges(fact)
    if fact.links:
        yield from _link_edges(fact)
    yield from _shortcuts(fact, kind)


def _link_edges(fact: Fact) -> Iterator[Edge]:
    own = ("Fact", fact.id)
    for other in fact.links.same_deal:
        if fact.id < other:
            yield Edge("SAME_DEAL", own, ("Fact", other), {})
    for other in fact.links.contradicts:
        if fact.id < other:
            yield Edge("CONTRADICTS", own, ("Fact", other), {})
    for other in fact.links.revises:
        yield Edge("REVISES", own, ("Fact", other), {})


def _evidence_edges(fact: Fact) -> Iterator[Edge]:
    own = ("Fact", fact.id)
    for held in fact.claims:
        evidence = held.claim.evidence
        props: Props = {"claim_id": held.id, "status": held.claim.status}
        if (published := evidence.document.published_at) is not None:
            props["published_at"] = published
        if held.withdrawn is not None:
            props["withdrawn_at"] = held.withdrawn.at
        yield Edge("EVIDENCED_BY", own, ("Passage", passage_id(evidence)), props, held.id)


def _shortcuts(fact: Fact, kind: Kind) -> Iterator[Edge]:
    if not fact.live or fact.status in NEGATIVE:
        return
    props = {"fact_id": fact.id, "name": fact.wording.caption, "derived": True}
    drawn: set[tuple[str, str, str]] = set()  # who leads a round also invests in it: one edge for both
    for type_, start, end in kind.shortcuts:
        pairs: Iterable[tuple[str, str]] = (
            combinations(fact.roles.get(start, ()), 2)
            if start == end
            else product(fact.roles.get(start, ()), fact.roles.get(end, ()))
        )
        for one, other in pairs:
            if one != other and (type_, one, other) not in drawn:
                drawn.add((type_, one, other))
                yield Edge(type_, ("Entity", one), ("Entity", other), props, fact.id)


def fact_lines(fact: Fact, table: Ontology) -> Iterator[str]:
    """The canonical lines of a fact without its passages: node, edges, and the hash of its record."""
    yield fact_node(fact, table).line()
    for edge in fact_edges(fact, table):
        yield edge.line()
    yield record_line(fact)


def record_line(fact: Fact) -> str:
    """`R id hash` over what the record says, leaving out when and in which order it arrived."""
    import orjson

    body = orjson.loads(encode(fact))
    for held in body["claims"]:
        del held["seq"], held["recorded_at"]
    return f"R {fact.id} {digest(body)}"


def passage_lines(fact: Fact) -> Iterator[str]:
    """The lines of a fact's passages and their documents; shared ones repeat, so callers make them unique."""
    for held in fact.claims:
        evidence = held.claim.evidence
        yield passage_node(evidence).line()
        yield passage_edge(evidence).line()


def passage_edge(evidence: Evidence) -> Edge:
    """`(:Passage)-[:IN]->(:Document)`."""
    return Edge("IN", ("Passage", passage_id(evidence)), ("Document", str(evidence.document.id)), {})


def lines_of(
    entities: Iterable[Entity], documents: Iterable[DocumentRef], facts: Iterable[Fact], table: Ontology
) -> Iterator[str]:
    """The canonical lines of a whole graph, each once; `documents` are those that no fact tells."""
    for entity in entities:
        yield entity_node(entity, table).line()
    for ref in documents:
        yield document_node(ref).line()
    seen: set[int] = set()
    told: set[str | None] = set()
    for fact in facts:
        yield from fact_lines(fact, table)
        for held in fact.claims:
            if (ref := held.claim.evidence.document).id not in told:
                told.add(ref.id)
                yield document_node(ref).line()
        for line in passage_lines(fact):
            if (mark := hash(line)) not in seen:
                seen.add(mark)
                yield line


def digest_of(lines: Iterable[str]) -> str:
    """The digest of a graph: the sum of its lines' hashes, so that order does not matter and memory stays small."""
    total = 0
    for line in lines:
        total += int.from_bytes(hashlib.sha256(line.encode()).digest(), "big")
    return f"{total % (1 << 256):064x}"
