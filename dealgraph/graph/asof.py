"""The two time axes of every read: what holds on a day, and what had been published by then.

`restrict` cuts a fact down to the claims an answer may know of; everything computed from the cut fact is then
computed exactly as it would have been on that day. Links are drawn anew from the cut group.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError

from .complaints import complaint
from .errors import InvalidInput
from .facts import Fact, Held, Links, known_claims, published_by
from .identities import active, key_of
from .ontology import STATUSES, Ontology
from .revisions import Settled, points, relate
from .stores.base import GraphStore
from .values import DocumentRef, Instant, Status

_NONE = Links()
_INSTANT: TypeAdapter[str] = TypeAdapter(Instant)


@dataclass(frozen=True, slots=True)
class AsOf:
    """What an answer may know: `known_at` and `valid_at` (a day or an instant), statuses, one source.

    `history` shows facts that were revised or overruled too.
    """

    valid_at: str | None = None
    known_at: str | None = None
    status: tuple[str, ...] = ()
    source: str | None = None
    history: bool = False

    @classmethod
    def of(
        cls,
        *,
        valid_at: str | None = None,
        known_at: str | None = None,
        status: Iterable[str] = (),
        source: str | None = None,
        history: bool = False,
    ) -> AsOf:
        """Checked from what a user gave; statuses may be joined by commas. InvalidInput points at the parameter."""
        statuses = tuple(one for part in status for one in part.split(",") if one)
        for one in statuses:
            if one not in STATUSES:
                raise InvalidInput(f"'{one}' is no status; there are {', '.join(STATUSES)}", "/status")
        return cls(_moment(valid_at, "/valid_at"), _moment(known_at, "/known_at"), statuses, source or None, history)

    @property
    def cuts(self) -> bool:
        """Does it leave out claims, so that links must be drawn anew?"""
        return self.known_at is not None or self.source is not None

    def shows(self, document: DocumentRef) -> bool:
        """Is this document of the source asked for, and was it published by then? Without a date it is shown."""
        if self.source is not None and self.source not in (document.publisher, document.id):
            return False
        published = document.published_at
        return self.known_at is None or published is None or published_by(published, self.known_at)


def _moment(value: str | None, pointer: str) -> str | None:
    if value is None:
        return None
    try:
        return _INSTANT.validate_python(value)
    except ValidationError as error:
        raise InvalidInput(complaint(error.errors(include_url=False)[0]), pointer) from None


def restrict(fact: Fact, asof: AsOf) -> Fact | None:
    """The fact with the claims that `asof` knows, none of them withdrawn yet; None where it knows none."""
    if not asof.cuts and fact.intact:
        return fact
    known = known_claims(fact, asof.known_at, asof.source)
    if not known:
        return None
    if len(known) == len(fact.claims) and fact.intact:
        return fact
    claims = tuple(replace(held, withdrawn=None) for held in sorted(known, key=lambda held: held.id))
    return replace(fact, claims=claims, speakers=_speakers(fact, claims))


def _speakers(fact: Fact, claims: Sequence[Held]) -> tuple[str, ...]:
    """Who speaks in these claims of a fact. Where one of them is named by an alias all speakers are kept, because
    which of them the alias stands for is not told here."""
    if not fact.speakers or len(claims) == len(fact.claims):
        return fact.speakers
    said = [held.claim.attribution for held in claims]
    named = {key_of(one.speaker) for one in said if one is not None and one.speaker is not None}
    if named - fact.entities():
        return fact.speakers
    return tuple(speaker for speaker in fact.speakers if speaker in named)


def visible(fact: Fact, asof: AsOf) -> bool:
    """Does a restricted fact pass the filters that need no links?"""
    if asof.status and status(fact) not in asof.status:
        return False
    if asof.valid_at is None or fact.period is None:
        return True
    return fact.period.covers(asof.valid_at[:10])


def status(fact: Fact) -> Status:
    """The status of a restricted fact."""
    return fact.status


def with_links(facts: Sequence[Fact], asof: AsOf, store: GraphStore, table: Ontology) -> list[Fact]:
    """Restricted facts with their links as of then: the stored ones for now, else drawn from the cut groups."""
    if not asof.cuts:
        return list(facts)
    groups = points((fact.group, table.kind(fact.kind), fact.quantity) for fact in facts if fact.group != fact.id)
    drawn: dict[str, Links] = {}
    if groups:
        members: dict[str, list[Fact]] = {}
        for fact in store.facts_in_groups(groups):
            if (cut := restrict(fact, asof)) is not None:
                members.setdefault(fact.group, []).append(cut)
        settled = _settled(store)
        for group in members.values():
            drawn |= relate(group, table.kind(group[0].kind), table, settled)
    return [
        fact if (links := drawn.get(fact.id, _NONE)) == fact.links else replace(fact, links=links) for fact in facts
    ]


def _settled(store: GraphStore) -> Settled:
    standing = active(store.judgements()).values()
    return frozenset((one.claim, one.over) for one in standing if one.claim is not None and one.over is not None)


def superseded(fact: Fact) -> str | None:
    """The id of the fact that took the place of this one, if any did."""
    return fact.links.superseded_by
