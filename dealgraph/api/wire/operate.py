"""The wire contract of what an operator asks: progress, numbers, quarantine, health.

A part of its own, because it says nothing about facts; the rules are those of wire.py.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .answers import Listing, Out


class QuarantinedOut(Out):
    id: str
    seq: int
    type: str
    data: str = Field(description="the event's bytes as text; base64 where they are none")
    encoding: Literal["text", "base64"]
    error: str
    reason: str
    code_version: str
    attempts: int
    first_seen: str
    last_seen: str
    state: Literal["open", "resolved"]
    resolved_at: str


class QuarantinePage(Listing):
    items: list[QuarantinedOut]


class Retried(Out):
    id: str
    resolved: bool


class Projection(Out):
    """How far a graph has come."""

    name: str
    seq: int
    journal: int
    lag: int
    oldest_unapplied_seconds: float
    stalled_seconds: float
    state: Literal["starting", "running", "retrying", "stopped"]
    reason: str
    faults: int
    ontology: str


class ProjectionList(Out):
    items: list[Projection]
    next: None = None


class Stats(Out):
    seq: int
    graph: dict[str, int]
    events: dict[str, int]
    quarantined: int


class Health(Out):
    status: Literal["alive"]


class Readiness(Out):
    status: Literal["ready"]
    seq: int
    journal: int
    lag: int
    oldest_unapplied_seconds: float
