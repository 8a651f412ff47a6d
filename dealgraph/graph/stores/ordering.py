"""Sorted lists of fact ids, so that a page in any order starts in the middle without a scan.

The embedded store keeps one for each order over all facts, over each kind, and over each kind and metric; those of
busy entities are made when they are first asked for. Equal values come by id, ascending in both directions.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ..facts import Fact
from ..values import Quantity
from .base import FactQuery, Order, SortKey
from .sketch import Row, Scope, Sketch

CHUNK = 512
HUBS = 2048  # so many entities have lists of their own


class Sorted:
    """Fact ids in one order, sorted by value, then id; in short chunks, so that adding stays cheap.

    A row that comes goes to the end of the chunk that it belongs to. A chunk is sorted when it is looked into, or grows
    too long: to find the place of each row one by one takes three times as long, and who asks sorts few chunks.
    """

    __slots__ = ("_chunks", "_lasts", "_loose")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        ordered = sorted(rows)
        self._chunks: list[list[Row]] = [ordered[at : at + CHUNK] for at in range(0, len(ordered), CHUNK)]
        self._lasts: list[Row] = [chunk[-1] for chunk in self._chunks]
        self._loose: list[bool] = [False] * len(self._chunks)  # which chunks are still to be sorted

    def __len__(self) -> int:
        return sum(map(len, self._chunks))

    def _chunk(self, at: int) -> list[Row]:
        """A chunk in its order."""
        chunk = self._chunks[at]
        if self._loose[at]:
            chunk.sort()
            self._loose[at] = False
        return chunk

    def add(self, row: Row) -> None:
        at = bisect_left(self._lasts, row)
        if at < len(self._chunks):
            self._loose[at] = True
        elif at:
            at -= 1
            self._lasts[at] = row  # behind all others
        else:
            self._chunks, self._lasts, self._loose = [[]], [row], [False]
        chunk = self._chunks[at]
        chunk.append(row)
        if len(chunk) > 2 * CHUNK:
            chunk = self._chunk(at)
            self._chunks[at : at + 1] = [chunk[:CHUNK], chunk[CHUNK:]]
            self._lasts[at : at + 1] = [chunk[CHUNK - 1], chunk[-1]]
            self._loose[at : at + 1] = [False, False]

    def remove(self, row: Row) -> None:
        at = bisect_left(self._lasts, row)
        if at < len(self._chunks) and self._loose[at] and row != self._lasts[at]:
            with suppress(ValueError):  # to look at each is quicker than to sort
                self._chunks[at].remove(row)
            return
        at, place = self._find(row)
        chunk = self._chunks[at] if at < len(self._chunks) else []
        if place < len(chunk) and chunk[place] == row:
            del chunk[place]
            if chunk:
                self._lasts[at] = chunk[-1]
            else:
                del self._chunks[at], self._lasts[at], self._loose[at]

    def _find(self, row: Row) -> tuple[int, int]:
        """Where the first row stands that is not before `row`."""
        at = bisect_left(self._lasts, row)
        return at, bisect_left(self._chunk(at), row) if at < len(self._chunks) else 0

    def _behind(self, row: Row) -> tuple[int, int]:
        at = bisect_right(self._lasts, row)
        return at, bisect_right(self._chunk(at), row) if at < len(self._chunks) else 0

    def _from(self, at: int, place: int) -> Iterator[Row]:
        for number in range(at, len(self._chunks)):
            chunk = self._chunk(number)
            for index in range(place if number == at else 0, len(chunk)):
                yield chunk[index]

    def _equal(self, at: int, place: int, value: Any) -> Iterator[str]:
        for row in self._from(at, place):
            if row[0] != value:
                return
            yield row[1]

    def walk(self, after: SortKey | None, descending: bool) -> Iterator[str]:
        """Ids by value in the direction asked for, equal values by id ascending. Takes no more steps than are taken."""
        if not descending:
            start = (0, 0) if after is None else self._behind((after.value, after.id))
            yield from (key for _, key in self._from(*start))
            return
        at, place = len(self._chunks), 0
        if after is not None:
            yield from self._equal(*self._behind((after.value, after.id)), after.value)
            at, place = self._find((after.value, ""))
        while at or place:
            if not place:
                at -= 1
                place = len(self._chunks[at])
            chunk = self._chunk(at)
            value, first = chunk[place - 1][0], place - 1
            while first and chunk[first - 1][0] == value:
                first -= 1
            if first or at == 0 or self._lasts[at - 1][0] != value:
                for index in range(first, place):
                    yield chunk[index][1]
                place = first
            else:  # its equals begin in a chunk before
                at, place = self._find((value, ""))
                yield from self._equal(at, place, value)


@dataclass(slots=True)
class Lists:
    """The same facts in both orders."""

    published: Sorted = field(default_factory=Sorted)
    amount: Sorted = field(default_factory=Sorted)

    def by(self, order: Order) -> Sorted:
        """Those in the order asked for, whichever way it is walked."""
        return self.published if order.endswith("published") else self.amount


class Orders:
    """Every sorted list of the embedded store."""

    def __init__(self) -> None:
        self._lists: dict[Scope, Lists] = {}
        self._wanted: dict[tuple[str, str | None], list[Lists]] = {}  # the same, for facts of a kind and metric
        self._hubs: dict[str, Lists] = {}

    def fill(self, facts: Iterable[Sketch]) -> None:
        """The lists of many facts at once, where there were none."""
        rows: dict[Scope, tuple[list[Row], list[Row]]] = {}
        for one in facts:
            published, amount = one.rows()
            for scope in one.scopes():
                both = rows.setdefault(scope, ([], []))
                both[0].append(published)
                both[1].append(amount)
        self._lists = {scope: Lists(Sorted(one), Sorted(other)) for scope, (one, other) in rows.items()}
        self._wanted = {}

    def add(self, one: Sketch) -> None:
        """A fact more."""
        published, amount = one.rows()
        for lists in self._of(one):
            lists.published.add(published)
            lists.amount.add(amount)

    def remove(self, one: Sketch) -> None:
        """A fact less."""
        published, amount = one.rows()
        for lists in self._of(one):
            lists.published.remove(published)
            lists.amount.remove(amount)

    def _of(self, one: Sketch) -> list[Lists]:
        """Where a fact stands."""
        found = self._wanted.get((one.kind, one.metric))
        if found is None:
            found = [self._lists.setdefault(scope, Lists()) for scope in one.scopes()]
            self._wanted[one.kind, one.metric] = found
        if self._hubs:
            return found + [self._hubs[key] for key in one.entities() if key in self._hubs]
        return found

    def all(self, query: FactQuery) -> Sorted:
        """The narrowest list that has all a query may want, whoever takes part."""
        found = self._lists.get(_scope(query))
        return Sorted() if found is None else found.by(query.order)

    def hub(self, entity: str, order: Order, facts: Callable[[], Iterable[tuple[str, float, str]]]) -> Sorted:
        """The list of one busy entity, made from its `facts` (published, figure, id) unless it is kept."""
        lists = self._hubs.pop(entity, None)
        if lists is None:
            rows = list(facts())
            published = Sorted((published, key) for published, _, key in rows)
            lists = Lists(published, Sorted((figure, key) for _, figure, key in rows))
            if len(self._hubs) >= HUBS:
                del self._hubs[next(iter(self._hubs))]
        self._hubs[entity] = lists  # at the end: the first is the one not asked for longest
        return lists.by(order)

    def count(self, kind: str) -> int | None:
        """How many facts of a kind; None where there never was one."""
        found = self._lists.get((kind,))
        return None if found is None else len(found.published)


def behind(value: str | float, key: str, after: SortKey, order: Order) -> bool:
    """Does a row come after where a page ended?"""
    if value == after.value:
        return key > after.id
    return (value < after.value) if order.startswith("-") else (value > after.value)  # type: ignore[operator]


def _scope(query: FactQuery) -> Scope:
    """The narrowest scope that has all a query may want."""
    if len(query.kinds) != 1:
        return ()
    (kind,) = query.kinds
    return (kind, query.metric) if query.metric else (kind,)


def tests(query: FactQuery) -> list[Callable[[Fact], bool]]:
    """What a fact must be to fit all of a query but its words: a test for each thing that is asked for."""
    found: list[Callable[[Fact], bool]] = []
    if query.kinds and (len(query.kinds) > 1 or query.entities or query.document or query.contradicted):
        found.append(lambda fact: fact.kind in query.kinds)
    if query.metric:
        found.append(lambda fact: fact.metric == query.metric)
    if query.unit:
        found.append(lambda fact: fact.quantity is not None and fact.quantity.unit == query.unit)
    if (role := query.role) and query.entities:
        found.append(lambda fact: not _in_role(fact, role).isdisjoint(query.entities))
    if (day := query.published_to) is not None:
        found.append(lambda fact: fact.ordered[0].published[: len(day)] <= day)
    if query.reaches is not None or query.stays_within is not None:
        found.append(lambda fact: _may_lie(fact.quantity, query))
    return found


def _may_lie(quantity: Quantity | None, query: FactQuery) -> bool:
    if quantity is None:
        return False
    too_low = query.reaches is not None and quantity.max is not None and quantity.max < query.reaches
    too_high = query.stays_within is not None and quantity.min is not None and quantity.min > query.stays_within
    return not (too_low or too_high)


def _in_role(fact: Fact, role: str) -> set[str]:
    return set(fact.speakers) if role == "speaker" else set(fact.roles.get(role, ()))
