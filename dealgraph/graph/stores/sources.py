"""Which fact of the embedded store a claim is of, and which facts a document tells.

A claim may come to another fact before it leaves the one it was of: what leaves takes only what is still its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .sketch import Keyed, Sketch


class Sources:
    """Fact ids by claim and by document."""

    def __init__(self) -> None:
        self._facts: dict[str, str] = {}
        self._documents = Keyed()

    def __len__(self) -> int:
        return len(self._facts)

    def facts_of(self, claims: Iterable[str]) -> set[str]:
        """The facts that hold these claims."""
        return {self._facts[claim] for claim in claims if claim in self._facts}

    def told_in(self, document: str) -> set[str]:
        """The facts that a document tells."""
        return set(self._documents.get(document))

    def add(self, one: Sketch) -> None:
        """A fact more."""
        self._come(one.id, one.claims, one.documents)

    def discard(self, one: Sketch) -> None:
        """A fact less."""
        self._go(one.id, one.claims, one.documents)

    def change(self, was: Sketch, now: Sketch) -> None:
        """Other claims of one fact."""
        if was.claims != now.claims:
            self._go(was.id, set(was.claims).difference(now.claims), set(was.documents).difference(now.documents))
            self._come(now.id, set(now.claims).difference(was.claims), set(now.documents).difference(was.documents))

    def _come(self, fact: str, claims: Collection[str], documents: Collection[str]) -> None:
        for claim in claims:
            self._facts[claim] = fact
        for document in documents:
            self._documents.add(document, fact)

    def _go(self, fact: str, claims: Collection[str], documents: Collection[str]) -> None:
        for claim in claims:
            if self._facts.get(claim) == fact:
                del self._facts[claim]
        for document in documents:
            self._documents.discard(document, fact)
