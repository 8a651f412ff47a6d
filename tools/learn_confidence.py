"""Examples for the layer that says how sure a fact is."""

from __future__ import annotations

from logistic import Example
from noted import Row, Task


def examples(row: Row) -> list[Example]:
    """None yet."""
    return []


TASKS = (Task("confidence", examples),)
