"""The embedded store: a networkx.MultiDiGraph in memory, kept in one SQLite file beside the journal.

The graph holds entities and facts as nodes and roles as edges; facts stay encoded until they are asked for,
which keeps memory small. Effect and position go into the file in one transaction, then into memory. Without
a path it lives in memory only: the double that tests use.
"""

from __future__ import annotations

import sqlite3
import threading
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import networkx as nx
import orjson

from ..claims import Judgement
from ..entities import Entity
from ..errors import StaleWriter, Transient
from ..facts import Fact, Withdrawal, decode, known_claims, search_text, status_of
from ..failpoints import reach
from ..ontology import Ontology
from ..picture import document_node, entity_node, fact_lines, passage_lines
from ..values import DocumentRef
from .base import Delta, FactQuery, Link, Position, SortKey, sort_value
from .filerows import Row, document_bytes, entity_of, rows_of
from .ordering import Sorted, behind, fits, scope, sort_rows

_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (space TEXT NOT NULL, id TEXT NOT NULL, data BLOB NOT NULL, UNIQUE (space, id));
CREATE TABLE IF NOT EXISTS cursor (
    name TEXT PRIMARY KEY, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, version TEXT NOT NULL
);
"""
P = ParamSpec("P")
R = TypeVar("R")


def _locked(method: Callable[Concatenate[NetworkxStore, P], R]) -> Callable[Concatenate[NetworkxStore, P], R]:
    def run(self: NetworkxStore, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with self._lock:
            return method(self, *args, **kwargs)

    run.__doc__ = method.__doc__
    return run


@lru_cache(maxsize=4096)
def _decoded(data: bytes) -> Fact:
    return decode(data)


class NetworkxStore:
    """The embedded graph store."""

    name = "networkx"

    def __init__(self, table: Ontology, path: Path | None = None) -> None:
        self._table = table
        self._path = path
        self._lock = threading.RLock()
        self._db = self._open(path)
        self._reset()
        self._load()

    @staticmethod
    def _open(path: Path | None) -> sqlite3.Connection:
        db = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")  # the journal is the truth: a lost tail is folded again
        db.execute("PRAGMA wal_autocheckpoint=8000")
        db.executescript(_SCHEMA)
        return db

    def _reset(self) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self._groups: dict[str, list[str]] = {}
        self._claims: dict[str, str] = {}
        self._documents: dict[str, bytes] = {}  # as JSON: many, and seldom asked for
        self._by_document: dict[str, set[str]] = {}
        self._withdrawals: dict[str, Withdrawal] = {}
        self._judgements: dict[str, Judgement] = {}
        self._orders: dict[tuple[str, ...], Sorted] = {}
        self._entity_ids: list[str] = []
        self._contradicted: set[str] = set()
        self._position = Position()

    # ------------------------------------------------------------ writing

    @_locked
    def position(self) -> Position:
        return self._position

    @_locked
    def lead(self, version: str) -> Position:
        found = self._position.version if self._position.seq else version
        position = Position(self._position.seq, self._position.epoch + 1, found)
        self._write([], position)
        self._position = position
        return position

    @_locked
    def apply(self, delta: Delta, expected: Position, seq: int) -> Position:
        if (expected.seq, expected.epoch) != (self._position.seq, self._position.epoch):
            raise StaleWriter(f"the graph is at {self._position}, not at {expected}: read its position again")
        position = Position(seq, self._position.epoch, self._position.version)
        rows = list(rows_of(delta))
        self._write(rows, position)
        reach("networkx.after_commit")
        self._draw(delta, {key: data for space, key, data in rows if space == "fact" and data is not None})
        self._position = position
        return position

    def _write(self, rows: list[Row], position: Position, *, anew: bool = False) -> None:
        if self._path is None:
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            kept = [(space, key, data) for space, key, data in rows if data is not None]
            gone = [(space, key) for space, key, data in rows if data is None]
            if anew:
                self._db.execute("DELETE FROM record")
            self._db.executemany("DELETE FROM record WHERE space=? AND id=?", gone)
            self._db.executemany("INSERT OR REPLACE INTO record VALUES (?,?,?)", kept)
            reach("networkx.before_cursor")
            cursor = (position.seq, position.epoch, position.version)
            self._db.execute("INSERT OR REPLACE INTO cursor VALUES ('graph',?,?,?)", cursor)
            reach("networkx.before_commit")
            self._db.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise Transient(f"the graph file cannot be written now: {error}") from error
        finally:
            if self._db.in_transaction:  # whatever stopped it: an open transaction would bar every later one
                self._db.execute("ROLLBACK")

    def _draw(self, delta: Delta, encoded: dict[str, bytes]) -> None:
        for before_entity, entity in delta.entities:
            self._draw_entity(before_entity, entity)
        for before, fact in delta.facts:
            if before is not None:
                self._erase(before)
            if fact is not None:
                self._draw_fact(fact, encoded[fact.id])
        self._documents |= {key: document_bytes(ref) for key, ref in delta.documents.items()}
        self._withdrawals |= delta.withdrawals
        self._judgements |= delta.judgements

    def _draw_entity(self, before: Entity | None, entity: Entity | None) -> None:
        if entity is None:
            if before is not None:
                self.graph.remove_node(before.id)
                del self._entity_ids[bisect_left(self._entity_ids, before.id)]
            return
        if before is None:
            insort(self._entity_ids, entity.id)
        self.graph.add_node(entity.id, entity=entity)

    def _draw_fact(self, fact: Fact, data: bytes) -> None:
        live = known_claims(fact, None)
        self.graph.add_node(fact.id, fact=data, live=bool(live), status=status_of(live) if live else "")
        kind = self._table.kinds[fact.kind]
        for name, parties in fact.roles.items():
            for party in parties:
                if kind.roles[name].out:
                    self.graph.add_edge(fact.id, party, key=name)
                else:
                    self.graph.add_edge(party, fact.id, key=name)
        for speaker in fact.speakers:
            self.graph.add_edge(speaker, fact.id, key="speaker")
        self._groups.setdefault(fact.group, []).append(fact.id)
        for held in fact.claims:
            self._claims[held.id] = fact.id
            self._by_document.setdefault(str(held.claim.evidence.document.id), set()).add(fact.id)
        if fact.links.contradicts:
            self._contradicted.add(fact.id)
        for place, value in sort_rows(fact):
            self._orders.setdefault(place, Sorted()).add((value, fact.id))

    def _erase(self, fact: Fact) -> None:
        self.graph.remove_node(fact.id)
        self._groups[fact.group].remove(fact.id)
        if not self._groups[fact.group]:
            del self._groups[fact.group]
        for held in fact.claims:
            if self._claims.get(held.id) == fact.id:
                del self._claims[held.id]
            self._by_document.get(str(held.claim.evidence.document.id), set()).discard(fact.id)
        self._contradicted.discard(fact.id)
        for place, value in sort_rows(fact):
            self._orders[place].remove((value, fact.id))

    def _load(self) -> None:
        row = self._db.execute("SELECT seq, epoch, version FROM cursor").fetchone()
        if row is not None:
            self._position = Position(*row)
        for space, key, data in self._db.execute("SELECT space, id, data FROM record"):
            if space == "fact":
                self._draw_fact(decode(data), data)
            elif space == "entity":
                self._draw_entity(None, entity_of(key, data))
            elif space == "document":
                self._documents[key] = data
            elif space == "withdrawal":
                self._withdrawals[key] = Withdrawal(*orjson.loads(data))
            elif space == "judgement":
                self._judgements[key] = Judgement.model_validate_json(data)

    def replace_with(self, fresh: NetworkxStore, position: Position) -> None:
        """See `GraphStore`. One file transaction, then the drawn structures change hands at once."""
        with fresh._lock, self._lock:
            if self._path is not None:
                self._write([row for delta in fresh.deltas() for row in rows_of(delta)], position, anew=True)
            kept = {"_lock", "_db", "_path", "_table"}
            self.__dict__.update({name: value for name, value in fresh.__dict__.items() if name not in kept})
            self._position = position

    def deltas(self, size: int = 1000) -> Iterator[Delta]:
        """The whole graph as deltas that draw it from nothing, `size` facts at a time so that memory stays small."""
        with self._lock:
            entities = [(None, self.graph.nodes[key]["entity"]) for key in self._entity_ids]
            first = Delta((), entities, self._all_documents(), dict(self._withdrawals), dict(self._judgements))
            facts = [node["fact"] for _, node in self.graph.nodes(data=True) if "fact" in node]
        yield first
        for start in range(0, len(facts), size):
            yield Delta([(None, decode(data)) for data in facts[start : start + size]])

    def _all_documents(self) -> dict[str, DocumentRef]:
        return {key: DocumentRef.model_validate_json(data) for key, data in self._documents.items()}

    @_locked
    def clear(self) -> None:
        self._db.execute("DELETE FROM record")
        self._db.execute("DELETE FROM cursor")
        epoch = self._position.epoch
        self._reset()
        self._position = Position(0, epoch, "")

    @_locked
    def close(self) -> None:
        self._db.close()

    # ------------------------------------------------------------ reading, for the fold

    @_locked
    def facts_in_groups(self, groups: Collection[str]) -> list[Fact]:
        return [self._fact(key) for group in groups for key in self._groups.get(group, ())]

    @_locked
    def facts_with_claims(self, claims: Collection[str]) -> list[Fact]:
        keys = {self._claims[claim] for claim in claims if claim in self._claims}
        return [self._fact(key) for key in sorted(keys)]

    @_locked
    def facts_touching(self, entities: Collection[str]) -> list[Fact]:
        return [self._fact(key) for key in sorted({key for entity in entities for key in self._around(entity)})]

    @_locked
    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        nodes = self.graph.nodes
        return {key: nodes[key]["entity"] for key in ids if key in nodes and "entity" in nodes[key]}

    @_locked
    def known_documents(self, ids: Collection[str]) -> set[str]:
        return {key for key in ids if key in self._documents}

    @_locked
    def withdrawals(self, claims: Collection[str]) -> dict[str, Withdrawal]:
        return {key: self._withdrawals[key] for key in claims if key in self._withdrawals}

    @_locked
    def judgements(self) -> dict[str, Judgement]:
        return dict(self._judgements)

    # ------------------------------------------------------------ reading, for questions

    def _fact(self, key: str) -> Fact:
        return _decoded(self.graph.nodes[key]["fact"])

    def _around(self, entity: str) -> set[str]:
        return set(self.graph.succ[entity]) | set(self.graph.pred[entity]) if entity in self.graph else set()

    @_locked
    def facts(self, ids: Collection[str]) -> dict[str, Fact]:
        nodes = self.graph.nodes
        return {key: self._fact(key) for key in ids if key in nodes and "fact" in nodes[key]}

    def find(self, query: FactQuery, after: SortKey | None, chunk: int) -> Iterator[Fact]:
        with self._lock:
            small = query.entities or query.document or query.contradicted
            keys = list(self._candidates(query, after)) if small else None
        if keys is not None:
            yield from self._matching(iter(keys), query, len(keys) or 1)
            return
        while True:
            with self._lock:
                walk = self._orders.get(scope(query), Sorted()).walk(after, query.order.startswith("-"))
                page = [key for key, _ in zip(walk, range(max(chunk, 64)), strict=False)]
                if not page:
                    return
                last = self._fact(page[-1])
                found = list(self._matching(iter(page), query, len(page)))
            yield from found
            after = SortKey(sort_value(last, query.order), last.id)

    def _candidates(self, query: FactQuery, after: SortKey | None) -> Iterator[str]:
        """Ids of a small selection (an entity's, a document's), sorted here because it has no index of its own."""
        keys: set[str] = set()
        for entity in query.entities:
            keys |= self._around(entity)
        if query.document is not None:
            inside = self._by_document.get(query.document, set())
            keys = keys & inside if query.entities else set(inside)
        if query.contradicted:
            keys = keys & self._contradicted if query.entities or query.document else set(self._contradicted)
        rows = [(sort_value(fact, query.order), fact.id) for fact in map(self._fact, keys)]
        rows.sort(key=lambda row: row[1])
        rows.sort(key=lambda row: row[0], reverse=query.order.startswith("-"))
        for value, key in rows:
            if after is None or behind(value, key, after, query.order):
                yield key

    def _matching(self, keys: Iterator[str], query: FactQuery, limit: int) -> Iterator[Fact]:
        with self._lock:
            nodes = self.graph.nodes
            for key in keys:
                if key not in nodes:
                    continue
                node = nodes[key]
                if (not node["live"] and not query.withdrawn) or (query.status and node["status"] not in query.status):
                    continue
                fact = _decoded(node["fact"])
                if fits(fact, query) and (query.text is None or self._says(fact, query.text)):
                    yield fact

    def _says(self, fact: Fact, text: str) -> bool:
        names = [name for entity in self.entities(fact.entities()).values() for name in entity.names]
        haystack = search_text(fact, names)
        return all(word in haystack for word in text.casefold().split())

    @_locked
    def search_entities(self, text: str, limit: int, after: str | None = None) -> list[Entity]:
        start = 0 if after is None else bisect_right(self._entity_ids, after)
        wanted, found = text.casefold(), []
        for key in self._entity_ids[start:]:
            entity: Entity = self.graph.nodes[key]["entity"]
            if wanted in key or any(wanted in name.casefold() for name in entity.names):
                found.append(entity)
                if len(found) >= limit:
                    break
        return found

    @_locked
    def links(self, entities: Collection[str], *, withdrawn: bool = False) -> list[Link]:
        found = set()
        nodes, graph = self.graph.nodes, self.graph
        for entity in entities:
            for fact in self._around(entity):
                if withdrawn or nodes[fact]["live"]:
                    for other in (*graph.succ[fact], *graph.pred[fact]):
                        if other != entity:
                            found.add((entity, fact, other))
        return [Link(*row) for row in sorted(found)]

    @_locked
    def document(self, id: str) -> DocumentRef | None:
        data = self._documents.get(id)
        return None if data is None else DocumentRef.model_validate_json(data)

    @_locked
    def counts(self) -> dict[str, int]:
        totals = {"entities": len(self._entity_ids), "claims": len(self._claims), "documents": len(self._documents)}
        kinds = {
            f"facts.{name}": len(self._orders[name, "published"])
            for name in self._table.kinds
            if (name, "published") in self._orders
        }
        return totals | {"facts": sum(kinds.values())} | kinds

    def lines(self) -> Iterator[str]:
        with self._lock:
            facts = [node["fact"] for _, node in self.graph.nodes(data=True) if "fact" in node]
            entities = [self.graph.nodes[key]["entity"] for key in self._entity_ids]
            documents = list(self._all_documents().values())
        for entity in entities:
            yield entity_node(entity, self._table).line()
        for ref in documents:
            yield document_node(ref).line()
        seen: set[int] = set()
        for data in facts:
            fact = decode(data)
            yield from fact_lines(fact, self._table)
            for line in passage_lines(fact):
                if (mark := hash(line)) not in seen:
                    seen.add(mark)
                    yield line
