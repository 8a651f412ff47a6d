"""A bench says met or missed only where the distance to its bound is more than what the control varies."""

from __future__ import annotations

import pytest

from bench.measure import Row, Target, Turns, in_turns, speed_row, time_row


@pytest.mark.parametrize(
    ("ratio", "noise", "sense", "verdict"),
    [
        (1.2, 0.02, "at most", "met"),
        (1.6, 0.02, "at most", "MISSED"),
        (1.6, 0.10, "at most", "noisy"),
        (1.4, 0.10, "at most", "noisy"),
        (1.6, 0.02, "at least", "met"),
        (1.2, 0.02, "at least", "MISSED"),
    ],
)
def test_a_verdict_needs_more_than_noise(ratio: float, noise: float, sense: str, verdict: str) -> None:
    target = Target(sense, 1.5)  # type: ignore[arg-type]
    assert Row("x", "", "", ratio, noise, target).verdict == verdict


def test_ratios_are_medians_of_pairs_so_that_a_slow_moment_counts_for_both() -> None:
    turns = Turns([2.0, 20.0, 2.2], [1.0, 10.0, 1.0], [1.0, 10.0, 1.0])
    assert time_row("x", turns).ratio == 2.0
    assert speed_row("x", turns, 10).ratio == 0.5


def test_the_control_is_the_other_side_once_more() -> None:
    seen: list[str] = []
    in_turns(lambda: seen.append("a"), lambda: seen.append("b"), 2, lambda: seen.append("c"))
    assert seen == ["a", "b", "c", "a", "b", "c", "b", "c", "a"]


def test_a_steady_control_is_no_noise_and_a_wild_one_is_much() -> None:
    steady = Turns([2.0] * 8, [1.0] * 8, [1.0] * 8)
    wild = Turns([2.0] * 8, [1.0] * 8, [1.0, 3.0] * 4)
    assert steady.noise == 0
    assert wild.noise > 0.5
