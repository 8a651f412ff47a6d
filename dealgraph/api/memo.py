"""What was answered lately: the same question while the graph stands still is answered without asking it again.

The rule: a key names the state of the graph, so nothing must ever be taken out because it is wrong, only to keep this
small. Used in the event loop only.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

LARGEST = 256 * 1024
ALL = 16 * 1024 * 1024


class Memo:
    """Bytes and texts by key, those least lately used let go of first."""

    def __init__(self, largest: int = LARGEST, together: int = ALL) -> None:
        self._largest = largest
        self._together = together
        self._held = 0
        self._kept: OrderedDict[Hashable, tuple[str, bytes]] = OrderedDict()

    def get(self, key: Hashable) -> tuple[str, bytes] | None:
        """What was kept under `key`."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Hashable, name: str, body: bytes = b"") -> None:
        """Keep it, unless it is long."""
        if len(body) > self._largest or key in self._kept:
            return
        self._kept[key] = (name, body)
        self._held += _size(body)
        while self._held > self._together:
            _, (_, gone) = self._kept.popitem(last=False)
            self._held -= _size(gone)


def _size(body: bytes) -> int:
    return len(body) + 500  # the key and the rest, about
