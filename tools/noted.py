"""Annotated passages become examples: what a learned layer asks is noted, and the gold facts say what is right.

A task names its weights, turns one passage into examples, and says how to fit them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import logistic

from dealgraph.loaders.extract import Analysis, analyse
from dealgraph.loaders.extract.learned import linear

Row = dict[str, Any]


@dataclass
class Noted:
    """A scorer that only notes what it is asked: the layer stays silent and its questions are kept."""

    asked: list[tuple[tuple[str, ...], object]] = field(default_factory=list)

    def scores(self, features: Iterable[str], of: object = None) -> dict[str, float]:
        self.asked.append((tuple(features), of))
        return {}

    def why(self, features: Iterable[str], label: str, most: int = 3) -> tuple[tuple[str, float], ...]:
        return ()


@dataclass(frozen=True)
class Task:
    """One learned layer: its weights are NAME-LANG.json, its examples come from one passage at a time."""

    name: str
    examples: Callable[[Row], Sequence[Any]]
    options: Mapping[str, Any] = field(default_factory=dict)  # for the fitting
    fit: Callable[..., linear.Model] = logistic.fit

    def weights(self, lang: str) -> str:
        return f"{self.name}-{lang}"


def read(row: Row) -> Analysis:
    """The passage as the extractor reads it."""
    return analyse(row["text"], lang=row["lang"], date=row.get("date"))


def noting(name: str, row: Row) -> tuple[Analysis, Sequence[tuple[tuple[str, ...], object]]]:
    """Read a passage with one layer silent, and give what that layer asked: features, and what they describe."""
    noted = Noted()
    with linear.instead({f"{name}-{row['lang']}": noted}):
        return read(row), noted.asked
