"""Decisions about proposals, as what they say to the journal. Pure: who, when and the last words are arguments.

What was decided is a record; what is believed are claims. So accepting says the claim, and rejecting what was accepted
withdraws it; saying the same again says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal

from .claims import Claim, Retraction, Review, Statement
from .review import Queued, Word


def accept(
    queued: Queued, claim: Claim, by: str, reason: str, at: str, words: Callable[[str], Word | None], *, read: bool
) -> list[Statement]:
    """What accepting a proposal as `claim` (its own, or one with corrections) says; nothing where that was said.
    `read`: by now a reader states the proposal's own claim."""
    claim = claim.model_copy(update={"confidence": Decimal(1)})  # somebody has looked
    before = queued.decision
    if before is not None and before.claim == claim.id:
        return []
    said: list[Statement] = [
        Review(
            proposal=queued.id,
            decision="accept",
            claim=claim.id,
            turn=_next(before),
            by=by,
            reason=reason,
            decided_at=at,
        ),
        claim,
    ]
    if (word := words(claim.id)) is not None and word.withdrawn:
        said.append(Retraction(claim=claim.id, reason="accepted in review", by=by, retracted_at=at, turn=word.turn + 1))
    for other in sorted(_standing(queued, read=read) - {claim.id}):
        said += withdraw(other, words(other), "accepted with other corrections", by, at)
    return said


def reject(
    queued: Queued, by: str, reason: str, at: str, words: Callable[[str], Word | None], *, read: bool
) -> list[Statement]:
    """What rejecting a proposal says; the claim of an earlier acceptance, and what a reader states, is withdrawn."""
    before = queued.decision
    if before is not None and before.decision == "reject":
        return []
    said: list[Statement] = [
        Review(proposal=queued.id, decision="reject", turn=_next(before), by=by, reason=reason, decided_at=at)
    ]
    # nobody ever said it, so it counts at no time since its document was published
    since = queued.proposal.claim.evidence.document.published_at or at
    for claim in sorted(_standing(queued, read=read)):
        said += withdraw(claim, words(claim), reason or "rejected in review", by, since)
    return said


def _standing(queued: Queued, *, read: bool) -> set[str]:
    """The claims that may be believed because of a proposal."""
    accepted = queued.decision.claim if queued.decision else None
    return {id for id in (accepted, queued.id if read else None) if id is not None}


def _next(before: Review | None) -> int:
    return 0 if before is None else before.turn + 1


def withdraw(claim: str, word: Word | None, reason: str, by: str, at: str) -> list[Statement]:
    """The withdrawal of a claim, unless it is withdrawn already."""
    if word is not None and word.withdrawn:
        return []
    turn = None if word is None else word.turn + 1
    return [Retraction(claim=claim, reason=reason, by=by, retracted_at=at, turn=turn)]


# ---------------------------------------------------------------- reading again

READER = "dealgraph: read again"  # who withdraws what a newer reading does not yield, and restores it


def corrections(
    made: Mapping[str, Word | None], yielded: Collection[str], extractor: str, since: str
) -> list[Retraction]:
    """What a newer reading of a document corrects of the claims that earlier ones `made` (with the last word on each).
    What it does not yield is withdrawn, as from when the document was published; what it yields again is restored,
    unless somebody else withdrew it."""
    said: list[Retraction] = []
    for claim, word in sorted(made.items()):
        if claim not in yielded and (word is None or not word.withdrawn):
            turn, reason = None if word is None else word.turn + 1, f"{extractor} does not read it in the document"
        elif claim in yielded and word is not None and word.withdrawn and word.by == READER:
            turn, reason = word.turn + 1, f"{extractor} reads it in the document"
        else:
            continue
        said.append(Retraction(claim=claim, reason=reason, by=READER, retracted_at=since, turn=turn))
    return said
