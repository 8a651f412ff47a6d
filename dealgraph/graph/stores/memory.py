"""The embedded store: a networkx.MultiDiGraph in memory, kept in one SQLite file beside the journal.

The graph holds entities and facts as nodes and roles as edges; facts stay encoded until they are asked for,
which keeps memory small. Effect and position go into the file in one transaction, then into memory. Without
a path it lives in memory only: the double that tests use.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from sys import intern

import networkx as nx
import orjson

from ..claims import Judgement
from ..collector import uncollected
from ..entities import Entity
from ..errors import StaleWriter
from ..facts import Fact, Withdrawal, search_text
from ..failpoints import reach
from ..ontology import Ontology
from ..picture import lines_of
from ..values import DocumentRef
from ..waiting import step
from .athand import AtHand
from .base import Delta, Drawn, FactQuery, Link, Points, Position, Seen, SortKey, Steps, Wanted
from .census import Census
from .edges import Edges
from .filerows import Come, GraphFile, Written, last_of, written
from .groups import Groups
from .locked import locked
from .names import Names
from .ordering import Orders, Sorted, behind, tests
from .records import Record, body_of, fact_of, together
from .sketch import Sketch, State, sketch, sketch_of, state_of, value_of
from .sources import Sources, documents_of

HUB = 16  # an entity in more facts than this has them kept sorted once someone asks for them


class NetworkxStore:
    """The embedded graph store."""

    name = "networkx"
    piece = 10_000  # there is nobody else to do the writing meanwhile

    def __init__(self, table: Ontology, path: Path | None = None) -> None:
        self._table = table
        self._lock = threading.RLock()
        self._file = GraphFile(path)
        self._reset()
        self._load()

    def _reset(self) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self._edges = Edges(self.graph)
        self._groups = Groups(self._table)
        self._sources = Sources()
        self._withdrawals: dict[str, Withdrawal] = {}
        self._judgements: dict[str, Judgement] = {}
        self._orders = Orders()
        self._entity_ids: list[str] = []
        self._names = Names()
        self._near = AtHand()
        self._contradicted: set[str] = set()
        self._position = Position()

    # ------------------------------------------------------------ writing

    @locked
    def position(self) -> Position:
        return self._position

    @locked
    def lead(self, version: str) -> Position:
        found = self._position.version if self._position.seq else version
        position = Position(self._position.seq, self._position.epoch + 1, found)
        self._file.write({}, position)
        self._position = position
        return position

    def apply(self, delta: Delta, expected: Position, seq: int) -> Position:
        return self.apply_all([delta], expected, seq)

    def apply_all(self, deltas: Iterable[Delta], expected: Position, seq: int, meanwhile: Steps = ()) -> Position:
        return self._apply(list(deltas), expected, seq)  # made before anyone is kept waiting

    @locked
    def _apply(self, deltas: list[Delta], expected: Position, seq: int) -> Position:
        if (expected.seq, expected.epoch) != (self._position.seq, self._position.epoch):
            raise StaleWriter(f"the graph is at {self._position}, not at {expected}: read its position again")
        position = Position(seq, self._position.epoch, self._position.version)
        pieces = [written(delta) for delta in deltas]
        self._file.write(last_of(piece.rows for piece in pieces), position)
        reach("networkx.after_commit")
        for delta, piece in zip(deltas, pieces, strict=True):
            self._draw(delta, piece)
        self._position = position
        return position

    def _draw(self, delta: Delta, piece: Written) -> None:
        for before_entity, entity in delta.entities:
            self._draw_entity(before_entity, entity)
        for before, fact in delta.facts:
            if before is not None:
                self._near.renew(before.id, fact)
                if fact is not None and (more := piece.come.get(fact.id)) is not None:
                    self._grow(before, fact, more)
                    continue
                self._erase(sketch(before))
            if fact is not None:
                now = sketch(fact)
                self._draw_fact(now, piece.whole[now.id])
                self._orders.add(now)
        self._sources.put(piece.rows["document"])
        self._withdrawals |= delta.withdrawals
        self._judgements |= delta.judgements

    def _draw_entity(self, before: Entity | None, entity: Entity | None) -> None:
        if entity is None:
            if before is not None:
                self._names.drop(before.id)
                self.graph.remove_node(before.id)
                del self._entity_ids[bisect_left(self._entity_ids, before.id)]
            return
        if before is None:
            insort(self._entity_ids, entity.id)
        if before is None or before.mentions.keys() != entity.mentions.keys():
            self._names.put(entity)
        if before is None:
            self.graph.add_node(intern(entity.id), entity=entity)
        else:
            self.graph._node[entity.id]["entity"] = entity

    def _draw_fact(self, one: Sketch, record: Record) -> None:
        self._edges.draw(one, self._table.kinds[one.kind], one.attributes(record))
        if one.state.contradicts:
            self._contradicted.add(one.id)
        self._groups.add(one)
        self._sources.add(one)

    def _grow(self, before: Fact, fact: Fact, more: Come) -> None:
        """A fact to which claims or links came. It stays where it is in the graph, as its id and group do."""
        node = self.graph._node[fact.id]
        if more.claims:
            self._sources.come(fact.id, more.claims)
            if before.ordered[0].published != fact.ordered[0].published:
                self._orders.remove(sketch(before))
                self._orders.add(now := sketch(fact))
                node["published"] = now.published
        self._set_state(fact.id, state_of(fact), more.to(node["fact"]))

    def _set_state(self, key: str, state: State, record: Record) -> None:
        node = self.graph._node[key]
        node["fact"], node["live"], node["status"] = record, state.live, state.status
        node["current"] = state.live and not state.superseded
        if state.contradicts:
            self._contradicted.add(key)
        else:
            self._contradicted.discard(key)

    def _erase(self, one: Sketch) -> None:
        self.graph.remove_node(one.id)
        self._groups.discard(one)
        self._sources.discard(one)
        self._contradicted.discard(one.id)
        self._orders.remove(one)

    def _load(self) -> None:
        self._position = self._file.position()
        with uncollected():
            rows = self._file.rows()
            self._withdrawals = {key: Withdrawal(*orjson.loads(data)) for key, data in rows["withdrawal"]}
            self._judgements = {key: Judgement.model_validate_json(data) for key, data in rows["judgement"]}
            census = Census(self._judgements, self._table)
            self._orders.fill(self._drawn(together(rows["fact"], dict(rows["links"]), rows["claim"]), census))
            self._sources.put(dict(rows["document"]))
            for entity in census.entities():
                self.graph._node[entity.id]["entity"] = entity
                self._names.put(entity)
                self._entity_ids.append(entity.id)
            self._entity_ids.sort()

    def _drawn(self, records: Iterable[tuple[str, Record]], census: Census) -> Iterator[Sketch]:
        for key, record in records:
            body = body_of(record)
            self.graph.add_nodes_from(map(intern, census.count(body)))
            one = sketch_of(key, record, body)
            self._draw_fact(one, record)
            yield one

    def replace_with(self, fresh: Drawn, position: Position) -> None:
        """See `GraphStore`. One file transaction, then the drawn structures change hands at once."""
        assert isinstance(fresh, NetworkxStore)  # what is drawn in memory is drawn here
        with fresh._lock, self._lock:
            if self._file.kept:
                self._file.write(last_of(written(delta).rows for delta in fresh.deltas()), position, anew=True)
            self.__dict__.update({n: v for n, v in fresh.__dict__.items() if n not in ("_lock", "_file", "_table")})
            self._position = position

    def deltas(self, size: int = 1000) -> Iterator[Delta]:
        """See `Drawn`."""
        with self._lock:
            entities = [(None, self.graph.nodes[key]["entity"]) for key in self._entity_ids]
            first = Delta((), entities, self._sources.untold(), dict(self._withdrawals), dict(self._judgements))
            records = [node["fact"] for _, node in self.graph.nodes(data=True) if "fact" in node]
        yield first
        seen: set[str] = set()
        for start in range(0, len(records), size):
            facts = [fact_of(record) for record in records[start : start + size]]
            told = documents_of(facts)
            yield Delta([(None, fact) for fact in facts], (), {key: told[key] for key in told.keys() - seen})
            seen |= told.keys()

    @locked
    def clear(self) -> None:
        self._file.clear()
        epoch = self._position.epoch
        self._reset()
        self._position = Position(0, epoch, "")

    @locked
    def close(self) -> None:
        self._file.close()

    # ------------------------------------------------------------ reading, for the fold

    @locked
    def look(self, wanted: Wanted) -> Seen:
        return wanted.one_by_one(self)

    @locked
    def facts_in_groups(self, groups: Mapping[str, Points]) -> list[Fact]:
        return [self._fact(key) for key in self._groups.find(groups)]

    @locked
    def facts_with_claims(self, claims: Collection[str]) -> list[Fact]:
        return [self._fact(key) for key in sorted(self._sources.facts_of(claims))]

    @locked
    def facts_touching(self, entities: Collection[str]) -> list[Fact]:
        return [self._fact(key) for key in sorted({key for entity in entities for key in self._around(entity)})]

    @locked
    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        drawn = self.graph._node
        return {key: node["entity"] for key in ids if (node := drawn.get(key)) is not None and "entity" in node}

    @locked
    def known_documents(self, ids: Collection[str]) -> set[str]:
        return self._sources.known(ids)

    @locked
    def withdrawals(self, claims: Collection[str]) -> dict[str, Withdrawal]:
        return {key: self._withdrawals[key] for key in claims if key in self._withdrawals}

    @locked
    def judgements(self) -> dict[str, Judgement]:
        return dict(self._judgements)

    # ------------------------------------------------------------ reading, for questions

    def _fact(self, key: str) -> Fact:
        return self._near.get(key) or self._near.put(key, fact_of(self.graph.nodes[key]["fact"]))

    def _around(self, entity: str) -> set[str]:
        return set(self.graph.succ[entity]) | set(self.graph.pred[entity]) if entity in self.graph else set()

    def _sorted_by(self, key: str) -> tuple[str, float, str]:
        return self.graph.nodes[key]["published"], self.graph.nodes[key]["figure"], key

    @locked
    def facts(self, ids: Collection[str]) -> dict[str, Fact]:
        return {key: self._fact(key) for key in ids if "fact" in self.graph._node.get(key, ())}

    def find(self, query: FactQuery, after: SortKey | None, chunk: int) -> Iterator[Fact]:
        with self._lock:
            keys = list(self._candidates(query, after)) if self._order(query) is None else []
        size = min(chunk, 1000)
        if after is None and query.published_to is not None and query.order == "-published":
            after = SortKey(query.published_to + "\x7f", "")  # what was published later need not be walked past
        for start in range(0, len(keys), size):
            yield from self._matching(keys[start : start + size], query)
        while not keys:
            with self._lock:
                order = self._order(query) or Sorted()
                page = list(islice(order.walk(after, query.order.startswith("-")), size))
                if not page:
                    return
                after = SortKey(value_of(self.graph.nodes[page[-1]], query.order), page[-1])
                found = self._matching(page, query)
            yield from found
            day = query.published_to
            if query.order == "published" and day is not None and str(after.value)[: len(day)] > day:
                return  # what follows was published later still
            size = min(size * 2, 1000)  # a page that few facts fit is followed by longer ones

    def _order(self, query: FactQuery) -> Sorted | None:
        """The sorted list that a query walks; None for a small selection, which is sorted when it is asked for."""
        if query.document is not None or query.contradicted or len(query.entities) > 1:
            return None
        if not query.entities:
            return self._orders.all(query)
        (entity,) = query.entities
        if entity not in self.graph or len(self.graph.succ[entity]) + len(self.graph.pred[entity]) <= HUB:
            return None
        return self._orders.hub(entity, query.order, lambda: map(self._sorted_by, self._around(entity)))

    def _candidates(self, query: FactQuery, after: SortKey | None) -> Iterator[str]:
        """Ids of a small selection (an entity's, a document's), sorted here because it has no list of its own."""
        keys: set[str] = set()
        for entity in query.entities:
            keys |= self._around(entity)
        if query.document is not None:
            inside = self._sources.told_in(query.document)
            keys = keys & inside if query.entities else inside
        if query.contradicted:
            keys = keys & self._contradicted if query.entities or query.document else set(self._contradicted)
        rows = [(value_of(self.graph.nodes[key], query.order), key) for key in sorted(keys)]
        rows.sort(key=lambda row: row[0], reverse=query.order.startswith("-"))
        for value, key in rows:
            if after is None or behind(value, key, after, query.order):
                yield key

    def _matching(self, keys: list[str], query: FactQuery) -> list[Fact]:
        """Those of some facts that fit; what can be told without reading a fact is looked at first."""
        step(len(keys))
        asked = tests(query)
        if (words := query.text) is not None:
            asked.append(lambda fact: self._says(fact, words))
        with self._lock:
            found = [fact for key in keys if (fact := self._stands_as(key, query)) is not None]
            for test in asked:
                found = [fact for fact in found if test(fact)]
        return found

    def _stands_as(self, key: str, query: FactQuery) -> Fact | None:
        """A fact that is as live as is asked, and of a status that is; None where it is not, or went meanwhile."""
        fact = self._near.get(key)
        if fact is not None:
            live = fact.intact or bool(fact.live)
            status = fact.status if live else ""
        elif (node := self.graph._node.get(key)) is not None:
            if query.kinds and node["kind"] not in query.kinds:
                return None
            live, status = node["live"], node["status"]
        else:
            return None
        fits = (live or query.withdrawn) and (not query.status or status in query.status)
        return (fact or self._fact(key)) if fits else None

    def _says(self, fact: Fact, text: str) -> bool:
        haystack = search_text(fact, (name for one in self.entities(fact.entities()).values() for name in one.names))
        return all(word in haystack for word in text.casefold().split())

    @locked
    def search_entities(self, text: str, limit: int, after: str | None = None, *, live: bool = False) -> list[Entity]:
        found = (key for key in self._names.search(text, after) if not live or self._stands(key))
        return [self.graph._node[key]["entity"] for key in islice(found, limit)]

    def _stands(self, entity: str) -> bool:
        around = chain(self.graph.succ[entity], self.graph.pred[entity])
        return any(self.graph._node[key]["live"] for key in around)

    @locked
    def links(self, entities: Collection[str], *, history: bool = False) -> list[Link]:
        found, nodes, graph = set[tuple[str, str, str]](), self.graph._node, self.graph
        for entity in entities:
            step(len(facts := self._around(entity)))
            for fact in facts:
                if history or nodes[fact]["current"]:
                    for other in (*graph.succ[fact], *graph.pred[fact]):
                        if other != entity:
                            found.add((entity, fact, other))
        return [Link(*row) for row in sorted(found)]

    @locked
    def document(self, id: str) -> DocumentRef | None:
        told = sorted(self._sources.told_in(id))
        return documents_of([self._fact(told[0])])[id] if told else self._sources.header(id)

    @locked
    def counts(self) -> dict[str, int]:
        totals = {"entities": len(self._entity_ids), "claims": len(self._sources), "documents": self._sources.documents}
        kinds = {f"facts.{name}": n for name in self._table.kinds if (n := self._orders.count(name)) is not None}
        return totals | {"facts": sum(kinds.values())} | kinds

    def lines(self) -> Iterator[str]:
        with self._lock:
            facts = [node["fact"] for _, node in self.graph.nodes(data=True) if "fact" in node]
            entities = [self.graph.nodes[key]["entity"] for key in self._entity_ids]
            documents = self._sources.untold()
        yield from lines_of(entities, documents.values(), map(fact_of, facts), self._table)
