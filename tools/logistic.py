"""Fit a multinomial logistic regression in plain Python: AdaGrad with L2, the same weights for the same examples.

Only features that occur in at least three passages are kept, so that no weight holds the wording of one text.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from dealgraph.loaders.extract.learned.linear import Model

SEED = 20311
LEAST_PASSAGES = 3
NEGLIGIBLE = 0.03


@dataclass(frozen=True)
class Example:
    """What was seen, what is right, and in which passage."""

    features: tuple[str, ...]
    label: str
    passage: str
    weight: float = 1.0


def fit(
    examples: Sequence[Example],
    *,
    epochs: int = 12,
    rate: float = 0.2,
    l2: float = 0.02,
    passages: int = LEAST_PASSAGES,
    least: float = NEGLIGIBLE,
    against: tuple[str, str] = ("", ""),
) -> Model:
    """The weights that explain the examples; an empty model from none.

    A feature of fewer than `passages` passages and a weight of less than `least` are left out: the file stays small.
    `against` is a label and a prefix: a feature that begins so never speaks for that label, whatever the examples say.
    """
    labels = sorted({e.label for e in examples})
    if len(labels) < 2:
        return Model()
    known = _common(examples, passages)
    rows = [
        ([known[f] for f in dict.fromkeys(e.features) if f in known], labels.index(e.label), rate * e.weight)
        for e in examples
    ]
    size = len(labels)
    # The last "feature" is the bias: it stands in every row.
    weights: list[list[float]] = [[0.0] * size for _ in range(len(known) + 1)]
    seen: list[list[float]] = [[1e-6] * size for _ in range(len(known) + 1)]
    held = {at for f, at in known.items() if against[1] and f.startswith(against[1])}
    chance = random.Random(SEED)  # noqa: S311 (an order of examples, no secret)
    for _ in range(epochs):
        chance.shuffle(rows)
        for features, label, step in rows:
            at = [*features, len(known)]
            _step([weights[f] for f in at], [seen[f] for f in at], label, step, l2)
            for f in held.intersection(features):
                weights[f] = [min(0.0, w) if labels[i] == against[0] else max(0.0, w) for i, w in enumerate(weights[f])]
    return _model(labels, known, weights, least)


def _common(examples: Sequence[Example], least: int) -> dict[str, int]:
    passages: dict[str, set[str]] = {}
    for e in examples:
        for f in e.features:
            passages.setdefault(f, set()).add(e.passage)
    return {f: i for i, f in enumerate(sorted(f for f, where in passages.items() if len(where) >= least))}


def _step(rows: list[list[float]], seen: list[list[float]], label: int, rate: float, l2: float) -> None:
    """One example: every weight that spoke moves against its error, the less the more it has moved."""
    sums = [sum(column) for column in zip(*rows, strict=True)]
    top = max(sums)
    powers = [math.exp(x - top) for x in sums]
    total = sum(powers)
    for i, power in enumerate(powers):
        error = power / total - (i == label)
        if -1e-3 < error < 1e-3:
            continue
        for row, past in zip(rows, seen, strict=True):
            slope = error + l2 * row[i]
            past[i] += slope * slope
            row[i] -= rate * slope / math.sqrt(past[i])


def _model(labels: list[str], known: dict[str, int], weights: list[list[float]], least: float) -> Model:
    kept = {}
    for feature, at in known.items():
        row = {i: round(w, 3) for i, w in enumerate(weights[at]) if abs(w) >= least}
        if row:
            kept[feature] = row
    return Model(tuple(labels), tuple(round(w, 3) for w in weights[-1]), kept)
