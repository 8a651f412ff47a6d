"""The wire contract of feeds: how each fares, and what a poll of it came to.

A part of its own, because it says nothing about facts; the rules are those of wire.py.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dealgraph.loaders.poll import Health, Outcome, State

from .answers import Listing, Out, RefusedOut


class YieldOut(Out):
    """What a feed brought that was new, in all its answered polls and the last time that anything came."""

    polls: int
    items: int
    claims: int
    last_items: int
    last_claims: int


class FeedOut(Out):
    id: str
    url: str
    name: str
    interval: int = Field(description="seconds between two polls")
    state: State
    health: Health = Field(description="`silent`: it answers, but has had nothing new for suspiciously long")
    failures: int = Field(description="polls that failed, in a row")
    reason: str = Field(description="of the last failure")
    created_at: str
    due_at: str | None = Field(description="null where it is not polled by itself")
    polled_at: str | None
    last_success: str | None
    last_new: str | None = Field(description="when it last brought something new")
    quiet_seconds: int = Field(description="since then, or since it is polled")
    brought: YieldOut


class FeedPage(Listing):
    items: list[FeedOut]


class FeedPolled(Out):
    """A poll that failed is an answer, too: `outcome` says so and `feed.reason` why."""

    feed: FeedOut
    outcome: Outcome
    seq: int
    read: int
    new: int
    known: int
    items: int = Field(description="items of these that are new")
    claims: int = Field(description="claims of these that are new")
    refused: list[RefusedOut]


class FeedImport(Out):
    """What became of one feed of a list."""

    name: str
    url: str
    outcome: Literal["added", "known", "refused"]
    id: str | None = Field(description="null where it is refused")
    reason: str = Field(description="why it is refused")


class FeedsImported(Out):
    """What became of a list of feeds."""

    added: int
    known: int
    refused: int
    items: list[FeedImport]


class FeedRemoved(Out):
    id: str
    removed: Literal[True]
