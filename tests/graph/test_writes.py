"""A batch folded piece by piece and written at once: what is seen, set aside and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
import pytest
from hypothesis import given, settings
from hypothesis.strategies import integers

from dealgraph.graph.claims import Claim, Statement
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import StaleWriter, StoreError, Transient
from dealgraph.graph.events import Recorded
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import Folded, Folding
from dealgraph.graph.stores.base import Delta, Position, Steps
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, histories
from tests.graph.drawn import drawn


class Elsewhere(NetworkxStore):
    """Takes small pieces, as a server does; refuses an entity, or loses an answer."""

    piece = 2
    steps = 0  # what is folded ahead while it writes
    refused = ""
    lost = 0

    def apply_all(self, deltas: Iterable[Delta], expected: Position, seq: int, meanwhile: Steps = ()) -> Position:
        whole = list(map(self._takes, deltas))
        for _ in islice(meanwhile, self.steps):  # which see nothing yet of what is being written
            pass
        position = super().apply_all(whole, expected, seq)
        if seq == self.lost:
            self.lost = 0
            raise Transient("the answer was lost, but it was written")
        return position

    def _takes(self, delta: Delta) -> Delta:
        if any(after and after.id == self.refused for _, after in delta.entities):
            raise StoreError("this record is too large")
        return delta


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


@settings(max_examples=30)
@given(history=histories(max_claims=10), cut=integers(1, 5))
def test_any_history_in_small_pieces_draws_the_same_graph(history: list[Statement], cut: int) -> None:
    """Judgements and withdrawals, too, which reach for facts that earlier pieces made or changed, and of which readers
    see nothing yet, or what they were before."""
    with TemporaryDirectory() as folder, drawn(Path(folder), Elsewhere(ontology())) as graph:
        for part in (history[:cut], history[cut:]):
            graph.record(part)
            graph.catch_up()
        assert graph.verify().agree
        assert graph.quarantine.count() == 0


@settings(max_examples=30)
@given(history=histories(max_claims=10), limit=integers(1, 5), steps=integers(0, 3))
def test_what_is_folded_ahead_is_what_is_folded_in_its_turn(history: list[Statement], limit: int, steps: int) -> None:
    told = []
    for ahead in (0, steps):
        with TemporaryDirectory() as folder, drawn(Path(folder), Elsewhere(ontology())) as graph:
            store(graph).steps = ahead
            graph.record(history)
            while graph.catch_up(limit):
                pass
            assert graph.verify().agree
            assert graph.quarantine.count() == 0
            told.append([(seq, _untimed(change)) for seq, change in graph.changelog.read(0, graph.position, 1000)])
    assert told[0] == told[1]


def _untimed(change: bytes) -> dict[str, object]:
    return {name: said for name, said in orjson.loads(change).items() if name != "recorded_at"}


def test_what_is_folded_ahead_is_not_folded_again(graph: Dealgraph, monkeypatch: pytest.MonkeyPatch) -> None:
    store(graph).steps = 9
    folded: list[int] = []
    fold = Folding.fold

    def noting(self: Folding, events: Sequence[Recorded]) -> Folded:
        folded.extend(event.seq for event in events)
        return fold(self, events)

    monkeypatch.setattr(Folding, "fold", noting)
    graph.record(deals(9))
    assert graph.catch_up(4) == 4
    assert (graph.position, graph.changelog.newest(), folded) == (4, 4, [1, 2, 3, 4, 5, 6, 7, 8])
    assert graph.catch_up(4) == 4
    assert graph.catch_up(4) == 1
    assert folded == [*range(1, 10)]


def test_what_was_folded_ahead_is_let_go_where_the_graph_may_be_another(graph: Dealgraph) -> None:
    store(graph).steps = 9
    graph.record(deals(30))
    graph.catch_up(4)
    store(graph).lost = 8
    with pytest.raises(Transient):
        graph.catch_up(4)
    graph.catch_up(4)
    assert graph.position == 12
    graph.rebuild()
    assert graph.position == 30
    assert graph.catch_up(4) == 0
    assert graph.verify().agree


def test_what_fails_ahead_fails_in_its_turn_and_once(graph: Dealgraph, monkeypatch: pytest.MonkeyPatch) -> None:
    store(graph).steps = 9
    said = [*deals(4), claim("founding", subject="Poison"), *deals(9)[4:]]
    fold = Folding.fold

    def failing(self: Folding, events: Sequence[Recorded]) -> Folded:
        if any(event.id == said[4].id for event in events):
            raise ZeroDivisionError
        return fold(self, events)

    monkeypatch.setattr(Folding, "fold", failing)
    graph.record(said)
    assert graph.catch_up(4) == 4
    assert graph.quarantine.count() == 0
    while graph.catch_up(4):
        pass
    assert [(row.id, row.attempts) for row in graph.quarantine.list()] == [(said[4].id, 1)]
    assert graph.position == len(said)


def test_one_event_of_many_pieces_is_set_aside_alone(graph: Dealgraph) -> None:
    store(graph).refused = "company:poison"
    said = [*deals(5), claim("founding", subject="Poison"), *deals(9)[5:]]
    graph.record(said)
    graph.catch_up()
    assert graph.position == len(said)
    assert [row.id for row in graph.quarantine.list()] == [said[5].id]
    assert graph.verify().agree


def test_a_write_whose_answer_is_lost_is_not_done_twice(graph: Dealgraph) -> None:
    store(graph).lost = 9
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
