"""What is kept of a fact: its record as it was first written, and apart from that what came later.

A claim more, or other links, is a small row of its own, so that what a batch writes does not grow with what is known
already of the facts it changes. Whatever else changes, the record is written anew and whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from ..facts import Fact, Held, decode, encode_held, encode_links, held_of, links_of


class Grown(NamedTuple):
    """A record, and what came to it: the links that count instead of its own (b"": those still do), claims more."""

    first: bytes
    links: bytes
    claims: tuple[bytes, ...]


Record = bytes | Grown


def grown(record: Record, links: bytes | None, claims: Sequence[bytes]) -> Record:
    """The record with other links (None: as before) and these claims more."""
    if links is None and not claims:
        return record
    first, had, held = record if isinstance(record, Grown) else (record, b"", ())
    return Grown(first, had if links is None else links, (*held, *claims))


def fact_of(record: Record) -> Fact:
    """The fact that a record keeps."""
    if isinstance(record, bytes):
        return decode(record)
    fact = decode(record.first)
    links = links_of(orjson.loads(record.links)) if record.links else fact.links
    if not record.claims:
        return fact.linked(links)
    more = (held_of(orjson.loads(data), data) for data in record.claims)
    claims = tuple(sorted((*fact.claims, *more), key=lambda held: held.id))
    return Fact(fact.id, fact.group, fact.roles, claims, links, fact.speakers)


def body_of(record: Record) -> dict[str, Any]:
    """The JSON of a record, with what came to it; its claims are in no order."""
    body: dict[str, Any] = orjson.loads(record if isinstance(record, bytes) else record.first)
    if isinstance(record, Grown):
        body["claims"] += map(orjson.loads, record.claims)
        if record.links:
            body["links"] = orjson.loads(record.links)
    return body


def came_to(before: Fact, fact: Fact) -> Sequence[Held] | None:
    """The claims that came to a fact; None where that, and its links, is not all that changed."""
    if before.claims is fact.claims:
        return ()
    if (before.group, before.roles, before.speakers) != (fact.group, fact.roles, fact.speakers):
        return None
    had = {held.id: held for held in before.claims}
    new = [held for held in fact.claims if had.get(held.id) is not held]
    return new if len(new) + len(had) == len(fact.claims) else None


def claim_row(held: Held, fact: str) -> bytes:
    """A claim that came to a fact, as a row of its own; `to` stands behind all that `encode` writes of a claim."""
    return orjson.dumps({**encode_held(held), "to": fact}, option=orjson.OPT_SORT_KEYS)


def links_row(fact: Fact) -> bytes:
    """The links that count from now on."""
    return orjson.dumps(encode_links(fact.links), option=orjson.OPT_SORT_KEYS)


def together(
    facts: Iterable[tuple[str, bytes]], links: Mapping[str, bytes], claims: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, Record]]:
    """The records of a file: what lies apart put together."""
    more: dict[str, list[bytes]] = {}
    for _, data in claims:
        more.setdefault(orjson.loads(data)["to"], []).append(data)
    for key, data in facts:
        if key in links or key in more:
            yield key, Grown(data, links.get(key, b""), tuple(more.get(key, ())))
        else:
            yield key, data
