"""What was answered lately is kept while the graph stands still, and never longer."""

from __future__ import annotations

from typing import Any

import orjson
from pydantic import BaseModel

from bench.generate import claims
from dealgraph.api.memo import Memo
from dealgraph.api.wire import answers as wire
from dealgraph.graph.answers import Told, dumps, dumps_page, tell
from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Claim
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import Ask, Page
from dealgraph.graph.projection import fold
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.remembering import remembering
from tests.graph.test_sketch import recorded


def filled(said: list[Claim]) -> NetworkxStore:
    store = NetworkxStore(ontology())
    store.apply(fold(recorded([one.event() for one in said]), store, ontology()).delta, store.position(), len(said))
    return store


def test_the_least_lately_used_goes_first_and_long_answers_are_not_kept() -> None:
    memo = Memo(largest=1000, together=3500)
    memo.put("one", "a", b"x" * 1000)
    memo.put("two", "a", b"y" * 1000)
    assert memo.get("one") == ("a", b"x" * 1000)
    memo.put("three", "a", b"z" * 1000)
    assert (memo.get("two"), memo.get("one")) == (None, ("a", b"x" * 1000))
    memo.put("long", "a", b"x" * 1001)
    assert memo.get("long") is None


def test_a_told_fact_is_the_same_json_by_both_ways_and_is_told_anew_when_a_name_changes() -> None:
    store = filled(list(claims(30)))
    facts = [(store.facts([key])[key], "sure") for key, props in store.graph.nodes(data=True) if "fact" in props]
    told = tell(facts, store)
    assert dumps({"items": told}) == orjson.dumps({"items": [dict(one) for one in told]})
    moment = object()
    assert all(one is again for one, again in zip(told, tell(facts, store, moment), strict=True))
    assert isinstance(told[0], Told)
    party = facts[0][0].parties[0]
    entity = store.entities([party])[party]
    renamed = type(entity)(entity.id, {("company", "Another Name"): 99, **entity.mentions})
    store.graph.nodes[party]["entity"] = renamed
    assert tell(facts, store, moment)[0] is told[0]  # nothing changes in a moment
    assert b"Another Name" in dumps(tell(facts[:1], store, object()))
    assert b"Another Name" in dumps(tell(facts[:1], store))


def test_names_are_asked_for_once_while_the_graph_stands_still() -> None:
    store = filled(list(claims(30)))
    asked: list[set[str]] = []
    plain = store.entities
    store.entities = lambda ids: asked.append(set(ids)) or plain(ids)  # type: ignore[method-assign,func-returns-value]
    state = [0]
    remembers = remembering(store, lambda: state[0])
    known = next(iter(store._entity_ids))
    assert remembers.entities([known, "company:nobody"]).keys() == {known}
    assert remembers.entities([known, "company:nobody"]).keys() == {known}
    assert asked == [{known, "company:nobody"}]
    state[0] = 1
    remembers.entities([known])
    assert asked[1:] == [{known}]
    assert remembers.counts() == store.counts()


def test_an_answer_spliced_from_pieces_is_what_its_model_would_print() -> None:
    store = filled(list(claims(60)))
    questions = Questions(store, ontology(), lambda: 0)
    busy = max(store._entity_ids, key=lambda key: int(store.graph.degree(key)))
    pages: list[tuple[type[BaseModel], Page]] = [
        (wire.RelationshipPage, questions.relationships(busy, AsOf(), Ask(5))),
        (wire.RelationshipPage, questions.relationships(busy, AsOf(), Ask(5), direction="out")),
        (wire.FactPage, questions.facts(FactFilter(order="-amount"), AsOf(), Ask(20))),
        (wire.FactPage, questions.timeline(busy, AsOf.of(known_at="2099-01-01"), Ask(5))),
    ]
    for model, page in pages:
        assert page.items
        spliced = dumps_page(page.items, page.next)
        again = model.model_validate_json(spliced)  # which refuses what is not listed
        assert orjson.loads(spliced) == again.model_dump(mode="json", by_alias=True)
        assert spliced == orjson.dumps({"items": [_bare(one) for one in page.items], "next": page.next})


def _bare(value: Any) -> Any:
    """The same without anything made beforehand."""
    if isinstance(value, dict):
        return {name: _bare(one) for name, one in value.items()}
    return [_bare(one) for one in value] if isinstance(value, list) else value
