"""The embedded store's outlines, keys and sorted lists hold against plain ways to say the same."""

from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bench.generate import claims
from dealgraph.graph.claims import Retraction
from dealgraph.graph.entities import Entity
from dealgraph.graph.events import Event, Recorded
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import SortKey
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.names import Names
from dealgraph.graph.stores.ordering import Sorted
from dealgraph.graph.stores.records import body_of, fact_of
from dealgraph.graph.stores.sketch import Keyed, sketch, sketch_of


def recorded(events: list[Event]) -> list[Recorded]:
    return [Recorded(seq, one.id, one.type, one.data, "2026-01-01T00:00:00Z") for seq, one in enumerate(events, 1)]


def test_an_outline_is_the_same_from_a_fact_and_from_its_bytes() -> None:
    said = list(claims(400))
    events = [one.event() for one in (*said, *(one.model_copy(update={"status": "planned"}) for one in said[:50]))]
    gone = [Retraction(claim=one.id, reason="wrong", by="desk", retracted_at="2026-01-02") for one in said[:60:2]]
    store = NetworkxStore(ontology())
    later = [one.model_copy(update={"status": "rumoured"}).event() for one in said[100:150]]
    for seq, batch in enumerate(([*events, *(one.event() for one in gone)], later), 1):
        store.apply(fold(recorded(batch), store, ontology()).delta, store.position(), seq)
    seen = set()
    for key, props in store.graph.nodes(data=True):
        if record := props.get("fact"):
            one, other = sketch(fact_of(record)), sketch_of(key, record, body_of(record))
            assert {name: _plain(getattr(one, name)) for name in one.__slots__} == {
                name: _plain(getattr(other, name)) for name in other.__slots__
            }
            seen.add((len(one.claims) > 1, one.state.live, isinstance(record, bytes)))
    assert {(False, True, True), (False, False, True), (True, True, True), (True, True, False)} <= seen


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: list(parties) for key, parties in value.items()}
    return list(value) if isinstance(value, tuple) else value


def test_a_graph_read_from_its_file_is_the_graph_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    store = NetworkxStore(ontology(), path)
    said = list(claims(300))
    again = [one.model_copy(update={"status": "rumoured"}) for one in said[:60]]  # claims more of facts that are there
    for seq, batch in enumerate((said[:250], said[250:], again), 1):
        delta = fold(recorded([one.event() for one in batch]), store, ontology()).delta
        store.apply(delta, store.position(), seq)
    read = NetworkxStore(ontology(), path)
    assert {key: dict(props) for key, props in store.graph.nodes(data=True)} == dict(read.graph.nodes(data=True))
    assert set(store.graph.edges(keys=True)) == set(read.graph.edges(keys=True))
    assert store.counts() == read.counts()
    read.close()
    store.close()


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3000).map("{:04d}".format)), unique=True, max_size=60),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_a_sorted_list_walks_as_a_sorted_copy_would(
    rows: list[tuple[int, str]], descending: bool, dice: random.Random
) -> None:
    order = Sorted(rows[: len(rows) // 3])
    for row in rows[len(rows) // 3 :]:
        order.add(row)
    for row in dice.sample(rows, len(rows) // 4):
        order.remove(row)
        rows.remove(row)
    expected = sorted(sorted(rows, key=lambda row: row[1]), key=lambda row: row[0], reverse=descending)
    assert list(order.walk(None, descending)) == [key for _, key in expected]
    assert len(order) == len(rows)
    for at, (value, key) in enumerate(expected):
        rest = [other for _, other in expected[at + 1 :]]
        assert list(order.walk(SortKey(value, key), descending)) == rest


def test_a_long_sorted_list_stays_sorted_when_its_chunks_split_and_empty() -> None:
    rows = [(number % 7, f"{number:05d}") for number in range(5000)]
    random.Random(1).shuffle(rows)
    order = Sorted()
    for row in rows:
        order.add(row)
    assert list(order.walk(None, False)) == [key for _, key in sorted(rows)]
    for row in rows[:4500]:
        order.remove(row)
    assert list(order.walk(None, False)) == [key for _, key in sorted(rows[4500:])]
    assert list(islice(order.walk(None, True), 3)) == [
        key for _, key in sorted(rows[4500:], key=lambda row: (-row[0], row[1]))[:3]
    ]


def test_rows_that_came_in_any_order_are_in_theirs_whenever_somebody_asks() -> None:
    dice = random.Random(3)
    order, rows = Sorted(), list[tuple[int, str]]()
    for few in (3, 2000, 5, 700, 1, 40):  # into one chunk, and so many that chunks split
        for _ in range(few):
            rows.append((dice.randrange(50), f"{len(rows):05d}"))
            order.add(rows[-1])
        gone = (dice.randrange(50), "gone")
        order.add(gone)
        order.remove(gone)
        assert len(order) == len(rows)
        assert list(order.walk(None, True)) == [key for _, key in sorted(rows, key=lambda row: (-row[0], row[1]))]
        assert list(order.walk(None, False)) == [key for _, key in sorted(rows)]


def test_a_chunk_may_lose_its_last_row_before_it_is_sorted() -> None:
    order = Sorted()
    for row in ((5, "a"), (3, "b")):
        order.add(row)
    order.remove((5, "a"))
    order.remove((3, "b"))
    assert list(order.walk(None, True)) == []
    assert len(order) == 0


def test_keyed_ids_are_sets() -> None:
    keyed, plain = Keyed(), {}
    dice = random.Random(2)
    for _ in range(2000):
        key, id = str(dice.randrange(5)), str(dice.randrange(6))
        if dice.random() < 0.5:
            keyed.add(key, id)
            plain.setdefault(key, set()).add(id)
        else:
            keyed.discard(key, id)
            plain.get(key, set()).discard(id)
        assert set(keyed.get(key)) == plain.get(key, set())


NAMED = st.text("abcß ÉＡ谷", min_size=1, max_size=6)


@given(
    st.lists(NAMED, min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 11), NAMED | st.none()), max_size=8),
    st.text("abcß ÉＡ谷:", max_size=4),
    st.integers(0, 3),
)
def test_a_search_finds_what_a_look_at_each_entity_would(
    names: list[str], changes: list[tuple[int, str | None]], part: str, few: int
) -> None:
    everyone = {f"company:{number:02d}": {name} for number, name in enumerate(names)}
    found, wanted = Names(few), part.casefold()

    def put(key: str) -> None:
        found.put(Entity(key, {("company", name): 1 for name in everyone[key]}))

    for key in everyone:
        put(key)
    for number, name in changes:  # a name more, or the entity goes
        key = f"company:{number:02d}"
        if name is not None:
            everyone.setdefault(key, set()).add(name)
            put(key)
        elif everyone.pop(key, None):
            found.drop(key)
    expected = [
        key
        for key, known in sorted(everyone.items())
        if wanted in key or any(wanted in name.casefold() for name in known)
    ]
    assert list(found.search(part, None)) == expected
    assert list(found.search(part, "company:05")) == [key for key in expected if key > "company:05"]
    assert list(found.search("\n", None)) == list(found.search("a\x1fb", None)) == []
