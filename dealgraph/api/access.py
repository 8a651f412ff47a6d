"""Who may do what, as one table: method and path to the scopes of which a key must have one.

The rule: what no row names needs `admin`, so that a forgotten route is closed and not open.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from .problem import TooMany

_READS = frozenset({"GET", "HEAD"})
_WRITES = frozenset({"POST"})

# The first row that fits decides; () means that no key is needed.
RULES: tuple[tuple[frozenset[str], re.Pattern[str], tuple[str, ...]], ...] = (
    (_READS, re.compile(r"/(healthz|readyz)"), ()),
    # fetched by the Neo4j Browser, which has no key; both are files of the package
    (_READS | {"OPTIONS"}, re.compile(r"/neo4j/[^/]+"), ()),
    (_READS, re.compile(r"/v1/ingests/[^/]+"), ("read", "ingest")),
    # quarantined bytes are whatever a stranger sent
    (_READS, re.compile(r"/v1/quarantine(/.*)?"), ("admin",)),
    # who hands documents in may see what became of them; deciding changes what is believed and stays with `admin`
    (_READS, re.compile(r"/v1/review(/[^/]+)?"), ("read", "ingest")),
    (_READS, re.compile(r"/.*"), ("read",)),
    # judgements and retractions change what others said: they stay with `admin`, which every other path needs
    (_WRITES, re.compile(r"/v1/(claims|documents|events|files)"), ("ingest",)),
    # what is polled decides `admin`; that it is polled now harms nobody
    (_WRITES, re.compile(r"/v1/feeds/[^/]+/poll"), ("ingest",)),
)


def needed(method: str, path: str) -> tuple[str, ...]:
    """The scopes of which one is needed."""
    for methods, pattern, scopes in RULES:
        if method in methods and pattern.fullmatch(path):
            return scopes
    return ("admin",)


@dataclass
class Buckets:
    """A token bucket for each key: so many requests at once, so many a second."""

    per_second: float
    burst: int
    clock: Callable[[], float] = time.monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, caller: str) -> None:
        """One request; TooMany says how long to wait when there are none left."""
        with self._lock:
            now = self.clock()
            left, then = self._left.get(caller, (float(self.burst), now))
            left = min(float(self.burst), left + (now - then) * self.per_second)
            if left < 1:
                wait = (1 - left) / self.per_second
                raise TooMany("this key asks more often than it may: slow down", max(1, round(wait + 0.5)))
            self._left[caller] = (left - 1, now)
