"""The garbage collector, held back while a batch is worked on.

A batch makes very many objects, of which most stay or go without it: looking at all of them again and again would
take longer than the work. What is garbage is found after the batch; where batches overlap, at the latest after a few.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

FEW = 10


class _Held:
    """How many batches of this process hold the collector back, and how many have ended since it last could run."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._was = False
        self._under_way = 0
        self._ended = 0

    def begin(self) -> None:
        with self._turn:
            if self._under_way == 0 or gc.isenabled():
                self._was = gc.isenabled()
                self._ended = 0
            self._under_way += 1
            gc.disable()

    def end(self) -> None:
        with self._turn:
            self._under_way -= 1
            self._ended += 1
            if self._was and (self._under_way == 0 or self._ended >= FEW):
                gc.enable()


_HELD = _Held()


@contextmanager
def uncollected() -> Iterator[None]:
    """Without cyclic garbage collection; for as long as a batch takes, or a few that overlap, not longer."""
    _HELD.begin()
    try:
        yield
    finally:
        _HELD.end()
