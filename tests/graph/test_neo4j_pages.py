"""When a page about an entity is worth walking for, without a server: the walk pays for hubs only."""

from __future__ import annotations

from typing import Any

import pytest

from dealgraph.graph.facts import encode
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.stores.neo4j_pages import Pages
from tests.contracts.claims import claim, delta_of

((_, FACT),) = delta_of(NetworkxStore(ontology()), [claim(investor="A", target="B", amount=1)]).facts
assert FACT is not None
RECORD = encode(FACT).decode()


class Server:
    """Answers full pages, and says how many edges the entity has; a walk finds `within` of what it is asked for."""

    def __init__(self, degree: int, facts: int, within: int = 1000) -> None:
        self.more = {"degree": degree, "facts": facts}
        self.within = within
        self.walked: list[int] = []
        self.sorted = 0

    def read(self, text: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        if "steps" in parameters:
            self.walked.append(parameters["steps"])
            return [{"records": [RECORD] * min(parameters["limit"], self.within)}]
        self.sorted += 1
        return [{"records": [RECORD] * parameters["limit"], **self.more}]


def ask(pages: Pages, **more: Any) -> None:
    """A first page of 20."""
    found = pages.find(FactQuery(entities=("company:a",), **more), None, 20)
    assert [next(found) for _ in range(20)] == [FACT] * 20


@pytest.mark.parametrize(
    ("degree", "facts", "worth"), [(16_000, 63_000, True), (900, 63_000, False), (900, 5_000, True)]
)
def test_a_hub_is_walked_for_from_the_second_time_on(degree: int, facts: int, worth: bool) -> None:
    server = Server(degree, facts)
    pages = Pages(server.read)
    for _ in range(3):
        ask(pages)
    assert (server.sorted, server.walked) == ((1, [degree // 2] * 2) if worth else (3, []))


def test_where_a_walk_came_short_none_is_tried_again() -> None:
    server = Server(16_000, 63_000, within=19)
    pages = Pages(server.read)
    for _ in range(4):
        ask(pages)
    assert (server.sorted, len(server.walked)) == (4, 1)
    server.within = 20
    ask(pages, kinds=("investment",))
    ask(pages, kinds=("investment",))
    assert len(server.walked) == 2, "another kind is another list"


def test_words_and_documents_are_never_walked_for() -> None:
    server = Server(16_000, 63_000)
    pages = Pages(server.read)
    for more in ({"text": "power"}, {"document": "d"}, {"contradicted": True}):
        ask(pages, **more)
        ask(pages, **more)
    assert server.walked == []
