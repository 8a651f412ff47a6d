"""The wire contract of the review queue and of reading again: proposals, decisions, differences.

A part of its own, because none of it is believed; the rules are those of wire.py.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .answers import Listing, Out, ReadingOut

ReviewState = Literal["open", "accepted", "rejected", "stated", "outdated"]


class DecisionOut(Out):
    decision: Literal["accept", "reject"]
    claim: str | None = Field(description="the claim that was accepted")
    by: str
    reason: str
    decided_at: str


class ReviewItem(Out):
    """A proposal. Its id is that of the claim it would become."""

    id: str
    state: ReviewState = Field(
        description="stated: the claim stands already; outdated: the rules, or a newer wording of the item, propose it"
        " no more"
    )
    seq: int
    recorded_at: str
    statement: str
    rule: str
    reason: str
    confidence: float
    extractor: str | None
    claim: dict[str, Any]
    decision: DecisionOut | None


class Context(Out):
    """The words around a quote: `text[start:end]` is the quote."""

    text: str
    start: int
    end: int


class ReviewDetail(ReviewItem):
    context: Context | None


class Counts(Out):
    open: int
    accepted: int
    rejected: int
    stated: int
    outdated: int


class ReviewPage(Listing):
    items: list[ReviewItem]
    counts: Counts = Field(description="how many proposals there are in each state, whatever was asked for")


class Decided(Out):
    id: str
    state: Literal["accepted", "rejected"]
    claim: str | None
    seq: int
    new: bool = Field(description="false: it was decided so already")


class Reread(Out):
    """What reading a document again changes."""

    document: str
    title: str | None
    read_by: str = Field(description="the rules that read it before")
    new: list[str] = Field(description="statements that are new")
    withdrawn: list[str] = Field(description="statements that the rules read no more")
    restored: list[str] = Field(description="statements that the rules read again")
    proposed: list[str] = Field(description="statements that wait for review")
    seq: int | None = Field(description="where the journal has it; none: nothing changed, or a dry run")


class RereadPage(Listing):
    items: list[Reread]
    reading: ReadingOut | None
    dry_run: bool
