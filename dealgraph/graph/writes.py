"""Writes under way: a batch goes into the store piece by piece while the next piece is being folded.

The rule: pieces are written in order, each expecting the position that the one before it leaves, so that none is
written after one that failed; and nothing is under way any more when the batch is left, however it is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from .errors import StaleWriter, Transient
from .stores.base import Position

AHEAD = 2  # one being written, one waiting to be

End = Callable[[], Position]


class Writes:
    """Use as `with Writes(done) as writes`; `done` is told each position that was reached."""

    def __init__(self, done: Callable[[Position], None]) -> None:
        self._done = done
        self._under_way: deque[End] = deque()

    def __enter__(self) -> Writes:
        return self

    def add(self, end: End) -> None:
        """A write was started; `end` waits for it. Waits while too many are under way."""
        self._under_way.append(end)
        while len(self._under_way) > AHEAD:
            self._finish()

    def _finish(self) -> None:
        self._done(self._under_way.popleft()())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            while self._under_way:
                try:
                    self._finish()
                except Exception as failed:
                    self._end(failed)
                    raise
        else:
            self._end(error)

    def _end(self, error: BaseException) -> None:
        """Wait for the rest. A fault whose outcome is unknown weighs more than what went wrong: the position must be
        read again before anything else is tried."""
        unknown: Transient | None = None
        while self._under_way:
            with suppress(StaleWriter):  # the piece before it was not written
                try:
                    self._finish()
                except Transient as fault:
                    unknown = fault
        if unknown is not None and not isinstance(error, Transient):
            raise unknown from error
