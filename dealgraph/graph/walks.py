"""Walking the graph: neighbours, shortest paths, subgraphs, cycles. One step is one fact that joins two entities.

The store gives steps for a whole frontier at a time; an as-of view then drops those it does not know. All
results are ordered, so that every store gives the same answer, cut off at the same place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice

from .asof import AsOf, restrict, superseded, visible, with_links
from .errors import InvalidInput
from .facts import Fact
from .ontology import Ontology
from .stores.base import FactQuery, GraphStore, Link
from .waiting import step

MAX_DEPTH = 4
MAX_FRONTIER = 5_000
Steps = Callable[[Collection[str]], list[Link]]
Path = tuple[Link, ...]


def steps_of(store: GraphStore, asof: AsOf, table: Ontology) -> Steps:
    """Every step that `asof` knows, for a frontier of entities."""
    if asof == AsOf():
        return lambda frontier: store.links(_bounded(frontier))

    def known(frontier: Collection[str]) -> list[Link]:
        links = store.links(_bounded(frontier), history=asof.history or asof.cuts)
        facts = store.facts({link.fact for link in links}).values()
        shown = {fact.id: fact.entities() for fact in _shown(facts, asof, store, table)}
        return [link for link in links if {link.entity, link.other} <= shown.get(link.fact, set())]

    return known


def _shown(facts: Iterable[Fact], asof: AsOf, store: GraphStore, table: Ontology) -> list[Fact]:
    """Facts as `asof` knows them; without those that something took the place of, unless history is asked for."""
    cut = [one for fact in facts if (one := restrict(fact, asof)) is not None and visible(one, asof)]
    if asof.history:
        return cut
    return [fact for fact in with_links(cut, asof, store, table) if superseded(fact) is None]


def _bounded(frontier: Collection[str]) -> Collection[str]:
    if len(frontier) > MAX_FRONTIER:
        raise InvalidInput(f"this reaches more than {MAX_FRONTIER} entities: ask for fewer hops", "/depth")
    return frontier


def check_depth(depth: int, pointer: str = "/depth") -> int:
    """Refuse a walk that is too deep to answer."""
    if not 1 <= depth <= MAX_DEPTH:
        raise InvalidInput(f"between 1 and {MAX_DEPTH} hops can be asked for", pointer)
    return depth


def around(start: str, depth: int, steps: Steps, limit: int) -> tuple[dict[str, int], list[Link]]:
    """Entities within `depth` hops with their distance, at most `limit` of them, and the steps among them."""
    distance = {start: 0}
    links: list[Link] = []
    frontier: Collection[str] = [start]
    for hop in range(1, depth + 1):
        fresh: dict[str, None] = {}
        for link in sorted(steps(frontier), key=lambda link: (link.entity, link.fact, link.other)):
            if link.other not in distance:
                if len(distance) >= limit:
                    continue
                distance[link.other] = hop
                fresh[link.other] = None
            links.append(link)
        if not fresh:
            break
        frontier = list(fresh)
    return distance, links


class _Side:
    """One end of a search: how far each entity is, and the steps that lead back towards the end."""

    def __init__(self, start: str) -> None:
        self.start = start
        self.depth = 0
        self.distance = {start: 0}
        self.back: dict[str, list[Link]] = {}
        self.frontier: set[str] = {start}

    def grow(self, steps: Steps) -> None:
        self.depth += 1
        fresh: set[str] = set()
        for link in steps(self.frontier):
            known = self.distance.get(link.other)
            if known is None:
                self.distance[link.other] = self.depth
                fresh.add(link.other)
            elif known != self.depth:
                continue
            self.back.setdefault(link.other, []).append(link)
        self.frontier = fresh

    def leading(self, entities: Collection[str]) -> Iterator[Link]:
        """Every step of a shortest way from this end to one of `entities`."""
        seen = set(entities)
        ahead = list(seen)
        while ahead:
            for link in self.back.get(ahead.pop(), ()):
                yield link
                if link.entity not in seen:
                    seen.add(link.entity)
                    ahead.append(link.entity)


def shortest(start: str, end: str, max_hops: int, steps: Steps, limit: int) -> list[Path]:
    """All shortest paths between two entities, at most `limit`, ordered by length and the ids along them.

    Grown from both ends, always on the smaller side, so that hubs in the middle are met late.
    """
    if start == end:
        return []
    here, there = _Side(start), _Side(end)
    while here.depth + there.depth < max_hops and here.frontier and there.frontier:
        side, other = (here, there) if len(here.frontier) <= len(there.frontier) else (there, here)
        side.grow(steps)
        meeting = sorted(key for key in side.frontier if key in other.distance)
        if meeting:
            return _joined(here, there, meeting, limit)
    return []


def _joined(here: _Side, there: _Side, meeting: list[str], limit: int) -> list[Path]:
    """The first of the ways through where the two sides met: a hub may join two entities in a great many equal ways,
    so they are put together one by one, in order."""
    length = min(here.distance[key] + there.distance[key] for key in meeting)
    joints = [key for key in meeting if here.distance[key] + there.distance[key] == length]
    onward: dict[str, set[Link]] = {}
    for link in here.leading(joints):
        onward.setdefault(link.entity, set()).add(link)
    for link in there.leading(joints):
        onward.setdefault(link.other, set()).add(Link(link.other, link.fact, link.entity))
    return list(islice(_ways(here.start, there.start, onward), limit))


def _ways(start: str, end: str, onward: dict[str, set[Link]]) -> Iterator[Path]:
    """Every way along these steps, ordered; none of them leads back."""
    step()
    if start == end:
        yield ()
    for link in sorted(onward.get(start, ()), key=lambda link: (link.fact, link.other)):
        for way in _ways(link.other, end, onward):
            yield (link, *way)


def cycles(
    store: GraphStore, table: Ontology, asof: AsOf, max_length: int, limit: int, scan: int = 50_000
) -> list[Path]:
    """Rings of directed relations (money, supply, ownership) of at most `max_length` steps, each told once from its
    least entity. Looks at the `scan` newest facts of those kinds."""
    edges: dict[str, set[tuple[str, str]]] = {}
    kinds = [name for name, kind in table.kinds.items() if any(one != other for _, one, other in kind.shortcuts)]
    query = FactQuery(kinds=kinds, withdrawn=asof.cuts, published_to=asof.known_at)
    looked_at = islice(store.find(query, None, 1000), scan)
    while batch := list(islice(looked_at, 1000)):
        for fact in _shown(batch, asof, store, table):
            for start, end in _arrows(fact, table):
                edges.setdefault(start, set()).add((end, fact.id))
    found: list[Path] = []
    for start in sorted(edges):
        for ring in _rings(start, edges, max_length):
            found.append(ring)
            if len(found) >= limit:
                return found
    return found


def _arrows(fact: Fact, table: Ontology) -> Iterator[tuple[str, str]]:
    for _, start, end in table.kinds[fact.kind].shortcuts:
        if start != end:
            for one in fact.roles.get(start, ()):
                for other in fact.roles.get(end, ()):
                    if one != other:
                        yield one, other


def _rings(start: str, edges: dict[str, set[tuple[str, str]]], max_length: int) -> Iterator[Path]:
    trail: list[Link] = []

    def go(entity: str) -> Iterator[Path]:
        step()
        for other, fact in sorted(edges.get(entity, ())):
            if other == start and trail:
                yield (*trail, Link(entity, fact, other))
            elif other > start and len(trail) + 1 < max_length and all(link.other != other for link in trail):
                trail.append(Link(entity, fact, other))
                yield from go(other)
                trail.pop()

    yield from go(start)
