"""The embedded store's file: rows are changed where they lie, and new ones written behind the last."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bench.generate import claims
from dealgraph.graph.claims import Claim, Document, Judgement, Retraction, Statement
from dealgraph.graph.events import Event
from dealgraph.graph.failpoints import arm, disarm
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.values import Attribution, EntityRef
from tests.contracts.claims import claim, money
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


def test_a_claim_more_writes_a_row_of_its_own(tmp_path: Path) -> None:
    """However many claims its fact has: what lies in the file of it stays as it is."""
    path = tmp_path / "graph.sqlite"
    told = [telling(number) for number in range(40)]
    first, later, changed = told[:30], told[30:], told[7]
    store, plain = NetworkxStore(ontology(), path), NetworkxStore(ontology())
    put(store, first)
    before = rows(path)
    store.close()
    for one in later:  # each read back from the file before the next one comes
        store = NetworkxStore(ontology(), path)
        put(store, [one])
        store.close()
    after = rows(path)
    (key,) = store._sources.facts_of([changed.id])
    assert before[("fact", key)] == after[("fact", key)]
    assert after.keys() - before.keys() == {("claim", one.id) for one in later}
    assert sum(map(len, after.values())) - sum(map(len, before.values())) < len(later) * 1200

    store = NetworkxStore(ontology(), path)
    put(plain, told)
    assert digest_of(store.lines()) == digest_of(plain.lines())
    gone = Retraction(claim=changed.id, reason="wrong", by="desk", retracted_at="2026-01-02")
    for one in (store, plain):
        put(one, [gone])
    store.close()
    assert not [key for space, key in rows(path) if space in ("claim", "links")]  # it was written whole
    assert digest_of(NetworkxStore(ontology(), path).lines()) == digest_of(plain.lines())


def test_other_links_leave_the_record_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    store, plain = NetworkxStore(ontology(), path), NetworkxStore(ontology())
    old, new = figure("2025-01-01", 10), figure("2025-02-01", 20)
    put(store, [old])
    before = rows(path)
    put(store, [new])
    (key,) = store._sources.facts_of([old.id])
    after = rows(path)
    assert before[("fact", key)] == after[("fact", key)]
    assert b"revised_by" in after[("links", key)]
    undone = Retraction(claim=new.id, reason="wrong", by="desk", retracted_at="2026-01-02")
    put(store, [undone])
    assert rows(path)[("links", key)] == b"{}"  # as other than those that it had
    gone = Retraction(claim=old.id, reason="wrong", by="desk", retracted_at="2026-01-02")
    put(store, [gone])
    assert ("links", key) not in rows(path)  # written whole, with no other links than its own
    store.close()
    put(plain, [old, new, undone, gone])
    store = NetworkxStore(ontology(), path)
    assert digest_of(store.lines()) == digest_of(plain.lines())
    assert store.facts([key])[key] == plain.facts([key])[key]
    store.close()


def test_a_claim_by_somebody_named_writes_its_fact_anew(tmp_path: Path) -> None:
    """Who speaks stands in the record itself."""
    path = tmp_path / "graph.sqlite"
    store, plain = NetworkxStore(ontology(), path), NetworkxStore(ontology())
    named = telling(2).model_copy(update={"attribution": Attribution(speaker=EntityRef(name="Erika"))})
    said = [telling(1), named]
    for one in said:
        put(store, [one])
    store.close()
    put(plain, said)
    store = NetworkxStore(ontology(), path)
    (fact,) = store.facts_with_claims([named.id])
    assert fact.speakers == ("company:erika",)
    assert digest_of(store.lines()) == digest_of(plain.lines())
    store.close()


def test_a_claim_of_an_earlier_day_puts_its_fact_where_it_belongs(tmp_path: Path) -> None:
    store = NetworkxStore(ontology(), tmp_path / "graph.sqlite")
    late, between = figure("2025-03-01", 10), figure("2025-02-01", 20)
    put(store, [late, between])
    put(store, [late.model_copy(update={"evidence": figure("2025-01-01", 10).evidence})])
    found = [fact.first.quantity for fact in store.find(FactQuery(order="published"), None, 10)]
    assert found == [late.quantity, between.quantity]
    store.close()


def test_a_claim_that_goes_to_another_fact_lies_in_one_place(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    store, plain = NetworkxStore(ontology(), path), NetworkxStore(ontology())
    ours, theirs = ([telling(number, name) for number in range(4)] for name in ("Beispiel", "Beispiel Werke"))
    one, other = (said[0].roles["investor"][0] for said in (ours, theirs))
    same = Judgement(verdict="same", left=one, right=other, by="desk", judged_at="2026-01-03")
    apart = Judgement(verdict="undo", target=same.event().id, by="desk", judged_at="2026-01-04")
    history: list[list[Statement]] = [[*ours[:2], *theirs[:2]], [*ours[2:], *theirs[2:]], [same], [apart]]
    for said in history:
        for store_ in (store, plain):
            put(store_, said)
        store.close()
        store = NetworkxStore(ontology(), path)
        assert digest_of(store.lines()) == digest_of(plain.lines())
    store.close()


def telling(number: int, investor: str = "Beispiel") -> Claim:
    """Each by another document, all of one fact."""
    return claim(investor=investor, target="Muster", quantity=money(5), quote=f"Told {number}.", title=f"T{number}")


def figure(day: str, amount: int) -> Claim:
    return claim("observation", subject="Beispiel", metric="revenue", quantity=money(amount), day=day, title=day)


def put(store: NetworkxStore, said: Sequence[Statement]) -> None:
    events = recorded([one.event() for one in said])
    seq = store.position().seq + len(events)
    store.apply(fold(events, store, ontology()).delta, store.position(), seq)


def rows(path: Path) -> dict[tuple[str, str], bytes]:
    """All that lies in a file, by space and id; each once."""
    with closing(sqlite3.connect(path)) as file:
        found = file.execute("SELECT space, id, data FROM record").fetchall()
    kept = {(space, key): data for space, key, data in found}
    assert len(kept) == len(found)
    return kept


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
