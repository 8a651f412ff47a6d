"""What every graph store answers, to the fold and to questions: the half of the contract that reads.

What is expected is computed from the records alone, as in `store_contract`, of which this is a part.
"""

from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from dealgraph.graph.claims import Document
from dealgraph.graph.facts import Fact, decode, encode, known_claims
from dealgraph.graph.stores.base import FactQuery, GraphStore, Link, Seen, SortKey, Wanted, sort_value
from tests.contracts.claims import (
    claim,
    delta_of,
    expected_lines,
    judgement,
    ref,
    retraction,
    write,
    write_all,
)
from tests.contracts.store_world import ORDERS, QUERIES, WITHDRAWN, WORLD, all_facts, brute, everything


class StoreReads:
    """The suite of reads; `store` and `world` are the fixtures of the whole contract."""

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

        with ThreadPoolExecutor(2) as pool:
            readers = [pool.submit(read) for _ in range(2)]
            try:
                write(world, world.position(), *more)
            finally:
                done.set()
        for reader in readers:
            reader.result()  # an error of a reader is one of the store
        assert torn == []
        assert ref("Company 1").name in world.entities(["company:company-1"])["company:company-1"].names
