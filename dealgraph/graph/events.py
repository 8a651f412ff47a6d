"""What the journal holds: events, and nothing that depends on when or how often they arrived.

An event's id is the sha-256 of what it says, so a redelivery is recognised for ever. Only the journal
gives a `seq` (the total order) and `recorded_at` (when this service learnt it). All are tuples, because very many are
made.
"""

from __future__ import annotations

from typing import NamedTuple

DOCUMENT = "dealgraph.document.v1"
CLAIM = "dealgraph.claim.v1"
RETRACTION = "dealgraph.retraction.v1"
JUDGEMENT = "dealgraph.judgement.v1"
PROPOSAL = "dealgraph.proposal.v1"
TYPES = (DOCUMENT, CLAIM, RETRACTION, JUDGEMENT, PROPOSAL)
# Ours alone: they tell what was done here, and cannot be sent to us.
REVIEW = "dealgraph.review.v1"
READING = "dealgraph.reading.v1"


class Event(NamedTuple):
    """One thing to be recorded: `id` 64 hex digits, `type` a CloudEvents type, `data` JSON bytes."""

    id: str
    type: str
    data: bytes


class Recorded(NamedTuple):
    """An event with its place in the journal. `recorded_at` is UTC, ISO 8601 with a trailing Z."""

    seq: int
    id: str
    type: str
    data: bytes
    recorded_at: str


class Receipt(NamedTuple):
    """What became of an appended event: its seq, and whether it is new or was known already."""

    seq: int
    id: str
    new: bool
