"""Examples for the layer that reads pairs of names."""

from __future__ import annotations

from logistic import Example
from noted import Row, Task


def examples(row: Row) -> list[Example]:
    """None yet."""
    return []


TASKS = (Task("pairs", examples),)
