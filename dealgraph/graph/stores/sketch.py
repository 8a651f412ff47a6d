"""What the embedded store must know of a fact to draw it: its edges, its keys, and what it is sorted by.

Taken from a fact, or from a record's JSON without making claims of it, which is what keeps a start short. A test
holds that both ways give the same.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from sys import intern
from typing import Any, NamedTuple

from ..facts import NO_LINKS, Fact
from ..revisions import is_point
from .base import UNSTATED, Order, figure_of
from .records import Record, fact_of

Row = tuple[Any, str]  # a value, an id
Scope = tuple[str, ...]  # all facts, those of a kind, those of a kind and metric


class State(NamedTuple):
    """What may change of a fact while it stays where it is."""

    live: bool
    status: str
    contradicts: bool
    superseded: bool


class Sketch(NamedTuple):
    """A fact in outline. `claims` and `documents` are in the order of its claims."""

    id: str
    group: str
    kind: str
    metric: str | None
    roles: Mapping[str, Sequence[str]]
    speakers: Sequence[str]
    claims: Sequence[str]
    documents: Sequence[str]
    state: State
    published: str
    figure: float
    vague: bool  # states no exact point

    def entities(self) -> set[str]:
        """Every entity it touches, speakers included."""
        return {party for parties in self.roles.values() for party in parties} | set(self.speakers)

    def scopes(self) -> tuple[Scope, ...]:
        """The parts of the graph that have sorted lists and that it belongs to."""
        wide: tuple[Scope, ...] = ((), (self.kind,))
        return (*wide, (self.kind, self.metric)) if self.metric else wide

    def attributes(self, record: Record) -> dict[str, Any]:
        """What is kept of it beside its edges."""
        live, status, _, superseded = self.state
        return {
            "kind": intern(self.kind),
            "published": self.published,
            "figure": self.figure,
            "fact": record,
            "live": live,
            "status": status,
            "current": live and not superseded,
        }

    def rows(self) -> tuple[Row, Row]:
        """What it is sorted by, by publication and by amount; all lists of one order share the row."""
        return (self.published, self.id), (self.figure, self.id)


def value_of(props: Mapping[str, Any], order: Order) -> Any:
    """What a drawn fact is sorted by."""
    return props["published"] if order.endswith("published") else props["figure"]


def state_of(fact: Fact) -> State:
    """How a fact stands."""
    live, links = bool(fact.live), fact.links
    if links is NO_LINKS:
        return State(live, fact.status if live else "", False, False)
    return State(live, fact.status if live else "", bool(links.contradicts), links.superseded_by is not None)


def sketch(fact: Fact) -> Sketch:
    """The outline of a fact."""
    first = fact.ordered[0]
    claim = first.claim
    return Sketch(
        fact.id,
        fact.group,
        claim.kind,
        claim.metric,
        fact.roles,
        fact.speakers,
        [held.id for held in fact.claims],
        [str(held.claim.evidence.document.id) for held in fact.claims],
        state_of(fact),
        intern(first.published),
        figure_of(claim.quantity),
        not is_point(claim.quantity),
    )


def sketch_of(key: str, record: Record, body: Mapping[str, Any]) -> Sketch:
    """The outline of the record of a fact, whose JSON is `body`. Most have one claim, from which all can be read as it
    stands."""
    if len(body["claims"]) != 1:
        return sketch(fact_of(record))
    (held,) = body["claims"]
    claim = held["claim"]
    document = claim["evidence"]["document"]
    live, links = "withdrawn" not in held, body["links"]
    status = intern(claim["status"]) if live else ""
    superseded = "revised_by" in links or "overruled_by" in links
    quantity = claim.get("quantity")
    figure = None if quantity is None else quantity.get("max", quantity.get("min"))
    return Sketch(
        key,
        body["group"],
        claim["kind"],
        claim.get("metric"),
        body["roles"],
        body["speakers"],
        [held["id"]],
        [document["id"]],
        State(live, status, "contradicts" in links, superseded),
        intern(document.get("published_at") or ""),
        UNSTATED if figure is None else float(figure),
        figure is None or quantity["qualifier"] != "exact" or quantity.get("min") != figure,
    )


class Keyed:
    """Ids by key. Most keys have one id, which then needs no container of its own."""

    __slots__ = ("_ids",)

    def __init__(self) -> None:
        self._ids: dict[Hashable, str | set[str]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._ids

    def add(self, key: Hashable, id: str) -> None:
        """One id more under a key."""
        known = self._ids.setdefault(key, id)
        if isinstance(known, set):
            known.add(id)
        elif known != id:
            self._ids[key] = {known, id}

    def discard(self, key: Hashable, id: str) -> None:
        """One id less."""
        known = self._ids.get(key)
        if isinstance(known, set):
            known.discard(id)
            if not known:
                del self._ids[key]
        elif known == id:
            del self._ids[key]

    def get(self, key: Hashable) -> Collection[str]:
        """The ids under a key."""
        known = self._ids.get(key, ())
        return (known,) if isinstance(known, str) else known
