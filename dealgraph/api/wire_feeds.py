"""The wire contract of feeds: how each fares, and what a poll of it came to.

A part of its own, because it says nothing about facts; the rules are those of wire.py.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dealgraph.loaders.poll import Health, Outcome, State

from .wire import Listing, Out, RefusedOut


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
    refused: list[RefusedOut]


class FeedRemoved(Out):
    id: str
    removed: Literal[True]
