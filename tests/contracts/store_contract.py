"""What every graph store does. A back end proves itself by a subclass that overrides one fixture, `store`.

    class TestMyStore(StoreContract):
        @pytest.fixture
        def store(self):
            return MyStore(...)      # empty

What is expected is computed here from the records alone (the picture, plain loops), never by another store.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from dealgraph.graph import failpoints
from dealgraph.graph.claims import Document, Statement
from dealgraph.graph.errors import StaleWriter, Transient
from dealgraph.graph.facts import Fact, decode, encode, known_claims
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.projection import Folding
from dealgraph.graph.stores.base import Delta, FactQuery, GraphStore, Link, Position, Seen, SortKey, Wanted, sort_value
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import (
    claim,
    delta_of,
    expected_lines,
    judgement,
    recorded,
    ref,
    retraction,
    write,
    write_all,
)
from tests.contracts.store_world import ORDERS, QUERIES, WITHDRAWN, WORLD, all_facts, brute, drawn, everything


@pytest.fixture(autouse=True)
def _disarmed() -> Iterator[None]:
    yield
    failpoints.disarm()


class StoreContract:
    """The suite."""

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

    # ------------------------------------------------------------ reading, for the fold

    def test_records_come_back_as_they_went_in(self, store: GraphStore) -> None:
        position = store.lead("test")
        delta = delta_of(store, WORLD)
        store.apply(delta, position, len(WORLD))
        facts = {fact.id: fact for _, fact in delta.facts if fact}
        assert store.facts([*facts, "nothing"]) == facts
        entities = {entity.id: entity for _, entity in delta.entities if entity}
        assert store.entities([*entities, "nothing"]) == entities
        for id, ref_ in delta.documents.items():
            assert store.document(id) == ref_
        assert store.known_documents([*delta.documents, "nothing"]) == set(delta.documents)

    def test_facts_are_found_by_group_claim_and_entity(self, world: GraphStore) -> None:
        facts = all_facts(world)
        for fact in facts:
            same = {other.id for other in facts if other.group == fact.group}
            assert {found.id for found in world.facts_in_groups({fact.group: None, "none": None})} == same
        ids = [held.id for fact in facts[:3] for held in fact.claims]
        assert {found.id for found in world.facts_with_claims([*ids, "none"])} == {fact.id for fact in facts[:3]}
        for id in {entity for fact in facts for entity in fact.entities()}:
            touching = sorted(fact.id for fact in facts if id in fact.entities())
            assert sorted(fact.id for fact in world.facts_touching([id, "none"])) == touching

    def test_a_fact_that_was_kept_at_hand_is_the_one_that_its_record_says(self, store: GraphStore) -> None:
        said = claim(investor="A", target="B")
        write_all(store, [[said], [retraction(said)], [retraction(said, turn=1)], [retraction(said, turn=2)]])
        (fact,) = all_facts(store)
        assert fact.claims[0].withdrawn is not None
        assert decode(encode(fact)) == fact

    def test_of_a_group_those_of_a_figure_are_found_and_all_where_one_is_vague(self, store: GraphStore) -> None:
        rounds = [claim(investor="A", target="B", amount=n % 3 + 1, quote=f"sentence {n}") for n in range(9)]
        write_all(store, [rounds[:4], rounds[4:]])
        group = all_facts(store)[0].group
        of_two = {fact.id for fact in all_facts(store) if fact.quantity and fact.quantity.min == 2}
        assert len(of_two) == 1

        def found(*figures: float) -> tuple[set[str], set[str]]:
            wanted = {group: set(figures)}
            seen = store.look(Wanted(wanted, [], [], [])).facts
            told = [fact.id for fact in store.facts_in_groups(wanted)]
            assert len(told) == len(set(told))
            return {fact.id for fact in seen}, set(told)

        assert all(of_two <= one for one in found(2))
        assert all(len(one) in (2, 3) for one in found(1, 2))
        write_all(store, [[claim(investor="A", target="B", quote="about as much")]])
        assert [len(one) for one in found(2)] == [len(one) for one in found(5)] == [4, 4]

    def test_all_that_a_piece_may_meet_is_seen_at_once(self, world: GraphStore) -> None:
        some = all_facts(world)[:4]
        wanted = Wanted(
            {"none": None} | {fact.group: None for fact in some},
            ["company:nobody", *some[0].entities()],
            ["nothing", *(str(held.claim.evidence.document.id) for held in some[1].claims)],
            ["none", WITHDRAWN.id],
        )
        seen, one_by_one = world.look(wanted), wanted.one_by_one(world)
        assert sorted(seen.facts, key=lambda fact: fact.id) == sorted(one_by_one.facts, key=lambda fact: fact.id)
        assert (seen.entities, seen.documents) == (one_by_one.entities, one_by_one.documents)
        assert seen.withdrawals == one_by_one.withdrawals
        assert all((seen.facts, seen.entities, seen.documents, seen.withdrawals))
        assert world.look(Wanted({}, (), (), ())) == Seen([], {}, set(), {})

    def test_a_speaker_is_touched_too(self, store: GraphStore) -> None:
        said = claim("founding", subject="Anthropic", attribution={"speaker": {"name": "Dario", "kind": "person"}})
        write_all(store, [[said]])
        assert [fact.speakers for fact in store.facts_touching(["person:dario"])] == [("person:dario",)]

    def test_withdrawals_and_judgements_are_kept(self, world: GraphStore) -> None:
        unknown = claim(investor="Nobody", target="Nothing")
        judged = judgement("different", left="Meta", right="Google")
        write(world, world.position(), judged, retraction(unknown, "2025-12-01"))
        assert world.judgements() == {judged.id: judged}
        found = world.withdrawals([WITHDRAWN.id, unknown.id, WORLD[0].id])
        assert {key: one.at for key, one in found.items()} == {WITHDRAWN.id: "2025-11-20", unknown.id: "2025-12-01"}
        write(world, world.position(), retraction(unknown, "2025-11-30"))
        assert world.withdrawals([unknown.id])[unknown.id].at == "2025-11-30"

    def test_a_document_without_claims_is_a_document(self, store: GraphStore) -> None:
        alone = Document.of("微软 text", title="Alone", language="zh", published_at="2025-11-13")
        write_all(store, [[alone]])
        found = store.document(alone.id)
        assert found is not None
        assert found == alone.header.model_copy(update={"id": alone.id})
        assert store.counts() == {"entities": 0, "facts": 0, "claims": 0, "documents": 1}
        assert everything(store) == expected_lines([], [], [found])

    # ------------------------------------------------------------ reading, for questions

    @pytest.mark.parametrize("name", QUERIES)
    def test_find(self, world: GraphStore, name: str) -> None:
        facts = all_facts(world)

        def names(fact: Fact) -> list[str]:
            return [name for entity in world.entities(fact.entities()).values() for name in entity.names]

        for order in ORDERS:
            query = replace(QUERIES[name], order=order)
            must = brute(facts, query, names)
            whole = list(world.find(query, None, 100))
            assert [fact for fact in whole if fact in must] == must
            keys = [(sort_value(fact, order), fact.id) for fact in whole]
            assert whole == brute(whole, FactQuery(withdrawn=True, order=order), names)
            assert len(set(keys)) == len(keys)
            assert list(world.find(query, None, 1)) == whole
            for at, (value, key) in enumerate(keys):
                assert list(world.find(query, SortKey(value, key), 3)) == whole[at + 1 :]

    def test_find_leaves_out_what_surely_does_not_fit(self, world: GraphStore) -> None:
        for query in (QUERIES["one kind"], QUERIES["role"], QUERIES["words in Chinese"], QUERIES["document"]):
            assert 0 < len(list(world.find(query, None, 100))) < len(WORLD) - 3

    def test_entities_are_found_by_part_of_a_name_in_order(self, world: GraphStore) -> None:
        every = [entity.id for entity in world.search_entities("", 1000)]
        assert every == sorted(every)
        assert {"company:微软", "company:microsoft"} & set(every)
        paged: list[str] = []
        while page := world.search_entities("", 2, paged[-1] if paged else None):
            paged += [entity.id for entity in page]
        assert paged == every
        assert [entity.id for entity in world.search_entities("THROP", 9)] == ["company:anthropic"]
        assert [entity.name for entity in world.search_entities("微", 9)] == ["Microsoft"]
        assert world.search_entities("nobody at all", 9) == []
        assert [entity.id for entity in world.search_entities("place:", 9)] == ["place:uk", "place:united-states"]

    def test_who_is_named_by_withdrawn_claims_alone_is_not_among_the_living(self, store: GraphStore) -> None:
        alone = claim("founding", subject="Alone", attribution={"speaker": {"name": "Witness", "kind": "person"}})
        both = [claim("founding", subject="Both", title=str(n)) for n in range(2)]
        position = write_all(store, [[alone, *both], [retraction(alone), retraction(both[0])]])

        def living(*asked: Any) -> list[str]:
            return [entity.id for entity in store.search_entities(*asked, live=True)]

        assert living("", 9) == ["company:both"]
        assert living("lo", 9) == living("", 9, "company:both") == []
        assert [entity.id for entity in store.search_entities("lo", 9)] == ["company:alone"], "history needs it"
        write(store, position, claim("competition", party=["Alone", "Third"]))
        assert living("", 1) == ["company:alone"]
        assert living("", 9) == ["company:alone", "company:both", "company:third"]

    def test_ids_are_ordered_by_code_point(self, store: GraphStore) -> None:
        names = ["Zeta", "zeta 2", "éclair", "谷", "\ue000private", "𠮷野家", "\uffeeland"]
        write_all(store, [[claim("founding", subject=name) for name in names]])
        ids = [entity.id for entity in store.search_entities("", 100)]
        assert len(ids) == len(names)
        assert ids == sorted(ids)
        assert [entity.id for entity in store.search_entities("", 100, ids[-2])] == ids[-1:]

    @pytest.mark.parametrize("history", [False, True])
    def test_links_join_entities_through_facts(self, world: GraphStore, history: bool) -> None:
        facts = all_facts(world)
        every = {entity.id for entity in world.search_entities("", 1000)}
        must = {
            Link(one, fact.id, other)
            for fact in facts
            if history or (known_claims(fact, None) and fact.links.superseded_by is None)
            for one, other in itertools.permutations(fact.entities(), 2)
        }
        found = world.links(every, history=history)
        assert found == sorted(must, key=lambda link: (link.entity, link.fact, link.other))
        assert {Link(link.other, link.fact, link.entity) for link in found} == must
        some = ["company:anthropic", "nobody"]
        assert world.links(some, history=history) == [link for link in found if link.entity == "company:anthropic"]

    def test_counts_say_what_there_is(self, world: GraphStore) -> None:
        counts = world.counts()
        facts = all_facts(world)
        assert counts["facts"] == len(facts) == len(WORLD)
        assert counts["claims"] == sum(len(fact.claims) for fact in facts)
        assert counts["entities"] == len(world.search_entities("", 1000))
        assert counts["documents"] == len({said.evidence.document.id for said in WORLD})
        kinds = {name: number for name, number in counts.items() if name.startswith("facts.")}
        assert kinds == {f"facts.{kind}": sum(f.kind == kind for f in facts) for kind in {f.kind for f in facts}}

    def test_reads_go_on_while_a_batch_is_written(self, world: GraphStore) -> None:
        more = [claim(investor=f"Company {n}", target="Anthropic", amount=n + 100, title="More") for n in range(40)]
        done = threading.Event()
        torn: list[int] = []

        def read() -> None:
            while not done.is_set():
                facts = world.facts_touching(["company:anthropic"])
                if (new := sum(fact.first.evidence.document.title == "More" for fact in facts)) not in (0, 40):
                    torn.append(new)

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        try:
            write(world, world.position(), *more)
        finally:
            done.set()
            for reader in readers:
                reader.join()
        assert torn == []
        assert ref("Company 1").name in world.entities(["company:company-1"])["company:company-1"].names
