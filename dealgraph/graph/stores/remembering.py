"""A store that remembers who is who while the graph stands still, so that most reads are one question to it.

Whoever says that the graph stands still says it after its own writes: what is remembered is then never older than
the position that an answer tells. Everything else goes straight to the store.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from typing import Any, cast

from ..entities import Entity
from .base import GraphStore

KEPT = 10_000


class Remembering:
    """Names are asked for once per state of the graph."""

    def __init__(self, store: GraphStore, state: Callable[[], Hashable]) -> None:
        self._store = store
        self._state = state
        self._known: tuple[Hashable, dict[str, Entity | None]] = (None, {})

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """See `FoldView`. That there is no such entity is remembered, too."""
        state = self._state()
        if self._known[0] != state or len(self._known[1]) > KEPT:
            self._known = (state, {})
        known = self._known[1]
        missing = [key for key in ids if key not in known]
        if missing:
            found = self._store.entities(missing)
            for key in missing:
                known[key] = found.get(key)
        return {key: entity for key in ids if (entity := known.get(key)) is not None}


def remembering(store: GraphStore, state: Callable[[], Hashable]) -> GraphStore:
    """The same store, which remembers."""
    return cast(GraphStore, Remembering(store, state))
