"""Fit which of several options is meant, or none: one weight a feature, a softmax over the options of each example.

Unlike a yes or no for each option it learns from how they compare. AdaGrad with L2, the same weights every time.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from logistic import LEAST_PASSAGES, NEGLIGIBLE, SEED

from dealgraph.loaders.extract.learned.linear import MEANT, Model


@dataclass(frozen=True)
class Choice:
    """The features of each option, and which of them are right: none, one, or one told in two ways."""

    options: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    passage: str
    weight: float = 1.0


Row = tuple[list[list[int]], list[bool], float]


def fit(examples: Sequence[Choice], *, epochs: int = 12, rate: float = 0.1, l2: float = 0.02) -> Model:
    """The weights that explain the choices; an empty model from none."""
    if not examples:
        return Model()
    known = _common(examples)
    none = len(known)  # the last weight speaks for none of the options
    weights, seen = [0.0] * (none + 1), [1e-6] * (none + 1)
    rows: list[Row] = []
    for e in examples:
        options = [[known[f] for f in dict.fromkeys(features) if f in known] for features in e.options]
        rows.append(([*options, [none]], [*(i in e.right for i in range(len(options))), not e.right], e.weight))
    chance = random.Random(SEED)  # noqa: S311 (an order of examples, no secret)
    for _ in range(epochs):
        chance.shuffle(rows)
        for row in rows:
            _step(row, weights, seen, rate, l2)
    kept = {f: {0: round(weights[at], 3)} for f, at in known.items() if abs(weights[at]) >= NEGLIGIBLE}
    return Model((MEANT,), (round(weights[none], 3),), kept)


def _common(examples: Sequence[Choice]) -> dict[str, int]:
    passages: dict[str, set[str]] = {}
    for e in examples:
        for f in {f for features in e.options for f in features}:
            passages.setdefault(f, set()).add(e.passage)
    return {f: i for i, f in enumerate(sorted(f for f, where in passages.items() if len(where) >= LEAST_PASSAGES))}


def _step(row: Row, weights: list[float], seen: list[float], rate: float, l2: float) -> None:
    options, right, worth = row
    sums = [sum(weights[f] for f in features) for features in options]
    top = max(sums)
    powers = [math.exp(x - top) for x in sums]
    all_of, good = sum(powers), sum(p for p, r in zip(powers, right, strict=True) if r)
    slopes: dict[int, float] = {}
    for features, power, r in zip(options, powers, right, strict=True):
        error = power / all_of - (power / good if r and good else 0.0)
        for f in features:
            slopes[f] = slopes.get(f, 0.0) + error
    for f, slope in slopes.items():
        step = worth * slope + l2 * weights[f]
        seen[f] += step * step
        weights[f] -= rate * step / math.sqrt(seen[f])
