"""Pages of facts from Neo4j, whose relationships have no order: a hub's facts would all be sorted for each page.

The rule: for an entity seen to be in very many facts, walk down the sorted list of all facts, of which it is in every
few; where that comes short, sort its own. Both ways give the same page, so what is remembered may be old.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..facts import Fact, decoded
from . import neo4j_cypher as cypher
from .base import FactQuery, SortKey, sort_value

Rows = Sequence[Mapping[str, Any]]
Read = Callable[[str, dict[str, Any]], Rows]
_Key = tuple[str, tuple[str, ...], str | None, str | None]
KEPT = 10_000


class Pages:
    """Reads `find` page by page. Safe to use from many threads: at worst a page is found the slower way."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._steps: OrderedDict[_Key, int] = OrderedDict()  # how far to walk for a busy entity; 0: do not

    def find(self, query: FactQuery, after: SortKey | None, chunk: int) -> Iterator[Fact]:
        """See `GraphStore`."""
        while True:
            page = [decoded(record) for record in self._page(query, after, chunk)]
            yield from page
            if len(page) < chunk:
                return
            after = SortKey(sort_value(page[-1], query.order), page[-1].id)

    def _page(self, query: FactQuery, after: SortKey | None, chunk: int) -> list[str]:
        key = _key(query)
        if key is not None and (steps := self._steps.get(key, 0)):
            records: list[str] = self._read(*cypher.walk(query, after, chunk, steps))[0]["records"]
            if len(records) == chunk:
                return records
            if after is None:  # its facts of this kind are too few or too far down the list
                self._note(key, 0)
        rows = self._read(*cypher.find(query, after, chunk))
        if not rows:  # it is grouped by what else is told about one entity: there is none where there are no facts
            return []
        records = rows[0]["records"]
        if key is not None and len(records) == chunk and key not in self._steps:
            self._note(key, _worth(rows[0]["degree"], rows[0]["facts"], chunk))
        return records

    def _note(self, key: _Key, steps: int) -> None:
        self._steps[key] = steps
        if len(self._steps) > KEPT:
            self._steps.popitem(last=False)


def _key(query: FactQuery) -> _Key | None:
    """What is remembered of a query about one entity; None where walking is no way to answer it."""
    if len(query.entities) != 1 or query.document is not None or query.contradicted or query.text:
        return None
    return next(iter(query.entities)), tuple(query.kinds), query.role, query.metric


def _worth(degree: int, facts: int, chunk: int) -> int:
    """How many steps down the list of all `facts` are worth going for `chunk` of an entity with so many edges: a step
    costs about two of those, and every `facts / degree`th leads to one of its facts."""
    return degree // 2 if degree * degree > 4 * chunk * facts else 0
