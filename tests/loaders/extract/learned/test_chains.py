"""Labelling a sentence: the best way and the chance of each label are those of all ways, counted one by one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract.learned import chains
from dealgraph.loaders.extract.learned.chains import BEGIN, END, INSIDE, OUTSIDE

WEIGHT = st.floats(-4, 4)
ROW = st.tuples(WEIGHT, WEIGHT, WEIGHT, WEIGHT)
STEPS = st.tuples(ROW, ROW, ROW, ROW)
SENTENCES = st.lists(ROW, min_size=1, max_size=5)


def _ways(size: int) -> Iterator[tuple[int, ...]]:
    """Every way to label a sentence in which names begin, go on and end."""
    for way in product(range(4), repeat=size):
        if (
            way[0] in chains.FIRST
            and way[-1] in chains.LAST
            and all(b in chains.NEXT[a] for a, b in pairwise(way))
        ):
            yield way


def _worth(way: Sequence[int], rows: Sequence[chains.Row], step: Sequence[chains.Row]) -> float:
    return sum(rows[i][k] for i, k in enumerate(way)) + sum(step[a][b] for a, b in pairwise(way))


@given(SENTENCES, STEPS)
def test_the_best_way_is_worth_most_of_all(rows: list[chains.Row], step: tuple[chains.Row, ...]) -> None:
    most = max(_worth(way, rows, step) for way in _ways(len(rows)))
    path = chains.best(rows, step)
    assert tuple(path) in set(_ways(len(rows)))
    assert _worth(path, rows, step) == pytest.approx(most)


@given(SENTENCES, STEPS)
def test_a_label_is_as_likely_as_the_ways_that_have_it(rows: list[chains.Row], step: tuple[chains.Row, ...]) -> None:
    worth = {way: math.exp(_worth(way, rows, step)) for way in _ways(len(rows))}
    whole = sum(worth.values())
    for at, row in enumerate(chains.chances(chains.powers(rows), step)):
        for label, chance in enumerate(row):
            assert chance == pytest.approx(sum(w for way, w in worth.items() if way[at] == label) / whole)


def test_names_are_as_sure_as_their_least_sure_character() -> None:
    likely = [
        (0.9, 0.0, 0.0, 0.1),
        (0.0, 0.6, 0.1, 0.3),
        (0.0, 0.1, 0.8, 0.1),
        (0.1, 0.0, 0.0, 0.9),
        (0.7, 0.0, 0.0, 0.3),
        (0.0, 0.1, 0.9, 0.0),
    ]
    found = chains.spans([BEGIN, INSIDE, END, OUTSIDE, BEGIN, END], likely)
    assert found == [chains.Span(0, 2, 0.6), chains.Span(4, 5, 0.7)]
