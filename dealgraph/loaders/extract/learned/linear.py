"""A sparse linear model: short features and their learnt weights, scored in plain Python.

A model is a data file `NAME.json` beside this one, written by tools/learn.py; one that is missing says nothing.
The same features always give the same scores, and every score can name the features that made it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Protocol

from dealgraph.loaders.extract.learned.shipped import Shipped


class Scorer(Protocol):
    """What a layer asks; `of` is what the features describe, for whoever gathers examples."""

    def scores(self, features: Iterable[str], of: object = None) -> dict[str, float]:
        """The probability of each label; nothing at all from a model that is not there."""
        ...

    def why(self, features: Iterable[str], label: str, most: int = 3) -> tuple[tuple[str, float], ...]:
        """The features that speak loudest for or against a label, with their weights."""
        ...


_NOTHING: Mapping[int, float] = {}


@dataclass(frozen=True)
class Model:
    """Multinomial logistic regression; `weights[feature]` holds a weight for the index of each label it speaks of."""

    labels: tuple[str, ...] = ()
    bias: tuple[float, ...] = ()
    weights: Mapping[str, Mapping[int, float]] = field(default_factory=dict)

    def scores(self, features: Iterable[str], of: object = None) -> dict[str, float]:
        if not self.labels:
            return {}
        sums = list(self.bias)
        for feature in dict.fromkeys(features):
            for label, weight in self.weights.get(feature, _NOTHING).items():
                sums[label] += weight
        top = max(sums)
        powers = [math.exp(x - top) for x in sums]
        total = sum(powers)
        return {name: power / total for name, power in zip(self.labels, powers, strict=True)}

    def why(self, features: Iterable[str], label: str, most: int = 3) -> tuple[tuple[str, float], ...]:
        if label not in self.labels:
            return ()
        index = self.labels.index(label)
        told = [(f, self.weights.get(f, {}).get(index, 0.0)) for f in dict.fromkeys(features)]
        return tuple(sorted((t for t in told if t[1]), key=lambda t: (-abs(t[1]), t[0]))[:most])

    def to_json(self) -> str:
        """One line a feature, so that a change of the weights can be read: labels by number, each with its thousandths."""
        rows = ",\n".join(f"{json.dumps(f, ensure_ascii=False)}:{json.dumps(_flat(row), separators=(',', ':'))}" for f, row in sorted(self.weights.items()))
        return f'{{"labels": {json.dumps(self.labels)},\n"bias": {json.dumps(self.bias)},\n"weights": {{\n{rows}\n}}}}\n'


def _flat(row: Mapping[int, float]) -> list[int]:
    return [n for label, weight in sorted(row.items()) for n in (label, round(weight * 1000))]


def from_json(text: str) -> Model:
    data = json.loads(text)
    weights = {f: {label: n / 1000 for label, n in zip(row[::2], row[1::2], strict=True)} for f, row in data["weights"].items()}
    return Model(tuple(data["labels"]), tuple(data["bias"]), weights)


def _read(name: str) -> Scorer:
    path = files(__package__) / f"{name}.json"
    return from_json(path.read_text("utf-8")) if path.is_file() else Model()


# The weights that are shipped as NAME.json; `Model()` in their place switches a layer off.
model = Shipped(_read)
instead = model.instead
