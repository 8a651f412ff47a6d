"""Which fact of the embedded store a claim is of, and which facts a document tells.

A claim may come to another fact before it leaves the one it was of: what leaves takes only what is still its own. The
header of a document stands in each of its claims, so that only one that no fact tells is kept by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from ..facts import Fact, Held
from ..values import DocumentRef
from .sketch import Keyed, Sketch


def documents_of(facts: Iterable[Fact]) -> dict[str, DocumentRef]:
    """The documents that tell these facts."""
    documents = (held.claim.evidence.document for fact in facts for held in fact.claims)
    return {str(document.id): document for document in documents}


class Sources:
    """Fact ids by claim and by document; the headers of documents that no fact tells."""

    def __init__(self) -> None:
        self._facts: dict[str, str] = {}
        self._told = Keyed()
        self._untold: dict[str, bytes] = {}  # as JSON

    def __len__(self) -> int:
        return len(self._facts)

    @property
    def documents(self) -> int:
        """How many documents are known."""
        return len(self._told) + len(self._untold)

    def facts_of(self, claims: Iterable[str]) -> set[str]:
        """The facts that hold these claims."""
        return {self._facts[claim] for claim in claims if claim in self._facts}

    def told_in(self, document: str) -> set[str]:
        """The facts that a document tells."""
        return set(self._told.get(document))

    def known(self, documents: Iterable[str]) -> set[str]:
        """Those of these documents that are known."""
        return {key for key in documents if key in self._told or key in self._untold}

    def untold(self) -> dict[str, DocumentRef]:
        """The documents that no fact tells."""
        return {key: DocumentRef.model_validate_json(data) for key, data in self._untold.items()}

    def header(self, document: str) -> DocumentRef | None:
        """One of them."""
        data = self._untold.get(document)
        return None if data is None else DocumentRef.model_validate_json(data)

    def put(self, headers: Mapping[str, bytes | None]) -> None:
        """Documents came; where a fact tells one, it has the header."""
        self._untold |= {key: data for key, data in headers.items() if data is not None and key not in self._told}

    def add(self, one: Sketch) -> None:
        """A fact more."""
        self._come(one.id, one.claims, one.documents)

    def come(self, fact: str, claims: Iterable[Held]) -> None:
        """Claims more of one fact."""
        new = list(claims)
        self._come(fact, [held.id for held in new], [str(held.claim.evidence.document.id) for held in new])

    def discard(self, one: Sketch) -> None:
        """A fact less."""
        self._go(one.id, one.claims, one.documents)

    def _come(self, fact: str, claims: Collection[str], documents: Collection[str]) -> None:
        for claim in claims:
            self._facts[claim] = fact
        for document in documents:
            self._told.add(document, fact)
            if self._untold:
                self._untold.pop(document, None)

    def _go(self, fact: str, claims: Collection[str], documents: Collection[str]) -> None:
        for claim in claims:
            if self._facts.get(claim) == fact:
                del self._facts[claim]
        for document in documents:
            self._told.discard(document, fact)
