"""The wire contract of judgements: what was decided, by whom, and whether it stands.

The rule is that of `answers`: what is listed is all there is.
"""

from __future__ import annotations

from typing import Literal

from dealgraph.graph.values import EntityRef

from .answers import Listing, Out


class JudgementOut(Out):
    id: str
    verdict: Literal["same", "different", "settle", "undo"]
    left: EntityRef | None
    right: EntityRef | None
    claim: str | None
    over: str | None
    target: str | None
    by: str
    reason: str
    judged_at: str
    stands: bool


class JudgementPage(Listing):
    items: list[JudgementOut]
