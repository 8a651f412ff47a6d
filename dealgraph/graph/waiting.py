"""Whether an answer is still waited for: work that may take long says how far it goes, and may be stopped on its way.

Whoever asks sets the watch, for the thread that does the work; without one everything runs to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from .errors import DealgraphError


class GivenUp(DealgraphError):
    """Nobody waits for this answer any more, or not here: ask again, or for less."""

    title = "given up"


Watch = Callable[[int], None]
_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


def step(facts: int = 1) -> None:
    """So many facts more are about to be looked at. The watch may raise."""
    watch = _watch.get()
    if watch is not None:
        watch(facts)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Tell each step of the work within to `watch`."""
    before = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(before)


def at_most(facts: int) -> Watch:
    """A watch that lets so many facts be looked at."""
    left = facts

    def watch(more: int) -> None:
        nonlocal left
        left -= more
        if left < 0:
            raise GivenUp("this takes longer than it may here")

    return watch


def until(over: Callable[[], bool]) -> Watch:
    """A watch that stops the work when it is over."""

    def watch(_: int) -> None:
        if over():
            raise GivenUp("nobody waits for this answer any more")

    return watch
