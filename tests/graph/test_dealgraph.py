"""The path itself: poison is set aside and tried again, a store that takes nothing is no event's fault, spans fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from dealgraph.graph import failpoints
from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.claims import Claim, Document, parse
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import ForeignGraph, InvalidInput, NotFound, StaleWriter, StoreError, Transient
from dealgraph.graph.events import CLAIM, JUDGEMENT, RETRACTION, Event
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import ontology
from dealgraph.graph.quarantine import Quarantine
from dealgraph.graph.retries import Retried
from dealgraph.graph.stores.base import Delta, Position, Steps
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim
from tests.graph.drawn import drawn


class Failing(NetworkxStore):
    """A store that can refuse: everything (`down`), or whatever brings a certain entity (`refused`)."""

    down = False
    refused = ""

    def apply_all(self, deltas: Iterable[Delta], expected: Position, seq: int, meanwhile: Steps = ()) -> Position:
        if self.down:
            raise StoreError("the password is wrong")
        return super().apply_all(map(self._takes, deltas), expected, seq, meanwhile)

    def _takes(self, delta: Delta) -> Delta:
        if any(after and after.id == self.refused for _, after in delta.entities):
            raise StoreError("this record is too large")
        return delta


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Dealgraph]:
    with drawn(tmp_path, Failing(ontology())) as made:
        yield made


def store(graph: Dealgraph) -> Failing:
    assert isinstance(graph.store, Failing)
    return graph.store


def test_one_event_that_the_store_refuses_does_not_stop_the_others(graph: Dealgraph) -> None:
    store(graph).refused = "company:poison"
    said = [claim("founding", subject=name) for name in ("A", "Poison", "B", "C")]
    graph.record(said)
    graph.catch_up()
    assert graph.position == 4
    assert [row.id for row in graph.quarantine.list()] == [said[1].id]
    assert graph.verify().agree
    store(graph).refused = ""
    assert graph.retry(said[1].id)
    assert graph.retry(said[1].id)
    assert graph.quarantine.count() == 0
    assert store(graph).counts()["facts"] == 4
    assert graph.verify().agree


def told(graph: Dealgraph, after: int) -> list[tuple[int, str, list[str]]]:
    rows = [(seq, orjson.loads(data)) for seq, data in graph.changelog.read(after, graph.position, 100)]
    return [(seq, change["op"], change["claims"]) for seq, change in rows]


def poisoned(graph: Dealgraph) -> Claim:
    """A graph of three claims and one that the store refuses, at seq 2."""
    store(graph).refused = "company:poison"
    said = [claim("founding", subject=name) for name in ("A", "Poison", "B")]
    graph.record(said)
    graph.catch_up()
    return said[1]


def test_what_comes_out_of_quarantine_is_told_in_its_turn(graph: Dealgraph) -> None:
    poison = poisoned(graph)
    assert not graph.retry(poison.id), "the store refuses it as before"
    assert (graph.quarantine.get(poison.id).attempts, graph.position) == (2, 4)
    assert graph.verify().agree
    store(graph).refused = ""
    assert [graph.retry(poison.id) for _ in range(2)] == [True, True]
    assert told(graph, 3) == [(5, "created", [poison.id])]
    assert graph.journal.last() == graph.position == 5, "the second time adds nothing"
    (fact,) = graph.store.facts_with_claims([poison.id])
    assert [held.seq for held in fact.claims] == [2], "the claim keeps its place"
    live = graph.verify()
    assert live.agree
    graph.rebuild()
    assert graph.verify().digest == live.digest
    graph.record([claim("founding", subject="C")])
    graph.catch_up()
    assert graph.verify().agree


@pytest.mark.parametrize("point", ["projection.before_apply", "projection.after_apply", "changelog.after_commit"])
def test_a_retry_cut_short_is_told_once_and_ends_well(graph: Dealgraph, point: str) -> None:
    poison = poisoned(graph)
    store(graph).refused = ""

    def cut() -> None:
        raise Transient("cut short")

    failpoints.arm(point, cut)
    try:
        with pytest.raises(Transient):
            graph.retry(poison.id)
    finally:
        failpoints.disarm()
    graph.start()
    assert graph.verify().agree
    assert graph.retry(poison.id)
    assert graph.quarantine.count() == 0
    assert told(graph, 3) == [(4, "created", [poison.id])]
    assert graph.verify().agree


def test_a_graph_drawn_from_the_first_event_leaves_poison_where_it_is(graph: Dealgraph) -> None:
    """Only to be tried again lets it in, so that a graph and its rebuild never differ."""
    poison = poisoned(graph)
    store(graph).refused = ""
    graph.store.clear()
    graph.start()
    with pytest.raises(NotFound, match="not been reached"):
        graph.retry(poison.id)
    graph.catch_up()
    assert [row.id for row in graph.quarantine.list()] == [poison.id]
    assert graph.verify().agree
    graph.rebuild()
    assert graph.verify().agree


def test_what_only_earlier_rules_could_read_is_set_aside_when_a_graph_is_drawn_anew(graph: Dealgraph) -> None:
    said = [claim("founding", subject="A"), claim("competition", party=("A", "B"))]
    graph.record(said)
    graph.catch_up()
    graph.table = replace(graph.table, kinds={"competition": graph.table.kinds["competition"]})
    assert not graph.verify().agree
    assert graph.quarantine.count() == 0, "to look changes nothing"
    graph.rebuild()
    assert [row.id for row in graph.quarantine.list()] == [said[0].id]
    assert graph.verify().agree
    graph.table = ontology()
    assert graph.retry(said[0].id)
    assert graph.store.counts()["facts"] == 2


@pytest.mark.parametrize("names", ["nothing", "itself", "another"])
def test_a_trial_of_nothing_is_set_aside(graph: Dealgraph, names: str) -> None:
    said = claim("founding", subject="A")
    graph.record([said])
    seq = {"nothing": 9, "itself": 2, "another": 1}[names]
    trial = Retried(event="a" * 64, seq=seq, attempt=1, failed_at="2025-11-14").journal_event()
    graph.journal.append([trial])
    graph.catch_up()
    assert [row.id for row in graph.quarantine.list()] == [trial.id]
    assert graph.verify().agree


def test_a_store_that_takes_nothing_puts_nothing_aside(graph: Dealgraph) -> None:
    store(graph).down = True
    graph.record([claim("founding", subject=name) for name in "AB"])
    for _ in range(3):
        with pytest.raises(Transient):
            graph.catch_up()
    assert (graph.position, graph.quarantine.count()) == (0, 0)
    store(graph).down = False
    graph.catch_up()
    assert (graph.position, graph.quarantine.count()) == (2, 0)
    assert graph.verify().agree


def test_an_event_that_cannot_be_read_is_kept_with_its_bytes(graph: Dealgraph) -> None:
    graph.journal.append([Event("a" * 64, CLAIM, b'{"kind":"founding"}')])
    graph.record([claim("founding", subject="A")])
    graph.catch_up()
    (row,) = graph.quarantine.list()
    assert (row.data, row.error) == (b'{"kind":"founding"}', "InvalidInput")
    assert "/roles" in row.reason
    assert not graph.retry(row.id)
    assert graph.quarantine.get(row.id).attempts == 2
    assert graph.position == 2
    assert graph.verify().agree


def test_nothing_of_a_request_is_kept_when_part_of_it_is_wrong(graph: Dealgraph) -> None:
    wrong = claim("founding", subject="A", status="completed").model_copy(update={"metric": None, "kind": "forecast"})
    with pytest.raises(InvalidInput) as caught:
        graph.record([claim("founding", subject="B"), wrong])
    assert caught.value.pointer.startswith("/1/")
    assert graph.journal.last() == 0


SPANS = [(0, "谷歌", None), (1, "谷歌", "/0/evidence/start"), (None, "微软", "/0/evidence/quote"), (None, "歌", None)]


@pytest.mark.parametrize(("start", "quote", "pointer"), SPANS)
def test_a_quote_stands_where_it_says(graph: Dealgraph, start: int | None, quote: str, pointer: str | None) -> None:
    document = Document.of("谷歌 announced", title="T")
    span = {} if start is None else {"start": start, "end": start + len(quote)}
    evidence = {"document": document.header.model_dump(exclude_none=True), "quote": quote, **span}
    said = parse(CLAIM, {"kind": "founding", "roles": {"subject": "Google"}, "evidence": evidence})
    if pointer is None:
        assert len(graph.record([said, document])) == 2
        return
    with pytest.raises(InvalidInput) as caught:
        graph.record([said, document])
    assert caught.value.pointer == pointer


def test_a_writer_that_lost_the_lead_stops(graph: Dealgraph) -> None:
    graph.record([claim("founding", subject="A")])
    store(graph).lead(ontology().version)
    with pytest.raises(StaleWriter):
        graph.catch_up()
    assert store(graph).counts()["facts"] == 0


def over(store: NetworkxStore, folder: Path, *, redraw: bool = False) -> Dealgraph:
    """A graph in `store`, with the journal in a folder of its own."""
    folder.mkdir(exist_ok=True)
    return Dealgraph(
        SqliteJournal.open(folder / "journal.sqlite", clock=lambda: "2025-11-14T00:00:00Z"),
        store,
        ChangeLog.open(folder / "changes.sqlite"),
        Quarantine.open(folder / "quarantine.sqlite"),
        ontology(),
        lambda: "2025-11-14T00:00:00Z",
        redraw=redraw,
    )


@pytest.mark.parametrize("names", ["", "Z", "XYZ"])
def test_a_graph_of_another_journal_is_not_taken_for_ours(graph: Dealgraph, tmp_path: Path, names: str) -> None:
    """Its position says nothing here: events would be passed over in silence."""
    graph.record([claim("founding", subject=name) for name in "AB"])
    graph.catch_up()
    other = over(store(graph), tmp_path / "other")
    if names:
        other.record([claim("founding", subject=name) for name in names])
    with pytest.raises(ForeignGraph):
        other.start()
    graph.record([claim("founding", subject="C")])
    graph.catch_up()  # it kept the lead
    other.redraw = True
    other.start()
    assert other.position == len(names)
    assert store(graph).counts()["facts"] == len(names)
    assert other.verify().agree
    assert other.changelog.oldest() == len(names) + 1


def test_a_restored_backup_is_followed_from_where_it_ends(graph: Dealgraph, tmp_path: Path) -> None:
    graph.record([claim("founding", subject="A")])
    graph.catch_up()
    (tmp_path / "other").mkdir()
    graph.journal.backup(tmp_path / "other" / "journal.sqlite")  # type: ignore[attr-defined]
    graph.record([claim("founding", subject=name) for name in "BC"])
    graph.catch_up()
    restored = over(store(graph), tmp_path / "other", redraw=True)
    restored.start()
    restored.record([claim("founding", subject="D")])
    restored.catch_up()
    assert restored.position == 2
    assert store(graph).counts()["facts"] == 2
    assert restored.verify().agree


def test_the_graph_of_this_journal_is_followed_whatever_came_last(graph: Dealgraph) -> None:
    said = claim("founding", subject="A")
    graph.record([said])
    retraction = {"claim": said.id, "by": "me", "reason": "wrong", "retracted_at": "2025-11-14"}
    judgement = {"verdict": "same", "left": {"name": "A"}, "right": {"name": "B"}, "by": "me"}
    judged = parse(JUDGEMENT, {**judgement, "judged_at": "2025-11-14"})
    unread = Event("a" * 64, CLAIM, b"{}")
    later = [parse(RETRACTION, retraction).event(), judged.event(), unread]
    for event in later:
        graph.journal.append([event])
        graph.catch_up()
        assert graph.start().seq == graph.journal.last()
