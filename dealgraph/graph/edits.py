"""What an edit of a feed's item takes back. Pure.

The rule: a claim that our reader made of a wording of an item is withdrawn as of the first newer one that does not say
the same, so the order in which wordings arrive does not matter; where neither is newer, nothing is taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .claims import Retraction
from .deciding import READER
from .items import Edition
from .review import Word

EDITOR = "dealgraph: item edited"  # who withdraws what a newer wording of an item does not say


@dataclass(frozen=True, slots=True)
class Worded:
    """A wording of an item. `made` are the claims that were read in it, `says` what is read in it, proposals too."""

    document: str
    edition: Edition
    made: Mapping[str, str]  # claim: what it says
    says: frozenset[str]


def superseded(read: Worded, others: Sequence[Worded], word: Callable[[str], Word | None]) -> list[Retraction]:
    """What is withdrawn when this wording of an item is read, of its own claims and of those of the others."""
    said: list[Retraction] = []
    for one in (read, *others):
        for claim, says in sorted(one.made.items()):
            newer = ((since, other) for other in (read, *others) if (since := one.edition.followed_by(other.edition)))
            lacking = [(since, other) for since, other in newer if says not in other.says]
            since, by = min(lacking, key=lambda pair: pair[0], default=("", read))
            if since and read in (one, by) and (again := _withdrawal(claim, since, word(claim))):
                said.append(again)
    return said


def _withdrawal(claim: str, since: str, word: Word | None) -> Retraction | None:
    """The withdrawal that counts beside the last word on a claim; None where that says it already, or is a person's."""
    turn = None
    if word is not None:
        if word.by not in (READER, EDITOR) or (word.withdrawn and (word.by == READER or word.at <= since)):
            return None
        turn = (word.turn if word.withdrawn else word.turn + 1) or None
    reason = "a newer wording of the item does not say so"
    return Retraction(claim=claim, reason=reason, by=EDITOR, retracted_at=since, turn=turn)
