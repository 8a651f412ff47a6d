"""G4 and G8: one graph for one set of statements, whatever the order, the repetitions, the batches or the store.

Random histories with merges, undone judgements, settled contradictions and withdrawals. Digests are taken over what
stands in the store; for Neo4j that is real nodes and edges read back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dealgraph.graph.claims import Statement
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.stores.base import FactQuery, GraphStore
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.neo4j import Neo4jStore
from tests.contracts.claims import COMPANIES, PLACES, company, histories, judgement, retold, write_all

EXAMPLES = 25  # each costs the real server about half a second

PARTIES = ("company:google", "company:microsoft", "place:united-states")

queries = st.builds(
    FactQuery,
    kinds=st.sets(st.sampled_from(sorted(ontology().kinds)), max_size=2).map(tuple),
    entities=st.sets(st.sampled_from(["company:google", "company:microsoft", "place:united-states"]), max_size=2).map(
        tuple
    ),
    role=st.sampled_from([None, "investor", "subject", "party", "speaker"]),
    metric=st.sampled_from([None, "revenue"]),
    unit=st.sampled_from([None, "USD", "percent"]),
    status=st.sets(st.sampled_from(["announced", "denied", "completed"]), max_size=2).map(tuple),
    reaches=st.sampled_from([None, 55.0, 60.0]),
    stays_within=st.sampled_from([None, 55.0, 60.0]),
    text=st.sampled_from([None, "电力", "goog", "微软 investment"]),
    withdrawn=st.booleans(),
    order=st.sampled_from(["published", "-published", "amount", "-amount"]),
)


@st.composite
def two_tellings(draw: st.DrawFn) -> tuple[list[list[Statement]], list[list[Statement]]]:
    """One history as it happened, one batch each, and the same retold."""
    history = draw(histories())
    return [[said] for said in history], draw(retold(history))


def answers(store: GraphStore, asked: Sequence[FactQuery]) -> dict[str, Any]:
    """Every read of the port, in a form that compares."""
    entities = store.search_entities("", 1000)
    facts = list(store.find(FactQuery(withdrawn=True), None, 100))
    ids = [entity.id for entity in entities]
    groups = sorted({fact.group for fact in facts})
    claims = sorted(held.id for fact in facts for held in fact.claims)
    documents = sorted({str(held.claim.evidence.document.id) for fact in facts for held in fact.claims})
    return {
        "position": store.position().seq,
        "counts": store.counts(),
        "entities": entities,
        "living": store.search_entities("", 1000, live=True),
        "facts": facts,
        "by id": store.facts([fact.id for fact in facts]),
        "by group": sorted(fact.id for fact in store.facts_in_groups(dict.fromkeys(groups))),
        "by claim": sorted(fact.id for fact in store.facts_with_claims(claims)),
        "touching": [[fact.id for fact in store.facts_touching([id])] for id in ids],
        "links": store.links(ids),
        "documents": [store.document(id) for id in documents],
        "judgements": store.judgements(),
        "withdrawals": store.withdrawals(claims),
        "search": [store.search_entities(name, 3) for name in (*COMPANIES, *PLACES, "微", "goo")],
        "find": [[fact.id for fact in store.find(query, None, 2)] for query in asked],
    }


def drawn(telling: Sequence[Sequence[Statement]]) -> list[str]:
    """The lines of the graph that a telling ends in, from an embedded store that is dropped again."""
    store = NetworkxStore(ontology())
    write_all(store, telling)
    lines = sorted(store.lines())
    store.close()
    return lines


def alike(tellings: tuple[list[list[Statement]], ...]) -> None:
    straight, retelling = map(drawn, tellings)
    assert set(straight) ^ set(retelling) == set()
    assert straight == retelling


@settings(max_examples=500)
@given(two_tellings())
def test_any_telling_of_a_history_gives_the_same_graph(tellings: tuple[list[list[Statement]], ...]) -> None:
    alike(tellings)


@pytest.mark.nightly
@settings(max_examples=10_000)
@given(two_tellings())
def test_any_of_10000_tellings_gives_the_same_graph(tellings: tuple[list[list[Statement]], ...]) -> None:
    alike(tellings)


@pytest.fixture(scope="module")
def neo4j(neo4j_url: str) -> Iterator[Neo4jStore]:
    store = Neo4jStore.open(neo4j_url, "", "", ontology())
    yield store
    store.close()


def both(neo4j: Neo4jStore, tellings: tuple[list[list[Statement]], ...], asked: list[FactQuery]) -> None:
    straight, retelling = tellings
    memory = NetworkxStore(ontology())
    write_all(memory, retelling)
    neo4j.clear()
    write_all(neo4j, retelling)
    assert digest_of(neo4j.lines()) == digest_of(memory.lines())
    assert answers(neo4j, asked) == answers(memory, asked)
    assert digest_of(drawn(straight)) == digest_of(neo4j.lines())
    memory.close()


SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
few = st.lists(queries, min_size=4, max_size=4)


@pytest.mark.neo4j
@settings(max_examples=EXAMPLES, suppress_health_check=SLOW)
@given(tellings=two_tellings(), asked=few)
def test_both_stores_give_the_same_answers(
    neo4j: Neo4jStore, tellings: tuple[list[list[Statement]], ...], asked: list[FactQuery]
) -> None:
    both(neo4j, tellings, asked)


@pytest.mark.nightly
@pytest.mark.neo4j
@settings(max_examples=200, suppress_health_check=SLOW)
@given(tellings=two_tellings(), asked=few)
def test_both_stores_give_the_same_answers_200_times(
    neo4j: Neo4jStore, tellings: tuple[list[list[Statement]], ...], asked: list[FactQuery]
) -> None:
    both(neo4j, tellings, asked)


@settings(max_examples=100)
@given(histories(), company, company)
def test_a_judgement_undone_leaves_no_trace(history: list[Statement], left: str, right: str) -> None:
    merge = judgement("same", left=left, right=right, reason="for a while")
    assert drawn([history, [merge], [judgement("undo", target=merge.id)]]) == drawn([history])
