"""Only those facts of a group are read that have to do with each other, and the graph is the same as if all were."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.answers import dumps_page
from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Claim
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import Ask
from dealgraph.graph.picture import digest_of
from dealgraph.graph.projection import fold
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.values import DocumentRef, EntityRef, Evidence, Quantity
from tests.graph.test_sketch import recorded

FIGURES = [
    None,
    Quantity(text="$5 million", min=5, max=5, unit="USD"),
    Quantity(text="$6 million", min=6, max=6, unit="USD"),
    Quantity(text="about $5 million", min=5, max=5, unit="USD", qualifier="about"),
    Quantity(text="$5-6 million", min=5, max=6, unit="USD"),
    Quantity(text="more than $4 million", min=4, max=None, unit="USD", qualifier="more_than"),
]


class Whole(NetworkxStore):
    """Reads every group as a whole, as a store may."""

    def facts_in_groups(self, groups: Mapping[str, Collection[float] | None]) -> list[Fact]:
        return super().facts_in_groups(dict.fromkeys(groups))


def _round(number: int, figure: int, day: int) -> Claim:
    """One of many tellings of rounds of one company by one investor."""
    document = DocumentRef(title=f"Report {number}", publisher=f"Paper {number}", published_at=f"2025-01-{day:02d}")
    return Claim(
        kind="funding_round",
        roles={"issuer": (EntityRef(name="Anvil"),), "investor": (EntityRef(name="Bellows"),)},
        quantity=FIGURES[figure],
        status="completed",
        evidence=Evidence(document=document, quote=f"sentence {number}"),
    )


@given(
    st.lists(st.tuples(st.integers(0, 3) | st.integers(0, len(FIGURES) - 1), st.integers(1, 28)), max_size=14),
    st.integers(1, 5),
    st.integers(1, 28),
)
def test_a_group_read_in_part_gives_the_same_links(said: list[tuple[int, int]], batch: int, day: int) -> None:
    events = recorded([_round(number, *one).event() for number, one in enumerate(said)])
    stores = Whole(ontology()), NetworkxStore(ontology()), NetworkxStore(ontology())
    for store, size in zip(stores, (1000, batch, 1), strict=True):
        for start in range(0, len(events), size):
            part = events[start : start + size]
            store.apply(fold(part, store, ontology()).delta, store.position(), part[-1].seq)
    assert len({digest_of(store.lines()) for store in stores}) == 1
    asof, ask = AsOf.of(known_at=f"2025-01-{day:02d}"), Ask(3)
    pages = [Questions(store, ontology()).facts(FactFilter(), asof, ask) for store in stores]
    assert len({dumps_page(page.items, page.next) for page in pages}) == 1


def test_of_a_group_of_points_only_those_of_a_figure_are_read() -> None:
    store = NetworkxStore(ontology())
    events = recorded([_round(number, 1 + number % 2, 1 + number).event() for number in range(20)])
    store.apply(fold(events, store, ontology()).delta, store.position(), 20)
    fact = next(iter(store.facts(set(store.graph)).values()))
    group = {fact.group: {5.0}}
    assert {one.quantity.min for one in store.facts_in_groups(group) if one.quantity} == {5}
    vague = recorded([_round(99, 3, 1).event()])
    store.apply(fold(vague, store, ontology()).delta, store.position(), 21)
    assert len(store.facts_in_groups(group)) == len(store.facts_in_groups({fact.group: None}))
