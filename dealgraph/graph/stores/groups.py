"""Which facts of the embedded store may revise, contradict or repeat each other, so that few of them need be read.

Facts of an event that all state a point have to do with those of the same figure only; one that is vague about it has
to do with all of its group.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from ..ontology import Ontology
from .base import Points
from .sketch import Keyed, Sketch


class Groups:
    """The ids of facts by group; of events also by group and figure."""

    def __init__(self, table: Ontology) -> None:
        self._events = frozenset(name for name, kind in table.kinds.items() if kind.policy == "event")
        self._all = Keyed()
        self._vague = Keyed()
        self._points = Keyed()

    def add(self, one: Sketch) -> None:
        """A fact more."""
        self._all.add(one.group, one.id)
        if one.kind in self._events:
            (self._vague if one.vague else self._points).add(_place(one), one.id)

    def discard(self, one: Sketch) -> None:
        """A fact less."""
        self._all.discard(one.group, one.id)
        (self._vague if one.vague else self._points).discard(_place(one), one.id)

    def find(self, groups: Mapping[str, Points]) -> Iterator[str]:
        """See `FoldView.facts_in_groups`."""
        for group, points in groups.items():
            if points is None or self._vague.get(group):
                yield from self._all.get(group)
            else:
                for figure in points:
                    yield from self._points.get((group, figure))


def _place(one: Sketch) -> Hashable:
    return one.group if one.vague else (one.group, one.figure)
