"""The port of a graph store: what the fold reads and writes, and the few reads that questions are made of.

A store speaks our words (facts, entities, documents), never a query language. `apply` writes effect and
position in one transaction and refuses a stale writer. Every store passes tests/contracts/store_contract.py
and gives the same answers, checked by tests/parity.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from ..claims import Judgement
from ..entities import Entity
from ..facts import Fact, Withdrawal
from ..values import DocumentRef, Quantity

Order = Literal["published", "-published", "amount", "-amount"]
# Where facts without a figure stand among the sorted: below every loss, so that the largest first ends with them.
UNSTATED = -sys.float_info.max
Points = Collection[float] | None  # figures; None: whatever the figure
Steps = Iterable[object]  # work that is done by asking for the next


@dataclass(frozen=True, slots=True)
class Position:
    """How far a store has come: the last applied seq, the writer's epoch, the ontology version of its facts."""

    seq: int = 0
    epoch: int = 0
    version: str = ""


@dataclass(frozen=True, slots=True)
class Delta:
    """What a batch of events does to a graph. Pairs are (before, after); None where there is none.

    Entities that end are in `entities` as (before, None). Documents, withdrawals and judgements only ever come.
    """

    facts: Sequence[tuple[Fact | None, Fact | None]] = ()
    entities: Sequence[tuple[Entity | None, Entity | None]] = ()
    documents: Mapping[str, DocumentRef] = field(default_factory=dict)
    withdrawals: Mapping[str, Withdrawal] = field(default_factory=dict)
    judgements: Mapping[str, Judgement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FactQuery:
    """A coarse selection of facts. A store may return more than fits, never less; the caller checks exactly.

    `status` is the current one. `reaches` keeps facts whose figure may be at least that, `stays_within` those
    whose figure may be at most that. `published_to` (a day or instant) drops facts with no claim published by
    then. `document` is a document id. `text` are words that all occur in the statement, quotes or names.
    `withdrawn=False` drops facts without a live claim. `contradicted` keeps facts linked as contradicting another.
    """

    kinds: Collection[str] = ()
    entities: Collection[str] = ()
    role: str | None = None
    metric: str | None = None
    unit: str | None = None
    status: Collection[str] = ()
    reaches: float | None = None
    stays_within: float | None = None
    published_to: str | None = None
    document: str | None = None
    text: str | None = None
    withdrawn: bool = False
    contradicted: bool = False
    order: Order = "-published"


@dataclass(frozen=True, slots=True)
class SortKey:
    """Where a page of `find` ended: the value sorted by, and the fact's id."""

    value: str | float
    id: str


@dataclass(frozen=True, slots=True)
class Link:
    """One step in the graph: two entities that one live fact joins."""

    entity: str
    fact: str
    other: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is of what was wanted."""

    facts: list[Fact]
    entities: dict[str, Entity]
    documents: set[str]
    withdrawals: dict[str, Withdrawal]


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that a piece of a batch may meet: facts of groups, entities, documents, withdrawals of claims."""

    groups: Mapping[str, Points]
    entities: Collection[str]
    documents: Collection[str]
    claims: Collection[str]

    def one_by_one(self, view: FoldView) -> Seen:
        """Found in four reads."""
        found = view.facts_in_groups(self.groups), view.entities(self.entities)
        return Seen(*found, view.known_documents(self.documents), view.withdrawals(self.claims))


class FoldView(Protocol):
    """What the fold reads before it writes: each call answers for a whole batch."""

    def look(self, wanted: Wanted) -> Seen:
        """All of it at once."""

    def facts_in_groups(self, groups: Mapping[str, Points]) -> list[Fact]:
        """The facts of these groups. Where `points` are given for a group a store may leave out the facts of another
        figure, as long as every fact of the group states a point (see `revisions.point`)."""

    def facts_with_claims(self, claims: Collection[str]) -> list[Fact]: ...
    def facts_touching(self, entities: Collection[str]) -> list[Fact]: ...
    def entities(self, ids: Collection[str]) -> dict[str, Entity]: ...
    def known_documents(self, ids: Collection[str]) -> set[str]: ...
    def withdrawals(self, claims: Collection[str]) -> dict[str, Withdrawal]: ...
    def judgements(self) -> dict[str, Judgement]: ...


class Drawn(Protocol):
    """A graph that was drawn from the journal, in memory, to take the place of another."""

    def deltas(self, size: int = 1000) -> Iterator[Delta]:
        """The whole graph as deltas that draw it from nothing, `size` facts at a time so that memory stays small."""


class GraphStore(FoldView, Protocol):
    """A place where a graph stands. Safe to call from many threads; one writer."""

    name: str
    piece: int  # how many events are best folded at a time

    def position(self) -> Position: ...

    def lead(self, version: str) -> Position:
        """Take the lead: a new epoch, with which every other writer is stale. `version` marks an empty store."""

    def apply(self, delta: Delta, expected: Position, seq: int) -> Position:
        """Write `delta` and the new seq in one transaction, if the position is still `expected`.

        StaleWriter when it is not; Transient when the outcome is a fault that may pass (nothing was written, or
        the caller finds out by reading `position` again).
        """

    def apply_all(self, deltas: Iterable[Delta], expected: Position, seq: int, meanwhile: Steps = ()) -> Position:
        """`apply` all of them, in one transaction. A store that others keep takes the next delta, which may yet have to
        be made, while these write the last; what making it raises is raised here, and nothing was written. While they
        make all of it durable it takes steps of `meanwhile`, which raise nothing; another store takes none."""

    def facts(self, ids: Collection[str]) -> dict[str, Fact]: ...

    def find(self, query: FactQuery, after: SortKey | None, chunk: int) -> Iterator[Fact]:
        """Facts in the query's order, from behind `after` on, fetched `chunk` at a time."""

    def search_entities(self, text: str, limit: int, after: str | None = None, *, live: bool = False) -> list[Entity]:
        """Entities one of whose names or whose id contains `text` (casefolded), ordered by id; "" means all. `live`
        leaves out those of which every claim was withdrawn: they take part in no fact that stands."""

    def links(self, entities: Collection[str], *, history: bool = False) -> list[Link]:
        """Every step from these entities to another through a fact that is live and not superseded (`history`: any
        fact), ordered."""

    def document(self, id: str) -> DocumentRef | None: ...

    def counts(self) -> dict[str, int]:
        """How many entities, facts, claims, documents, and facts of each kind."""

    def lines(self) -> Iterator[str]:
        """The canonical lines of the whole graph as it stands (picture.py), in no order."""

    def replace_with(self, fresh: Drawn, position: Position) -> None:
        """Take over the graph of `fresh`, drawn in memory beside this one, so that readers see the old one until the
        new one is whole; whatever stands here and not there is gone, damaged edges included."""

    def clear(self) -> None: ...

    def close(self) -> None: ...


def sort_value(fact: Fact, order: Order) -> str | float:
    """What `find` sorts a fact by: its first publication, or its figure (its upper bound, else its lower)."""
    if order.endswith("published"):
        return fact.ordered[0].published
    return figure_of(fact.quantity)


def figure_of(quantity: Quantity | None) -> float:
    """The figure that amounts are sorted by; UNSTATED where there is none."""
    if quantity is None:
        return UNSTATED
    bound = quantity.max if quantity.max is not None else quantity.min
    return float(bound) if bound is not None else UNSTATED
