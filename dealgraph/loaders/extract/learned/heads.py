"""What the states of an encoder say of names and amounts: of which kind an amount is, whose, and how two names are related.

Each head is one hidden layer over the states of what it judges, averaged over its pieces; a head for two also sees how far
they are apart and the strongest of what stands between them (as Eberts & Ulges 2019 do).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dealgraph.loaders.extract.learned.encoder import bent, chances
from dealgraph.loaders.extract.learned.packed import Floats

Spans = NDArray[np.int64]

NONE = "none"
# What an amount is said of, how a name is related to another, and what is told of a name alone: the labels, in their order.
# fmt: off
KINDS = (NONE, "acquisition", "funding_round", "investment", "supply_contract", "risk", "observation", "forecast", "observation|growth",
         "forecast|growth", "observation|stake", "partnership")
RELATIONS = (NONE, "acquisition", "investment", "supply_contract", "partnership", "competition", "location", "observation", "funding_round")
ALONE = (NONE, "founding", "funding_round", "risk", "investment")
OTHER = "other"
METRICS = (
    NONE, OTHER, "revenue", "net_income", "net_loss", "operating_income", "valuation", "market_cap", "total_funding", "headcount", "market_share",
    "market_size", "deliveries", "shipments", "units_sold", "users", "customers", "orders", "capex", "registered_capital", "production_capacity",
    "production", "jobs", "debt", "layoffs", "gross_margin",
)
# fmt: on
# Whether a piece begins a name, goes on with one, or is of none.
OUTSIDE, BEGINS, GOES_ON = range(3)
SORTS = ("org", "place", "person")
# Distances are told in so many steps, each half as long again as the one before, and which of two comes first.
STEPS = 16


@dataclass(frozen=True)
class Decisions:
    """Chances: a row an amount, or a row and a column a name; the last column of a choice among names is "none of them"."""

    kinds: Floats
    metrics: Floats
    owners: Floats
    objects: Floats
    relations: Floats
    alone: Floats


def decide(weights: Mapping[str, Floats], states: Floats, names: Spans, sorts: NDArray[np.int64], amounts: Spans) -> Decisions:
    """What is said of these spans of pieces, names with their sort: each span is its first piece and the one behind its last."""
    sums = np.concatenate([np.zeros_like(states[:1]), np.cumsum(states, 0)])
    parties = _mean(sums, names) + weights["kind.emb"][sorts]
    figures = _mean(sums, amounts)
    between = Between(states @ weights["ctx.w"])
    seen, far = between.strongest(amounts, names), steps(names[None, :, 0] - amounts[:, None, 0])
    return Decisions(
        _alone(weights, "ak", figures),
        _alone(weights, "met", figures),
        _choice(weights, "own", figures, parties, seen, far),
        _choice(weights, "obj", figures, parties, seen, far),
        chances(_both(weights, "pl", parties, parties, between.strongest(names, names), steps(names[None, :, 0] - names[:, None, 0]))),
        _alone(weights, "un", parties),
    )


def labelled(weights: Mapping[str, Floats], states: Floats) -> Floats:
    """How likely each piece is outside of names, begins one, or goes on with one."""
    return chances(states @ weights["ner.w"] + weights["ner.b"])


def _mean(sums: Floats, spans: Spans) -> Floats:
    out: Floats = (sums[spans[:, 1]] - sums[spans[:, 0]]) / np.maximum(1, spans[:, 1:] - spans[:, :1]).astype(np.float32)
    return out


def _alone(weights: Mapping[str, Floats], head: str, x: Floats) -> Floats:
    return chances(bent(x @ weights[f"{head}.w1"] + weights[f"{head}.b1"]) @ weights[f"{head}.w2"] + weights[f"{head}.b2"])


def _both(weights: Mapping[str, Floats], head: str, x: Floats, y: Floats, between: Floats, far: NDArray[np.int64]) -> Floats:
    w = weights
    hidden = (x @ w[f"{head}.a"])[:, None] + (y @ w[f"{head}.m"])[None] + between @ w[f"{head}.c"] + w[f"{head}.d"][far] + w[f"{head}.b1"]
    return bent(hidden) @ w[f"{head}.w2"] + w[f"{head}.b2"]


def _choice(weights: Mapping[str, Floats], head: str, x: Floats, y: Floats, between: Floats, far: NDArray[np.int64]) -> Floats:
    """Which of the names is meant, or none."""
    w = weights
    none = bent(x @ w[f"{head}.n"] + w[f"{head}.b1"]) @ w[f"{head}.w2"] + w[f"{head}.nb"]
    return chances(np.concatenate([_both(weights, head, x, y, between, far)[..., 0], none], -1))


def steps(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """A distance as one of STEPS, and STEPS more for what does not come behind."""
    far = np.abs(distance)
    step = np.where(far < 4, far, (2 + 2 * np.log2(np.maximum(far, 1).astype(np.float32))).astype(np.int64))
    return np.where(distance > 0, 0, STEPS) + np.minimum(STEPS - 1, step)


class Between:
    """The largest value of each column in any range of rows, by ranges whose length is a power of two."""

    def __init__(self, rows: Floats) -> None:
        levels = [rows]
        reach = 1
        while reach < len(rows):
            last = levels[-1]
            levels.append(np.concatenate([np.maximum(last[:-reach], last[reach:]), last[-reach:]]))
            reach *= 2
        self.levels = np.stack(levels)

    def strongest(self, left: Spans, right: Spans) -> Floats:
        """What stands between each of the left and each of the right; nothing where they touch."""
        start = np.minimum(left[:, None, 1], right[None, :, 1])
        stop = np.maximum(left[:, None, 0], right[None, :, 0])
        size = stop - start
        level = np.log2(np.maximum(size, 1) + 1e-3).astype(np.int64)
        last = self.levels.shape[1] - 1
        found = np.maximum(self.levels[level, np.clip(start, 0, last)], self.levels[level, np.clip(stop - 2**level, 0, last)])
        return np.where((size > 0)[..., None], found, np.float32(0))
