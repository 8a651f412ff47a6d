"""The facts of the embedded store that were asked for lately, by id: what is read once is often read again, and then
has been told already.

Two generations instead of an order of use: to find a fact touches nothing but the fact, which counts for more than to
keep exactly the last ones. Of the old one the last goes first, so that who reads all facts of a kind again and again
finds as many of them as there is room for, and not none.
"""

from __future__ import annotations

from ..facts import Fact

MOST = 4096


class AtHand:
    """At most `most` facts: when one more comes, one goes that was not asked for since the old generation began."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._young: dict[str, Fact] = {}
        self._old: dict[str, Fact] = {}

    def get(self, key: str) -> Fact | None:
        """The fact, if it is at hand."""
        found = self._young.get(key)
        if found is None and (found := self._old.pop(key, None)) is not None:
            self._young[key] = found
        return found

    def put(self, key: str, fact: Fact) -> Fact:
        """A fact that was asked for and was not at hand."""
        if len(self._young) + len(self._old) >= self._most:
            if not self._old:
                self._old, self._young = self._young, {}
            self._old.popitem()
        self._young[key] = fact
        return fact

    def renew(self, key: str, fact: Fact | None) -> None:
        """It changed, or went (None). What was at hand stays so: a fact that changes often, and has many claims for it,
        need not be read from its bytes each time."""
        for kept in (self._young, self._old):
            if key in kept:
                if fact is None:
                    del kept[key]
                else:
                    kept[key] = fact
