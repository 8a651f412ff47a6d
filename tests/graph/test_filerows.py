"""The embedded store's file: rows are changed where they lie, and new ones written behind the last."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bench.generate import claims
from dealgraph.graph.claims import Document, Judgement, Retraction, Statement
from dealgraph.graph.events import Event
from dealgraph.graph.failpoints import arm, disarm
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.values import EntityRef
from tests.graph.test_sketch import recorded


def batches() -> list[list[Event]]:
    """Facts that come, change, lose their claims, move to another entity and go."""
    said = list(claims(200))
    names = sorted({ref.name for one in said for ref in one.roles.get("investor", ())})
    gone = [Retraction(claim=one.id, reason="wrong", by="desk", retracted_at="2026-01-02") for one in said[:40:2]]
    one, other = EntityRef(name=names[0]), EntityRef(name=names[1])
    same = Judgement(verdict="same", left=one, right=other, by="desk", judged_at="2026-01-03")
    apart = Judgement(verdict="undo", target=same.event().id, by="desk", judged_at="2026-01-04")
    again = [one.model_copy(update={"status": "planned"}).event() for one in said[60:90]]
    return [[one.event() for one in said], [one.event() for one in gone], [same.event()], again, [apart.event()]]


def test_what_lies_in_the_file_is_what_is_drawn(tmp_path: Path) -> None:
    plain, kept = NetworkxStore(ontology()), NetworkxStore(ontology(), tmp_path / "graph.sqlite")
    for events in batches():
        for store in (plain, kept):
            seq = store.position().seq + len(events)
            store.apply(fold(recorded(events), store, ontology()).delta, store.position(), seq)
        kept.close()
        kept = NetworkxStore(ontology(), tmp_path / "graph.sqlite")  # told anew where its rows lie
        assert digest_of(kept.lines()) == digest_of(plain.lines())
    kept.replace_with(plain, kept.position())
    more = [one.event() for one in claims(50, first=900)]
    kept.apply(fold(recorded(more), kept, ontology()).delta, kept.position(), 9)
    plain.apply(fold(recorded(more), plain, ontology()).delta, plain.position(), 9)
    kept.close()
    assert digest_of(NetworkxStore(ontology(), tmp_path / "graph.sqlite").lines()) == digest_of(plain.lines())


def test_a_write_that_failed_leaves_no_trace_in_the_next(tmp_path: Path) -> None:
    store = NetworkxStore(ontology(), tmp_path / "graph.sqlite")

    def fail() -> None:
        raise OSError("the disk went away")

    for events in batches():
        delta, position = fold(recorded(events), store, ontology()).delta, store.position()
        arm("networkx.before_commit", fail)
        with pytest.raises(OSError, match="went away"):
            store.apply(delta, position, position.seq + len(events))
        disarm()
        store.apply(delta, position, position.seq + len(events))
    drawn = digest_of(store.lines())
    store.close()
    assert digest_of(NetworkxStore(ontology(), tmp_path / "graph.sqlite").lines()) == drawn
    with sqlite3.connect(tmp_path / "graph.sqlite") as file:
        (twice,) = file.execute("SELECT count(*) - count(DISTINCT space || id) FROM record").fetchone()
    assert twice == 0


def test_a_document_that_no_fact_tells_is_kept_until_one_does(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    told, alone = next(claims(1)), Document.of("Words.", title="Alone", publisher="A paper")
    later = told.model_copy(update={"evidence": told.evidence.model_copy(update={"document": alone.header})})
    statements: tuple[Statement, ...] = told, alone, later
    for seq, said in enumerate(statements, 1):
        store = NetworkxStore(ontology(), path)
        store.apply(fold(recorded([said.event()]), store, ontology()).delta, store.position(), seq)
        for _ in range(2):  # as it was drawn, and as it is read
            assert store.counts()["documents"] == min(seq, 2)
            known = [str(told.evidence.document.id), alone.id][:seq]
            assert store.known_documents([*known, "nothing"]) == set(known)
            assert [store.document(key) for key in known] == [told.evidence.document, alone.header][:seq]
            assert [line for line in store.lines() if "Alone" in line and line.startswith("N")] != [] or seq == 1
            store.close()
            store = NetworkxStore(ontology(), path)
        store.close()


def test_a_file_of_another_format_is_emptied(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    store = NetworkxStore(ontology(), path)
    events = recorded([one.event() for one in claims(5)])
    store.apply(fold(events, store, ontology()).delta, store.position(), 5)
    drawn = digest_of(store.lines())
    store.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 1")
    store = NetworkxStore(ontology(), path)
    assert (store.position().seq, store.counts()["facts"]) == (0, 0)
    store.apply(fold(events, store, ontology()).delta, store.position(), 5)
    store.close()
    assert digest_of(NetworkxStore(ontology(), path).lines()) == drawn


def test_a_fact_may_name_whom_no_claim_mentions_any_more(tmp_path: Path) -> None:
    """As after an upgrade whose alias table knows another name for a company, until the graph is drawn anew."""
    path = tmp_path / "graph.sqlite"
    store = NetworkxStore(ontology(), path)
    delta = fold(recorded([one.event() for one in claims(1)]), store, ontology()).delta
    store.apply(delta, store.position(), 1)
    store.close()
    fact = delta.facts[0][1]
    assert fact is not None
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(
            "UPDATE record SET data = CAST(replace(CAST(data AS TEXT), ?, 'company:of-old') AS BLOB)", fact.parties[:1]
        )
    store = NetworkxStore(ontology(), path)
    assert "company:of-old" in store.facts([fact.id])[fact.id].entities()
    assert store.entities(["company:of-old"])["company:of-old"].name == "company:of-old"
    store.close()
