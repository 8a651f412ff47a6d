"""Sorted lists of fact ids, so that a page in any order starts in the middle without a scan.

The embedded store keeps one for each order over all facts, over each kind, and over each kind and metric.
Equal values come by id, ascending in both directions.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from typing import Any

from ..facts import Fact
from ..values import Quantity
from .base import FactQuery, Order, SortKey, sort_value

ORDERS: tuple[Order, ...] = ("published", "amount")


class Sorted:
    """Fact ids in one order, kept sorted: value, then id."""

    __slots__ = ("_rows",)

    def __init__(self) -> None:
        self._rows: list[tuple[Any, str]] = []

    def add(self, row: tuple[Any, str]) -> None:
        if not self._rows or self._rows[-1] < row:
            self._rows.append(row)
        else:
            insort(self._rows, row)

    def __len__(self) -> int:
        return len(self._rows)

    def remove(self, row: tuple[Any, str]) -> None:
        at = bisect_left(self._rows, row)
        if at < len(self._rows) and self._rows[at] == row:
            del self._rows[at]

    def walk(self, after: SortKey | None, descending: bool) -> Iterator[str]:
        """Ids by value in the direction asked for, equal values by id ascending."""
        if not descending:
            start = 0 if after is None else bisect_right(self._rows, (after.value, after.id))
            yield from (key for _, key in self._rows[start:])
            return
        end = len(self._rows)
        if after is not None:
            end = bisect_left(self._rows, (after.value, ""))
            begin = bisect_right(self._rows, (after.value, after.id))
            for value, key in self._rows[begin:]:
                if value != after.value:
                    break
                yield key
        while end > 0:
            start = bisect_left(self._rows, (self._rows[end - 1][0], ""), 0, end)
            yield from [key for _, key in self._rows[start:end]]
            end = start


def behind(value: str | float, key: str, after: SortKey, order: Order) -> bool:
    """Does a row come after where a page ended?"""
    if value == after.value:
        return key > after.id
    return (value < after.value) if order.startswith("-") else (value > after.value)  # type: ignore[operator]


def sort_rows(fact: Fact) -> Iterator[tuple[tuple[str, ...], str | float]]:
    """The lists that a fact stands in, with its value there."""
    for order in ORDERS:
        value = sort_value(fact, order)
        yield (order,), value
        yield (fact.kind, order), value
        if fact.metric:
            yield (fact.kind, fact.metric, order), value


def scope(query: FactQuery) -> tuple[str, ...]:
    """The narrowest sorted list that has all a query may want."""
    field = query.order.removeprefix("-")
    if len(query.kinds) != 1:
        return (field,)
    (kind,) = query.kinds
    return (kind, query.metric, field) if query.metric else (kind, field)


def fits(fact: Fact, query: FactQuery) -> bool:
    """Does a fact fit all of a query but its words?"""
    quantity = fact.quantity
    if (query.kinds and fact.kind not in query.kinds) or (query.metric and fact.metric != query.metric):
        return False
    if query.unit and (quantity is None or quantity.unit != query.unit):
        return False
    if query.role and query.entities and not _in_role(fact, query.role) & set(query.entities):
        return False
    if query.published_to is not None and fact.ordered[0].published[: len(query.published_to)] > query.published_to:
        return False
    return (query.reaches is None and query.stays_within is None) or _may_lie(quantity, query)


def _may_lie(quantity: Quantity | None, query: FactQuery) -> bool:
    if quantity is None:
        return False
    too_low = query.reaches is not None and quantity.max is not None and quantity.max < query.reaches
    too_high = query.stays_within is not None and quantity.min is not None and quantity.min > query.stays_within
    return not (too_low or too_high)


def _in_role(fact: Fact, role: str) -> set[str]:
    return set(fact.speakers) if role == "speaker" else set(fact.roles.get(role, ()))
