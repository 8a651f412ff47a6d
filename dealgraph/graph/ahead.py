"""A batch on its way into the graph, folded piece by piece: when the store asks for the next one, or before that, while
the store makes the batch in front of it durable.

The rule: what is folded ahead is nothing but folded. It is told, kept and written in its turn, or thrown away.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

import orjson

from .events import Recorded
from .projection import Folded, Folding

Piece = Sequence[Recorded]


class Batch:
    """Events in journal order, of which those at the seqs `due` are to be folded; `tried` are the ids of events from
    quarantine that they try again."""

    def __init__(
        self, events: Sequence[Recorded], due: Collection[int], tried: Collection[str], folding: Folding, size: int
    ) -> None:
        self.events = events
        self.tried = tried
        self.folding = folding
        self._due = due
        # of many pieces the first is a small one: until it is folded the store has nothing to do
        cuts = range(max(1, size // 3), len(events), size) if len(events) > size else ()
        self._left: deque[Piece] = deque(events[one:other] for one, other in pairwise([0, *cuts, len(events)]))
        self._ready: deque[tuple[Piece, Folded]] = deque()

    def fold_one(self) -> bool:
        """Fold one more piece ahead; False where none is left."""
        if not self._left:
            return False
        piece = self._left.popleft()
        self._ready.append((piece, self.folding.fold([event for event in piece if event.seq in self._due])))
        return True

    def __iter__(self) -> Iterator[tuple[Piece, Folded]]:
        """Every piece with what it does, each once."""
        while self._ready or self.fold_one():
            yield self._ready.popleft()


class Ahead:
    """The batch behind one that is being written. Each step folds a piece of it."""

    def __init__(self, begin: Callable[[], Batch | None]) -> None:
        self._begin = begin
        self.batch: Batch | None = None

    def __iter__(self) -> Iterator[None]:
        try:
            self.batch = self._begin()
            while self.batch is not None and self.batch.fold_one():
                yield
        except Exception:  # whatever it is comes again in its turn, and is told then
            self.batch = None


def told(piece: Piece, folded: Folded) -> list[tuple[int, list[bytes]]]:
    """What each event of a piece did, as the change log keeps it."""
    said = dict(folded.changes)
    return [
        (at.seq, [orjson.dumps({"seq": at.seq, "recorded_at": at.recorded_at, **one}) for one in said.get(at.seq, [])])
        for at in piece
    ]
