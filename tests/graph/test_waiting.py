"""Work that looks at many facts says so on its way, and stops where it is told to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bench.generate import claims
from dealgraph.graph.asof import AsOf
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import Ask
from dealgraph.graph.projection import fold
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.waiting import GivenUp, at_most, step, until, watched
from tests.graph.test_sketch import recorded

LONG: dict[str, Callable[[Questions], object]] = {
    "words that no fact says": lambda ask: ask.facts(FactFilter(q="nowhere"), AsOf(), Ask(1)),
    "difference": lambda ask: ask.diff("2024-02-01", "2025-10-01", AsOf(), Ask(1)),
    "entities known then": lambda ask: ask.entities("", AsOf.of(known_at="1990-01-01"), Ask(1)),
    "total": lambda ask: ask.aggregates(FactFilter(), AsOf(), "sum", ()),
    "rings": lambda ask: ask.cycles(AsOf(), 6),
    "surroundings": lambda ask: ask.neighbors("Company 00000", 3, AsOf()),
    "export": lambda ask: list(ask.export(AsOf())),
}


@pytest.fixture(scope="module")
def questions() -> Questions:
    store, said = NetworkxStore(ontology()), list(claims(600))
    store.apply(fold(recorded([one.event() for one in said]), store, ontology()).delta, store.position(), len(said))
    return Questions(store, ontology())


@pytest.mark.parametrize("name", LONG)
def test_what_is_long_can_be_stopped(questions: Questions, name: str) -> None:
    steps: list[int] = []
    with watched(steps.append):
        LONG[name](questions)
    assert sum(steps) >= 100
    with pytest.raises(GivenUp, match="longer"), watched(at_most(sum(steps) - 1)):
        LONG[name](questions)
    with pytest.raises(GivenUp, match="nobody waits"), watched(until(lambda: True)):
        LONG[name](questions)


def test_a_watch_ends_with_what_it_watches() -> None:
    with watched(until(lambda: False)):
        with pytest.raises(GivenUp), watched(until(lambda: True)):
            step()
        step()
    step()


def test_a_page_of_a_few_facts_is_few_steps(questions: Questions) -> None:
    with watched(at_most(30)):
        assert len(questions.facts(FactFilter(kind=("investment",)), AsOf(), Ask(20)).items) == 20
    with watched(at_most(60)):  # what was published later is not walked past
        assert questions.facts(FactFilter(order="published"), AsOf.of(known_at="2024-01-03"), Ask(50)).next is None
