"""How the facts of one group stand to each other: same deal, revision, contradiction.

A pure function of the group, by the kind's policy. Order is by publication and id, never by arrival. Only
figures that cannot both hold are a contradiction; both sides stay and are shown, and a person may settle it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from .facts import NO_LINKS, Fact, Links
from .ontology import Kind, Ontology
from .values import Quantity, first_day

# Each fact is held against at most so many before it in order: a group of thousands stays linear.
_WINDOW = 32
Settled = frozenset[tuple[str, str]]  # (claim preferred, claim over)


def relate(facts: Iterable[Fact], kind: Kind, table: Ontology, settled: Settled = frozenset()) -> dict[str, Links]:
    """The links of every fact of one group. Facts whose claims were all withdrawn have none."""
    everything = list(facts)
    alive = [fact for fact in everything if fact.live]
    links = dict.fromkeys((fact.id for fact in everything), NO_LINKS)
    if len(alive) < 2:
        return links
    draft = _Draft(alive)
    alive.sort(key=lambda fact: (_first(fact), fact.id))
    if kind.policy == "event":
        _deals(alive, draft, table.same_deal_days, kind)
    elif kind.policy == "series":
        _series(alive, draft, kind)
    elif kind.policy == "functional":
        _functional(alive, draft)
    _settle(alive, draft, settled)
    return links | draft.links()


class _Draft:
    """Links being drawn, as sets."""

    def __init__(self, facts: list[Fact]) -> None:
        self._sets: dict[str, dict[str, set[str]]] = {fact.id: {} for fact in facts}

    def add(self, one: str, relation: str, other: str) -> None:
        self._sets[one].setdefault(relation, set()).add(other)

    def both(self, one: str, relation: str, other: str) -> None:
        self.add(one, relation, other)
        self.add(other, relation, one)

    def of(self, one: str, relation: str) -> set[str]:
        return self._sets[one].get(relation, set())

    def links(self) -> dict[str, Links]:
        return {
            key: Links(**{relation: tuple(sorted(others)) for relation, others in sets.items()}) if sets else NO_LINKS
            for key, sets in self._sets.items()
        }


def _first(fact: Fact) -> str:
    return fact.live[0].published if fact.live else ""


@cache
def _day_number(day: str) -> int:
    return dt.date.fromisoformat(first_day(day[:10])).toordinal()


def _near(one: Fact, other: Fact, days: int) -> bool:
    a, b = _first(one), _first(other)
    return bool(a and b) and abs(_day_number(a[:10]) - _day_number(b[:10])) <= days


def _periods_meet(one: Fact, other: Fact) -> bool:
    return one.period is None or other.period is None or one.period.overlaps(other.period)


def _deals(facts: list[Fact], draft: _Draft, days: int, kind: Kind) -> None:
    """Group the tellings of one deal: each fits every other of its deal. Those with a figure are placed first, so that
    a vague telling joins a precise one and does not bridge two that differ. A deal's first fact links to the others."""
    deals: list[list[Fact]] = []
    exact: dict[tuple[object, ...], list[list[Fact]]] = {}
    loose: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda fact: fact.quantity is None):
        figure = _exact_figure(fact)
        near = exact.get(figure, [])[-_WINDOW:] + loose[-_WINDOW:] if figure else deals[-_WINDOW:]
        for deal in near:
            if all(_same_deal(fact, other, days, kind) for other in deal[-_WINDOW:]):
                draft.both(fact.id, "same_deal", deal[0].id)
                deal.append(fact)
                break
        else:
            deals.append([fact])
            (exact.setdefault(figure, []) if figure else loose).append(deals[-1])


def point(quantity: Quantity | None) -> float | None:
    """The figure of a statement of exactly one. Facts of an event that state points only have to do with each other
    where they state the same one: nobody needs to look at the others."""
    return float(quantity.min) if quantity is not None and quantity.min is not None and is_point(quantity) else None


def is_point(quantity: Quantity | None) -> bool:
    """Does it state exactly one figure?"""
    if quantity is None or quantity.qualifier != "exact":
        return False
    return quantity.min is not None and (quantity.min is quantity.max or quantity.min == quantity.max)


def points(facts: Iterable[tuple[str, Kind, Quantity | None]]) -> dict[str, set[float] | None]:
    """Of which figures the facts of a group are needed, to say how these (group, kind, quantity) stand in it."""
    found: dict[str, set[float] | None] = {}
    for group, kind, quantity in facts:
        figure = point(quantity) if kind.policy == "event" else None
        wanted = found.setdefault(group, set())
        if figure is None or wanted is None:
            found[group] = None
        else:
            wanted.add(figure)
    return found


def _exact_figure(fact: Fact) -> tuple[object, ...]:
    """A point figure, which fits only its like or a hedged one; () for all others."""
    quantity = fact.quantity
    if quantity is None or quantity.qualifier != "exact":
        return ()
    return quantity.min, quantity.unit


def _same_deal(one: Fact, other: Fact, days: int, kind: Kind) -> bool:
    if not _near(one, other, days) or not _periods_meet(one, other):
        return False
    if one.quantity and other.quantity and not one.quantity.compatible(other.quantity):
        return False
    shared = [name for name in one.roles if name in other.roles and not kind.roles[name].party]
    return all(set(one.roles[name]) & set(other.roles[name]) for name in shared)


class _Point(NamedTuple):
    """A fact of a series, with what every other point is held against."""

    fact: Fact
    day: str
    voices: set[str]


def _series(facts: list[Fact], draft: _Draft, kind: Kind) -> None:
    current: list[_Point] = []
    for fact in facts:
        latest = _Point(fact, _first(fact)[:10], _voices(fact))
        kept = []
        for earlier in current[-_WINDOW:]:
            other = earlier.fact
            if not _differ(other, fact):
                kept.append(earlier)
            elif _revises(latest, earlier, kind):
                draft.add(fact.id, "revises", other.id)
                draft.add(other.id, "revised_by", fact.id)
            else:
                if _contradict(earlier, latest):
                    draft.both(fact.id, "contradicts", other.id)
                kept.append(earlier)
        current[-_WINDOW:] = [*kept, latest]


def _differ(one: Fact, other: Fact) -> bool:
    return one.quantity is not None and other.quantity is not None and not one.quantity.compatible(other.quantity)


def _voices(fact: Fact) -> set[str]:
    """Who speaks: the forecaster or named speakers; else the publishers."""
    named = set(fact.roles.get("forecaster", ())) | set(fact.speakers)
    return named or {str(held.claim.evidence.document.publisher) for held in fact.claims}


def _revises(latest: _Point, earlier: _Point, kind: Kind) -> bool:
    if latest.day <= earlier.day:
        return False
    if latest.voices & earlier.voices:
        return True
    # a figure reported without a period is one of its day: a later day's replaces it, whoever reports it
    return latest.fact.period is None and "forecaster" not in kind.roles


def _contradict(earlier: _Point, latest: _Point) -> bool:
    if earlier.fact.period is None and earlier.day != latest.day:
        return False
    return earlier.fact.status == latest.fact.status


def _functional(facts: list[Fact], draft: _Draft) -> None:
    for index, fact in enumerate(facts):
        for earlier in facts[max(0, index - _WINDOW) : index]:
            if not _periods_meet(fact, earlier) and fact.status == earlier.status:
                draft.both(fact.id, "contradicts", earlier.id)


def _settle(facts: list[Fact], draft: _Draft, settled: Settled) -> None:
    if not settled:
        return
    holder: Mapping[str, str] = {held.id: fact.id for fact in facts for held in fact.claims}
    for preferred, over in settled:
        winner, loser = holder.get(preferred), holder.get(over)
        if winner and loser and loser in draft.of(winner, "contradicts"):
            draft.add(loser, "overruled_by", winner)
