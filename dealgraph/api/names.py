"""The names of companies that the graph knows, for the extractor to recognise in a text.

The rule: they only help to see that some words are a name, never what they mean; and they are those of one journal
position, which a reading records, so that the same names can be had again.
"""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dealgraph.graph.errors import Transient
from dealgraph.graph.stores.base import GraphStore

MOST_NAMES = 50_000
LONGEST = 60
_KINDS = ("company", "organization")
_PAGE = 1000
log = logging.getLogger(__name__)


@dataclass
class Names:
    """Names by how they begin, refreshed when the graph has moved on by a tenth, so that refreshing stays cheap."""

    seq: int = 0
    _by_head: dict[str, list[str]] = field(default_factory=dict)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def within(self, text: str, store: GraphStore, position: int) -> tuple[Sequence[str], int]:
        """The known names that stand in a text, sorted, and the journal position whose names they are."""
        with self._turn:
            if not self._by_head or position < self.seq or position >= self.seq + max(1, self.seq // 10):
                self._refresh(store, position)
            heads, seq = self._by_head, self.seq
        found = {
            name
            for at in range(len(text) - 1)
            for name in heads.get(text[at : at + 2], ())
            if text.startswith(name, at)
        }
        return sorted(found), seq

    def _refresh(self, store: GraphStore, position: int) -> None:
        try:
            self._by_head, self.seq = _heads(_names(store)), position
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


def _heads(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by their first two letters: a text is looked through once, however many there are."""
    heads: dict[str, list[str]] = defaultdict(list)
    for name in names:
        # what has no capital is a description more often than a name; scripts without capitals are not concerned
        if 2 <= len(name) <= LONGEST and not name.islower():
            heads[name[:2]].append(name)
    return dict(heads)
