"""Reports over many facts: totals, comparisons, what came to be known between two days, the whole export.

Functions over a `Selection`; `Questions` is the door to them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

import orjson

from .answers import Json, entity_json, named
from .asof import AsOf, restrict, status, superseded, visible, with_links
from .canonical import json_number
from .errors import InvalidInput
from .facts import Fact
from .ontology import STATUSES
from .paging import MAX_ROWS, Ask, Page, cursor, parts_of
from .selection import FactFilter, Selection
from .stores.base import FactQuery
from .sums import (
    FIELDS,
    MEASURES,
    Left,
    Measure,
    Total,
    aggregate,
    check_grouping,
    counted,
    excluded_json,
    measured,
    total,
)
from .waiting import step

MAX_SUMMED = 100_000
PART = 100  # so many facts are compared at a time
ARRIVAL = ("recorded_at", "seq")


def _summed(pick: Selection, wanted: FactFilter, asof: AsOf) -> list[Fact]:
    rows = list(islice(pick.shown(wanted, replace(asof, history=True), None, MAX_ROWS), MAX_SUMMED + 1))
    if len(rows) > MAX_SUMMED:
        raise InvalidInput(f"more than {MAX_SUMMED} facts would be summed: narrow the filter", "/kind")
    return [seen for _, seen, _ in rows]


def aggregates(
    pick: Selection, wanted: FactFilter, asof: AsOf, measure: Measure, group_by: Sequence[str]
) -> list[Json]:
    """Totals by group, by what is measured, rung and unit; a deal counts once, and what was left out is listed with the
    reason."""
    if measure not in MEASURES:
        raise InvalidInput(f"'{measure}' is no measure; there are {', '.join(MEASURES)}", "/measure")
    check_grouping(group_by, pick.table)
    facts = _summed(pick, wanted, asof)
    named = set() if set(group_by) <= set(FIELDS) else {key for fact in facts for key in fact.parties}
    names = pick.store.entities(named)
    return aggregate(facts, measure, group_by, measured(wanted.kind, wanted.metric, pick.table), names)


def compare(
    pick: Selection, ids: Sequence[str], wanted: FactFilter, asof: AsOf, competitors_of: str | None = None
) -> Json:
    """Totals of several entities side by side; with `competitors_of`, those of its rivals against its own."""
    reference = pick.resolve(competitors_of) if competitors_of else None
    keys = [pick.resolve(one) for one in ids]
    if reference:
        keys += [key for key in _rivals(pick, reference, asof) if key not in keys]
    if not keys:
        raise InvalidInput("name entities with `ids`, or one with `competitors_of`", "/ids")
    names = pick.store.entities({*keys, *([reference] if reference else [])})
    own = _totals(pick, reference, wanted, asof) if reference else {}
    items = []
    for key in keys:
        totals = _totals(pick, key, wanted, asof)
        item: Json = {"entity": named(key, names), "totals": [_told(what, one) for what, one in totals.items()]}
        if reference:
            item["more_than_reference"] = _more(totals, own)
        items.append(item)
    if not reference:
        return {"reference": None, "items": items, "next": None}
    told = [_told(what, one) for what, one in own.items()]
    return {"reference": {"entity": named(reference, names), "totals": told}, "items": items, "next": None}


def _rivals(pick: Selection, key: str, asof: AsOf) -> list[str]:
    rivals = FactFilter(kind=("competition",), entity=(key,), role="party")
    unfiltered = replace(asof, status=(), valid_at=None)
    found = {one for _, seen, _ in pick.shown(rivals, unfiltered, None, MAX_ROWS) for one in seen.roles["party"]}
    return sorted(found - {key})


@dataclass(frozen=True, slots=True)
class _Sum:
    """The total of what is alike, the same rung by rung, and what was left out."""

    all: Total
    by_status: dict[str, Total]
    left: list[Left]


class _Alike(NamedTuple):
    """What figures must have in common to be added: kind, metric (where a kind measures many things) and unit."""

    kind: str
    metric: str
    unit: str


_Totals = dict[_Alike, _Sum]


def _totals(pick: Selection, key: str, wanted: FactFilter, asof: AsOf) -> _Totals:
    """The totals of the facts in which the entity has the leading role, which is the first that a kind requires, or the
    role asked for: what others invest in a company is none of its investments."""
    kinds = pick.table.kinds.values()
    leading = {kind.name: next((name for name, role in kind.roles.items() if role.required), "") for kind in kinds}
    facts = [
        fact
        for fact in _summed(pick, replace(wanted, entity=(*wanted.entity, key)), asof)
        if wanted.role is not None or key in fact.roles.get(leading[fact.kind], ())
    ]

    def metric(fact: Fact) -> str:
        return fact.metric or "" if pick.table.kinds[fact.kind].metrics == "required" else ""

    chosen, left = counted(facts, figures=True)
    alike: dict[_Alike, list[Fact]] = {}
    for fact in chosen:
        if fact.quantity is not None:
            alike.setdefault(_Alike(fact.kind, metric(fact), fact.quantity.unit), []).append(fact)
    beside: dict[tuple[str, str], list[Left]] = {}
    for one in left:
        beside.setdefault((one.instead.kind, metric(one.instead)), []).append(one)
    return {what: _sum(alike[what], beside.get(what[:2], [])) for what in sorted(alike)}


def _sum(facts: list[Fact], left: list[Left]) -> _Sum:
    rungs = sorted({status(fact) for fact in facts}, key=STATUSES.index)
    by_status = {str(rung): total([fact for fact in facts if status(fact) == rung]) for rung in rungs}
    return _Sum(total(facts), by_status, left)


def _told(what: _Alike, result: _Sum) -> Json:
    rungs = [{"status": rung, **_bounds(one)} for rung, one in result.by_status.items()]
    alike = {"kind": what.kind, "metric": what.metric or None, "unit": what.unit}
    return {**alike, **_bounds(result.all), "by_status": rungs, "excluded": excluded_json(result.left)}


def _bounds(one: Total) -> Json:
    low, high = json_number(one.low), json_number(one.high)
    return {"count": len(one.facts), "low": low, "high": high, "facts": list(one.facts)}


def _more(totals: _Totals, own: _Totals) -> bool | None:
    """Is there a total of both in which this is surely more? None where open figures leave it undecided."""
    undecided = False
    for what in own.keys() & totals.keys():
        reference, other = own[what].all, totals[what].all
        if reference.high is not None and other.low > reference.high:
            return True
        undecided |= _above(other.high, reference.low)
    return None if undecided else False


def _above(high: Decimal | None, low: Decimal) -> bool:
    return high is None or high > low


# ---------------------------------------------------------------- over time, and everything


def diff(pick: Selection, from_known: str | None, to_known: str | None, asof: AsOf, ask: Ask) -> Page:
    """What came to be known between two points in time."""
    early = AsOf.of(known_at=from_known, valid_at=asof.valid_at, status=asof.status, source=asof.source)
    late = AsOf.of(known_at=to_known, valid_at=asof.valid_at, status=asof.status, source=asof.source)
    if early.known_at is None:
        raise InvalidInput("say from when: from_known=YYYY-MM-DD", "/from_known")
    if late.known_at is not None and _end(late.known_at) < _end(early.known_at):
        raise InvalidInput("to_known is before from_known", "/to_known")
    parts = parts_of(ask.cursor, str)
    after = str(parts[0]) if parts else ""
    ids = _moved(pick, early, late)
    rows: list[tuple[str, Callable[[], Json]]] = []
    for start in range(bisect_right(ids, after), len(ids), PART):
        part = pick.store.facts(ids[start : start + PART])
        step(len(part))
        rows += _differences(pick, [fact for _, fact in sorted(part.items())], early, late)
        if len(rows) > ask.limit:
            break
    shown = rows[: ask.limit]
    return Page([row[1]() for row in shown], cursor(shown[-1][0]) if len(rows) > ask.limit else None)


def _end(moment: str) -> str:
    """The last second of a day; an instant is its own."""
    return f"{moment}T23:59:59Z" if len(moment) == 10 else moment


def _moved(pick: Selection, early: AsOf, late: AsOf) -> list[str]:
    """The facts, by id, of every group in which a claim came to be known or was withdrawn in between: all others are
    the same at both times. The next page need not look for them again."""
    moment, asked = pick.moment(), (early.known_at, late.known_at)
    if moment is not None and moment.moved is not None and moment.moved[0] == asked:
        return moment.moved[1]
    groups: dict[str, list[str]] = {}
    moved: set[str] = set()
    for fact in pick.store.find(
        FactQuery(published_to=late.known_at, withdrawn=True, order="published"), None, MAX_ROWS
    ):
        groups.setdefault(fact.group, []).append(fact.id)
        if any(held.known(early.known_at) != held.known(late.known_at) for held in fact.claims):
            moved.add(fact.group)
    ids = sorted(key for group in moved for key in groups[group])
    if moment is not None and len(ids) <= MAX_SUMMED:
        moment.moved = asked, ids
    return ids


def _differences(
    pick: Selection, batch: list[Fact], early: AsOf, late: AsOf
) -> Iterator[tuple[str, Callable[[], Json]]]:
    sides: list[dict[str, Fact]] = []
    for asof in (early, late):
        cut = [one for fact in batch if (one := restrict(fact, asof)) is not None and visible(one, asof)]
        sides.append({fact.id: fact for fact in with_links(cut, asof, pick.store, pick.table)})
    for fact in batch:
        before, after = sides[0].get(fact.id), sides[1].get(fact.id)
        if _same(before, after):
            continue
        yield fact.id, lambda before=before, after=after: _difference(pick, before, after)  # type: ignore[misc]


def _difference(pick: Selection, before: Fact | None, after: Fact | None) -> Json:
    told = [pick.tell([(fact, "sure")])[0] if fact else None for fact in (before, after)]
    op = "created" if before is None else "closed" if after is None else "updated"
    return {"op": op, "before": told[0], "after": told[1]}


def export(pick: Selection, asof: AsOf) -> Iterator[bytes]:
    """The whole graph as JSON lines: entities, then facts, in a fixed order. What says when and in which order it
    arrived is left out, so the same assertions give the same bytes."""
    after: str | None = None
    while page := pick.store.search_entities("", MAX_ROWS, after, live=not asof.cuts):
        after = page[-1].id
        for one in page:
            if pick.is_known(one, asof):
                yield _line({"entity": {**entity_json(one), "names": list(one.names)}})
    wanted = FactFilter(order="published")
    shown = pick.shown(wanted, replace(asof, history=True), None, MAX_ROWS)
    while rows := list(islice(shown, MAX_ROWS)):
        for item in pick.tell([(seen, "sure") for _, seen, _ in rows]):
            evidence = [{name: one[name] for name in one if name not in ARRIVAL} for one in item["evidence"]]
            yield _line({"fact": {**item, "evidence": evidence}})


def _line(item: Json) -> bytes:
    return orjson.dumps(item, option=orjson.OPT_SORT_KEYS) + b"\n"


def _same(before: Fact | None, after: Fact | None) -> bool:
    if before is None or after is None:
        return before is after
    same_claims = [held.id for held in before.claims] == [held.id for held in after.claims]
    return same_claims and superseded(before) == superseded(after) and status(before) == status(after)
