"""Fit a linear-chain conditional random field in plain Python: AdaGrad with L2, always to the same weights.

An example is a sentence whose tokens may each have some of the labels (`chains.LABELS`): one where it is known, all
where nobody says. What is learnt is what makes the ways that are allowed likelier than the others.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from logistic import LEAST_PASSAGES, SEED

from dealgraph.loaders.extract.learned import chains
from dealgraph.loaders.extract.learned.linear import Model

ALL = range(len(chains.LABELS))
ALLOWED_STEPS = [(a, b) for a in ALL for b in chains.NEXT[a]]
# A token that is as it should be to this part teaches nothing.
SETTLED = 0.001
Weights = dict[str, list[float]]


@dataclass(frozen=True)
class Labelled:
    """The features of each token of a sentence, and the labels each may have."""

    tokens: tuple[tuple[str, ...], ...]
    allowed: tuple[frozenset[int], ...]
    passage: str


def fit(
    examples: Sequence[Labelled],
    *,
    epochs: int = 4,
    rate: float = 0.15,
    l2: float = 0.001,
    passages: int = LEAST_PASSAGES,
    least: float = 0.2,
) -> Model:
    """The weights that explain the sentences; an empty model from none.

    A feature of fewer than `passages` passages and a weight of less than `least` are left out: the file stays small.
    """
    if not examples:
        return Model()
    known = _common(examples, passages)
    rows = [([[f for f in features if f in known] for features in e.tokens], e.allowed) for e in examples]
    weights, seen = _Table(0.01), _Steps()
    chance = random.Random(SEED)  # noqa: S311 (an order of examples, no secret)
    for _ in range(epochs):
        chance.shuffle(rows)
        for tokens, allowed in rows:
            _learn(tokens, allowed, weights, seen, rate, l2)
    kept = {f: {k: round(w, 3) for k, w in enumerate(row) if abs(w) >= least} for f, row in weights.rows.items()}
    steps = {chains.after(a): {b: round(seen.rows[a][b], 3) for b in chains.NEXT[a]} for a in ALL}
    return Model(chains.LABELS, (0.0,) * len(ALL), {f: row for f, row in kept.items() if row} | steps)


def _common(examples: Sequence[Labelled], least: int) -> set[str]:
    where: dict[str, set[str]] = {}
    for e in examples:
        for f in {f for features in e.tokens for f in features}:
            if len(found := where.setdefault(f, set())) < least:
                found.add(e.passage)
    return {f for f, found in where.items() if len(found) >= least}


class _Table:
    """Weights by feature, with the squares of their slopes for AdaGrad."""

    def __init__(self, first: float) -> None:
        self.first = first
        self.rows: Weights = {}
        self.squares: Weights = {}

    def sums(self, features: Sequence[str]) -> tuple[float, ...]:
        found = [row for f in features if (row := self.rows.get(f)) is not None]
        return tuple(map(sum, zip(*found, strict=True))) if found else (0.0,) * len(ALL)

    def step(self, feature: str, slopes: Sequence[float], rate: float, l2: float) -> None:
        row = self.rows.setdefault(feature, [0.0] * len(ALL))
        squares = self.squares.setdefault(feature, [self.first] * len(ALL))
        for k in ALL:
            slope = slopes[k] + l2 * row[k]
            squares[k] += slope * slope
            row[k] -= rate * slope / math.sqrt(squares[k])


class _Steps:
    """Weights of each label after each, in the same way."""

    def __init__(self) -> None:
        self.rows = [[0.0] * len(ALL) for _ in ALL]
        self.squares = [[0.001] * len(ALL) for _ in ALL]

    def step(self, slopes: dict[tuple[int, int], float], rate: float) -> None:
        for (a, b), slope in slopes.items():
            self.squares[a][b] += slope * slope
            self.rows[a][b] -= rate * slope / math.sqrt(self.squares[a][b])


def _learn(
    tokens: Sequence[Sequence[str]],
    allowed: Sequence[frozenset[int]],
    weights: _Table,
    steps: _Steps,
    rate: float,
    l2: float,
) -> None:
    free = chains.powers([weights.sums(features) for features in tokens])
    bound = [tuple(x if k in may else 0.0 for k, x in enumerate(row)) for row, may in zip(free, allowed, strict=True)]
    step = [[math.exp(x) for x in row] for row in steps.rows]
    guessed, passed = _likely(free, step)
    right, should = _likely(bound, step)
    for features, is_, ought in zip(tokens, guessed, right, strict=True):
        slopes = [x - y for x, y in zip(is_, ought, strict=True)]
        if max(map(abs, slopes)) >= SETTLED:
            for f in features:
                weights.step(f, slopes, rate, l2)
    steps.step({key: passed[key] - should[key] for key in ALLOWED_STEPS}, rate)


def _likely(
    factors: Sequence[chains.Row], step: Sequence[Sequence[float]]
) -> tuple[list[chains.Row], dict[tuple[int, int], float]]:
    """How likely each label of each token is, and how often each follows each."""
    ahead, behind = chains.passes(factors, step)
    passed = dict.fromkeys(ALLOWED_STEPS, 0.0)
    for at in range(1, len(factors)):
        worth = {(a, b): ahead[at - 1][a] * step[a][b] * factors[at][b] * behind[at][b] for a, b in ALLOWED_STEPS}
        total = sum(worth.values()) or 1.0
        for key, w in worth.items():
            passed[key] += w / total
    return chains.met(ahead, behind), passed
