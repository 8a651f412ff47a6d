"""Pages of a list: how much is asked for, and where the next page starts.

A cursor carries the sort values of the last item shown, never a position, so nothing is skipped or shown twice
while facts come in. It is opaque to users.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

import orjson

from .answers import Json
from .errors import InvalidInput
from .stores.base import Order, SortKey

MAX_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Ask:
    """How much of a list is wanted, from where on."""

    limit: int = 50
    cursor: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= MAX_ROWS:
            raise InvalidInput(f"limit is between 1 and {MAX_ROWS}", "/limit")


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list; `next` is the cursor of the rest, or None at the end."""

    items: list[Json]
    next: str | None = None


def cursor(*parts: object) -> str:
    """The cursor that carries these sort values."""
    return base64.urlsafe_b64encode(orjson.dumps(parts)).decode().rstrip("=")


def parts_of(cursor: str | None, *types: type | tuple[type, ...]) -> list[object] | None:
    """What a cursor carries, if it is one of ours with values of these types."""
    if cursor is None:
        return None
    try:
        parts = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error):
        parts = None
    fits = isinstance(parts, list) and len(parts) == len(types)
    if not fits or not all(_is(part, kind) for part, kind in zip(parts, types, strict=True)):
        raise InvalidInput("this cursor is not of this list: take it from `next` of the page before", "/cursor")
    return list(parts)


def _is(part: object, kind: type | tuple[type, ...]) -> bool:
    return isinstance(part, kind) and not isinstance(part, bool)  # which Python takes for a number


def after_key(ask: Ask, order: Order) -> SortKey | None:
    """Where a page of facts in this order starts."""
    figures = order.endswith("amount")
    parts = parts_of(ask.cursor, (int, float) if figures else str, str)
    if parts is None:
        return None
    value, key = str(parts[0]), str(parts[1])
    return SortKey(float(value) if figures else value, key)
