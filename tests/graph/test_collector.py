"""The collector is held back by batches of many threads, and never for long."""

from __future__ import annotations

import gc

import pytest

from dealgraph.graph.collector import FEW, uncollected


def test_it_runs_again_after_the_last_of_two_that_overlap() -> None:
    one, other = uncollected(), uncollected()
    with one:
        other.__enter__()
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    assert gc.isenabled()


def test_batches_that_always_overlap_let_it_run_after_a_few() -> None:
    last = uncollected()
    last.__enter__()
    ran = []
    for _ in range(3 * FEW):
        following = uncollected()
        following.__enter__()
        last.__exit__(None, None, None)
        ran.append(gc.isenabled())
        last = following
    last.__exit__(None, None, None)
    assert [at for at, enabled in enumerate(ran, 1) if enabled] == [FEW, 2 * FEW, 3 * FEW]
    assert gc.isenabled()


def test_who_turned_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with pytest.raises(KeyError), uncollected():
            raise KeyError
        assert not gc.isenabled()
    finally:
        gc.enable()
