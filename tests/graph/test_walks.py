"""Paths, neighbours and rings against plain NetworkX on the same graph, and as known on a day."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import networkx as nx
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Claim, Statement
from dealgraph.graph.errors import InvalidInput, NotFound
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import Questions
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.waiting import watched
from dealgraph.graph.walks import shortest, steps_of
from tests.contracts.claims import claim, retraction, write_all

NAMES = "ABCDEFGH"


def partners(*names: str, day: str = "2025-11-13") -> Claim:
    return claim("partnership", party=list(names), day=day, quote=" ".join(names))


def asked(*said: Statement) -> Questions:
    store = NetworkxStore(ontology())
    write_all(store, [list(said)])
    return Questions(store, ontology())


def plain(answer: Any) -> Any:
    return orjson.loads(orjson.dumps(answer))


pairs = st.lists(st.sets(st.sampled_from(NAMES), min_size=2, max_size=3), min_size=1, max_size=10)


@given(pairs)
def test_shortest_paths_are_all_of_networkx(drawn: list[set[str]]) -> None:
    said = {tuple(sorted(names)): partners(*sorted(names)) for names in drawn}
    questions = asked(*said.values())
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    for names in said:
        for one in names:
            for other in names:
                if one < other:
                    graph.add_edge(f"company:{one.lower()}", f"company:{other.lower()}", key=names)
    nodes = sorted(graph)
    start, end = nodes[0], nodes[-1]
    found = shortest(start, end, 4, steps_of(questions.store, AsOf(), ontology()), 1000)
    try:
        expected = [path for path in nx.all_shortest_paths(graph, start, end) if len(path) <= 5]
    except nx.NetworkXNoPath:
        expected = []
    assert {(path[0].entity, *(link.other for link in path)) for path in found} == {tuple(p) for p in expected}
    ways = sum(1 for path in {tuple(p) for p in expected} for _ in _products(graph, path))
    assert len(found) == ways


def _products(graph: nx.MultiGraph[str], path: tuple[str, ...]) -> list[None]:
    count = 1
    for one, other in pairwise(path):
        count *= len(graph[one][other])
    return [None] * count


def test_the_first_of_very_many_ways_are_told_in_order_without_the_others() -> None:
    layers = [["A"], [f"B{number:02d}" for number in range(12)], [f"C{number:02d}" for number in range(12)], ["D"]]
    ends = [(one, other) for above, below in pairwise(layers) for one in above for other in below]
    steps = steps_of(asked(*(partners(*pair) for pair in ends)).store, AsOf(), ontology())
    everything = shortest("company:a", "company:d", 4, steps, 1000)
    assert len(everything) == 144
    assert everything == sorted(everything, key=lambda path: [(link.entity, link.fact, link.other) for link in path])
    counted: list[int] = []
    with watched(counted.append):
        assert shortest("company:a", "company:d", 4, steps, 5) == everything[:5]
    assert counted.count(1) < 20  # steps along the ways; the store counts its own by the dozen


def test_every_hop_carries_its_words() -> None:
    questions = asked(partners("A", "B"), partners("B", "C"))
    (path,) = plain(questions.paths("A", "C", 4, AsOf()))["items"]
    assert path["hops"] == 2
    assert [step["to"]["name"] for step in path["steps"]] == ["B", "C"]
    assert [step["fact"]["evidence"][0]["quote"] for step in path["steps"]] == ["A B", "B C"]


def test_paths_know_only_what_was_known() -> None:
    shortcut = partners("A", "C", day="2025-12-01")
    questions = asked(partners("A", "B"), partners("B", "C"), shortcut, retraction(shortcut, day="2025-12-24"))
    hops = [
        [path["hops"] for path in plain(questions.paths("A", "C", 4, AsOf(known_at=at)))["items"]]
        for at in ("2025-01-01", "2025-11-30", "2025-12-02", None)
    ]
    assert hops == [[], [2], [1], [2]]


def test_a_path_is_limited_and_its_ends_must_exist() -> None:
    chain = [partners(one, other) for one, other in pairwise("ABCDEF")]
    questions = asked(*chain)
    assert plain(questions.paths("A", "E", 4, AsOf()))["items"][0]["hops"] == 4
    assert plain(questions.paths("A", "F", 4, AsOf()))["items"] == []
    with pytest.raises(InvalidInput, match="hops"):
        questions.paths("A", "F", 5, AsOf())
    with pytest.raises(NotFound):
        questions.paths("A", "Nobody", 4, AsOf())


@given(pairs, st.integers(1, 3))
def test_neighbours_are_those_of_networkx(drawn: list[set[str]], depth: int) -> None:
    questions = asked(*{tuple(sorted(names)): partners(*sorted(names)) for names in drawn}.values())
    graph: nx.Graph[str] = nx.Graph()
    for names in drawn:
        nx.add_path(graph, sorted(names))
        graph.add_edges_from((one, other) for one in names for other in names if one != other)
    start = min(graph)
    expected = nx.single_source_shortest_path_length(graph, start, cutoff=depth)
    answer = plain(questions.neighbors(start, depth, AsOf()))
    found = {item["entity"]["name"]: item["distance"] for item in answer["items"]}
    assert found | {start: 0} == dict(expected)
    assert all(item["via"] for item in answer["items"])


def test_money_that_comes_back_is_a_ring() -> None:
    def invested(investor: str, target: str) -> Claim:
        return claim("investment", investor=investor, target=target, quote=f"{investor} in {target}")

    supply = claim("supply_contract", supplier="C", customer="A")
    questions = asked(invested("A", "B"), invested("B", "C"), supply, invested("A", "D"))
    (ring,) = plain(questions.cycles(AsOf()))
    assert [step["from"]["name"] for step in ring["steps"]] == ["A", "B", "C"]
    assert ring["steps"][-1]["to"]["name"] == "A"
    assert plain(questions.cycles(AsOf(known_at="2025-11-12"))) == []


def test_a_walk_goes_by_what_is_believed_and_by_all_of_history_on_request() -> None:
    def forecast(amount: int, day: str, **more: Any) -> Claim:
        return claim("forecast", forecaster="A", subject="B", metric="capex", amount=amount, day=day,
                     period={"start": "2025", "end": "2025"}, status="expected", **more)  # fmt: skip

    questions = asked(forecast(85, "2025-07-01"), forecast(92, "2025-10-30"))

    def figures(asof: AsOf) -> list[int]:
        paths = plain(questions.paths("A", "B", 4, asof))["items"]
        return sorted(path["steps"][0]["fact"]["quantity"]["min"] for path in paths)

    assert figures(AsOf()) == [92]
    assert figures(AsOf(valid_at="2025-06-01")) == [92]
    assert figures(AsOf(known_at="2025-08-01")) == [85]
    assert figures(AsOf(history=True)) == [85, 92]
