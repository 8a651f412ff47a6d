"""The facts of the embedded store that were asked for lately, by id: what is read once is often read again, and then
has been told already.

Two generations instead of an order of use: to find a fact touches nothing but the fact, which counts for more than to
keep exactly the last ones.
"""

from __future__ import annotations

from ..facts import Fact

MOST = 4096


class AtHand:
    """At most `most` facts; those not asked for while half as many others were are let go."""

    def __init__(self, most: int = MOST) -> None:
        self._half = most // 2
        self._young: dict[str, Fact] = {}
        self._old: dict[str, Fact] = {}

    def get(self, key: str) -> Fact | None:
        """The fact, if it is at hand."""
        found = self._young.get(key)
        if found is None and (found := self._old.get(key)) is not None:
            self.put(key, found)
        return found

    def put(self, key: str, fact: Fact) -> Fact:
        """A fact that was asked for."""
        if len(self._young) >= self._half:
            self._old, self._young = self._young, {}
        self._young[key] = fact
        return fact

    def drop(self, key: str) -> None:
        """It changed, or went."""
        self._young.pop(key, None)
        self._old.pop(key, None)
