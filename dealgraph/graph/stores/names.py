"""Every name in one text, so that a search for a part of a name is one scan of memory and not a visit to each entity.

The text is made anew when someone searches after a name came or went. Lines are in the order of ids.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from ..entities import Entity

_BETWEEN = "\x1f"  # no name holds a control character


class Names:
    """Find entities by a part of a name or id."""

    def __init__(self) -> None:
        self._stale = True
        self._text = ""
        self._ids: list[str] = []
        self._starts: list[int] = []

    def stale(self) -> None:
        """A name came or went."""
        self._stale = True

    def search(self, part: str, after: str | None, everyone: Iterable[Entity]) -> Iterator[str]:
        """Ids of entities one of whose names, or whose id, contains `part`, in order, from behind `after` on.
        `everyone` are all entities by id, looked at only if need be."""
        if self._stale:
            self._make(everyone)
        wanted = part.casefold()
        at = 0 if after is None else bisect_right(self._ids, after)
        while at < len(self._ids):
            place = self._starts[at] if not wanted else self._text.find(wanted, self._starts[at])
            if place < 0 or _BETWEEN in wanted or "\n" in wanted:
                return
            at = bisect_right(self._starts, place)
            yield self._ids[at - 1]

    def _make(self, everyone: Iterable[Entity]) -> None:
        lines, self._ids, self._starts, length = [], [], [], 0
        for entity in everyone:
            line = _BETWEEN.join((entity.id, *(name.casefold() for name in entity.names), "\n"))
            lines.append(line)
            self._ids.append(entity.id)
            self._starts.append(length)
            length += len(line)
        self._text = "".join(lines)
        self._stale = False
