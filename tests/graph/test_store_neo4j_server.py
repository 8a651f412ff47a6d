"""What only a real server can do to the Neo4j store: races, damage by another hand, a rebuild cut short, no server."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import (
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from dealgraph.graph import failpoints
from dealgraph.graph.errors import StaleWriter, StoreError, Transient
from dealgraph.graph.ontology import load, ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.stores import neo4j_pages
from dealgraph.graph.stores.base import FactQuery, Position, SortKey
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.neo4j import Neo4jStore, _faults
from dealgraph.graph.stores.neo4j_cypher import find, walk
from tests.contracts.claims import claim, delta_of, judgement, write, write_all
from tests.contracts.store_world import WORLD

pytestmark = pytest.mark.neo4j

DAMAGE = {
    "an edge is lost": "MATCH (:Fact)-[r:INTO]->() WITH r LIMIT 1 DELETE r",
    "an edge is added": "MATCH (a:Entity), (f:Fact) WITH a, f LIMIT 1 CREATE (a)-[:INVESTS {role: 'nobody'}]->(f)",
    "an edge is doubled": "MATCH (f:Fact)-[r:INTO]->(e) WITH f, e, r LIMIT 1 CREATE (f)-[x:INTO]->(e) SET x = r",
    "an edge says something else": "MATCH ()-[r:EVIDENCED_BY]->() WITH r LIMIT 1 SET r.status = 'completed!'",
    "a node says something else": "MATCH (f:Fact) WITH f LIMIT 1 SET f.status = 'certain'",
    "a name is gone": "MATCH (e:Entity) WITH e LIMIT 1 REMOVE e.names",
    "a label is gone": "MATCH (f:Investment) WITH f LIMIT 1 REMOVE f:Investment",
    "a label is added": "MATCH (e:Entity) WITH e LIMIT 1 SET e:Topic:Company",
    "a fact is gone": "MATCH (f:Investment) WITH f LIMIT 1 DETACH DELETE f",
    "an entity is gone": "MATCH (e:Entity {id: 'company:anthropic'}) DETACH DELETE e",
    "a passage is gone": "MATCH (p:Passage) WITH p LIMIT 1 DETACH DELETE p",
    "a fact is invented": "CREATE (:Fact:Investment {id: 'x', name: 'x', record: '{}'})",
}


# What a page of facts may not do as the graph grows: read every fact, or sort them all.
PAGES = {
    "newest": FactQuery(),
    "oldest": FactQuery(order="published"),
    "largest": FactQuery(order="-amount"),
    "one kind": FactQuery(kinds=("investment",)),
    "largest of one kind": FactQuery(kinds=("investment",), order="-amount"),
    "one metric": FactQuery(kinds=("forecast",), metric="investment", reaches=1.0),
}
# About one entity, which may be in very many facts.
HUBS = {
    "newest": FactQuery(entities=("company:anthropic",)),
    "oldest": FactQuery(entities=("company:anthropic",), order="published", withdrawn=True),
    "largest": FactQuery(entities=("company:anthropic",), order="-amount"),
    "one kind": FactQuery(entities=("company:anthropic",), kinds=("investment",)),
    "one role": FactQuery(entities=("company:anthropic",), role="target", order="amount"),
    "as of a day": FactQuery(entities=("company:anthropic",), published_to="2025-11-12"),
}


@pytest.fixture(scope="module")
def driver(neo4j_url: str) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j_url) as driver:
        yield driver


@pytest.fixture
def store(neo4j_url: str) -> Iterator[Neo4jStore]:
    store = Neo4jStore.open(neo4j_url, "", "", ontology())
    store.clear()
    yield store
    failpoints.disarm()
    store.close()


@pytest.fixture
def memory() -> Iterator[NetworkxStore]:
    memory = NetworkxStore(ontology())
    write_all(memory, [WORLD, [judgement("same", left="Meta", right="Google")]])
    yield memory
    memory.close()


def test_what_is_done_meanwhile_is_done_before_the_commit_has_ended(store: Neo4jStore) -> None:
    position = store.lead("test")
    begun = threading.Event()
    waited: list[bool] = []
    failpoints.arm("neo4j.before_commit", lambda: waited.append(begun.wait(30)))
    store.apply_all([delta_of(store, WORLD)], position, 40, (begun.set() for _ in range(1)))
    assert waited == [True]
    assert store.position().seq == 40


def test_a_writer_that_lost_the_lead_meanwhile_cannot_commit(store: Neo4jStore, driver: Driver) -> None:
    position = store.lead("test")
    delta = delta_of(store, WORLD)
    outcome: list[object] = []

    def late() -> None:
        try:
            outcome.append(store.apply(delta, position, 1))
        except StaleWriter as error:
            outcome.append(error)

    with driver.session() as session, session.begin_transaction() as other:
        other.run("MATCH (c:_Cursor) SET c.epoch = c.epoch + 1").consume()
        writer = threading.Thread(target=late)
        writer.start()
        while not driver.execute_query("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked'").records:
            assert writer.is_alive()
        other.commit()
    writer.join()
    assert [type(one) for one in outcome] == [StaleWriter]
    assert list(store.find(FactQuery(), None, 10)) == []


def test_an_edge_whose_end_is_missing_is_refused_and_nothing_is_written(store: Neo4jStore, driver: Driver) -> None:
    position = write_all(store, [WORLD[:1]])
    delta = delta_of(store, [claim(investor="Anthropic", target="Fluidstack", amount=70)], 2)
    driver.execute_query("MATCH (e:Entity {id: 'company:fluidstack'}) DETACH DELETE e")
    broken = digest_of(store.lines())
    with pytest.raises(StoreError, match="rebuild"):
        store.apply(delta, position, 2)
    assert store.position() == position
    assert digest_of(store.lines()) == broken


@pytest.mark.parametrize("at_once", [20_000, 0], ids=["at once", "in steps"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_shows_and_a_rebuild_mends_it(
    store: Neo4jStore, memory: NetworkxStore, driver: Driver, damage: str, at_once: int
) -> None:
    store.at_once = at_once
    position = write_all(store, [WORLD, [judgement("same", left="Meta", right="Google")]])
    whole = digest_of(memory.lines())
    assert digest_of(store.lines()) == whole
    driver.execute_query(DAMAGE[damage])
    if damage != "a fact is invented":  # its record cannot even be read
        assert digest_of(store.lines()) != whole
    store.replace_with(memory, position)
    assert digest_of(store.lines()) == whole
    assert store.position() == position


def test_a_rebuild_of_what_is_right_touches_nothing(store: Neo4jStore, memory: NetworkxStore, driver: Driver) -> None:
    position = write_all(store, [WORLD, [judgement("same", left="Meta", right="Google")]])
    elements = "MATCH (n) WHERE NOT n:_Cursor RETURN elementId(n) AS id ORDER BY id"
    before = driver.execute_query(elements).records
    store.replace_with(memory, position)
    assert driver.execute_query(elements).records == before


def test_a_rebuild_cut_short_leaves_no_version(store: Neo4jStore, memory: NetworkxStore) -> None:
    """So whoever leads next sees that the graph is not of its version, and rebuilds."""
    store.at_once = 0
    position = store.lead("test")
    commits = iter(range(100))

    def cut() -> None:
        if next(commits) == 3:
            raise Transient("the plug was pulled")

    failpoints.arm("neo4j.before_rebuild_commit", cut)
    with pytest.raises(Transient):
        store.replace_with(memory, Position(13, position.epoch, "test"))
    failpoints.disarm()
    assert store.position().version == ""
    assert store.position().seq == 0
    store.replace_with(memory, Position(13, position.epoch, "test"))
    assert digest_of(store.lines()) == digest_of(memory.lines())


def test_a_rebuild_by_a_stale_writer_is_refused(store: Neo4jStore, memory: NetworkxStore) -> None:
    stale = store.lead("test")
    now = store.lead("test")
    with pytest.raises(StaleWriter):
        store.replace_with(memory, stale)
    assert store.position() == now
    assert list(store.lines()) == []


def test_a_clear_cut_short_is_finished_by_the_next_leader(store: Neo4jStore, driver: Driver) -> None:
    position = write_all(store, [WORLD])
    driver.execute_query("MATCH (c:_Cursor) SET c.clearing = true, c.seq = 0")
    driver.execute_query("MATCH (p:Passage) DETACH DELETE p")
    with pytest.raises(StaleWriter):
        store.apply(delta_of(store, []), Position(0, position.epoch), 1)
    write(store, store.lead("test"), *WORLD)
    assert len(list(store.find(FactQuery(withdrawn=True), None, 100))) == len(WORLD)


def test_no_server_is_a_fault_that_may_pass() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(Transient):
        Neo4jStore.open(f"bolt://127.0.0.1:{port}", "", "", ontology())


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (ServiceUnavailable("gone"), Transient),
        (SessionExpired("gone"), Transient),
        (IncompleteCommit("cut just after the commit was sent"), Transient),
        (ConnectionAcquisitionTimeoutError("all in use"), Transient),
        ("Neo.TransientError.Transaction.DeadlockDetected", Transient),
        ("Neo.TransientError.General.OutOfMemoryError", Transient),
        ("Neo.DatabaseError.Transaction.TransactionStartFailed", Transient),
        ("Neo.ClientError.Transaction.TransactionTimedOut", Transient),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", StoreError),
        ("Neo.ClientError.Statement.SyntaxError", StoreError),
        ("Neo.ClientError.Security.Unauthorized", StoreError),
        (ConfigurationError("no such scheme"), StoreError),
    ],
    ids=str,
)
def test_what_may_pass_is_told_from_what_will_not(error: Exception | str, ours: type[Exception]) -> None:
    if isinstance(error, str):
        error = Neo4jError._hydrate_neo4j(code=error, message="said the server")
    with pytest.raises(ours) as caught, _faults("write"):
        raise error
    assert type(caught.value) is ours
    assert caught.value.__cause__ is error


def test_a_refused_statement_is_no_passing_fault(store: Neo4jStore, neo4j_url: str) -> None:
    with pytest.raises(StoreError):
        Neo4jStore.open(neo4j_url, "", "", ontology(), database="no.such.database!")


def test_an_attribute_named_like_a_helper_is_refused(neo4j_url: str) -> None:
    from importlib.resources import files

    text = files("dealgraph.graph").joinpath("ontology.toml").read_text("utf-8")
    table = load(text.replace('attributes = ["purpose", "scope"]', 'attributes = ["purpose", "scope", "record"]'))
    with pytest.raises(StoreError, match="record"):
        Neo4jStore.open(neo4j_url, "", "", table)


def test_indexes_and_constraints_are_there_and_used(store: Neo4jStore, driver: Driver) -> None:
    states = driver.execute_query("SHOW INDEXES YIELD name, state, options RETURN name, state, options").records
    found = {row["name"]: row for row in states}
    needed = {"entity_id", "fact_id", "document_id", "passage_id", "cursor_name", "judgement_id", "withdrawal_id"}
    needed |= {"fact_group", "fact_kind", "fact_series", "fact_published", "fact_figure", "evidence_claim", "words"}
    assert needed <= found.keys()
    assert {row["state"] for row in states} == {"ONLINE"}
    assert found["words"]["options"]["indexConfig"]["fulltext.analyzer"] == "cjk"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("after", [None, SortKey("2025-11-13", "0")], ids=["first page", "next page"])
def test_a_page_is_read_off_an_index_in_order(
    store: Neo4jStore, driver: Driver, name: str, after: SortKey | None
) -> None:
    operators = planned(driver, *find(PAGES[name], after, 50))
    assert not {"Sort", "Top", "AllNodesScan", "NodeByLabelScan"} & set(operators), operators
    assert "PartialTop" in operators


def planned(driver: Driver, text: str, parameters: dict[str, Any]) -> list[str]:
    plan = driver.execute_query("EXPLAIN " + text, parameters).summary.plan
    operators = []
    while plan:
        operators.append(plan["operatorType"].split("@")[0])
        plan = (plan.get("children") or [None])[0]
    return operators


@pytest.mark.parametrize("name", HUBS)
def test_a_page_about_a_hub_sorts_none_of_its_facts(store: Neo4jStore, driver: Driver, name: str) -> None:
    operators = planned(driver, *walk(HUBS[name], None, 20, 1000))
    assert not {"Sort", "Top", "AllNodesScan", "NodeByLabelScan"} & set(operators), operators
    assert {"SemiApply", "PartialTop"} <= set(operators)


@pytest.mark.parametrize("steps", [1000, 1])
def test_walking_down_all_facts_gives_the_pages_that_sorting_gives(
    store: Neo4jStore, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    write_all(store, [WORLD])
    sorted_pages = {name: list(store.find(query, None, 2)) for name, query in HUBS.items()}
    monkeypatch.setattr(neo4j_pages, "_worth", lambda *_: steps)
    asked: list[str] = []
    read = store._read

    def noting(text: str, **parameters: Any) -> Any:
        asked.append(text)
        return read(text, **parameters)

    monkeypatch.setattr(store, "_read", noting)
    store._pages._steps.clear()
    for name, query in HUBS.items():
        assert sorted_pages[name], name
        for _ in range(3):
            assert list(store.find(query, None, 2)) == sorted_pages[name], name
    walked = [text for text in asked if "$steps" in text]
    assert len(walked) >= len(HUBS)
    assert len(asked) > len(walked), "what comes short is sorted after all"


def test_the_word_index_answers_in_both_languages(store: Neo4jStore, driver: Driver) -> None:
    write_all(store, [WORLD])
    asked = "CALL db.index.fulltext.queryNodes('words', $words) YIELD node RETURN node.id AS id"
    [partners] = store.find(FactQuery(kinds=("partnership",), text="微软"), None, 9)
    [forecast] = store.find(FactQuery(kinds=("forecast",)), None, 9)
    for words, id in (("微软", partners.id), ("微软", "company:microsoft"), ("trillion", forecast.id)):
        assert id in [row["id"] for row in driver.execute_query(asked, words=words).records]
