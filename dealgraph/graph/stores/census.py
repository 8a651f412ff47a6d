"""Who is mentioned in the records of a file, and how often: entities are what the claims of facts come to.

Counted from a record's JSON without making claims of it, which is what keeps a start short. A test holds that the
entities of a graph that was read are those of the graph that was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..claims import Judgement
from ..entities import Entity
from ..identities import clusters, named_key
from ..ontology import Ontology


class Census:
    """Mentions by entity, under what was judged."""

    def __init__(self, judgements: Mapping[str, Judgement], table: Ontology) -> None:
        self._canonical = clusters(judgements, table).canonical
        self._counts: dict[str, dict[tuple[str, str], int]] = {}

    def count(self, record: Mapping[str, Any]) -> Iterator[str]:
        """Count who is mentioned in a record; those who were not known before."""
        counts = self._counts
        for held in record["claims"]:
            for ref in _mentions(held["claim"]):
                kind, name = at = ref["kind"], ref["name"]
                key = ref["id"].casefold() if "id" in ref else named_key(kind, name)
                key = self._canonical.get(key, key)
                seen = counts.get(key)
                if seen is None:
                    seen = counts[key] = {}
                    yield key
                seen[at] = seen.get(at, 0) + 1
        # drawn by another version of the ontology, a fact may name whom none of its claims does any more
        for parties in (*record["roles"].values(), record["speakers"]):
            for party in parties:
                if party not in counts:
                    counts[party] = {}
                    yield party

    def entities(self) -> Iterator[Entity]:
        """Everybody."""
        return (Entity(key, mentions) for key, mentions in self._counts.items())


def _mentions(claim: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    """See `placing.mentions`."""
    for refs in claim["roles"].values():
        yield from refs
    if (said := claim.get("attribution")) and (speaker := said.get("speaker")):
        yield speaker
