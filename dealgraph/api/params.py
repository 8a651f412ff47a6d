"""The query parameters of every read, as models: a parameter that is not listed is refused, never ignored.

Here they are only shaped. What they mean is checked by the questions, with the same pointers.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dealgraph.graph.asof import AsOf
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.paging import MAX_ROWS, Ask
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.base import Order
from dealgraph.graph.sums import Measure
from dealgraph.graph.values import Number

MAX_DEPTH = 4
MAX_SEQ = 2**53
Short = Annotated[str, Field(min_length=1, max_length=500)]
Many = Annotated[list[Short], Field(max_length=50)]
Seq = Annotated[int, Field(ge=0, le=MAX_SEQ)]
Depth = Annotated[int, Field(ge=1, le=MAX_DEPTH)]


class Params(BaseModel):
    """Base: unknown parameters are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def split(values: list[str]) -> tuple[str, ...]:
    """A parameter may be repeated, or its values joined by commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


class Read(Params):
    """What every read takes."""

    valid_at: Short | None = Field(None, description="what holds on this day", examples=["2025-11-14"])
    known_at: Short | None = Field(None, description="what had been published by then", examples=["2025-11-14"])
    status: Many = Field([], description="only these statuses", examples=[["announced", "planned"]])
    source: Short | None = Field(None, description="only what this publisher or document (id) says")
    history: bool = Field(False, description="also facts that were revised or overruled")
    at_least_seq: Seq | None = Field(None, description="wait until the answer reflects this journal position")

    def asof(self) -> AsOf:
        """The two time axes, checked."""
        return AsOf.of(
            valid_at=self.valid_at,
            known_at=self.known_at,
            status=self.status,
            source=self.source,
            history=self.history,
        )


class Listed(Read):
    """What every list takes."""

    limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = Field(50, description="how many items at most")
    cursor: Annotated[str, Field(max_length=2000)] | None = Field(None, description="`next` of the page before")

    def ask(self) -> Ask:
        """How much, from where on."""
        return Ask(self.limit, self.cursor)


class EntityList(Listed):
    """Entities by a part of one of their names."""

    q: Annotated[str, Field(max_length=500)] = Field("", description="a part of a name, in any language")


class Filter(Read):
    """Which facts are meant."""

    kind: Many = Field([], description="kinds of facts", examples=[["investment"]])
    entity: Many = Field([], description="ids or names that must all take part", examples=[["Anthropic"]])
    role: Short | None = Field(None, description="the role in which they take part")
    metric: Short | None = Field(None, description="such as revenue, customers, capex")
    unit: Short | None = Field(None, description="such as USD, percent, count")
    min: Number | None = Field(None, description="figures surely at least this")
    max: Number | None = Field(None, description="figures surely at most this")
    q: Short | None = Field(None, description="words that all occur in statement, quotes or names")
    document: Short | None = Field(None, description="the id of a document")
    include: Literal["unknown"] | None = Field(None, description="adds what `min`/`max` cannot decide, marked")

    def filter(self, **more: object) -> FactFilter:
        """The selection they make."""
        if self.min is not None and self.max is not None and self.min > self.max:
            raise InvalidInput("min is above max", "/min")
        return FactFilter(
            kind=split(self.kind),
            # names may hold commas, so entities are repeated and never split
            entity=tuple(self.entity),
            role=self.role,
            metric=self.metric,
            unit=self.unit,
            min=_decimal(self.min),
            max=_decimal(self.max),
            q=self.q,
            document=self.document,
            include_unknown=self.include == "unknown",
            **more,  # type: ignore[arg-type]
        )


def _decimal(value: Decimal | None) -> Decimal | None:
    return value


class FactList(Filter, Listed):
    """Facts, in an order."""

    order: Order = Field("-published", description="'-': last or largest first")


class Relationships(Listed):
    """The facts of one entity."""

    kind: Many = Field([], description="kinds of facts")
    role: Short | None = Field(None, description="the role of this entity")
    direction: Literal["in", "out"] | None = Field(None, description="'out': it acts; 'in': it is acted upon")


class Around(Read):
    """What surrounds one entity."""

    depth: Depth = Field(1, description="how many facts away")
    limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = Field(200, description="how many entities at most")


class Subgraph(Around):
    """A part of the graph, as a file."""

    center: Short = Field(description="an id or a name", examples=["Anthropic"])
    format: Literal["json", "graphml", "gexf", "cytoscape"] = "json"


class Paths(Read):
    """Connections between two entities."""

    start: Short = Field(alias="from", description="an id or a name", examples=["Fluidstack"])
    end: Short = Field(alias="to", description="an id or a name", examples=["Morgan Stanley"])
    max_hops: Depth = Field(4, description="how many facts on the way at most")
    limit: Annotated[int, Field(ge=1, le=100)] = Field(10, description="how many paths at most")


class Cycles(Read):
    """Rings of directed relations."""

    max_length: Annotated[int, Field(ge=2, le=6)] = Field(4, description="how many steps at most")
    limit: Annotated[int, Field(ge=1, le=100)] = Field(20, description="how many rings at most")


class Compare(Filter):
    """Totals of several entities side by side."""

    ids: Many = Field([], description="ids or names, repeated or joined by commas", examples=[["Amazon,Meta"]])
    competitors_of: Short | None = Field(None, description="compare the rivals of this one with it")


class Diff(Listed):
    """What came to be known between two days."""

    from_known: Short = Field(description="a day or an instant", examples=["2025-11-12"])
    to_known: Short | None = Field(None, description="a day or an instant; now, when left out")


class Aggregates(Filter):
    """Sums that count a deal once."""

    measure: Measure = "sum"
    group_by: Many = Field([], description="kind, status, metric, unit, year or a role", examples=[["status"]])


class Export(Read):
    """Everything, as a file."""

    format: Literal["jsonl", "json", "graphml", "gexf", "cytoscape"] = "jsonl"


class Changes(Params):
    """What the journal's events did to the graph."""

    since: Seq = Field(0, description="changes of events after this journal position")
    limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = Field(100, description="how many changes, about")
    entity: Many = Field([], description="ids or names; a change that touches any of them")
    kind: Many = Field([], description="kinds of facts")
    status: Many = Field([], description="statuses that facts have come to")
    at_least_seq: Seq | None = Field(None, description="wait until the answer reflects this journal position")


class Stream(Params):
    """The same, as server-sent events."""

    since: Seq | None = Field(None, description="where to begin; `Last-Event-ID` goes first; default: from now on")
    entity: Many = Field([], description="ids or names; a change that touches any of them")
    kind: Many = Field([], description="kinds of facts")
    status: Many = Field([], description="statuses that facts have come to")
    snapshot: bool = Field(False, description="send the facts of now first")


class Quarantined(Params):
    """Events that could not be folded."""

    state: Literal["open", "resolved"] = "open"
    limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = 50
    cursor: Annotated[str, Field(pattern=r"^[0-9]{1,16}$")] | None = None


class FeedList(Params):
    """Feeds that are polled."""

    limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = Field(50, description="how many items at most")
    cursor: Annotated[str, Field(pattern=r"^[0-9]{1,16}$")] | None = Field(
        None, description="`next` of the page before"
    )


class ReviewList(Params):
    """Proposals."""

    state: Literal["open", "accepted", "rejected", "stated", "outdated", "all"] = Field(
        "open", description="what became of them"
    )
    kind: Many = Field([], description="kinds of facts")
    entity: Short | None = Field(None, description="an id or a name that takes part, in any language")
    document: Short | None = Field(None, description="the id of a document")
    rule: Short | None = Field(None, description="the rule that read them")
    at_least_seq: Seq | None = Field(None, description="wait until the answer reflects this journal position")
    limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = Field(50, description="how many items at most")
    cursor: Annotated[str, Field(pattern=r"^[0-9]{1,16}$")] | None = Field(
        None, description="`next` of the page before"
    )


class Write(Params):
    """What documents and claims take."""

    dry_run: bool = Field(False, description="store nothing, answer what would change")


class Reread(Write):
    """Which documents are read again."""

    document: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = Field(
        None, description="the id of a document; all that were read, when left out"
    )
    limit: Annotated[int, Field(ge=1, le=100)] = Field(10, description="how many documents at most")
    cursor: Annotated[str, Field(pattern=r"^[0-9]{1,16}$")] | None = Field(
        None, description="`next` of the page before"
    )


class Upload(Write):
    """What a file takes when it is sent as it is."""

    name: Short = Field("upload", description="the file's name; its suffix helps to tell the format")


class Undo(Params):
    """Who takes a judgement back."""

    by: Short = Field("api", description="who says so")
    reason: Annotated[str, Field(max_length=1000)] = ""
