"""Facts at hand are few, the latest, and never older than what they were read from."""

from __future__ import annotations

from typing import cast

import pytest

from bench.generate import claims
from dealgraph.graph.claims import Retraction
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.athand import AtHand
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from tests.graph.test_sketch import recorded


def test_those_asked_for_lately_are_kept_and_no_more() -> None:
    near, facts = AtHand(8), [cast(Fact, object()) for _ in range(40)]
    for number, fact in enumerate(facts):
        near.put(str(number), fact)
        assert near.get("0") is facts[0]  # asked for again and again
        assert len(near._young) + len(near._old) <= 8
    assert near.get("39") is facts[39]
    near.renew("39", facts[0])
    near.renew("3", facts[0])
    assert (near.get("39"), near.get("3")) == (facts[0], None), "only what is at hand is renewed"
    near.renew("39", None)
    assert near.get("39") is None


@pytest.mark.parametrize(("facts", "found"), [(8, 8), (12, 4)])
def test_who_reads_all_of_a_kind_again_finds_as_many_as_there_is_room_for(facts: int, found: int) -> None:
    near = AtHand(8)
    for again in range(4):
        hits = 0
        for number in range(facts):
            if near.get(str(number)) is not None:
                hits += 1
            else:
                near.put(str(number), cast(Fact, object()))
        assert hits >= (found if again else 0)


def test_a_fact_that_changes_is_read_again() -> None:
    store, said = NetworkxStore(ontology()), list(claims(40))
    events = recorded([one.event() for one in said])
    store.apply(fold(events, store, ontology()).delta, store.position(), 40)
    before = list(store.find(FactQuery(), None, 100))
    assert all(one is again for one, again in zip(before, store.find(FactQuery(), None, 100), strict=True))
    gone = Retraction(claim=said[0].id, reason="wrong", by="desk", retracted_at="2026-01-02")
    store.apply(fold(recorded([gone.event()]), store, ontology()).delta, store.position(), 41)
    assert len(list(store.find(FactQuery(), None, 100))) == len(before) - 1
    (fact,) = store.facts_with_claims([said[0].id])
    assert fact.claims[0].withdrawn is not None


def test_to_find_those_of_a_kind_about_somebody_none_of_another_is_read() -> None:
    store, table = NetworkxStore(ontology()), ontology()
    events = recorded([one.event() for one in claims(200)])
    store.apply(fold(events, store, table).delta, store.position(), 200)
    kinds = {key: {fact.kind for fact in store.facts_touching([key])} for key in store._entity_ids}
    busy = max(kinds, key=lambda key: len(kinds[key]))
    assert len(kinds[busy]) > 1
    store._near = AtHand()
    one = FactQuery(kinds=(min(kinds[busy]),), entities=(busy,))
    assert {fact.kind for fact in store.find(one, None, 100)} == set(one.kinds)
    assert {fact.kind for fact in store._near._young.values()} == set(one.kinds)
