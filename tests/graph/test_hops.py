"""Relationships that are kept while the graph stands still: the same pages, fewer looks, and an end."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.graph.answers import Told, dumps_page
from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Statement
from dealgraph.graph.hops import Hops
from dealgraph.graph.ontology import ontology
from dealgraph.graph.paging import Ask
from dealgraph.graph.queries import Questions
from dealgraph.graph.stores.base import SortKey
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, histories, write_all


def filled(history: list[Statement]) -> NetworkxStore:
    store = NetworkxStore(ontology())
    write_all(store, [[one] for one in history])
    return store


@settings(max_examples=40)
@given(
    histories(),
    st.sampled_from([None, "in", "out"]),
    st.sampled_from([AsOf(), AsOf(known_at="2025-08-01"), AsOf(history=True)]),
    st.lists(st.integers(1, 4), min_size=1, max_size=4),
)
def test_every_page_is_what_it_would_be_without(
    history: list[Statement], direction: str | None, asof: AsOf, limits: list[int]
) -> None:
    store = filled(history)
    plain, keeping = Questions(store, ontology()), Questions(store, ontology(), lambda: 0)
    for entity in store._entity_ids:
        cursors: list[str | None] = [None]
        for limit in limits:
            for cursor in cursors:
                ask = Ask(limit, cursor)
                expected = plain.relationships(entity, asof, ask, direction=direction)
                kept = keeping.relationships(entity, asof, ask, direction=direction)
                assert dumps_page(kept.items, kept.next) == dumps_page(expected.items, expected.next)
            cursors = [*cursors, expected.next]


def test_what_moved_is_told_anew() -> None:
    state = [0]
    store = NetworkxStore(ontology())
    days = ["2025-01-05", "2025-01-06", "2025-01-07"]
    said = [
        claim("investment", investor="NVIDIA", target="OpenAI", amount=at, day=day) for at, day in enumerate(days, 1)
    ]
    write_all(store, [[one] for one in said[:1]])
    questions = Questions(store, ontology(), lambda: state[0])
    assert len(questions.relationships("NVIDIA", AsOf(), Ask(5)).items) == 1
    write_all(store, [[one] for one in said])
    state[0] = 1
    assert len(questions.relationships("NVIDIA", AsOf(), Ask(5)).items) == 3


def rows(first: int, count: int, of: int) -> list[tuple[SortKey, Told]]:
    return [(SortKey("", f"{n:03d}"), Told({"n": n})) for n in range(first, min(first + count, of))]


class Reader:
    """A list of so many rows, and what was read of it."""

    def __init__(self, of: int) -> None:
        self.of = of
        self.asked: list[tuple[int, int]] = []

    def __call__(self, after: SortKey | None, count: int) -> list[tuple[SortKey, Told]]:
        first = 0 if after is None else int(after.id) + 1
        self.asked.append((first, count))
        return rows(first, count, self.of)


def numbers(page: Any) -> list[int]:
    return [item["n"] for item in page.items]


def test_a_row_is_read_once() -> None:
    hops, read = Hops(), Reader(10)
    first = hops.page("hub", Ask(4), read)
    assert first is not None
    assert numbers(first) == [0, 1, 2, 3]
    second = hops.page("hub", Ask(3, first.next), read)
    assert second is not None
    assert numbers(second) == [4, 5, 6]
    last = hops.page("hub", Ask(9, second.next), read)
    assert last is not None
    assert (numbers(last), last.next) == ([7, 8, 9], None)
    again = hops.page("hub", Ask(10), read)
    assert again is not None
    assert numbers(again) == list(range(10))
    assert read.asked == [(0, 5), (5, 3), (8, 9)]


@pytest.mark.parametrize("cursor", ["unheard", ""])
def test_a_page_that_starts_elsewhere_is_left_to_the_store(cursor: str) -> None:
    read = Reader(10)
    assert Hops().page("hub", Ask(4, cursor), read) is None
    assert read.asked == []


def test_what_is_kept_has_an_end() -> None:
    hops, read = Hops(most=10), Reader(100)
    for number in range(3):
        assert hops.page(number, Ask(4), read) is not None
    assert len(read.asked) == 3
    hops.page(0, Ask(4), read)
    assert len(read.asked) == 4


def test_lists_without_rows_have_an_end_too() -> None:
    hops = Hops(most=10)
    for number in range(100):
        assert hops.page(number, Ask(4), Reader(0)) is not None
        assert hops.page(("from elsewhere", number), Ask(4, "unheard"), Reader(0)) is None
    assert len(hops._runs) <= 10


def test_two_that_read_on_at_once_add_no_row_twice() -> None:
    hops, read = Hops(), Reader(10)

    def slow(after: SortKey | None, count: int) -> list[tuple[SortKey, Told]]:
        hops.page("hub", Ask(2), read)  # somebody else is quicker
        return read(after, count)

    assert hops.page("hub", Ask(4), slow) is None
    page = hops.page("hub", Ask(4), read)
    assert page is not None
    assert numbers(page) == [0, 1, 2, 3]
