"""The questions and their answers: everything the API, the CLI and the guide ask goes through `Questions`.

Answers are JSON-like dicts in the shape of the contract; lists come in pages with an opaque cursor. The same
code answers on every store.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from . import reports
from .answers import Json, Told, document_json, entity_json, fact_json, named, seen_from
from .asof import AsOf, restrict, visible, with_links
from .entities import Entity
from .errors import InvalidInput, NotFound, Transient
from .facts import Fact
from .identities import active
from .lookalikes import looks_like
from .ontology import Ontology
from .paging import Ask, Page, after_key, cursor, parts_of
from .picture import digest_of
from .selection import FactFilter, Selection, Shown
from .stores.base import GraphStore, SortKey, sort_value
from .stores.remembering import remembering
from .sums import Measure
from .walks import Path, around, check_depth, cycles, shortest, steps_of


class Questions:
    """Ask a graph. Safe to use from many threads."""

    def __init__(self, store: GraphStore, table: Ontology, state: Callable[[], Hashable] | None = None) -> None:
        """`state` says cheaply which state the graph is in: while it says the same, names are asked for once."""
        self.store = store if state is None else remembering(store, state)
        self.table = table
        self._pick = Selection(self.store, table, state)
        self._near = store.name == "networkx"  # rows are at hand; elsewhere a page is one statement wherever it starts

    # ------------------------------------------------------------ who is who

    def resolve(self, id_or_name: str) -> str:
        """The canonical id of an entity given by id, old id or exact name in any language; NotFound or Ambiguous."""
        return self._pick.resolve(id_or_name)

    def keys(self, id_or_name: str) -> tuple[str, ...]:
        """Every id and key that an entity goes by, its canonical id first."""
        return self._pick.clusters().keys(self.resolve(id_or_name))

    def entities(self, q: str, asof: AsOf, ask: Ask) -> Page:
        """Entities one of whose names contains `q`, by id: those in a fact that stands, with `known_at` as of then."""
        parts = parts_of(ask.cursor, int, str) or [0, ""]
        told, after = int(str(parts[0])), str(parts[1])  # how many of the exact ones were shown, and what of the others
        exact = [] if after else [one for one in self._exact(q) if self._pick.stands(one, asof)][told:]
        room = max(0, ask.limit - len(exact))
        found: list[Entity] = []
        start = after or None
        while len(found) <= room:
            page = self.store.search_entities(q.strip(), room + 1, start, live=not asof.cuts)
            found += [one for one in page if self._pick.is_known(one, asof)]
            if len(page) <= room:
                break
            start = page[-1].id
        shown = [*exact[: ask.limit], *found[:room]]
        items = [{**entity_json(one), "names": list(one.names)} for one in shown]
        if len(exact) + len(found) <= ask.limit:
            return Page(items)
        return Page(items, cursor(told + len(exact[: ask.limit]), found[room - 1].id if room and found else after))

    def _exact(self, q: str) -> list[Entity]:
        """An alias that no claim has used yet finds its entity all the same. Those that the search finds by a part of
        their names are left to it, so that no entity stands on two pages."""
        text = q.strip().casefold()
        if not text:
            return []
        known = self._pick.clusters()
        found = sorted(self.store.entities({known.entity(key) for key in self._pick.keys(q)}).items())
        return [one for _, one in found if not any(text in name.casefold() for name in (one.id, *one.names))]

    def entity(self, id_or_name: str, asof: AsOf) -> Json:
        """An entity with every name and id it goes by."""
        key = self.resolve(id_or_name)
        entity = self.store.entities([key]).get(key)
        if entity is None:
            raise Transient("this entity is being merged into another one: ask again")
        if not self._pick.is_known(entity, asof):
            raise NotFound("nothing about this entity was known by then")
        known = self._pick.clusters()
        alike = looks_like(entity, known, self.store.entities)
        names = {"names": list(entity.names), "keys": list(known.keys(key)), "looks_like": alike}
        return {**entity_json(entity), **names}

    def conflicts(self) -> list[Json]:
        """Unions that were asked for and not made, because a pair in them is judged different."""
        return [
            {"left": one.left, "right": one.right, "same": one.same, "different": one.different}
            for one in self._pick.clusters().conflicts
        ]

    def judgements(self, ask: Ask) -> Page:
        """What people and rules judged, the latest first; `stands` is false where another judgement took it back."""
        said = self.store.judgements()
        standing = active(said)
        parts = parts_of(ask.cursor, str, str)
        listed = sorted(((one.judged_at, key) for key, one in said.items()), reverse=True)
        rows = [row for row in listed if parts is None or row < tuple(parts)]
        items = [
            {"id": key, **said[key].model_dump(mode="json"), "stands": key in standing} for _, key in rows[: ask.limit]
        ]
        return Page(items, cursor(*rows[ask.limit - 1]) if len(rows) > ask.limit else None)

    # ------------------------------------------------------------ facts

    def facts(self, wanted: FactFilter, asof: AsOf, ask: Ask) -> Page:
        """A page of facts."""
        return self._page(wanted, asof, ask, self._pick.tell)

    def _page(
        self, wanted: FactFilter, asof: AsOf, ask: Ask, render: Callable[[list[tuple[Fact, str]]], Sequence[Json]]
    ) -> Page:
        rows = list(islice(self._pick.shown(wanted, asof, after_key(ask, wanted.order), ask.limit + 1), ask.limit + 1))
        shown, more = rows[: ask.limit], len(rows) > ask.limit
        items = render([(seen, match) for _, seen, match in shown])
        if not more:
            return Page(list(items))
        last = shown[-1][0]
        return Page(list(items), cursor(sort_value(last, wanted.order), last.id))

    def fact(self, id: str, asof: AsOf) -> Json:
        """One fact with all its claims, and the facts it stands beside."""
        stored = self.store.facts([id]).get(id)
        seen = restrict(stored, asof) if stored is not None else None
        if stored is None or seen is None or not visible(seen, asof):
            raise NotFound(f"no fact '{id[:64]}' is known" + (f" as of {asof.known_at}" if asof.known_at else ""))
        (linked,) = with_links([seen], asof, self.store, self.table)
        links = linked.links
        others = {*links.same_deal, *links.contradicts, *links.revises, *links.revised_by}
        told = self._pick.told(others, asof)
        (answer,) = self._pick.tell([(linked, "sure")])
        names = ("same_deal", "contradicts", "revises", "revised_by")
        related = {name: [told[key] for key in getattr(links, name) if key in told] for name in names}
        related["contradictions"] = related.pop("contradicts")
        claims = [_claim_json(held.id, held.claim.content(), held.seq) for held in linked.ordered]
        withdrawn = [
            {"claim": held.id, "at": held.withdrawn.at, "by": held.withdrawn.by, "reason": held.withdrawn.reason}
            for held in stored.ordered
            if held.withdrawn is not None
        ]
        return {**answer, **related, "claims": claims, "withdrawn": withdrawn}

    def forecasts(self, wanted: FactFilter, asof: AsOf, ask: Ask) -> Page:
        """Forecasts with what each revised: the direction said, the previous value said, and the facts of ours."""

        def render(rows: list[tuple[Fact, str]]) -> list[Json]:
            earlier = {key for fact, _ in rows for key in (*fact.links.revises, *fact.links.revised_by)}
            told = self._pick.told(earlier, asof)
            return [
                {**item, "revision": _revision(item, fact, told)}
                for item, (fact, _) in zip(self._pick.tell(rows), rows, strict=True)
            ]

        return self._page(replace(wanted, kind=("forecast",)), asof, ask, render)

    def timeline(self, id_or_name: str, asof: AsOf, ask: Ask) -> Page:
        """Everything said about an entity in the order of publication, revised facts included."""
        wanted = FactFilter(entity=(id_or_name,), order="published")
        return self.facts(wanted, replace(asof, history=True), ask)

    def contradictions(self, asof: AsOf, ask: Ask) -> Page:
        """Pairs of facts that cannot both hold, with the one that a person preferred, if any."""
        parts = parts_of(ask.cursor, str, str)
        after = (str(parts[0]), str(parts[1])) if parts else ("", "")
        facts = self._pick.contradicted(asof)
        pairs = {
            (min(fact.id, other), max(fact.id, other))
            for fact in facts.values()
            for other in fact.links.contradicts
            if other in facts
        }
        chosen = sorted(pair for pair in pairs if pair > after)[: ask.limit + 1]
        told = self._pick.told({key for pair in chosen for key in pair}, asof)
        items = [
            {"facts": [told[one], told[other]], "settled": _settled(facts[one], facts[other])}
            for one, other in chosen[: ask.limit]
        ]
        return Page(items, cursor(*chosen[ask.limit - 1]) if len(chosen) > ask.limit else None)

    # ------------------------------------------------------------ relations

    def relationships(
        self,
        id_or_name: str,
        asof: AsOf,
        ask: Ask,
        *,
        kind: tuple[str, ...] = (),
        role: str | None = None,
        direction: str | None = None,
    ) -> Page:
        """The facts of an entity, seen from it: its role, the others, and the words. `direction` is `out` for edges
        that leave the entity (it acts) and `in` for those that reach it."""
        if direction not in (None, "in", "out"):
            raise InvalidInput("direction is 'in' or 'out'", "/direction")
        key = self.resolve(id_or_name)
        wanted = FactFilter(kind=kind, entity=(key,), role=role)

        def read(after: SortKey | None, count: int) -> list[Shown]:
            found = self._pick.shown(wanted, asof, after, count)
            if direction is not None:
                found = (row for row in found if self._part(row[1], key, direction) is not None)
            return list(islice(found, count))

        def tell(rows: list[Shown]) -> list[Told]:
            told = self._pick.tell([row[1:] for row in rows])
            return [
                one.views.get((key, direction)) or self._seen_from(key, direction, one, seen)
                for one, (_, seen, _) in zip(told, rows, strict=True)
            ]

        def place(row: Shown) -> SortKey:
            return SortKey(sort_value(row[0], wanted.order), row[0].id)

        if self._near and (moment := self._pick.moment()) is not None:

            def placed(after: SortKey | None, count: int) -> list[tuple[SortKey, Told]]:
                rows = read(after, count)
                return list(zip(map(place, rows), tell(rows), strict=True))

            page = moment.hops.page((key, kind, role, direction, asof), ask, placed)
            if page is not None:
                return page
        rows = read(after_key(ask, wanted.order), ask.limit + 1)
        last = place(rows[ask.limit - 1]) if len(rows) > ask.limit else None
        return Page([*tell(rows[: ask.limit])], cursor(last.value, last.id) if last else None)

    def _seen_from(self, key: str, direction: str | None, told: Told, fact: Fact) -> Told:
        """Made once for each party that asks."""
        role, way = self._part(fact, key, direction) or ("speaker", "out")
        told.views[key, direction] = view = seen_from(key, role, way, told)
        return view

    def _part(self, fact: Fact, key: str, direction: str | None) -> tuple[str, str] | None:
        """The first role (and direction) in which an entity takes part, None where none fits."""
        roles = self.table.kinds[fact.kind].roles
        for name, ids in fact.roles.items():
            if key in ids:
                way = "in" if roles[name].out else "out"
                if direction is None or direction == way:
                    return name, way
        return ("speaker", "out") if key in fact.speakers and direction != "in" else None

    def neighbors(self, id_or_name: str, depth: int, asof: AsOf, limit: int = 200) -> Json:
        """Entities within `depth` facts, nearest first, with the facts that lead to them."""
        check_depth(depth)
        key = self.resolve(id_or_name)
        distance, links = around(key, depth, steps_of(self.store, asof, self.table), limit + 1)
        names = self.store.entities(distance.keys())
        via: dict[str, set[str]] = {}
        for link in links:
            if distance.get(link.other) == distance[link.entity] + 1:
                via.setdefault(link.other, set()).add(link.fact)
        ranked = sorted((hops, other) for other, hops in distance.items() if other != key)
        items = [
            {"entity": named(other, names), "distance": hops, "via": sorted(via.get(other, ()))}
            for hops, other in ranked
        ]
        facts = self._pick.told_along(links, asof, 500)
        return {"center": named(key, names), "items": items, "next": None, "facts": facts}

    def paths(self, start: str, end: str, max_hops: int, asof: AsOf, limit: int = 10) -> Json:
        """The shortest connections between two entities; each hop with its fact and passage."""
        check_depth(max_hops, "/max_hops")
        one, other = self.resolve(start), self.resolve(end)
        found = shortest(one, other, max_hops, steps_of(self.store, asof, self.table), min(limit, 100))
        names = self.store.entities({one, other})
        return {
            "from": named(one, names),
            "to": named(other, names),
            "items": self._paths(found, asof),
            "next": None,
        }

    def _paths(self, found: Sequence[Path], asof: AsOf) -> list[Json]:
        keys = {key for path in found for link in path for key in (link.entity, link.other)}
        names = self.store.entities(keys)
        facts = {fact["id"]: fact for fact in self._pick.told_along((link for path in found for link in path), asof)}
        return [
            {
                "hops": len(path),
                "steps": [
                    {
                        "from": named(link.entity, names),
                        "fact": facts.get(link.fact),
                        "to": named(link.other, names),
                    }
                    for link in path
                ],
            }
            for path in found
        ]

    def subgraph(self, center: str, depth: int, asof: AsOf, limit: int = 200) -> Json:
        """All entities within `depth` facts and the facts among them."""
        answer = self.neighbors(center, depth, asof, limit)
        entities = [answer["center"], *(item["entity"] for item in answer["items"])]
        inside = {entity["id"] for entity in entities}
        facts = [
            fact
            for fact in answer["facts"]
            if all(party["id"] in inside for parties in fact["roles"].values() for party in parties)
        ]
        return {"center": answer["center"]["id"], "entities": entities, "facts": facts}

    def cycles(self, asof: AsOf, max_length: int = 4, limit: int = 20) -> list[Json]:
        """Rings of directed relations: money, supply, ownership that comes back to where it started."""
        if not 2 <= max_length <= 6:
            raise InvalidInput("between 2 and 6 steps can be asked for", "/max_length")
        return self._paths(cycles(self.store, self.table, asof, max_length, min(limit, 100)), asof)

    # ------------------------------------------------------------ reports

    def aggregates(self, wanted: FactFilter, asof: AsOf, measure: Measure, group_by: Sequence[str]) -> list[Json]:
        """See `reports.aggregates`."""
        return reports.aggregates(self._pick, wanted, asof, measure, group_by)

    def compare(self, ids: Sequence[str], wanted: FactFilter, asof: AsOf, competitors_of: str | None = None) -> Json:
        """See `reports.compare`."""
        return reports.compare(self._pick, ids, wanted, asof, competitors_of)

    def diff(self, from_known: str | None, to_known: str | None, asof: AsOf, ask: Ask) -> Page:
        """See `reports.diff`."""
        return reports.diff(self._pick, from_known, to_known, asof, ask)

    def export(self, asof: AsOf) -> Iterator[bytes]:
        """See `reports.export`."""
        return reports.export(self._pick, asof)

    def document(self, id: str, asof: AsOf) -> Json:
        """A document without its text; one without a date is taken as known."""
        ref = self.store.document(id)
        if ref is None or not asof.shows(ref):
            raise NotFound(f"no document '{id[:64]}'")
        return document_json(ref)

    def digest(self) -> str:
        """The digest of the graph as it stands."""
        return digest_of(self.store.lines())


def _settled(one: Fact, other: Fact) -> str | None:
    if other.id in one.links.overruled_by:
        return other.id
    return one.id if one.id in other.links.overruled_by else None


def _revision(item: Json, fact: Fact, told: dict[str, Json]) -> Json:
    return {
        "direction": item["attributes"].get("direction"),
        "previous": item["quantities"].get("previous"),
        "revises": [told[key] for key in fact.links.revises if key in told],
        "revised_by": [told[key] for key in fact.links.revised_by if key in told],
    }


def _claim_json(key: str, content: Json, seq: int) -> Json:
    return {"id": key, "seq": seq, **content}


__all__ = ["AsOf", "Ask", "FactFilter", "Page", "Questions", "fact_json"]
