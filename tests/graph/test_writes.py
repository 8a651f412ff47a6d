"""A batch written piece by piece: in order, nothing after what failed, and nothing under way when it is left."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from dealgraph.graph.claims import Claim
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import StaleWriter, StoreError, Transient
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.base import Delta, Position
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.neo4j import Neo4jStore
from dealgraph.graph.writes import AHEAD, Writes
from tests.contracts.claims import claim
from tests.graph.drawn import drawn


def gives(seq: int) -> Callable[[], Position]:
    return lambda: Position(seq)


def raises(error: Exception) -> Callable[[], Position]:
    def end() -> Position:
        raise error

    return end


def write(reached: list[int], ends: list[Callable[[], Position]], error: Exception | None = None) -> None:
    """Start these writes, and then perhaps fail."""
    with Writes(lambda position: reached.append(position.seq)) as writes:
        for end in ends:
            writes.add(end)
        if error is not None:
            raise error


def test_positions_come_in_order_and_all_are_reached_in_the_end() -> None:
    reached: list[int] = []
    with Writes(lambda position: reached.append(position.seq)) as writes:
        for seq in range(1, AHEAD + 3):
            writes.add(gives(seq))
        assert reached == [1, 2], "no more are under way than may be"
    assert reached == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("ends", "raised"),
    [
        ([raises(StoreError("refused")), raises(StaleWriter("behind"))], StoreError),
        ([raises(StoreError("refused")), raises(Transient("lost"))], Transient),
        ([raises(Transient("lost")), gives(2)], Transient),
        ([gives(1), raises(StaleWriter("another leads"))], StaleWriter),
    ],
)
def test_what_went_wrong_first_is_raised_unless_an_outcome_is_unknown(
    ends: list[Callable[[], Position]], raised: type[Exception]
) -> None:
    with pytest.raises(raised):
        write([], ends)


def test_a_batch_that_fails_between_two_pieces_waits_for_those_under_way() -> None:
    reached: list[int] = []
    with pytest.raises(ValueError, match="folded"):
        write(reached, [gives(1), gives(2)], ValueError("cannot be folded"))
    assert reached == [1, 2]
    with pytest.raises(Transient):
        write([], [raises(Transient("lost"))], ValueError("cannot be folded"))


class Elsewhere(NetworkxStore):
    """Written in small pieces by a thread of its own, as a server would; refuses an entity, or loses an answer."""

    piece = 2
    refused = ""
    lost = 0

    def start(self, delta: Delta, expected: Position, seq: int) -> Callable[[], Position]:
        if not hasattr(self, "_thread"):
            self._thread = ThreadPoolExecutor(1)
        return self._thread.submit(self.apply, delta, expected, seq).result

    def apply(self, delta: Delta, expected: Position, seq: int) -> Position:
        if any(after and after.id == self.refused for _, after in delta.entities):
            raise StoreError("this record is too large")
        position = super().apply(delta, expected, seq)
        if seq == self.lost:
            self.lost = 0
            raise Transient("the answer was lost, but it was written")
        return position


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Dealgraph]:
    with drawn(tmp_path, Elsewhere(ontology())) as made:
        yield made


def store(graph: Dealgraph) -> Elsewhere:
    assert isinstance(graph.store, Elsewhere)
    return graph.store


def deals(count: int) -> list[Claim]:
    """Claims of which every other one meets an earlier fact or group, over the bounds of pieces."""
    return [claim(investor="A", target="B", amount=n // 2 + 1, quote=f"sentence {n}") for n in range(count)]


def test_pieces_see_what_came_before_them_though_the_store_may_not_show_it_yet(graph: Dealgraph) -> None:
    graph.record(deals(9))
    assert graph.catch_up() == 9
    assert graph.position == 9
    assert graph.verify().agree
    assert graph.changelog.newest() == 9


def test_one_event_of_many_pieces_is_set_aside_alone(graph: Dealgraph) -> None:
    store(graph).refused = "company:poison"
    said = [*deals(5), claim("founding", subject="Poison"), *deals(9)[5:]]
    graph.record(said)
    graph.catch_up()
    assert graph.position == len(said)
    assert [row.id for row in graph.quarantine.list()] == [said[5].id]
    assert graph.verify().agree


def test_a_write_whose_answer_is_lost_is_not_done_twice(graph: Dealgraph) -> None:
    store(graph).lost = 4
    graph.record(deals(9))
    with pytest.raises(Transient):
        graph.catch_up()
    graph.catch_up()
    assert graph.position == 9
    assert graph.verify().agree
    assert graph.quarantine.count() == 0


def test_the_position_is_read_when_it_is_not_certain_and_when_there_is_time(
    graph: Dealgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Position] = []
    read = graph.store.position

    def noting() -> Position:
        reads.append(read())
        return reads[-1]

    monkeypatch.setattr(graph.store, "position", noting)
    graph.catch_up()
    graph.record(deals(3))
    graph.catch_up()
    assert len(reads) == 1, "a write that went well says where the graph stands"
    store(graph).lost = 9
    graph.record(deals(9))
    with pytest.raises(Transient):
        graph.catch_up()
    graph.catch_up()
    assert (len(reads), graph.position) == (2, 9)
    graph.store.lead("another")
    with pytest.raises(StaleWriter):
        graph.catch_up()


def test_what_waits_to_be_written_when_a_store_is_closed_may_be_tried_again() -> None:
    held, let_go = threading.Event(), threading.Event()
    server = Neo4jStore(GraphDatabase.driver("bolt://127.0.0.1:1"), "neo4j", ontology())
    server._writer.submit(held.set)
    server._writer.submit(let_go.wait, 60)
    assert held.wait(60)
    end = server.start(Delta(), Position(), 1)
    server.close()
    try:
        with pytest.raises(Transient, match="closed"):
            end()
    finally:
        let_go.set()
