"""G8: the embedded store and the real Neo4j answer every question alike, whatever the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings

from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Statement
from dealgraph.graph.errors import DealgraphError
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import Ask, FactFilter, Page, Questions
from dealgraph.graph.stores.base import GraphStore
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.neo4j import Neo4jStore
from tests.contracts.claims import histories, write_all

NOW, THEN = AsOf(), AsOf(known_at="2025-02-10")
VIEWS = (
    NOW,
    THEN,
    AsOf(history=True),
    AsOf(valid_at="2025-06-01"),
    AsOf(status=("announced",)),
    AsOf(source="The Daily"),
)
ASKED: dict[str, Callable[[Questions, AsOf], Any]] = {
    "facts": lambda ask, asof: ask.facts(FactFilter(), asof, Ask(limit=3)),
    "by amount": lambda ask, asof: ask.facts(FactFilter(order="-amount"), asof, Ask()),
    "sure": lambda ask, asof: ask.facts(FactFilter(min=Decimal(55), unit="USD"), asof, Ask()),
    "unknown": lambda ask, asof: ask.facts(FactFilter(max=Decimal(65), include_unknown=True), asof, Ask()),
    "in Chinese": lambda ask, asof: ask.facts(FactFilter(entity=("谷歌",)), asof, Ask()),
    "words": lambda ask, asof: ask.facts(FactFilter(q="电力 goog"), asof, Ask()),
    "forecasts": lambda ask, asof: ask.forecasts(FactFilter(), asof, Ask()),
    "entities": lambda ask, asof: ask.entities("o", asof, Ask(limit=2)),
    "entity": lambda ask, asof: ask.entity("微软", asof),
    "relationships": lambda ask, asof: ask.relationships("Google", asof, Ask()),
    "incoming": lambda ask, asof: ask.relationships("Google", asof, Ask(), direction="in"),
    "neighbors": lambda ask, asof: ask.neighbors("Google", 2, asof),
    "timeline": lambda ask, asof: ask.timeline("Microsoft", asof, Ask()),
    "paths": lambda ask, asof: ask.paths("Google", "Microsoft", 4, asof),
    "cycles": lambda ask, asof: ask.cycles(asof),
    "sums": lambda ask, asof: ask.aggregates(FactFilter(), asof, "sum", ("kind",)),
    "compare": lambda ask, asof: ask.compare(["Google", "Microsoft"], FactFilter(), asof),
    "contradictions": lambda ask, asof: ask.contradictions(asof, Ask()),
    "conflicts": lambda ask, asof: ask.conflicts(),
    "judgements": lambda ask, asof: ask.judgements(Ask()),
    "diff": lambda ask, asof: ask.diff("2025-01-20", "2025-11-13", asof, Ask()),
    "export": lambda ask, asof: b"".join(ask.export(asof)).decode(),
}


def answers(store: GraphStore) -> dict[str, Any]:
    """Every answer, or the refusal, as plain JSON."""
    questions = Questions(store, ontology())
    found: dict[str, Any] = {}
    for name, question in ASKED.items():
        for number, asof in enumerate(VIEWS):
            try:
                answer = question(questions, asof)
            except DealgraphError as error:
                answer = f"{type(error).__name__}: {error}"
            shown = {"items": answer.items, "next": answer.next} if isinstance(answer, Page) else answer
            found[f"{name} {number}"] = orjson.loads(orjson.dumps(shown))
    return found


@pytest.fixture(scope="module")
def neo4j(neo4j_url: str) -> Iterator[Neo4jStore]:
    store = Neo4jStore.open(neo4j_url, "", "", ontology())
    yield store
    store.close()


@pytest.mark.neo4j
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(history=histories(max_claims=12))
def test_both_stores_answer_every_question_alike(neo4j: Neo4jStore, history: list[Statement]) -> None:
    memory = NetworkxStore(ontology())
    neo4j.clear()
    for store in (memory, neo4j):
        write_all(store, [history])
    expected, found = answers(memory), answers(neo4j)
    for name, answer in expected.items():
        assert found[name] == answer, name
    memory.close()
