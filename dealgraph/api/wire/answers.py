"""The wire contract: models of every answer, for the OpenAPI document and for tests that hold answers to it.

The rule: answers, made of checked values, are not validated on their way out; tests hold them to these models.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dealgraph.graph.values import EntityKind, Qualifier, Relation, Status


class Out(BaseModel):
    """Base of all answers: what is listed is all there is."""

    model_config = ConfigDict(extra="forbid")


class Problem(BaseModel):
    """RFC 9457: what went wrong. `pointer` names the field at fault, `candidates` the ids a name may mean."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    pointer: str | None = None
    candidates: list[str] | None = None
    snapshot: str | None = None


class EntityOut(Out):
    id: str = Field(examples=["company:anthropic"])
    kind: EntityKind
    name: str


class FoundEntity(EntityOut):
    names: list[str]


class EntityDetail(FoundEntity):
    keys: list[str]
    looks_like: list[EntityOut]


class QuantityOut(Out):
    text: str
    min: float | None
    max: float | None
    unit: str
    qualifier: Qualifier
    currency_assumed: bool


class PeriodOut(Out):
    text: str
    start: str | None
    end: str | None
    precision: Literal["year", "month", "day", "none"]
    relation: Relation
    resolved_from: str | None


class Party(Out):
    name: str
    kind: EntityKind


class AttributionOut(Out):
    speaker: Party | None
    through: Party | None
    text: str | None


class DocumentOut(Out):
    id: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    language: str | None


class EvidenceOut(Out):
    claim: str
    quote: str
    document: DocumentOut
    section: str | None
    start: int | None
    end: int | None
    pointer: str | None
    status: Status
    attribution: AttributionOut | None
    recorded_at: str
    seq: int


class FactOut(Out):
    """All claims of one content, and what they come to."""

    id: str
    kind: str
    roles: dict[str, list[EntityOut]]
    speakers: list[EntityOut]
    metric: str | None
    attributes: dict[str, str]
    quantity: QuantityOut | None
    quantities: dict[str, QuantityOut]
    period: PeriodOut | None
    status: Status
    statement: str
    match: Literal["sure", "unknown"]
    confidence: float
    sources: int
    first_published: str | None
    last_published: str | None
    superseded_by: str | None
    evidence: list[EvidenceOut]


class Withdrawn(Out):
    claim: str
    at: str
    by: str
    reason: str


class FactDetail(FactOut):
    same_deal: list[FactOut]
    contradictions: list[FactOut]
    revises: list[FactOut]
    revised_by: list[FactOut]
    claims: list[dict[str, Any]]
    withdrawn: list[Withdrawn]


class Revision(Out):
    direction: str | None
    previous: QuantityOut | None
    revises: list[FactOut]
    revised_by: list[FactOut]


class ForecastOut(FactOut):
    revision: Revision


class Listing(Out):
    next: str | None = Field(description="cursor of the next page")


class EntityPage(Listing):
    items: list[FoundEntity]


class FactPage(Listing):
    items: list[FactOut]


class ForecastPage(Listing):
    items: list[ForecastOut]


class OtherParty(Out):
    role: str
    entity: EntityOut


class RelationshipOut(Out):
    kind: str
    role: str
    direction: Literal["in", "out"]
    others: list[OtherParty]
    fact: FactOut


class RelationshipPage(Listing):
    items: list[RelationshipOut]


class Neighbor(Out):
    entity: EntityOut
    distance: int
    via: list[str]


class Neighbors(Listing):
    center: EntityOut
    items: list[Neighbor]
    facts: list[FactOut]


class Contradiction(Out):
    facts: list[FactOut]
    settled: str | None


class ContradictionPage(Listing):
    items: list[Contradiction]


class ConflictOut(Out):
    left: str
    right: str
    same: str
    different: str


class ConflictList(Listing):
    items: list[ConflictOut]


class Excluded(Out):
    id: str
    why: str


class Aggregate(Out):
    group: dict[str, Any]
    count: int
    low: float | None
    high: float | None
    unit: str | None
    facts: list[str]
    excluded: list[Excluded]


class AggregateList(Listing):
    items: list[Aggregate]


class Step(Out):
    from_: Annotated[EntityOut, Field(alias="from")]
    fact: FactOut | None
    to: EntityOut


class PathOut(Out):
    hops: int
    steps: list[Step]


class PathList(Listing):
    from_: Annotated[EntityOut, Field(alias="from")]
    to: EntityOut
    items: list[PathOut]


class CycleList(Listing):
    items: list[PathOut]


class SubgraphOut(Out):
    center: str
    entities: list[EntityOut]
    facts: list[FactOut]


class Elements(Out):
    """The same as Cytoscape JSON (`format=cytoscape`)."""

    elements: dict[str, Any]


class RungOut(Out):
    status: str
    count: int
    low: float | None
    high: float | None
    facts: list[str]


class TotalOut(Out):
    kind: str
    metric: str | None
    unit: str
    count: int
    low: float | None
    high: float | None
    facts: list[str]
    by_status: list[RungOut]
    excluded: list[Excluded]


class Reference(Out):
    entity: EntityOut
    totals: list[TotalOut]


class Compared(Reference):
    more_than_reference: bool | None = None


class Comparison(Listing):
    reference: Reference | None
    items: list[Compared]


class DiffItem(Out):
    op: Literal["created", "updated", "closed"]
    before: FactOut | None
    after: FactOut | None


class DiffPage(Listing):
    items: list[DiffItem]


class ChangeOut(BaseModel):
    """What one event did: to a fact (created, updated, closed), or to an entity (merged, split)."""

    seq: int
    recorded_at: str
    op: Literal["created", "updated", "closed", "merged", "split"]


class ChangePage(Listing):
    items: list[ChangeOut]
    seq: int = Field(description="how far this list is complete: the next `since`")


class ReceiptOut(Out):
    id: str
    seq: int
    new: bool


class RefusedOut(Out):
    where: str
    pointer: str
    reason: str


class UnusedOut(Out):
    """An amount that stands in a text and in no claim of it."""

    document: int = Field(description="of the documents read, counted from 1")
    text: str
    start: int
    end: int
    sentence: str
    why: str


class ModelOut(Out):
    """What a language model was asked, and what became of its answers."""

    asked: int = Field(description="passages that were shown to it")
    proposed: int = Field(description="facts that were found again in their passage, and wait for review")
    failed: dict[str, int] = Field(description="passages that the rules read alone, by reason")
    dropped: dict[str, int] = Field(description="facts that their passage does not bear out, by reason")


class ReadingOut(Out):
    """What was read out of documents that brought no claims along."""

    extractor: str
    documents: int
    again: int = Field(description="of these, read by the same rules before, and not again")
    stated: int
    proposed: int = Field(description="wait for review")
    below: int = Field(description="too unsure to propose")
    withdrawn: int = Field(description="claims of an earlier reading that the rules read no more")
    restored: int = Field(description="claims of an earlier reading that the rules read again")
    unused: list[UnusedOut] = Field(description="the first thousand")
    unused_total: int
    model: ModelOut | None = Field(None, description="where a language model is used, too")


class IngestOut(Out):
    """What became of an ingest; durable when it is answered."""

    ingest: str
    seq: int
    read: int
    new: int
    known: int
    items: list[ReceiptOut]
    refused: list[RefusedOut]
    reading: ReadingOut | None = None


class DryRun(Out):
    """What would change, were it recorded."""

    dry_run: Literal[True]
    seq: int
    read: int
    new: int
    known: int
    changes: list[dict[str, Any]]
    refused: list[RefusedOut]
    reading: ReadingOut | None = None


class IngestState(IngestOut):
    applied: bool = Field(description="does the graph reflect it?")
