"""Sums that count a deal once: by what is measured, rung and unit, with ranges, and with what was left out and why.

A figure that is open above makes the total open above; one that is open below adds nothing to the low end.
Nothing is converted between units, a valuation is never added to a round, and nothing is added that was denied,
superseded or told twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from operator import attrgetter
from typing import Any, Literal

from .answers import Json, named
from .canonical import json_number
from .entities import Entity
from .errors import InvalidInput
from .facts import NO_LINKS, Fact
from .ontology import LADDER, NEGATIVE, Ontology

Measure = Literal["sum", "count", "min", "max"]
MEASURES: tuple[Measure, ...] = ("sum", "count", "min", "max")
FIELDS = ("kind", "status", "metric", "unit", "year")
_NONE = Decimal(0)
_ID = attrgetter("id")
_Key = tuple[str | None, ...]  # of a group: a value for each field


@dataclass(frozen=True, slots=True)
class Total:
    """The total of some facts: bounds (None = open), and what it was made of."""

    low: Decimal
    high: Decimal | None
    facts: tuple[str, ...]


def check_grouping(group_by: Sequence[str], table: Ontology) -> None:
    """Refuse a field that facts do not have."""
    roles = {role for kind in table.kinds.values() for role in kind.roles}
    for name in group_by:
        if name not in FIELDS and name not in roles:
            known = ", ".join([*FIELDS, *sorted(roles)])
            raise InvalidInput(f"cannot group by '{name}'; there are {known}", "/group_by")


def measured(kinds: Sequence[str], metric: str | None, table: Ontology) -> tuple[str, ...]:
    """The fields that say what is measured, where the question (kinds, metric; none: any) leaves that open."""
    asked = [table.kinds[kind] for kind in kinds] or list(table.kinds.values())
    several = ("kind",) if len(asked) > 1 else ()
    return several if metric or all(kind.metrics != "required" for kind in asked) else (*several, "metric")


@dataclass(frozen=True, slots=True)
class Left:
    """A fact that is not counted, why, and the fact that is counted instead (itself where none is)."""

    fact: Fact
    why: str
    instead: Fact


def counted(facts: Iterable[Fact], *, figures: bool) -> tuple[list[Fact], list[Left]]:
    """Which facts count, each deal once, and which are left out with the reason."""
    kept: list[Fact] = []
    left: list[Left] = []
    for fact in facts:
        if fact.links is not NO_LINKS and (other := fact.links.superseded_by) is not None:
            left.append(Left(fact, f"superseded by {other}", fact))
        elif fact.status in NEGATIVE:
            left.append(Left(fact, fact.status, fact))
        else:
            kept.append(fact)
    chosen, told_twice = _one_per_deal(kept)
    if figures:
        left += [Left(fact, "no figure stated", fact) for fact in chosen if fact.quantity is None]
        chosen = [fact for fact in chosen if fact.quantity is not None]
    return chosen, left + told_twice


def _one_per_deal(facts: list[Fact]) -> tuple[list[Fact], list[Left]]:
    root: dict[str, str] = {}  # of those that are told more than once

    def find(key: str) -> str:
        while root.get(key, key) != key:
            key = root[key]
        return key

    for fact in facts:
        for other in fact.links.same_deal:
            root.setdefault(other, other)
            root[find(fact.id)] = find(other)
    if not root:
        return facts, []
    deals: dict[str, list[Fact]] = {}
    chosen, left = [], list[Left]()
    for fact in facts:
        if fact.id in root:
            deals.setdefault(find(fact.id), []).append(fact)
        else:
            chosen.append(fact)
    for deal in deals.values():
        best = max(deal, key=_tells_best)
        chosen.append(best)
        why = f"same deal as {best.id}, which is counted"
        left += [Left(fact, why, best) for fact in deal if fact is not best]
    return chosen, left


def _tells_best(fact: Fact) -> tuple[bool, bool, int, str, str]:
    """A stated figure before none, a closed before an open one, the higher rung, the later word, then the id."""
    quantity = fact.quantity
    closed = quantity is not None and quantity.min is not None and quantity.max is not None
    rung = fact.status
    step = LADDER.index(rung) if rung in LADDER else -1
    return quantity is not None, closed, step, fact.ordered[-1].published, fact.id


def total(facts: Iterable[Fact], measure: Measure = "sum") -> Total:
    """The total of facts of one unit."""
    listed = sorted(facts, key=_ID)
    ids = tuple(map(_ID, listed))
    if measure == "count" or not listed:
        return Total(Decimal(len(listed)), Decimal(len(listed)), ids)
    figures = [figure for fact in listed if (figure := fact.quantity) is not None]
    lows = [figure.min if figure.min is not None else _NONE for figure in figures]
    highs = [figure.max for figure in figures]
    closed = [high for high in highs if high is not None]
    if measure == "sum":
        return Total(sum(lows, _NONE), sum(closed, _NONE) if len(closed) == len(highs) else None, ids)
    if measure == "min":
        return Total(min(lows), min(closed) if closed else None, ids)
    return Total(max(lows), max(closed) if len(closed) == len(highs) else None, ids)


def aggregate(
    facts: Sequence[Fact], measure: Measure, group_by: Sequence[str], apart: Sequence[str], names: dict[str, Entity]
) -> list[Json]:
    """One item per group. Groups always tell rung and unit apart, and the fields of `apart`: those must not be added
    up, though facts may be counted across."""
    figures = measure != "count"
    chosen, left = counted(facts, figures=figures)
    fields = list(dict.fromkeys([*group_by, *(apart if figures else ()), "status", *(["unit"] if figures else [])]))
    groups: dict[_Key, list[Fact]] = {}
    for fact, keys in zip(chosen, _keys(chosen, fields), strict=True):
        for key in keys:
            groups.setdefault(key, []).append(fact)
    missed: dict[_Key, list[Left]] = {}
    for one, keys in zip(left, _keys([one.instead for one in left], fields), strict=True):
        for key in keys:
            missed.setdefault(key, []).append(one)
    out = []
    for key in sorted(groups.keys() | missed.keys(), key=lambda key: tuple(str(part) for part in key)):
        members = groups.get(key, [])
        result = total(members, measure)
        group = {field: _shown(field, value, names) for field, value in zip(fields, key, strict=True)}
        out.append(
            {
                "group": group,
                "count": len(members),
                "low": json_number(result.low) if members else None,
                "high": json_number(result.high) if members else None,
                "unit": group.get("unit"),
                "facts": list(result.facts),
                "excluded": excluded_json(missed.get(key, [])),
            }
        )
    return out


def excluded_json(left: Iterable[Left]) -> list[Json]:
    """What was left out, by id."""
    return [{"id": one.fact.id, "why": one.why} for one in sorted(left, key=lambda one: one.fact.id)]


def _keys(facts: Sequence[Fact], fields: Sequence[str]) -> Iterator[Iterable[_Key]]:
    """The groups that each fact belongs to: one, unless it is grouped by a role in which several take part."""
    if set(fields) <= set(FIELDS):
        return ((key,) for key in zip(*(map(_VALUES[field], facts) for field in fields), strict=True))
    return (product(*(_values(fact, field) for field in fields)) for fact in facts)


def _values(fact: Fact, field: str) -> Sequence[str | None]:
    way = _VALUES.get(field)
    return fact.roles.get(field) or [None] if way is None else [way(fact)]


def _year(fact: Fact) -> str | None:
    bound = fact.period and (fact.period.end or fact.period.start)
    return bound[:4] if bound else None


_VALUES: dict[str, Callable[[Fact], str | None]] = {
    "kind": attrgetter("kind"),
    "status": attrgetter("status"),
    "metric": attrgetter("metric"),
    "unit": lambda fact: fact.quantity.unit if fact.quantity else None,
    "year": _year,
}


def _shown(field: str, value: Any, names: dict[str, Entity]) -> Any:
    if field in FIELDS or value is None:
        return value
    return named(value, names)
