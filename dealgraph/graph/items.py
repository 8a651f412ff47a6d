"""Which of two wordings of a feed's item is the newer one. Pure.

The rule: the day that the item gives decides; where that is the same, when each was first fetched; else neither is.
"""

from __future__ import annotations

from typing import NamedTuple


class Edition(NamedTuple):
    """When an item was worded so: `at` by the item itself, `seen` when it was first fetched; empty where unknown."""

    at: str
    seen: str

    def followed_by(self, other: Edition) -> str:
        """Since when the other stands in the place of this one; empty where it does not."""
        at, then = self.at or _second(self.seen), other.at or _second(other.seen)
        if at != then:
            return then if at and at < then and not then.startswith(at) else ""
        return _second(other.seen) if self.seen and self.seen < other.seen else ""


def _second(moment: str) -> str:
    """A moment as the days of items and withdrawals are told."""
    return f"{moment[:19]}Z" if moment else ""
