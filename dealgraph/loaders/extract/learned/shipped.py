"""Weights that are shipped as data files: each is read once, by name, and others may stand in for a while.

Other weights are needed to learn, to measure, and to switch a layer off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


class Shipped(Generic[T]):
    """What `read` makes of a name, kept once it was asked for."""

    def __init__(self, read: Callable[[str], T]) -> None:
        self._read = read
        self._kept: dict[str, T] = {}

    def __call__(self, name: str) -> T:
        if name not in self._kept:
            self._kept[name] = self._read(name)
        return self._kept[name]

    @contextmanager
    def instead(self, others: Mapping[str, T]) -> Iterator[None]:
        """These, by name, for as long as the context lasts."""
        before = {name: self(name) for name in others}
        self._kept.update(others)
        try:
            yield
        finally:
            self._kept.update(before)
