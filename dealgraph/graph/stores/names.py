"""Every name by the four bytes in a row that it has, so that a search for a part of a name looks at few of them.

A part that is short, or has no rare four, is looked for in one text of all names instead: one scan of memory that
soon meets what it looks for. Lines of that text are in the order of ids.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from ..entities import Entity

FEW = 2000  # so many names are looked at one by one
_BETWEEN = "\x1f"  # no name holds a control character


class Names:
    """Find entities by a part of a name or id."""

    def __init__(self, few: int = FEW) -> None:
        self._few = few
        self._lines: dict[str, str] = {}
        self._put: list[str] = []  # ids in the order in which they came, again where a name was added
        self._fours: dict[bytes, array[int]] = {}  # places in that list
        self._stale = True
        self._text = ""
        self._ids: list[str] = []
        self._starts: list[int] = []

    def put(self, entity: Entity) -> None:
        """An entity came, or its names changed."""
        line = _BETWEEN.join((entity.id, *(name.casefold() for name in entity.names), "\n"))
        self._lines[entity.id] = line
        self._put.append(entity.id)
        for four in _fours(line):
            self._fours.setdefault(four, array("I")).append(len(self._put) - 1)
        self._stale = True

    def drop(self, id: str) -> None:
        """An entity went. What leads to it is left, and leads nowhere."""
        del self._lines[id]
        self._stale = True

    def search(self, part: str, after: str | None) -> Iterator[str]:
        """Ids of entities one of whose names, or whose id, contains `part`, in order, from behind `after` on."""
        wanted = part.casefold()
        if _BETWEEN in wanted or "\n" in wanted:
            return iter(())
        places = min((self._fours.get(four, ()) for four in _fours(wanted)), key=len, default=None)
        if places is None or len(places) > self._few:
            return self._scan(wanted, after)
        ids = {self._put[place] for place in places}
        return iter(sorted(id for id in ids if wanted in self._lines.get(id, "") and (after is None or id > after)))

    def _scan(self, wanted: str, after: str | None) -> Iterator[str]:
        if self._stale:
            self._write_down()
        at = 0 if after is None else bisect_right(self._ids, after)
        while at < len(self._ids):
            place = self._starts[at] if not wanted else self._text.find(wanted, self._starts[at])
            if place < 0:
                return
            at = bisect_right(self._starts, place)
            yield self._ids[at - 1]

    def _write_down(self) -> None:
        self._ids, self._starts, length = sorted(self._lines), [], 0
        for id in self._ids:
            self._starts.append(length)
            length += len(self._lines[id])
        self._text = "".join(map(self._lines.__getitem__, self._ids))
        self._stale = False


def _fours(text: str) -> set[bytes]:
    """Of bytes, so that two Chinese characters are enough to be looked up."""
    data = text.encode("utf-8", "surrogatepass")
    return {data[at : at + 4] for at in range(len(data) - 3)}
