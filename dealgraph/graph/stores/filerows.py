"""Rows of the embedded store's file: (space, id, bytes), where null bytes mean that the record is gone.

The file is a picture, too: whatever stands in it can be drawn again from the journal.
"""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from ..entities import Entity
from ..facts import encode
from ..values import DocumentRef
from .base import Delta

Row = tuple[str, str, bytes | None]


def rows_of(delta: Delta) -> Iterator[Row]:
    """The rows that a delta writes."""
    for before, fact in delta.facts:
        yield ("fact", (fact or before).id, encode(fact) if fact else None)  # type: ignore[union-attr]
    for entity_before, entity in delta.entities:
        key = (entity or entity_before).id  # type: ignore[union-attr]
        yield ("entity", key, _entity_bytes(entity) if entity else None)
    for key, ref in delta.documents.items():
        yield ("document", key, document_bytes(ref))
    for key, withdrawal in delta.withdrawals.items():
        yield ("withdrawal", key, orjson.dumps([withdrawal.at, withdrawal.by, withdrawal.reason]))
    for key, judgement in delta.judgements.items():
        yield ("judgement", key, judgement.model_dump_json(exclude_none=True).encode())


def document_bytes(ref: DocumentRef) -> bytes:
    """A document's header as JSON."""
    return ref.model_dump_json(exclude_none=True).encode()


def _entity_bytes(entity: Entity) -> bytes:
    return orjson.dumps([[kind, name, count] for (kind, name), count in sorted(entity.mentions.items())])


def entity_of(key: str, data: bytes) -> Entity:
    """An entity back from its row."""
    return Entity(key, {(kind, name): count for kind, name, count in orjson.loads(data)})
