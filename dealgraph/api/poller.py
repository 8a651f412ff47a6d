"""The poller: asks the feeds that are due, a few at a time, and records what they bring.

The rule: first the journal has the items, then the feed's validators are kept, so that a crash between the two
costs a second look and never an item. Without feeds there is no thread.
"""

from __future__ import annotations

import asyncio
import logging
import random
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from dealgraph.graph.errors import DealgraphError
from dealgraph.loaders.base import Refused, Source
from dealgraph.loaders.fetch import Policy, fetch
from dealgraph.loaders.poll import Feed, Outcome, answered, failed, outcome

from .feeds_file import FeedsFile
from .problem import Conflict

WORKERS = 4
LEASE = 300.0
LONGEST_REST, AFTER_TROUBLE = 60.0, 5.0
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Brought:
    """What an answer held: statements new and known, what of it were new items and claims, and what was refused."""

    read: int = 0
    new: int = 0
    known: int = 0
    seq: int = 0
    refused: tuple[Refused, ...] = ()
    items: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll came to."""

    feed: Feed
    outcome: Outcome
    brought: Brought = field(default_factory=Brought)


class Poller:
    """Owns the list of feeds. `take` records a source; it is bound by whoever builds the service."""

    take: Callable[[Source], Brought]

    def __init__(
        self,
        feeds: FeedsFile,
        policy: Policy,
        *,
        clock: Callable[[], float],
        stamp: Callable[[], str],
        dice: random.Random,
        background: bool,
    ) -> None:
        self.feeds = feeds
        self.clock = clock
        self.policy = replace(policy, cancelled=lambda: self._stopping)
        self._stamp = stamp
        self._dice = dice
        self._background = background
        self._pool = ThreadPoolExecutor(WORKERS, "feed")
        self._busy: set[str] = set()
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._stopping = False

    def start(self) -> None:
        """Poll from now on, if there is anything to poll. Also called when that may have changed."""
        with self._lock:
            wanted = self._background and not self._stopping and self._thread is None
            if wanted and self.feeds.next_due() is not None:
                self._thread = threading.Thread(target=self._run, name="poller", daemon=True)
                self._thread.start()
        self._wake.set()

    def stop(self) -> None:
        """Ask nothing more; what is being recorded is finished, what is being fetched is given up."""
        with self._lock:
            self._stopping = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def poll(self, id: str) -> Polled:
        """Ask one feed now, whether it is due or not."""
        return await asyncio.wrap_future(self._begin(await asyncio.to_thread(self.feeds.get, id)))

    def _begin(self, feed: Feed) -> Future[Polled]:
        with self._lock:
            if feed.id in self._busy:
                raise Conflict("this feed is being polled already: look at it again in a moment")
            if self._stopping:
                raise Conflict("the service ends: poll again when it runs")
            self._busy.add(feed.id)
            going = self._pool.submit(self._poll, feed)
        going.add_done_callback(lambda _: self._end(feed.id))
        return going

    def _end(self, id: str) -> None:
        with self._lock:
            self._busy.discard(id)
        self._wake.set()

    def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                rest = self._round()
            except DealgraphError as error:
                log.warning("feeds cannot be polled now: %s", error)
                rest = AFTER_TROUBLE
            self._wake.wait(rest)

    def _round(self) -> float:
        """Begin what is due and has room; the seconds until it is worth looking again."""
        room = WORKERS - len(self._busy)
        if room > 0:
            for feed in self.feeds.take_due(self.clock(), LEASE, room):
                try:
                    self._begin(feed)
                except Conflict:  # somebody asks it by hand
                    continue
        due = self.feeds.next_due()
        if room <= 0 or due is None:
            return LONGEST_REST
        return min(LONGEST_REST, max(0.05, due - self.clock()))

    def _poll(self, feed: Feed) -> Polled:
        """Fetch, record, and only then keep what the answer said about itself."""
        brought = Brought()
        try:
            fetched = fetch(feed.url, self.policy, feed.validators)
            what = outcome(fetched.status)
            if what == "items":
                brought = self.take(
                    Source(feed.url, fetched.media_type, fetched.data, fetched.final_url, self._stamp())
                )
            new = (brought.items, brought.claims)
            after = answered(feed, fetched, new, not brought.refused, self.clock(), self._dice.random())
        except DealgraphError as error:
            what, after = "failed", failed(feed, str(error), self.clock(), self._dice.random())
        except Exception as error:  # the edge of a thread: one feed must not end the polling of the others
            log.error("polling %s failed", feed.id, exc_info=error)
            reason = "a defect of this service; its log tells more"
            what, after = "failed", failed(feed, reason, self.clock(), self._dice.random())
        if self._stopping and what == "failed":
            after = feed  # given up, so nothing is known about it
        return Polled(self.feeds.settle(feed, after), what, brought)
