"""The names of companies that the graph knows, for the extractor to recognise in a text.

The rule: they only help to see that some words are a name, never what they mean; and they are those of one journal
position, which a reading records, so that the same names can be had again.
"""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from dealgraph.graph.errors import Transient
from dealgraph.graph.stores.base import GraphStore

MOST_NAMES = 50_000
LONGEST = 60
_KINDS = ("company", "organization")
_PAGE = 1000
log = logging.getLogger(__name__)


@dataclass
class Names:
    """Names, and how long they are by how they begin: a place of a text is looked at once for each length, however many
    names there are. Refreshed when the graph has moved on by a tenth, so that refreshing stays cheap."""

    seq: int = 0
    _known: tuple[frozenset[str], Mapping[str, Collection[int]]] = (frozenset(), MappingProxyType({}))
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def within(self, text: str, store: GraphStore, position: int) -> tuple[Sequence[str], int]:
        """The known names that stand in a text, sorted, and the journal position whose names they are."""
        with self._turn:
            if not self._known[0] or position < self.seq or position >= self.seq + max(1, self.seq // 10):
                self._refresh(store, position)
            (names, sizes), seq = self._known, self.seq
        found = {
            name
            for at in range(len(text) - 1)
            for size in sizes.get(text[at : at + 2], ())
            if (name := text[at : at + size]) in names
        }
        return sorted(found), seq

    def _refresh(self, store: GraphStore, position: int) -> None:
        try:
            self._known, self.seq = _told_apart(_names(store)), position
        except Transient:
            log.warning("the graph cannot be asked for names now: reading goes on with those of seq %s", self.seq)


def _names(store: GraphStore) -> Iterable[str]:
    after: str | None = None
    taken = 0
    while taken < MOST_NAMES and (page := store.search_entities("", _PAGE, after)):
        for entity in page:
            if entity.kind in _KINDS:
                taken += len(entity.names)
                yield from entity.names
        after = page[-1].id


def _told_apart(names: Iterable[str]) -> tuple[frozenset[str], dict[str, set[int]]]:
    # what has no capital is a description more often than a name; scripts without capitals are not concerned
    kept = frozenset(name for name in names if 2 <= len(name) <= LONGEST and not name.islower())
    sizes: dict[str, set[int]] = defaultdict(set)
    for name in kept:
        sizes[name[:2]].add(len(name))
    return kept, dict(sizes)
