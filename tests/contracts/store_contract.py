"""What every graph store does. A back end proves itself by a subclass that overrides one fixture, `store`.

    class TestMyStore(StoreContract):
        @pytest.fixture
        def store(self):
            return MyStore(...)      # empty

What is expected is computed here from the records alone (the picture, plain loops), never by another store.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from dealgraph.graph import failpoints
from dealgraph.graph.claims import Statement
from dealgraph.graph.errors import StaleWriter, Transient
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.projection import Folding
from dealgraph.graph.stores.base import Delta, FactQuery, GraphStore, Position
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import (
    claim,
    delta_of,
    judgement,
    recorded,
    retraction,
    write,
    write_all,
)
from tests.contracts.store_reads import StoreReads
from tests.contracts.store_world import WITHDRAWN, WORLD, all_facts, drawn, everything


@pytest.fixture(autouse=True)
def _disarmed() -> Iterator[None]:
    yield
    failpoints.disarm()


class StoreContract(StoreReads):
    """The suite: what is written and who may write here, what is read in `store_reads`."""

    @pytest.fixture
    def store(self) -> GraphStore:
        raise NotImplementedError("override `store` with a fixture that gives an empty one")

    @pytest.fixture
    def world(self, store: GraphStore) -> GraphStore:
        write_all(store, [WORLD, [retraction(WITHDRAWN)]])
        return store

    # ------------------------------------------------------------ position, lead, fence

    def test_an_empty_store_is_at_the_beginning(self, store: GraphStore) -> None:
        position = store.position()
        assert (position.seq, position.version) == (0, "")
        assert everything(store) == []
        assert store.counts() == {"entities": 0, "facts": 0, "claims": 0, "documents": 0}
        assert all_facts(store) == []
        assert store.facts(["x"]) == {}
        assert store.document("x") is None
        assert store.links(["x"]) == []

    def test_the_version_is_that_of_the_first_writer(self, store: GraphStore) -> None:
        before = store.position().epoch
        assert store.lead("one") == Position(0, before + 1, "one")
        position = store.lead("two")
        assert position == Position(0, before + 2, "two")
        position = write(store, position, WORLD[0])
        assert position == store.position() == Position(1, before + 2, "two")
        assert store.lead("three") == Position(1, before + 3, "two")

    @pytest.mark.parametrize("stale", ["seq", "epoch", "future"])
    def test_a_stale_writer_is_refused_and_writes_nothing(self, store: GraphStore, stale: str) -> None:
        first = store.lead("test")
        position = write(store, first, WORLD[0])
        if stale == "epoch":
            expected, now = position, store.lead("test")
        else:
            expected = replace(position, seq=0 if stale == "seq" else 7)
            now = position
        before = everything(store)
        delta = delta_of(store, WORLD[1:3], 2)
        with pytest.raises(StaleWriter):
            store.apply(delta, expected, 9)
        assert store.position() == now
        assert everything(store) == before
        assert store.apply(delta, now, 3).seq == 3

    def test_of_many_writers_at_one_position_one_wins(self, store: GraphStore) -> None:
        position = store.lead("test")
        deltas = [delta_of(store, [said]) for said in WORLD[:4]]
        gate = threading.Barrier(len(deltas))
        outcomes: list[Position | Exception] = []

        def attempt(delta: Delta) -> None:
            gate.wait()
            try:
                outcomes.append(store.apply(delta, position, 1))
            except (StaleWriter, Transient) as error:
                outcomes.append(error)

        threads = [threading.Thread(target=attempt, args=(delta,)) for delta in deltas]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sum(isinstance(outcome, Position) for outcome in outcomes) == 1
        assert len(all_facts(store)) == 1
        assert everything(store) == drawn(store)

    def test_two_leaders_never_share_an_epoch(self, store: GraphStore) -> None:
        with ThreadPoolExecutor(4) as pool:
            epochs = list(pool.map(lambda _: store.lead("test").epoch, range(8)))
        assert len(set(epochs)) == 8
        assert store.position().epoch == max(epochs)

    # ------------------------------------------------------------ writing

    def test_what_fails_before_the_commit_leaves_nothing_behind(self, store: GraphStore) -> None:
        position = write_all(store, [WORLD[:2]])
        before = everything(store)
        delta = delta_of(store, WORLD[2:], 3)

        def fail() -> None:
            raise Transient("the plug was pulled")

        failpoints.arm(f"{store.name}.before_commit", fail)
        with pytest.raises(Transient):
            store.apply(delta, position, 9)
        assert store.position() == position
        assert everything(store) == before
        assert store.judgements() == {}
        failpoints.disarm()
        assert store.apply(delta, position, 9) == replace(position, seq=9)
        assert len(all_facts(store)) == len(WORLD)

    def test_a_batch_in_pieces_is_one_write(self, store: GraphStore) -> None:
        """Later pieces change what earlier ones made, and nobody sees any of it before the last."""
        position = store.lead("test")
        said = recorded([*WORLD, *WORLD[:3], retraction(WITHDRAWN)])
        folding = Folding(store, ontology())

        def pieces() -> Iterator[Delta]:
            for start in range(0, len(said), 3):
                yield folding.fold(said[start : start + 3]).delta
                assert store.position() == position
                assert all_facts(store) == []

        assert store.apply_all(pieces(), position, 40) == replace(position, seq=40) == store.position()
        assert len(all_facts(store)) == len(WORLD)
        assert everything(store) == drawn(store)
        assert store.apply_all([], store.position(), 41).seq == 41

    def test_what_is_done_meanwhile_comes_after_the_last_piece(self, store: GraphStore) -> None:
        position = store.lead("test")
        delta = delta_of(store, WORLD)
        given: list[Delta] = []
        steps: list[int] = []

        def pieces() -> Iterator[Delta]:
            given.append(delta)
            yield delta

        def meanwhile() -> Iterator[None]:
            while True:  # for as long as it takes
                assert store.judgements() == {}
                steps.append(len(given))
                yield

        assert store.apply_all(pieces(), position, 40, meanwhile()).seq == 40
        assert set(steps) <= {1}
        assert len(all_facts(store)) == len(WORLD)

    def test_a_batch_that_cannot_be_made_to_its_end_leaves_nothing_behind(self, store: GraphStore) -> None:
        position = write_all(store, [WORLD[:2]])
        before = everything(store)
        first = delta_of(store, WORLD[2:4], 3)

        def pieces() -> Iterator[Delta]:
            yield first
            raise ValueError("cannot be folded")

        with pytest.raises(ValueError, match="cannot be folded"):
            store.apply_all(pieces(), position, 9)
        assert store.position() == position
        assert everything(store) == before
        assert store.apply_all([first], position, 9).seq == 9

    def test_the_graph_is_the_picture_of_its_records(self, world: GraphStore) -> None:
        assert len(all_facts(world)) == len(WORLD)
        assert everything(world) == drawn(world)

    def test_any_split_of_the_same_statements_gives_the_same_graph(self, store: GraphStore) -> None:
        same = judgement("same", left="Meta", right="Scale")
        story: Sequence[Statement] = [*WORLD, same, retraction(WORLD[2]), retraction(WITHDRAWN)]
        digests, epochs = set(), [0]
        for size in (1, 4, len(story)):
            write_all(store, [story[at : at + size] for at in range(0, len(story), size)])
            digests.add(digest_of(store.lines()))
            epochs.append(store.position().epoch)
            store.clear()
        assert len(digests) == 1
        assert epochs == sorted(set(epochs))

    def test_another_claim_changes_its_fact_and_shortcuts(self, store: GraphStore) -> None:
        first = claim(investor="Google", target="Anthropic", amount=50, status="planned", title="Before")
        later = claim(investor="Google", target="Anthropic", amount=50, status="completed", day="2026-01-02")
        beside = claim(investor="Google", target="Anthropic", amount=70, status="planned", day="2021-01-01")
        position = write_all(store, [[first, beside]])
        [before] = store.facts_with_claims([first.id])
        write(store, position, later)
        [after] = store.facts_with_claims([later.id])
        assert before.id == after.id
        assert {held.id for held in after.claims} == {first.id, later.id}
        assert everything(store) == drawn(store)
        assert store.counts()["claims"] == 3
        [google] = store.entities(["company:google"]).values()
        assert google.mentions == {("company", "Google"): 3}

    def test_two_claims_of_one_passage_are_two_edges(self, store: GraphStore) -> None:
        one, other = (claim(investor="Google", target="X", quote="both", status=s) for s in ("planned", "announced"))
        position = write_all(store, [[one, other]])
        write(store, position, retraction(one))
        assert sum('"EVIDENCED_BY"' in line for line in store.lines()) == 2
        assert everything(store) == drawn(store)

    def test_facts_that_meet_are_linked_and_unlinked(self, store: GraphStore) -> None:
        period = {"text": "2025", "start": "2025", "end": "2025"}
        known: dict[str, Any] = {"subject": "Anthropic", "metric": "revenue", "period": period}
        one = claim("observation", amount=5, **known)
        other = claim("observation", amount=9, publisher="The Weekly", title="Other", **known)
        position = write_all(store, [[one], [other]])
        position = write(store, position, claim("observation", amount=7, subject="Google", metric="revenue"))
        assert any('"CONTRADICTS"' in line for line in store.lines())
        assert everything(store) == drawn(store)
        both = [fact.id for fact in all_facts(store) if fact.links.contradicts]
        for query in (FactQuery(), FactQuery(entities=("company:anthropic", "company:google"))):
            assert [fact.id for fact in store.find(replace(query, contradicted=True), None, 1)] == both
        position = write(store, position, judgement("settle", claim=one.id, over=other.id))
        assert sorted(len(fact.links.overruled_by) for fact in all_facts(store)) == [0, 0, 1]
        write(store, position, retraction(other))
        assert not any('"CONTRADICTS"' in line for line in store.lines())
        assert everything(store) == drawn(store)

    def test_a_merge_moves_everything_and_its_undoing_leaves_no_trace(self, store: GraphStore) -> None:
        position = write_all(store, [WORLD])
        before = everything(store)
        merge = judgement("same", left="Meta", right="Google")
        position = write(store, position, merge)
        assert everything(store) == drawn(store) != before
        assert store.entities(["company:meta"]) == {}
        assert "Meta" in store.entities(["company:google"])["company:google"].names
        write(store, position, judgement("undo", target=merge.id))
        assert everything(store) == before

    def test_one_party_in_two_roles_is_drawn_as_often_as_the_picture_says(self, store: GraphStore) -> None:
        position = write_all(store, [[claim("funding_round", issuer="Anthropic", investor="Google", lead="Google")]])
        position = write(store, position, claim("risk", subject="Google", affected="Google", cause="Google"))
        assert everything(store) == drawn(store)
        write(store, position, judgement("same", left="Google", right="Anthropic"))
        assert everything(store) == drawn(store)

    def test_an_entity_takes_the_label_of_most_mentions(self, store: GraphStore) -> None:
        position = write_all(store, [[claim(investor="Kyoto", target={"name": "Solar", "kind": "company"})]])
        more = [claim(investor="X", target={"name": "Kyoto", "kind": "organization"}, title=str(n)) for n in range(3)]
        write(store, position, *more)
        assert store.entities(["company:kyoto"])["company:kyoto"].kind == "organization"
        assert everything(store) == drawn(store)

    def test_clear_leaves_nothing_and_the_fence_standing(self, world: GraphStore) -> None:
        position = world.position()
        write(world, position, judgement("same", left="Meta", right="Google"))
        world.clear()
        assert everything(world) == []
        assert world.judgements() == {}
        assert world.withdrawals([WITHDRAWN.id]) == {}
        assert world.position() == Position(0, position.epoch, "")
        with pytest.raises(StaleWriter):
            world.apply(Delta(), position, 99)
        write_all(world, [WORLD, [retraction(WITHDRAWN)]])
        assert len(all_facts(world)) == len(WORLD)

    def test_a_graph_drawn_beside_takes_its_place(self, world: GraphStore) -> None:
        fresh = NetworkxStore(ontology())
        write_all(fresh, [WORLD[2:], [judgement("same", left="Meta", right="Google")]])
        must, old = everything(fresh), world.position()
        position = replace(old, seq=40, version="new")
        world.replace_with(fresh, position)
        assert everything(world) == must == drawn(world)
        assert world.position() == position
        assert len(world.judgements()) == 1
        assert world.withdrawals([WITHDRAWN.id]) == {}
        with pytest.raises(StaleWriter):
            world.apply(Delta(), old, 99)
        write(world, position, *WORLD[:2])
        assert len(all_facts(world)) == len(WORLD)
