"""The relationships of entities as far as they were told while the graph stands still: a page takes its rows as they
are, with one look for all of them.

Nothing here outlives the state of the graph it was read in, and what is kept has an end: past it all is let go.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from .answers import Told
from .paging import Ask, Page, cursor
from .stores.base import SortKey

MOST = 4096  # rows of all entities together

Read = Callable[[SortKey | None, int], list[tuple[SortKey, Told]]]


@dataclass(eq=False, slots=True)
class _Run:
    """The first rows of a list without a gap. Threads read while one adds: `rows` grows last, `whole` after it."""

    rows: list[Told] = field(default_factory=list)
    nexts: list[str] = field(default_factory=list)  # of each row, the cursor of a page that ends with it
    behind: dict[str, int] = field(default_factory=dict)  # how many rows stand before what follows a cursor
    last: SortKey | None = None
    whole: bool = False

    def add(self, found: list[tuple[SortKey, Told]], *, whole: bool) -> None:
        nexts = [cursor(place.value, place.id) for place, _ in found]
        self.behind.update((one, number) for number, one in enumerate(nexts, len(self.rows) + 1))
        self.nexts += nexts
        if found:
            self.last = found[-1][0]
        self.rows += [told for _, told in found]
        self.whole = whole


class Hops:
    """The lists that were asked for in one state of the graph, each as far as it was asked for."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._held = 0
        self._runs: dict[Hashable, _Run] = {}
        self._adding = threading.Lock()

    def page(self, key: Hashable, ask: Ask, read: Read) -> Page | None:
        """The page asked for of the list under `key`; None where it starts behind a row that is not at hand. `read`
        gives up to so many rows that follow a place."""
        run = self._runs.get(key)
        if run is None:
            if ask.cursor is not None:
                return None
            run = self._runs.setdefault(key, _Run())
        start = 0 if ask.cursor is None else run.behind.get(ask.cursor)
        if start is None:
            return None
        end = start + ask.limit
        if len(run.rows) <= end and not run.whole:  # one more tells whether anything follows
            self._read_on(run, end + 1, read)
            if len(run.rows) <= end and not run.whole:
                return None  # somebody else was adding
        more = len(run.rows) > end
        return Page(list(run.rows[start:end]), run.nexts[end - 1] if more else None)

    def _read_on(self, run: _Run, upto: int, read: Read) -> None:
        have, last = len(run.rows), run.last
        found = read(last, upto - have)
        with self._adding:
            if len(run.rows) != have or run.last is not last:
                return
            run.add(found, whole=len(found) < upto - have)
            self._held += len(found) + 1  # a list without rows takes room, too
            if self._held > self._most:
                self._runs, self._held = {}, 0
