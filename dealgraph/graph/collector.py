"""The garbage collector, held back while a batch is worked on.

A batch makes very many objects, of which most stay or go without it: looking at all of them again and again would
take longer than the work. What is garbage is found after the batch.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without cyclic garbage collection; for as long as a batch takes, not longer."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
