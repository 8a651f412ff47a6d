"""Entities: what the claims that mention a cluster of names come to.

A record counts every mention by surface form and kind, so that a merge undone leaves no trace: what was
added is subtracted again. Name and kind are computed from the counts, never set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .once import once
from .ontology import ontology


@dataclass(frozen=True)
class Entity:
    """An entity with its mentions: (kind, surface form) -> number of claims."""

    id: str
    mentions: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @once
    def name(self) -> str:
        """The surface form that most claims use; Latin letters before others, so that captions are readable to most."""
        counts: dict[str, int] = {}
        for (_, name), count in self.mentions.items():
            counts[name] = counts.get(name, 0) + count
        return min(counts, key=lambda name: (not name.isascii(), -counts[name], name)) if counts else self.id

    @once
    def kind(self) -> str:
        """The kind that most claims give, the more specific where equal."""
        counts: dict[str, int] = {}
        for (kind, _), count in self.mentions.items():
            counts[kind] = counts.get(kind, 0) + count
        order = list(ontology().entities)
        return min(counts, key=lambda kind: (-counts[kind], order.index(kind))) if counts else "organization"

    @once
    def names(self) -> tuple[str, ...]:
        """Every surface form, sorted."""
        return tuple(sorted({name for _, name in self.mentions}))

    def counted(self, changes: Mapping[tuple[str, str], int]) -> Entity:
        """The same entity with so many mentions more or less."""
        mentions = dict(self.mentions)
        for at, change in changes.items():
            count = mentions.get(at, 0) + change
            if count > 0:
                mentions[at] = count
            else:
                mentions.pop(at, None)
        return Entity(self.id, mentions)
