"""The Neo4j store: the picture itself as nodes and edges, readable in the Neo4j Browser, with the records beside it.

A batch and its position are one transaction, which begins by taking the cursor's write lock: a stale writer is
refused before it writes. A commit whose outcome is unknown is never repeated here; it is reported as Transient, and
the caller reads `position` again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, Query, Record, Session, Transaction
from neo4j.exceptions import (
    ConnectionPoolError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from ..claims import Judgement
from ..entities import Entity
from ..errors import StaleWriter, StoreError, Transient
from ..facts import Fact, Withdrawal, decode, decoded
from ..failpoints import reach
from ..ontology import Ontology
from ..picture import Edge, Node, record_line
from ..values import DocumentRef
from . import neo4j_cypher as cypher
from .base import Delta, Drawn, FactQuery, Link, Points, Position, Seen, SortKey, Steps, Wanted
from .neo4j_pages import Pages
from .neo4j_repair import Repair
from .neo4j_rows import HELPERS, Batch, Expected, Row, Writing, entity_of, places, vague

ROWS = 1000  # of a kind in one statement
READ_SECONDS = 60.0
READ_ATTEMPTS = 3
WRITE_SECONDS = 300.0
# No connection, or the server's own troubles: they say nothing about what was asked.
_LOST = (ServiceUnavailable, SessionExpired, ConnectionPoolError)
_MAY_PASS = ("Neo.TransientError.", "Neo.DatabaseError.", "Neo.ClientError.Transaction.TransactionTimedOut")
# What a write beside it does to a read: asked again, it is answered.
_MOVED = ("Neo.TransientError.Transaction.Outdated", "Neo.TransientError.Transaction.DeadlockDetected")


class Neo4jStore:
    """The graph store on a Neo4j server."""

    name = "neo4j"
    piece = 340  # the next are folded while the server writes these
    at_once = 20_000  # nodes and edges that a rebuild may write in one transaction, which the server holds in memory

    def __init__(self, driver: Driver, database: str, table: Ontology) -> None:
        self._driver = driver
        self._database = database
        self._table = table
        self._pages = Pages(lambda text, parameters: self._read(text, **parameters))

    @classmethod
    def open(cls, uri: str, user: str, password: str, table: Ontology, *, database: str = "neo4j") -> Neo4jStore:
        """Connect and make constraints and indexes. An empty user means a server without authentication."""
        attributes = {name for kind in table.kinds.values() for name in kind.attributes}
        if clash := attributes & set(HELPERS):
            raise StoreError(f"attributes may not be called {', '.join(sorted(clash))}: the store uses these names")
        with _faults("connect"):
            driver = GraphDatabase.driver(
                uri,
                auth=(user, password) if user else None,
                connection_timeout=10.0,
                connection_acquisition_timeout=30.0,
                max_transaction_retry_time=0.0,
                liveness_check_timeout=60.0,
                telemetry_disabled=True,
                user_agent="dealgraph",
                # a label or property that no fact has yet is not worth a warning on every read
                notifications_min_severity="OFF",
            )
        store = cls(driver, database, table)
        try:
            store._make_schema()
        except BaseException:
            driver.close()
            raise
        return store

    def _make_schema(self) -> None:
        with _faults("make its indexes"), self._session(write=True) as session:
            for statement in cypher.SCHEMA:
                session.run(statement).consume()
            session.run(cypher.AWAIT_SCHEMA, seconds=int(WRITE_SECONDS)).consume()

    # ------------------------------------------------------------ writing

    def position(self) -> Position:
        found = self._read(cypher.POSITION, name=cypher.CURSOR)
        return _position(found[0]) if found else Position()

    def lead(self, version: str) -> Position:
        """Take the lead. A `clear` that was cut short is finished first."""
        with _faults("take the lead"), self._session(write=True) as session:
            found = session.run(cypher.LEAD, name=cypher.CURSOR, version=version).single(strict=True)
        if found["clearing"]:
            self._sweep()
            return self.lead(version)
        return _position(found)

    def apply(self, delta: Delta, expected: Position, seq: int) -> Position:
        return self.apply_all([delta], expected, seq)

    def apply_all(self, deltas: Iterable[Delta], expected: Position, seq: int, meanwhile: Steps = ()) -> Position:
        """See `GraphStore`. The server writes what has come while the next is being made."""
        with (
            _faults("write"),
            self._session(write=True) as session,
            session.begin_transaction(timeout=WRITE_SECONDS) as transaction,
            ThreadPoolExecutor(1, "neo4j-writer") as writer,
        ):
            taking = writer.submit(_take, transaction, expected, seq)
            under_way: Future[Any] = taking
            for delta in deltas:
                writing = Writing(delta, self._table)
                batches = list(writing.batches(ROWS))
                under_way.result()
                under_way = writer.submit(_send, transaction, batches, writing.expected)
            ending = writer.submit(_end, transaction, under_way)
            for _ in meanwhile:
                if ending.done():
                    break
            ending.result()
        reach("neo4j.after_commit")
        return Position(seq, expected.epoch, taking.result())

    def replace_with(self, fresh: Drawn, position: Position) -> None:
        """See `GraphStore`. Only what differs is written: at once while that is little, else step by step, where
        every node is whole at any time and what is new comes before what goes."""
        with _faults("rebuild"):
            repair = Repair(fresh.deltas, self._table)
            with self._session() as session:
                self._look(session, repair)
            with self._session(write=True) as session:
                if repair.size <= self.at_once:
                    self._mend(session, repair.batches(ROWS), position, last=True)
                    return
                for batch in repair.batches(ROWS):
                    self._mend(session, [batch], position, last=False)
                self._mend(session, [], position, last=True)

    @staticmethod
    def _look(session: Session, repair: Repair) -> None:
        for space in cypher.SPACES:
            for row in session.run(cypher.ALL_NODES.format(label=space)):
                repair.saw_node(space, row["element"], row["labels"], row["props"])
        for space in cypher.SPACES:
            for row in session.run(cypher.ALL_EDGES.format(label=space)):
                end = next((label for label in row["labels"] if label in cypher.SPACES), "")
                repair.saw_edge(row["element"], row["type"], (space, row["start"]), (end, row["end"]), row["props"])

    @staticmethod
    def _mend(session: Session, batches: Iterable[Batch], position: Position, *, last: bool) -> None:
        where = {"name": cypher.CURSOR, "epoch": position.epoch, "seq": position.seq, "version": position.version}
        with session.begin_transaction(timeout=WRITE_SECONDS) as transaction:
            if transaction.run(cypher.BEGIN_REBUILD, where).single() is None:
                raise StaleWriter("another writer leads this graph now: the rebuild stops")
            for batch in batches:
                transaction.run(batch.statement, rows=_Rows(batch.rows))
            if last:
                transaction.run(cypher.END_REBUILD, where)
            reach("neo4j.before_rebuild_commit")
            transaction.commit()

    def clear(self) -> None:
        """Back to nothing, in bounded transactions; marked first, so that a cut never leaves half a graph in use."""
        with _faults("clear"), self._session(write=True) as session:
            session.run(cypher.MARK_CLEARING, name=cypher.CURSOR).consume()
        self._sweep()

    def _sweep(self) -> None:
        with _faults("clear"), self._session(write=True) as session:
            for label in cypher.SPACES:
                session.run(cypher.CLEAR.format(label=label)).consume()
            session.run(cypher.CLEARED, name=cypher.CURSOR).consume()

    def close(self) -> None:
        self._driver.close()  # which ends the write under way, too

    # ------------------------------------------------------------ reading, for the fold

    def look(self, wanted: Wanted) -> Seen:
        asked = {name: list(getattr(wanted, name)) for name in Wanted.__slots__}
        asked |= {"groups": _whole(wanted.groups), "places": places(wanted.groups)}
        (row,) = self._read(cypher.LOOK, **asked)
        return Seen(
            self._with_vague(wanted.groups, [decoded(record) for record in row["facts"]]),
            {key: entity_of(key, record) for key, record in row["entities"]},
            set(row["documents"]),
            {key: Withdrawal(*rest) for key, *rest in row["withdrawals"]},
        )

    def facts_in_groups(self, groups: Mapping[str, Points]) -> list[Fact]:
        whole = self._facts(cypher.FACTS_IN_GROUPS, _whole(groups))
        return self._with_vague(groups, whole + self._facts(cypher.FACTS_AT_PLACES, places(groups)))

    def _with_vague(self, groups: Mapping[str, Points], found: list[Fact]) -> list[Fact]:
        """With all facts of those groups in which some are vague about their figure, each once."""
        more = self._facts(cypher.FACTS_IN_GROUPS, vague(groups, found))
        return list({fact.id: fact for fact in [*found, *more]}.values()) if more else found

    def facts_with_claims(self, claims: Collection[str]) -> list[Fact]:
        return self._facts(cypher.FACTS_WITH_CLAIMS, claims)

    def facts_touching(self, entities: Collection[str]) -> list[Fact]:
        return self._facts(cypher.FACTS_TOUCHING, entities)

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        rows = self._by_ids(cypher.ENTITIES, ids)
        return {key: entity_of(key, record) for row in rows for key, record in row["entities"]}

    def known_documents(self, ids: Collection[str]) -> set[str]:
        return {row["id"] for row in self._by_ids(cypher.KNOWN_DOCUMENTS, ids)}

    def withdrawals(self, claims: Collection[str]) -> dict[str, Withdrawal]:
        rows = self._by_ids(cypher.WITHDRAWALS, claims)
        return {row["id"]: Withdrawal(row["at"], row["by"], row["reason"], row["turn"]) for row in rows}

    def judgements(self) -> dict[str, Judgement]:
        rows = self._read(cypher.JUDGEMENTS)
        return {row["id"]: Judgement.model_validate_json(row["record"]) for row in rows}

    # ------------------------------------------------------------ reading, for questions

    def facts(self, ids: Collection[str]) -> dict[str, Fact]:
        return {fact.id: fact for fact in self._facts(cypher.FACTS, ids)}

    def find(self, query: FactQuery, after: SortKey | None, chunk: int) -> Iterator[Fact]:
        return self._pages.find(query, after, chunk)

    def search_entities(self, text: str, limit: int, after: str | None = None, *, live: bool = False) -> list[Entity]:
        question = cypher.SEARCH_LIVE_ENTITIES if live else cypher.SEARCH_ENTITIES
        rows = self._read(question, text=text.casefold(), limit=limit, after=after or "")
        return [entity_of(row["id"], row["record"]) for row in rows]

    def links(self, entities: Collection[str], *, history: bool = False) -> list[Link]:
        (row,) = self._read(cypher.LINKS, ids=list(entities), history=history)
        found = sorted((entity, fact, other) for entity, fact, others in row["links"] for other in others)
        return [Link(*step) for step in found]

    def document(self, id: str) -> DocumentRef | None:
        for row in self._by_ids(cypher.DOCUMENTS, [id]):
            return DocumentRef.model_validate({key: value for key, value in row["props"].items() if key != "name"})
        return None

    def counts(self) -> dict[str, int]:
        labels = {"entities": "Entity", "documents": "Document", "facts": "Fact"}
        labels |= {f"facts.{name}": kind.label for name, kind in self._table.kinds.items()}
        asked = [cypher.COUNT_NODES.format(label=label, name=name) for name, label in labels.items()]
        rows = self._read("\nUNION ALL ".join([*asked, cypher.COUNT_CLAIMS]))
        return {row["name"]: row["number"] for row in rows if row["number"] or "." not in row["name"]}

    def lines(self) -> Iterator[str]:
        """What stands in the database, read back node by node and edge by edge: what is lost or extra shows."""
        with _faults("read"), self._session() as session:
            for space in cypher.DRAWN:
                for row in session.run(cypher.ALL_NODES.format(label=space)):
                    props = row["props"]
                    labels = [space, *sorted(set(row["labels"]) - {space})]
                    shown = {key: value for key, value in props.items() if key not in HELPERS}
                    yield Node(tuple(labels), props["id"], shown).line()
                    if space == "Fact":
                        yield record_line(decode(props["record"]))
            for space in cypher.DRAWN:
                for row in session.run(cypher.ALL_EDGES.format(label=space)):
                    end = next((label for label in row["labels"] if label in cypher.DRAWN), "")
                    yield Edge(row["type"], (space, row["start"]), (end, row["end"]), row["props"]).line()

    # ------------------------------------------------------------ talking to the server

    def _session(self, *, write: bool = False) -> Session:
        access = WRITE_ACCESS if write else READ_ACCESS
        return self._driver.session(database=self._database, default_access_mode=access)

    def _read(self, cypher_text: str, **parameters: Any) -> list[Record]:
        """One read in one round trip.

        Once more on a fresh connection if the pooled one was dead, and again where a commit moved the data under the
        read: the driver does so only within transactions that it manages.
        """
        for left in range(READ_ATTEMPTS - 1, -1, -1):
            with _faults("read"):
                try:
                    with self._session() as session:
                        return list(session.run(Query(cypher_text, timeout=READ_SECONDS), parameters))
                except (ServiceUnavailable, SessionExpired):
                    if left < READ_ATTEMPTS - 1:
                        raise
                except TransientError as error:
                    if not left or error.code not in _MOVED:
                        raise
        raise AssertionError("unreachable")

    def _by_ids(self, text: str, ids: Collection[str]) -> list[Record]:
        return self._read(text, ids=list(ids)) if ids else []

    def _facts(self, text: str, ids: Collection[str]) -> list[Fact]:
        return [decoded(record) for row in self._by_ids(text, ids) for record in row["records"]]


def _whole(groups: Mapping[str, Points]) -> list[str]:
    return [group for group, figures in groups.items() if figures is None]


def _position(row: Record) -> Position:
    return Position(row["seq"], row["epoch"], row["version"])


def _take(transaction: Transaction, expected: Position, seq: int) -> str:
    """Move the cursor; which version of the ontology stands there."""
    where = {"name": cypher.CURSOR, "seq": expected.seq, "epoch": expected.epoch, "to": seq}
    taken = transaction.run(cypher.TAKE, where).single()
    if taken is None:
        raise StaleWriter(f"the graph is not at {expected} any more: read its position again")
    return str(taken["version"])


def _send(transaction: Transaction, batches: Iterable[Batch], expected: Expected) -> None:
    """Write these, and see that just what was expected has been made."""
    made = Expected()
    for batch in batches:
        rows = _Rows(batch.rows)
        counters = transaction.run(batch.statement, rows=rows).consume().counters
        rows.clear()  # the driver keeps them in a circle, which only the collector would undo
        if batch.counted:
            made.nodes += counters.nodes_created
            made.edges += counters.relationships_created
    if made != expected:
        raise StoreError(f"the graph is not what the journal says ({expected} asked, {made} done): rebuild it")


def _end(transaction: Transaction, under_way: Future[Any]) -> None:
    """Commit, if the last that was sent has gone well."""
    under_way.result()
    reach("neo4j.before_commit")
    transaction.commit()


class _Rows(list[Row]):
    """Rows that are not told in full: the driver words all that it sends for a log line, whether anyone logs or not,
    and that takes longer than sending it."""

    def __repr__(self) -> str:
        return f"[{len(self)} rows]"


@contextmanager
def _faults(doing: str) -> Iterator[None]:
    """The driver's errors as ours: what may pass is Transient, the rest is a StoreError."""
    try:
        yield
    except IncompleteCommit as error:
        raise Transient("Neo4j went away during a commit: read the position to learn whether it was made") from error
    except (Neo4jError, DriverError) as error:
        code = getattr(error, "code", None) or ""
        if isinstance(error, _LOST) or error.is_retryable() or code.startswith(_MAY_PASS):
            raise Transient(f"Neo4j cannot {doing} now: {error}") from error
        raise StoreError(f"Neo4j refused to {doing}: {error}") from error
