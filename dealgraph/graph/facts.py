"""Facts: all claims with the same content, met in one record; and what they come to, seen from a day.

A record is what a store keeps: identity, parties, claims, and links to other facts of its group. Everything
else (status, sources, dates, confidence) is computed here from the claims, for now or as known on a day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any

import orjson

from . import trusted
from .claims import Claim
from .once import once
from .ontology import LADDER, NEGATIVE
from .values import Period, Quantity, Status, last_day
from .wording import Wording, statement


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The last word on whether a claim is withdrawn: the highest turn counts, within it the earliest. An odd turn
    restores what the one before withdrew."""

    at: str
    by: str
    reason: str
    turn: int = 0

    @property
    def stands(self) -> bool:
        """Is the claim withdrawn?"""
        return self.turn % 2 == 0

    @property
    def told(self) -> Withdrawal:
        """As a fact tells it: without the turn, which is kept beside the facts and in no record of one."""
        return self if self.turn == 0 else Withdrawal(self.at, self.by, self.reason)

    def meet(self, other: Withdrawal | None) -> Withdrawal:
        """What counts of two, whichever came first."""
        if other is None:
            return self
        return min(self, other, key=lambda one: (-one.turn, one.at, one.by, one.reason))


@dataclass(frozen=True, slots=True)
class Held:
    """A claim as a fact holds it, with its place in the journal."""

    id: str
    claim: Claim
    seq: int
    recorded_at: str
    withdrawn: Withdrawal | None = None
    # the event's own bytes where they are at hand, so that a record is written without serialising again
    data: bytes = field(default=b"", compare=False, repr=False)

    @property
    def published(self) -> str:
        """When its source published it; "" where that is unknown, which ranks it before all dated ones: never by
        arrival, so that any order of loading gives the same graph."""
        return self.claim.evidence.document.published_at or ""

    @property
    def english(self) -> bool:
        """Was it said in English, as far as its document tells?"""
        return (self.claim.evidence.document.language or "").startswith("en")

    def known(self, at: str | None) -> bool:
        """Was it published by `at` (a day or an instant, inclusive), and not withdrawn by then? None means now.
        An undated source is taken as known from when it was recorded."""
        if at is None:
            return self.withdrawn is None
        if not published_by(self.published or self.recorded_at, at):
            return False
        return self.withdrawn is None or not published_by(self.withdrawn.at, at)


def published_by(moment: str, at: str) -> bool:
    """Is this moment (of any precision) not after `at`, a day or an instant?"""
    return moment[: len(at)] <= at if len(at) <= 10 else moment <= at


@dataclass(frozen=True, slots=True)
class Links:
    """How a fact stands to others of its group. `deal` is the least id of those that tell the same deal."""

    same_deal: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    revises: tuple[str, ...] = ()
    revised_by: tuple[str, ...] = ()
    overruled_by: tuple[str, ...] = ()

    @property
    def superseded_by(self) -> str | None:
        """The fact that took the place of this one, by revision or by a person's judgement."""
        above = self.revised_by or self.overruled_by
        return above[0] if above else None

    def __bool__(self) -> bool:
        return bool(self.same_deal or self.contradicts or self.revises or self.revised_by or self.overruled_by)


NO_LINKS = Links()


@dataclass(frozen=True)
class Fact:
    """A fact with its claims (ordered by id). `group` names those it may revise, contradict or repeat."""

    id: str
    group: str
    roles: Mapping[str, tuple[str, ...]]
    claims: tuple[Held, ...]
    links: Links = NO_LINKS
    speakers: tuple[str, ...] = ()

    @once
    def ordered(self) -> tuple[Held, ...]:
        """Its claims by publication; those of one moment in English first (it names the fact for most), then by id."""
        if len(self.claims) == 1:
            return self.claims
        return tuple(sorted(self.claims, key=_in_order))

    @once
    def intact(self) -> bool:
        """Was none of its claims withdrawn?"""
        return not [held for held in self.claims if held.withdrawn is not None]

    @once
    def live(self) -> tuple[Held, ...]:
        """Those of its claims that are not withdrawn, by publication."""
        if len(self.claims) == 1:
            return self.claims if self.claims[0].withdrawn is None else ()
        return self.ordered if self.intact else known_claims(self, None)

    @once
    def status(self) -> Status:
        """What its live claims come to; those of a fact without any, as if none had been withdrawn."""
        return self.claims[0].claim.status if len(self.claims) == 1 else status_of(self.live or self.ordered)

    @once
    def wording(self) -> Wording:
        """How it is told: in the words of its first live claim, at its status."""
        held = self.claims if len(self.claims) == 1 else self.live or self.ordered
        return Wording(held[0].claim, self.status)

    @property
    def first(self) -> Claim:
        """The claim published first: its words name the fact."""
        return self.ordered[0].claim

    @once
    def kind(self) -> str:
        """What kind of fact it is, as each of its claims says."""
        return self.claims[0].claim.kind

    @once
    def metric(self) -> str | None:
        """Which figure it is about, as each of its claims says."""
        return self.claims[0].claim.metric

    @once
    def quantity(self) -> Quantity | None:
        return self.first.quantity

    @property
    def period(self) -> Period | None:
        return self.first.period

    @once
    def parties(self) -> tuple[str, ...]:
        """The entities in its roles, then the speakers."""
        return (*(entity for parties in self.roles.values() for entity in parties), *self.speakers)

    def entities(self) -> set[str]:
        """Every entity it touches, speakers included."""
        return set(self.parties)

    def has(self, claim: str) -> bool:
        """Is this one of its claims?"""
        at = bisect_left(self.claims, claim, key=_id)
        return at < len(self.claims) and self.claims[at].id == claim

    def joined(self, held: Held, speakers: tuple[str, ...]) -> Fact:
        """The same fact with a claim more: it takes its place among the others, however many they are."""
        other = Fact(self.id, self.group, self.roles, _with(self.claims, held, _id), self.links, speakers)
        if (ordered := self.__dict__.get("ordered")) is not None:
            other.__dict__["ordered"] = _with(ordered, held, _in_order)
        return other

    def linked(self, links: Links) -> Fact:
        """The same fact with other links; what its claims come to was computed already."""
        other = Fact(self.id, self.group, self.roles, self.claims, links, self.speakers)
        known = self.__dict__
        other.__dict__.update({name: known[name] for name in _OF_CLAIMS if name in known})
        return other


_id = attrgetter("id")


def _in_order(held: Held) -> tuple[str, bool, str]:
    return held.published, not held.english, held.id


def _with(claims: tuple[Held, ...], held: Held, order: Callable[[Held], Any]) -> tuple[Held, ...]:
    at = bisect_left(claims, order(held), key=order)
    return (*claims[:at], held, *claims[at:])


# what follows from the claims of a fact alone
_OF_CLAIMS = ("ordered", "intact", "live", "status", "wording", "kind", "metric", "quantity")


# ---------------------------------------------------------------- views


def status_of(held: Iterable[Held]) -> Status:
    """The status that claims (ordered by publication) come to: the highest rung reached; a denial or cancellation
    stands until someone announces or completes the thing later."""
    status: Status = "rumoured"
    negative_since = ""
    first = True
    for one in held:
        said = one.claim.status
        if said in NEGATIVE:
            status, negative_since = said, one.published
        elif status in NEGATIVE:
            if said in ("announced", "completed") and one.published > negative_since:
                status, negative_since = said, ""
        elif first or LADDER.index(said) > LADDER.index(status):
            status = said
        first = False
    return status


def sources_of(held: Iterable[Held]) -> int:
    """How many independent sources: publishers, or documents where the publisher is unknown."""
    return len({one.claim.evidence.document.publisher or one.claim.evidence.document.id for one in held})


def confidence_of(held: Iterable[Held]) -> Decimal:
    """One minus the chance that all sources err, taking each source's best claim as independent."""
    best: dict[str | None, Decimal] = {}
    for one in held:
        source = one.claim.evidence.document.publisher or one.claim.evidence.document.id
        best[source] = max(best.get(source, Decimal(0)), one.claim.confidence)
    doubt = Decimal(1)
    for value in best.values():
        doubt *= 1 - value
    return (1 - doubt).quantize(Decimal("0.0001")).normalize()


def known_claims(fact: Fact, at: str | None, source: str | None = None) -> tuple[Held, ...]:
    """The claims of a fact known at `at`, by publication; `source` keeps those of one publisher or document."""
    if at is None and source is None:
        return tuple(held for held in fact.ordered if held.withdrawn is None)
    return tuple(
        held
        for held in fact.ordered
        if held.known(at)
        and (source is None or source in (held.claim.evidence.document.publisher, held.claim.evidence.document.id))
    )


def holds(fact: Fact, day: str | None) -> bool:
    """May it hold on `day`? A fact without a period is excluded by no day."""
    return day is None or fact.period is None or fact.period.covers(last_day(day[:10]))


# ---------------------------------------------------------------- search


def search_text(fact: Fact, names: Iterable[str]) -> str:
    """What a word search looks through: statements, quotes and names, casefolded."""
    alone = len(fact.claims) == 1  # then the fact says what its claim says
    said = [fact.wording.statement] if alone else [statement(held.claim) for held in fact.claims]
    said += [held.claim.evidence.quote for held in fact.claims]
    return "\n".join([*said, *names]).casefold()


# ---------------------------------------------------------------- bytes


def encode(fact: Fact) -> bytes:
    """The record as JSON bytes, for stores that keep bytes."""
    return orjson.dumps(
        {
            "id": fact.id,
            "group": fact.group,
            "roles": fact.roles,
            "speakers": fact.speakers,
            "links": encode_links(fact.links) if fact.links is not NO_LINKS else {},
            "claims": [encode_held(held) for held in fact.claims],
        },
        option=orjson.OPT_SORT_KEYS,
    )


def encode_links(links: Links) -> dict[str, tuple[str, ...]]:
    """Those links that there are."""
    return {name: ids for name in Links.__slots__ if (ids := getattr(links, name))}


def encode_held(held: Held) -> dict[str, Any]:
    """A claim as a record holds it."""
    body: dict[str, Any] = {
        "id": held.id,
        "seq": held.seq,
        "recorded_at": held.recorded_at,
        "claim": orjson.Fragment(held.data or held.claim.event().data),
    }
    if held.withdrawn:
        body["withdrawn"] = [held.withdrawn.at, held.withdrawn.by, held.withdrawn.reason]
    return body


def decode(data: bytes | str) -> Fact:
    """A record back from its bytes. Bytes of a store are trusted: they were checked when they came in."""
    body = orjson.loads(data)
    raw = data.encode() if isinstance(data, str) else data
    claims = []
    end = 0
    for held in body["claims"]:
        claims.append(one := held_of(held, raw, end))
        end = raw.index(one.data, end) + len(one.data)
    roles = {role: tuple(parties) for role, parties in body["roles"].items()}
    return Fact(body["id"], body["group"], roles, tuple(claims), links_of(body["links"]), tuple(body["speakers"]))


def held_of(body: Mapping[str, Any], raw: bytes, at: int = 0) -> Held:
    """A claim back from the JSON that holds it, which stands in `raw`, not before `at`."""
    # where the claim itself stands: within its texts these quotes would be escaped
    start = raw.index(b'{"claim":', at) + 9
    end = raw.index(b',"id":"%b","recorded_at":' % body["id"].encode(), start)
    withdrawn = Withdrawal(*body["withdrawn"]) if "withdrawn" in body else None
    return Held(body["id"], trusted.claim(body["claim"]), body["seq"], body["recorded_at"], withdrawn, raw[start:end])


def links_of(body: Mapping[str, Iterable[str]]) -> Links:
    """Links back from their JSON."""
    return Links(**{name: tuple(ids) for name, ids in body.items()}) if body else NO_LINKS


@lru_cache(maxsize=4096)
def decoded(data: bytes | str) -> Fact:
    """The same, kept for a while: what is read once is often read again, and then has been told already."""
    return decode(data)
